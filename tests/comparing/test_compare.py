"""Comparing ends soon whatever the texts are: what is too long to be read for its meaning is shown and said."""

from __future__ import annotations

import time

import pytest

from plandiff.comparing import compare as comparison
from plandiff.comparing.compare import UNREAD, compare
from plandiff.model.comparison import Change, Comparison
from plandiff.model.kinds import ChangeKind, Weight
from plandiff.model.plan import Plan, Point
from plandiff.model.problem import Document
from plandiff.rendering.comparison.request import ComparisonRequest
from plandiff.rendering.formats import COMPARISON

WORDS = "The limit for the lake is 600 tonnes in a year, and Upland shall not exceed it unless Lowland agrees."


def compared(before: list[str], after: list[str]) -> Comparison:
    plans = [
        Plan(
            id=name,
            title=name,
            points=tuple(Point(id=str(at), title=f"Point {at}", text=text) for at, text in enumerate(texts, 1)),
        )
        for name, texts in (("before", before), ("after", after))
    ]
    documents = [Document(file=f"{plan.id}.yaml", content=plan, sha256="0" * 64) for plan in plans]
    return compare(*documents)


def only(made: Comparison) -> Change:
    assert len(made.changes) == 1
    return made.changes[0]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"{WORDS} " * 2000, WORDS.replace("600", "700") * 2000),
        ("ab " * 66_000, "ab ba " * 33_000),
        ("x" * 1_000_000, "y" * 1_000_000),
        (" ".join(f"word{at}" for at in range(30_000)), " ".join(f"other{at}" for at in range(30_000))),
    ],
    ids=["the same sentence", "periodic", "one word", "no word in common"],
)
def test_a_long_text_is_compared_soon_and_not_called_harmless(before: str, after: str) -> None:
    begin = time.process_time()
    made = compared([before], [after])
    assert time.process_time() - begin < 5
    assert {change.weight for change in made.changes} == {Weight.SUBSTANTIVE}
    for change in made.changes:
        if change.kind is ChangeKind.CHANGED:
            assert change.rests_on == (UNREAD,)
            assert made.limits == (UNREAD,)
            assert "".join(span.before for span in change.spans) == before.strip()
            assert "too long to be read" in COMPARISON.render(ComparisonRequest(made), "markdown")


@pytest.mark.parametrize(("before", "after"), [("", WORDS), (WORDS, "")])
def test_words_that_come_below_a_number_or_go_are_a_change_of_weight(before: str, after: str) -> None:
    found = only(compared([before], [after]))
    assert (found.kind, found.weight) == (ChangeKind.CHANGED, Weight.SUBSTANTIVE)
    assert ["".join(getattr(span, side) for span in found.spans) for side in ("before", "after")] == [before, after]
    assert only(compared([""], [""])).kind is ChangeKind.UNCHANGED


def test_a_long_text_that_stays_is_unchanged() -> None:
    made = compared([WORDS * 2000], [WORDS * 2000])
    assert (only(made).kind, only(made).weight, made.limits) == (ChangeKind.UNCHANGED, Weight.NONE, ())


def test_a_text_at_the_limit_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparison, "MAX_READ", len(WORDS))
    assert only(compared([WORDS], [WORDS.replace("600", "700")])).signals
    monkeypatch.setattr(comparison, "MAX_READ", len(WORDS) - 1)
    assert only(compared([WORDS], [WORDS.replace("600", "700")])).rests_on == (UNREAD,)


def test_so_much_text_in_all_is_read_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparison, "MAX_READ_IN_ALL", 2 * len(WORDS) + 1)
    before = [f"{name} {WORDS}" for name in ("Swans.", "Herons.", "Otters.", "Pikes.")]
    made = compared(before, [text.replace("600", "700") for text in before])
    assert [UNREAD in change.rests_on for change in made.changes] == [False, True, True, True]
