"""Which names are the same but for a slip of the pen."""

from __future__ import annotations

import pytest

from plandiff.text.names import is_misspelt

# One name, another, and whether they are one.
CASES = [
    ("security counsil", "security council", True),
    ("steering committe", "steering committee", True),
    ("charleston", "charlestown", False),  # a word alone may be another name
    ("lund foundatio", "lund foundation", True),
    ("lund counci", "lund council", True),
    ("lund code", "lund mode", False),
    ("lund member", "lund members", False),
    ("annex a", "annex b", False),
    ("a", "b", False),
    ("a", "", False),
    ("plan 2031", "plan 2032", False),
    ("old mill gate", "mill gate", False),
]


@pytest.mark.parametrize(("name", "other", "misspelt"), CASES)
def test_misspelt_names(name: str, other: str, misspelt: bool) -> None:
    assert is_misspelt(name, other) is misspelt
    assert is_misspelt(other, name) is misspelt
