"""Which adjectives came between a quantifier and its noun."""

from __future__ import annotations

import pytest

from plandiff.signals.scopes.qualifiers import moved_qualifiers
from tests.signals.passages import pair


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
