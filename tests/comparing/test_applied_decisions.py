"""Which decisions hold for a comparison, and which are told as stale: gone, changed, expired, contradicted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plandiff import api
from plandiff.comparing.applied_decisions import applied_decisions
from plandiff.comparing.change_fingerprints import change_fingerprints
from plandiff.model.comparison import Comparison
from plandiff.model.decision import AppliedDecisions, Decision, DecisionFile, DecisionKind, StaleKind, texts_of
from plandiff.model.problem import Document
from tests.comparing.test_change_fingerprints import AFTER, BEFORE, compared, plan
from tests.golden import sides

TODAY = "2031-03-05"


@pytest.fixture(scope="module")
def lake(tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    """Three points that changed and one that did not."""
    folder = tmp_path_factory.mktemp("lake")
    return compared(folder, plan(BEFORE, name="before"), plan(AFTER, name="after"))


def on(comparison: Comparison, point: str, **fields: object) -> Decision:
    """A decision on the change of a point as it is in a comparison."""
    (ends,) = [change.link.ends for change in comparison.changes if point in change.link.before]
    given: dict[str, object] = {
        "fingerprint": change_fingerprints(comparison)[ends],
        "decision": DecisionKind.ACCEPTED,
        "by": "A. Reader",
        "texts": texts_of(comparison.before, comparison.after),
        "before": ends[0],
        "after": ends[1],
    }
    return Decision(**{**given, **fields})  # type: ignore[arg-type]


def applied(comparison: Comparison, *decisions: Decision) -> AppliedDecisions:
    return applied_decisions(DecisionFile(decisions=decisions), comparison, today=TODAY, file="decisions.yaml")


def told(found: AppliedDecisions) -> list[tuple[str, StaleKind]]:
    return [(" ".join(stale.decision.before), stale.kind) for stale in found.stale]


def test_a_decision_holds_for_its_change_alone(lake: Comparison) -> None:
    found = applied(lake, on(lake, "2"), on(lake, "3", decision=DecisionKind.REJECTED))
    assert {ends: one.decision for ends, one in found.at.items()} == {
        (("2",), ("2",)): DecisionKind.ACCEPTED,
        (("3",), ("3",)): DecisionKind.REJECTED,
    }
    assert (found.stale, found.elsewhere) == ((), 0)


@pytest.mark.parametrize(("until", "holds"), [("", True), (TODAY, True), ("2031-03-04", False), ("2031-12-01", True)])
def test_a_decision_holds_until_its_last_day(lake: Comparison, until: str, holds: bool) -> None:
    found = applied(lake, on(lake, "2", until=until))
    assert bool(found.at) is holds
    assert told(found) == ([] if holds else [("2", StaleKind.EXPIRED)])


def test_two_decisions_on_one_change(lake: Comparison) -> None:
    twice = applied(lake, on(lake, "2", by="First"), on(lake, "2", by="Second"))
    assert [one.by for one in twice.at.values()] == ["First"]
    both = applied(lake, on(lake, "2"), on(lake, "2", decision=DecisionKind.REJECTED))
    assert not both.at
    assert told(both) == [("2", StaleKind.CONTRADICTED)] * 2
    renewed = applied(lake, on(lake, "2", until="2031-01-01", decision=DecisionKind.ASK), on(lake, "2"))
    assert [one.decision for one in renewed.at.values()] == [DecisionKind.ACCEPTED]


def test_what_has_changed_is_looked_for_at_all_points_of_a_decision() -> None:
    """A link in part is one of several that have its points."""
    before, after = sides("shared-across-changes")
    comparison = api.compare(before, after)
    (part,) = [change.link.ends for change in comparison.changes if change.link.in_part]
    made = on(comparison, "2", before=part[0], after=part[1], fingerprint=change_fingerprints(comparison)[part])
    assert applied(comparison, made).at == {part: made}
    edited = [replace(one, text=one.text.replace("nine crowns", "ten crowns")) for one in before.content.points]
    now = replace(before.content, points=tuple(edited))
    (stale,) = applied(api.compare(replace(before, content=now), after), made).stale
    assert (stale.kind, stale.at) == (StaleKind.CHANGED, part)


def test_what_has_changed_or_gone_is_stale(lake: Comparison) -> None:
    changed = applied(lake, on(lake, "2", fingerprint="v2-0000000000000000"))
    assert told(changed) == [("2", StaleKind.CHANGED)]
    assert changed.stale[0].now == change_fingerprints(lake)[("2",), ("2",)]
    gone = applied(
        lake,
        on(lake, "4"),  # nothing changed there
        on(lake, "2", fingerprint="v2-0000000000000000", before=("9",), after=()),
        Decision(fingerprint="v2-0000000000000001", decision=DecisionKind.SEEN, by="A"),
    )
    assert told(gone) == [("4", StaleKind.GONE), ("9", StaleKind.GONE), ("", StaleKind.GONE)]
    assert not changed.at
    assert not gone.at


@pytest.mark.parametrize(("point", "at"), [("2", (("2",), ("2",))), ("9", None)])
def test_a_fingerprint_of_another_scheme_says_nothing_of_the_change(
    lake: Comparison, point: str, at: tuple[tuple[str, ...], tuple[str, ...]] | None
) -> None:
    found = applied(lake, on(lake, "2", fingerprint="v1-0000000000000000", before=(point,), after=()))
    assert told(found) == [(point, StaleKind.SCHEME)]
    assert found.stale[0].at == at
    assert not found.at


def test_decisions_on_other_texts_hold_for_the_same_change_and_are_never_stale(lake: Comparison) -> None:
    found = applied(
        lake,
        on(lake, "2", texts="before > later"),
        on(lake, "3", texts="before > later", fingerprint="v2-0000000000000000"),
        on(lake, "3", texts="after > before", fingerprint="v2-0000000000000001"),
    )
    assert [one.before for one in found.at.values()] == [("2",)]
    assert (found.stale, found.elsewhere) == ((), 2)


EDITED = {
    "6": ("800,000", "750,000"),  # another figure: a change that became another
    "25": ("as soon as possible after the peace agreement is signed", "within 100 days"),  # taken back
}


def test_decisions_carried_over_an_edit_of_the_plan() -> None:
    """All changes from us-28 to eu-counter are accepted; then eu-counter has other words in 6 and the old ones in 25,
    a new first point, and all points renumbered."""
    before, after = api.load_plan("us-28"), api.load_plan("eu-counter")
    comparison = api.compare(before, after)
    changes = [change for change in comparison.changes if change.is_a_difference]
    made = [
        on(comparison, change.link.before[0], texts="us-28 > eu-counter") for change in changes if change.link.before
    ]
    assert len(made) == len(changes) == 16
    assert len(applied(comparison, *made).at) == 16
    found = applied(api.compare(before, _edited(after)), *made)
    assert told(found) == [("6", StaleKind.CHANGED), ("25", StaleKind.GONE)]
    held = [" ".join(one.before) for one in found.at.values()]
    assert held == ["2", "3", "4", "7", "8", "9", "10", "13", "14", "15", "20", "21", "26", "28"]
    numbers = {" ".join(ends[0]): " ".join(ends[1]) for ends in found.at}
    assert (numbers["2"], numbers["28"]) == ("102", "128"), "each was found under its new number"


def _edited(document: Document[api.Plan]) -> Document[api.Plan]:
    content = document.content
    points = [replace(content.points[0], id="1", title="Preamble", text="The parties mean what they say.", clauses=())]
    for point in content.points:
        old, new = EDITED.get(point.id, ("", ""))
        assert old in point.text
        text = point.text.replace(old, new) if old else point.text
        points.append(replace(point, id=f"{100 + int(point.id)}", text=text, terms={} if old else point.terms))
    return replace(document, content=replace(content, points=tuple(points)))
