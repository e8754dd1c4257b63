"""Which words of two texts have no counterpart, counted."""

from __future__ import annotations

import pytest

from plandiff.signals.shared.differences import differences, written
from tests.signals.passages import pair

# Before, after, and what has no counterpart on either side.
CASES = [
    ("The clerk keeps a list.", "A list is kept by the clerk.", [], []),
    ("Nets and hooks are banned.", "Hooks and nets are banned.", [], []),
    ("The lawyer pays the club.", "The attorney pays the club.", [], []),
    ("It holds 1,000,000 litres.", "It holds 1 million litres.", [], []),
    ("Upland tells Lowland of the test.", "Upland tells Lowland of the test and of the test.", [], ["test"]),
    ("The club lends a bicycle.", "The club lends a canoe.", ["bicycle"], ["canoe"]),
    ("Pay us or leave.", "Pay us and/or leave.", ["or"], ["and/or"]),
    ("The bond is redeemed there.", "The bond is redeemable there.", ["redeemed"], ["redeemable"]),
    ("A grade of A+ is enough.", "A grade of A- is enough.", ["+"], []),
    ("☑ Guests may vote.", "☐ Guests may vote.", ["☑"], ["☐"]),
    ("The mill runs until 4 May.", "The mill runs through 4 May.", [], ["through"]),
    ("The owner pays, and then the hirer comes.", "The owner pays, and the hirer comes.", ["then"], []),
    ("If it rains, then the boats stop.", "If it rains, the boats stop.", [], []),
    ("It has been shut since then.", "It has been shut since.", [], []),
    ("Members may vote if present.", "Members may vote only if present.", [], ["only"]),
]


@pytest.mark.parametrize(("before", "after", "lost", "gained"), CASES)
def test_what_has_no_counterpart(before: str, after: str, lost: list[str], gained: list[str]) -> None:
    both = pair(before, after)
    found = differences(both)
    assert [*written(both.before, found.lost)] == lost
    assert [*written(both.after, found.gained)] == gained
    turned = pair(after, before)
    assert [*written(turned.before, differences(turned).lost)] == gained
