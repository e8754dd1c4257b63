"""Which names came, went, gave way to others or changed parts."""

from __future__ import annotations

import pytest

from plandiff.signals.roles.changed_names import moved_names
from tests.signals.passages import pair

# The kind of names, before, after, and each change.
CASES = [
    ("party", "Upland pays.", "Midland pays.", [("Upland", "Midland", "replaced")]),
    ("party", "Upland pays.", "Upland and Midland pay.", [(None, "Midland", "added")]),
    ("party", "Upland pays Lowland.", "Lowland pays Upland.", [("Upland, Lowland", "Lowland, Upland", "exchanged")]),
    ("party", "Upland pays Lowland.", "Lowland is paid by Upland.", []),
    ("party", "Upland pays.", "Uplandic pays.", []),
    ("place", "Boats land at Easthaven.", "Boats land at Northby.", [("Easthaven", "Northby", "replaced")]),
    ("party", "Boats land at Easthaven.", "Boats land at Northby.", []),
]


@pytest.mark.parametrize(("kind", "before", "after", "moves"), CASES)
def test_moved_names(kind: str, before: str, after: str, moves: list[tuple[str | None, str | None, str]]) -> None:
    found = [move.arguments for move in moved_names(pair(before, after), kind)]
    assert [(move["before"], move["after"], move["change"]) for move in found] == moves
