"""Which conditions only one text has, whatever word brings them in and wherever they stand."""

from __future__ import annotations

import pytest

from plandiff.signals.conditions.condition_matching import compare_conditions, unmatched_spans
from tests.signals.passages import pair

# Before, after, the conditions lost and those gained.
CASES = [
    ("Upland pays if Lowland delivers.", "Upland pays.", ["if Lowland delivers"], []),
    ("Upland pays.", "Upland pays once the grain arrives.", [], ["once the grain arrives"]),
    ("Upland pays.", "Upland pays with the consent of Lowland.", [], ["with the consent of Lowland"]),
    (
        "Upland pays if Lowland delivers.",
        "Upland pays unless the dam fails.",
        ["if Lowland delivers"],
        ["unless the dam fails"],
    ),
    ("If Lowland delivers, Upland pays.", "Upland pays when Lowland delivers.", [], []),
    # What holds where it held not, and the other way round, in the same words.
    (
        "Upland pays if Lowland delivers.",
        "Upland pays unless Lowland delivers.",
        ["if Lowland delivers"],
        ["unless Lowland delivers"],
    ),
    ("Upland pays unless Lowland delivers.", "Upland pays if Lowland does not deliver.", [], []),
    # What happens before a date is a deadline.
    ("Upland pays.", "Upland pays prior to 1 May 2031.", [], []),
    ("Upland pays.", "Upland pays before the effective date of this act.", [], []),
    ("Upland pays.", "Upland pays after the date on which it sells.", [], ["after the date on which it sells"]),
    ("Where a tenant leaves, he pays.", "A tenant who leaves pays.", [], []),
    (
        "A boat reports before leaving the quay as the rules of the port say.",
        "A boat reports as the rules of the port say.",
        ["before leaving the quay as the rules of the port say"],
        [],
    ),
    ("We tell you before we change it.", "We tell you at least 30 days before we change it.", [], []),
]


@pytest.mark.parametrize(("before", "after", "lost", "gained"), CASES)
def test_conditions_of_one_side(before: str, after: str, lost: list[str], gained: list[str]) -> None:
    both = pair(before, after)
    found = compare_conditions(both)
    assert [both.before.written(one.start, one.stop) for one in found[0]] == lost
    assert [both.after.written(one.start, one.stop) for one in found[1]] == gained
    assert compare_conditions(pair(after, before)) == found[::-1]


def test_the_words_of_such_a_condition_are_told_with_it() -> None:
    both = pair("Upland pays if Lowland delivers.", "Upland pays.")
    lost, gained = unmatched_spans(both)
    assert [both.before.words[index].low for index in sorted(lost)] == ["if", "lowland", "delivers"]
    assert not gained
