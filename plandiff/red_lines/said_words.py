"""What a text says, word by word, as keys that inflections and synonyms share: what phrases are looked for in."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.text.analysis import Analysis
from plandiff.text.stems import FUNCTION_WORDS
from plandiff.text.synonyms import canonical, is_light

# What the keys of names, and of words that carry little, begin with.
NAME, LIGHT = "name ", "light "
_NAMED = ("party", "place", "name")

Unit = tuple[int, str]  # the index of a word, and its key


def units_of(analysis: Analysis) -> tuple[Unit, ...]:
    """The units of a text in order; words of mere grammar are none.

    Names and figures are one each; words that facts of another kind have taken (limited to, all) count by their roots.
    """
    return tuple(sorted(_units(analysis)))


def _units(analysis: Analysis) -> Iterator[Unit]:
    taken: set[int] = set()
    for fact in analysis.of(*_NAMED):
        yield fact.at, f"{NAME}{fact.key.casefold()}"
        taken.update(range(fact.at, fact.until))
    for fact in analysis.of("figure", "deadline", "reference"):
        if fact.mark not in ("time", "freq"):
            yield fact.at, f"{fact.kind} {fact.key}"
            taken.update(range(fact.at, fact.until))
    for item in analysis.content:
        if item.at not in taken:
            yield item.at, canonical(item.key)
            taken.update(range(item.at, item.at + item.key.count("_") + 1))
    for at, word in enumerate(analysis.words):
        if at not in taken and word.is_word and word.low not in FUNCTION_WORDS:
            yield at, f"{LIGHT}{word.stem}" if is_light(word.low, word.stem) else canonical(word.root)
