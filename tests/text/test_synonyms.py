"""The table of synonyms: a short list of words that say the same, each in one group."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from plandiff.text import synonyms
from plandiff.text.inflections import inflected, root
from plandiff.text.synonyms import compounds_from, same_meaning

TABLE = Path(synonyms.__file__).with_name("synonyms.txt")


def test_a_word_stands_in_one_group() -> None:
    """So that what is the same as a third is the same, and before and after can be exchanged."""
    groups = [line.split() for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    counts = Counter(key for group in groups for key in {word if "_" in word else root(word) for word in group})
    assert [word for word, count in counts.items() if count > 1] == []


def test_the_words_of_a_group_say_the_same() -> None:
    assert same_meaning(root("lawyers"), root("attorney"))
    assert not same_meaning("ship", "car")


def test_phrases_are_tried_longest_first() -> None:
    lengths = [len(parts) for parts in compounds_from(inflected("in"), inflected("relation"))]
    assert lengths == sorted(lengths, reverse=True)
    assert lengths


def test_words_of_no_group_mean_themselves() -> None:
    assert (same_meaning("lake", "lake"), same_meaning("lake", "dam")) == (True, False)
