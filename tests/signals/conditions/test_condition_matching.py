"""Which conditions answer each other, whatever word brings them in and wherever they stand."""

from __future__ import annotations

import pytest

from plandiff.signals.conditions import compare_conditions, unmatched_spans
from tests.signals.passages import pair

# Before, after, the conditions lost and those gained.
CASES = [
    ("Upland pays if Lowland delivers.", "Upland pays.", ["if Lowland delivers"], []),
    ("Upland pays.", "Upland pays once the grain arrives.", [], ["once the grain arrives"]),
    ("Boats enter.", "Boats enter only with a permit.", [], ["only with a permit"]),
    (
        "Upland pays if Lowland delivers.",
        "Upland pays unless the dam fails.",
        ["if Lowland delivers"],
        ["unless the dam fails"],
    ),
    ("If Lowland delivers, Upland pays.", "Upland pays when Lowland delivers.", [], []),
]


@pytest.mark.parametrize(("before", "after", "lost", "gained"), CASES)
def test_conditions_of_one_side(before: str, after: str, lost: list[str], gained: list[str]) -> None:
    found = compare_conditions(pair(before, after))
    assert (list(found.lost), list(found.gained)) == (lost, gained)
    turned = compare_conditions(pair(after, before))
    assert (turned.lost, turned.gained) == (found.gained, found.lost)


def test_the_words_of_such_a_condition_are_told_with_it() -> None:
    both = pair("Upland pays if Lowland delivers.", "Upland pays.")
    lost, gained = unmatched_spans(both)
    assert [both.before.words[index].low for index in sorted(lost)] == ["if", "lowland", "delivers"]
    assert not gained
