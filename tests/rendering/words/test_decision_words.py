"""Decisions as every form of a report says them: at the change, and at its top what holds no longer."""

from __future__ import annotations

import json
import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from plandiff.comparing.applied_decisions import applied_decisions
from plandiff.model.comparison import Comparison
from plandiff.model.decision import AppliedDecisions, Decision, DecisionFile, DecisionKind
from plandiff.rendering.comparison.request import ComparisonRequest
from plandiff.rendering.comparison.selection import DECISIONS, UNDECIDED, Selection
from plandiff.rendering.formats import COMPARISON, CORRELATION
from plandiff.rendering.words.decision_words import DECISION_WORDS, decision_notices, decision_words
from tests.comparing.test_applied_decisions import TODAY, lake, on
from tests.reading.json_schema import errors

__all__ = ["lake"]  # the fixture
SCHEMA = Path(__file__).parents[3] / "plandiff" / "schema" / "report.schema.json"
GONE = "v2-0000000000000000"


@pytest.fixture(name="made")
def _made(lake: Comparison) -> AppliedDecisions:
    """One decision that holds, and one of each that does not."""
    listed = (
        on(lake, "1", date="2031-03-04", reason="agreed by  phone", until="2031-12-31"),
        on(lake, "2", decision=DecisionKind.SEEN, until="2031-03-04"),
        on(lake, "3", fingerprint=GONE, by="B. Reader", decision=DecisionKind.ASK, reason="who pays?"),
        on(lake, "4", fingerprint="v2-0000000000000001", title="Fishing"),
    )
    return applied_decisions(DecisionFile(decisions=listed), lake, today=TODAY, file="some/decisions.yaml")


def text_of(content: str | bytes) -> str:
    """A form as text; of a Word file the words of its document and its comments, as they stand."""
    if isinstance(content, str):
        return content
    package = zipfile.ZipFile(BytesIO(content))
    parts = [package.read(f"word/{name}.xml").decode() for name in ("document", "comments")]
    return re.sub(r"<[^>]*>", "", "".join(parts))


def rendered(comparison: Comparison, made: AppliedDecisions, form: str, **options: object) -> str:
    request = ComparisonRequest(comparison, decisions=made, **options)  # type: ignore[arg-type]
    return " ".join(text_of(COMPARISON.content(request, form)).split())


HOLDS = "accepted by A. Reader, 2031-03-04, until 2031-12-31: agreed by phone"
OLD = "decided until a day that has passed: seen by A. Reader, until 2031-03-04"
OTHER = "decided before it changed: to be asked by B. Reader: who pays?"
NO_MORE = "Decided on a change that is gone: 4 (Fishing), accepted by A. Reader."
SUMMARY = "Decisions (decisions.yaml): 1 accepted; 2 changes undecided, 1 of substance."


@pytest.mark.parametrize("form", ["terminal", "markdown", "html", "docx"])
def test_a_form_for_people_says_all_of_them(form: str, lake: Comparison, made: AppliedDecisions) -> None:
    shown = rendered(lake, made, form, width=1000).replace("\\", "")
    for words in (HOLDS, OLD, OTHER, NO_MORE, SUMMARY, "Decided before they changed, and undecided now: 3."):
        assert words in shown
    assert "substantive, accepted" in shown or form == "html"


def test_a_fingerprint_of_another_scheme_is_not_read(lake: Comparison) -> None:
    old = "v1-0000000000000000"
    listed = on(lake, "2", fingerprint=old), on(lake, "4", fingerprint=old, title="Fishing")
    made = applied_decisions(DecisionFile(decisions=listed), lake, today=TODAY, file="some/decisions.yaml")
    shown = rendered(lake, made, "terminal", width=1000)
    unread = "decided by a fingerprint of another scheme, which is not read"
    assert f"D{unread[1:]}: 4 (Fishing), accepted by A. Reader." in shown
    assert "Decided by a fingerprint of another scheme, and undecided now: 2." in shown
    assert f"{unread}: accepted by A. Reader" in shown
    assert "gone" not in shown


