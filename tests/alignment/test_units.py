"""Words that the two sides spell otherwise (with a hyphen, apart or as one), or that say the same."""

from __future__ import annotations

import time
from collections.abc import Sequence

import pytest

from plandiff.alignment.units import Corpus, Unit


def shared(before: str, after: str) -> set[str]:
    """The stems of the single words that two texts have in common."""
    corpus = Corpus([Unit("1", "", "", before, before)], [Unit("1", "", "", after, after)])
    return {name for name in map(corpus.name, corpus.before.features[0]) if " " not in name}


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("a cease-fire", "the ceasefire", {"ceasefir"}),
        ("a cease fire", "the ceasefire", {"ceasefir"}),
        ("a cease fire", "the cease-fire", {"ceas", "fire"}),
        ("the Content-Security-Policy", "a policy of content security", {"content", "secur", "polic"}),
        ("a cease-fire", "the cease-fire", {"cease-fir"}),  # spelt alike: one rare word, and not two common ones
        ("well-known rights", "rights of passage", {"right"}),  # nobody writes its parts
    ],
)
def test_compounds(before: str, after: str, words: set[str]) -> None:
    assert shared(before, after) - {"he", "a", "the", "of"} == words
    assert shared(after, before) - {"he", "a", "the", "of"} == words


@pytest.mark.parametrize("lengths", [range(1, 3000), [500_000]])
def test_what_only_fills_a_file_is_no_compound(lengths: Sequence[int]) -> None:
    """Each might be made of any two that are shorter: to look for them takes time that grows with the square of it."""
    fills = " ".join("a" * length for length in lengths)
    begin = time.process_time()
    corpus = Corpus([Unit("1", "", "", fills, fills)], [Unit("1", "", "", fills, fills)])
    assert "a" * lengths[-1] in map(corpus.name, corpus.before.features[0])
    assert time.process_time() - begin < 2


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("the doctor smokes", "smoking physicians", {"smok", "doct"}),
        ("doctors smoke, physicians drink", "smoking physicians", {"smok", "physician"}),  # told apart before
        ("a lawyer calls", "every attorney writes to a tenant", {"a", "attorne"}),
        ("one person calls", "two individuals call one another", {"one", "individu", "call"}),
    ],
)
def test_synonyms(before: str, after: str, words: set[str]) -> None:
    assert shared(before, after) == words
    assert shared(after, before) == words
