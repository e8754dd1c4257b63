"""Which names are the same but for a slip of the pen, and what is kept of long ones."""

from __future__ import annotations

import tracemalloc
from itertools import product
from string import ascii_lowercase

import pytest

from plandiff.text.analysis import analyse
from plandiff.text.names import NameTable, is_misspelt
from plandiff.text.word_cutting import words

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


def test_a_row_of_names_is_not_kept_from_each_of_its_words_on() -> None:
    text = f"We sell {' '.join(f'Q{one}{other}' for one, other in product(ascii_lowercase, repeat=2))} Premises"
    tracemalloc.start()
    analyse(text, NameTable({}), words(text))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 4_000_000