def test_the_rows_of_a_table_and_a_map_say_it(lake: Comparison, made: AppliedDecisions) -> None:
    heading, first, second, third, fourth = COMPARISON.render(ComparisonRequest(lake, decisions=made), "csv").split(
        "\r\n"
    )[:5]
    assert heading.endswith(",fingerprint,decision,decided")
    assert first.endswith(f',accepted,"{HOLDS}"')
    assert second.endswith(f',,"{OLD}"')
    assert third.endswith(f",,{OTHER}")
    assert fourth.endswith(",,")
    assert "changed, substantive, accepted" in rendered(lake, made, "svg")
    assert "changed, accepted" in CORRELATION.render(ComparisonRequest(lake, decisions=made), "csv")
    assert "(substantive, accepted)" in rendered(lake, made, "terminal", layout="summary")


def test_json_has_them_as_data(lake: Comparison, made: AppliedDecisions) -> None:
    report = json.loads(COMPARISON.render(ComparisonRequest(lake, decisions=made), "json"))
    assert errors(report, json.loads(SCHEMA.read_text(encoding="utf-8"))) == []
    decided = [change["decision"] for change in report["changes"]]
    assert decided[0] == {
        "decision": "accepted",
        "by": "A. Reader",
        "date": "2031-03-04",
        "reason": "agreed by  phone",
        "until": "2031-12-31",
        "texts": "before > after",
    }
    assert decided[1:] == [None] * 3
    stale = report["decisions"]["stale"]
    assert [(one["why"], one["before"], one["by"]) for one in stale] == [
        ("expired", ["2"], "A. Reader"),
        ("changed", ["3"], "B. Reader"),
        ("gone", ["4"], "A. Reader"),
    ]
    assert stale[1]["now"] == report["changes"][2]["fingerprint"]


@pytest.mark.parametrize("form", COMPARISON.formats)
def test_without_a_file_nothing_is_said_of_decisions(form: str, lake: Comparison) -> None:
    shown = text_of(COMPARISON.content(ComparisonRequest(lake), form))
    for part in ("<style>.*?</style>", "<script>.*?</script>", '<div id="decide".*?</div>', "<dialog.*?</dialog>"):
        shown = re.sub(part, "", shown, flags=re.DOTALL)  # what lets a reader of the page decide
    assert not re.search("decided|decision|accepted", shown)


def test_the_decisions_that_can_be_asked_for_are_those_that_there_are() -> None:
    assert (*DecisionKind, UNDECIDED) == DECISIONS
    assert list(DECISION_WORDS) == list(DecisionKind)


@pytest.mark.parametrize(
    ("asked", "points"),
    [({"undecided"}, ["2", "3"]), ({"accepted"}, ["1"]), ({"accepted", "undecided"}, ["1", "2", "3"]), ({"ask"}, [])],
)
def test_only_those_with_a_decision(
    asked: set[str], points: list[str], lake: Comparison, made: AppliedDecisions
) -> None:
    decided = {ends: one.decision.value for ends, one in made.at.items()}
    selection = Selection(decisions=frozenset(asked), decided=decided)
    assert [change.link.before[0] for change in lake.changes if selection.takes(change)] == points


def test_of_many_changes_that_are_gone_some_are_named(lake: Comparison) -> None:
    listed = tuple(on(lake, "4", fingerprint=f"v2-{number:016}") for number in range(30))
    found = applied_decisions(DecisionFile(decisions=listed), lake, today=TODAY, file="decisions.yaml")
    told = list(decision_notices(found, lake))
    assert len(told) == 22
    assert told[-1] == "10 more decisions meet no change."


def test_what_a_file_says_is_one_line() -> None:
    decision = Decision(
        fingerprint=GONE, decision=DecisionKind.SEEN, by="A\nReader", reason="a\n\nb", texts="lake-1 > lake-2"
    )
    assert decision_words(decision) == "seen by A Reader, on lake-1 > lake-2: a b"
