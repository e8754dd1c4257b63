"""The longest common phrases are those that difflib finds."""

from __future__ import annotations

import random
import time
from collections.abc import Iterable
from difflib import SequenceMatcher

import pytest

from plandiff.text.common_phrases import Phrase, common_phrases


@pytest.mark.parametrize(
    ("before", "after", "phrases"),
    [
        ("the lake is open", "the lake is closed", ["the lake is"]),
        ("we fish and row", "we row and fish", ["we", "fish"]),  # of equals the first in the first list
        ("no boats", "all nets", []),
        ("", "all nets", []),
    ],
)
def test_phrases(before: str, after: str, phrases: list[str]) -> None:
    words = before.split()
    assert [" ".join(words[at : at + size]) for at, _, size in common_phrases(words, after.split())] == phrases


def revised(words: list[str], chooser: random.Random, vocabulary: list[str]) -> list[str]:
    """Some words with a few of them exchanged, taken out or put in."""
    found = list(words)
    for _ in range(chooser.randrange(1, 5)):
        at = chooser.randrange(len(found) + 1)
        found[at : at + chooser.randrange(3)] = chooser.choices(vocabulary, k=chooser.randrange(4))
    return found


def places(phrases: Iterable[Phrase]) -> list[tuple[int, int]]:
    """Which word of the one list is which of the other."""
    return [(at + step, by + step) for at, by, size in phrases for step in range(size)]


@pytest.mark.parametrize("seed", range(200))
def test_phrases_of_a_revision_are_those_of_difflib(seed: int) -> None:
    chooser = random.Random(seed)
    vocabulary = [f"w{number}" for number in range(2 + seed % 30)]
    before = chooser.choices(vocabulary, k=seed % 50)
    after = revised(before, chooser, vocabulary)
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    assert places(common_phrases(before, after)) == places((block.a, block.b, block.size) for block in blocks)


def test_lists_of_the_same_few_words_take_no_time_that_grows_with_their_cube() -> None:
    before, after = ("{}, {}, {}, ".format(*order).split() * 1500 for order in ("abc", "bac"))
    begin = time.process_time()
    assert sum(size for _, _, size in common_phrases(before, after)) == len(before) / 2
    assert time.process_time() - begin < 5
