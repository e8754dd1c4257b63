"""Which quantifiers and qualifiers changed, and whether the text is wider for it."""

from __future__ import annotations

import pytest

from plandiff.signals.scopes.changed_scopes import exchanged_scopes, moved_qualifiers, moved_scopes
from tests.signals.passages import pair

# Before, after, and each quantifier that changed: its words, and whether it widens.
CASES = [
    ("All boats pay.", "Some boats pay.", [("All", "Some", False)]),
    ("Boats pay.", "Only boats of Upland pay.", [(None, "Only", False)]),
    ("A serious breach ends the lease.", "A breach ends the lease.", [("serious", None, True)]),
    ("All boats pay.", "Every boat pays.", []),
]


@pytest.mark.parametrize(("before", "after", "moves"), CASES)
def test_moved_scopes(before: str, after: str, moves: list[tuple[str | None, str | None, bool]]) -> None:
    assert [tuple(move) for move in moved_scopes(pair(before, after))] == moves
    turned = moved_scopes(pair(after, before))
    assert [(move.after, move.before, not move.wider) for move in turned] == moves


def test_a_qualifier_of_the_same_strength_is_only_another_word() -> None:
    both = pair("A serious breach ends the lease.", "A wilful breach ends the lease.")
    assert moved_scopes(both) == ()
    assert exchanged_scopes(both) == (["serious"], ["wilful"])


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("All prisoners return.", "All wounded prisoners return.", ["All wounded prisoners"]),
        ("All prisoners return.", "All prisoners return home.", []),
        ("The wounded and all prisoners return.", "All wounded prisoners return.", []),
    ],
)
def test_moved_qualifiers(before: str, after: str, found: list[str]) -> None:
    both = pair(before, after)
    assert moved_qualifiers(both.before, both.after) == found
