"""Which negations a text has, what they deny, and which came or went between words that stayed."""

from __future__ import annotations

import pytest

from plandiff.signals.negations.negation_reading import inserted_negations, is_opposite, negations
from tests.signals.passages import analysis, pair

# The text, and of its one negation the kind, the word it denies first, and whether it denies "all".
CASES = {
    "The gate is not open.": ("not", "open", False),
    "No boat enters.": ("not", "boat", False),
    "Upland refuses to pay.": ("refuse", "pay", False),
    "Not all boats pay.": ("not", "boat", True),
}


@pytest.mark.parametrize("text", CASES)
def test_a_negation(text: str) -> None:
    (one,) = negations(analysis(text), frozenset())
    assert (one.fact.key, one.head, one.partial) == CASES[text]


def test_a_place_that_is_left_out() -> None:
    read = analysis("The gate is not open.")
    assert negations(read, frozenset([fact.at for fact in read.facts if fact.kind == "neg"])) == []


def test_opposites() -> None:
    assert is_opposite("open", "clos")
    assert not is_opposite("open", "wide")


@pytest.mark.parametrize(
    ("before", "after", "removed", "inserted"),
    [
        ("Upland will pay.", "Upland will not pay.", [], ["not"]),
        ("Upland will not pay.", "Upland will pay.", ["not"], []),
        ("Upland will not pay.", "Upland will not pay.", [], []),
    ],
)
def test_a_not_put_in_or_taken_out(before: str, after: str, removed: list[str], inserted: list[str]) -> None:
    found = inserted_negations(pair(before, after))
    assert tuple([fact.key for fact in side] for side in found) == (removed, inserted)
