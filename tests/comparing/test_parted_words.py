"""Which words commas and brackets part otherwise, where all words stand in one order."""

from __future__ import annotations

import pytest

from plandiff.comparing.parted_words import parted_words
from tests.signals.passages import pair

# Before, after, and the words of either that a mark stands before in one text only.
CASES = [
    ("(A and B) or C shall sign.", "A and (B or C) shall sign.", ["A", "B", "or", "shall"]),
    ("A or B, and C, shall sign.", "A, or B and C, shall sign.", ["or", "and"]),
    ("Sailors who are old pay.", "Sailors, who are old, pay.", ["who"]),
    ("The crew shall sail and land.", "The crew shall sail, and land.", []),  # one mark more says the same
    ("The crew, and the cook, pay.", "The cook, and the crew, pay.", []),  # the words are in another order
]


@pytest.mark.parametrize(("before", "after", "words"), CASES)
def test_words_that_marks_part_otherwise(before: str, after: str, words: list[str]) -> None:
    for first, second in ((before, after), (after, before)):
        both = pair(first, second)
        assert [both.before.words[one.at].text for one, _ in parted_words(both)] == words
