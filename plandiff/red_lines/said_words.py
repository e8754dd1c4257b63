"""What a text says, word by word, as keys that inflections and synonyms share: what phrases are looked for in."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.text.analysis import Analysis
from plandiff.text.quantities import Fact
from plandiff.text.stems import FUNCTION_WORDS
from plandiff.text.synonyms import canonical, is_light
from plandiff.text.units_of_measure import unit_at
from plandiff.text.word_cutting import Word

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
    for fact in amounts(analysis):
        yield fact.at, f"{fact.kind} {fact.key}"
        taken.update(range(fact.at, fact.until))
    for item in analysis.content:
        if item.at not in taken:
            yield item.at, canonical(item.key)
            taken.update(range(item.at, item.at + item.key.count("_") + 1))
    for at, word in enumerate(analysis.words):
        if at not in taken and word.is_word and word.low not in FUNCTION_WORDS:
            yield at, _key(word)


def amounts(analysis: Analysis) -> tuple[Fact, ...]:
    """The figures, spans of time, dates and references of a text that are one unit each."""
    return tuple(fact for fact in analysis.of("figure", "deadline", "reference") if fact.mark not in ("time", "freq"))


def spelled_units(analysis: Analysis) -> tuple[Unit, ...]:
    """The units of a text with each figure, date and amount word by word: EUR, 5 and million in EUR 5 million.

    A unit of measure has one key in all its spellings.
    """
    found: list[Unit] = []
    names = {at for fact in analysis.of(*_NAMED) for at in range(fact.at, fact.until)}
    inside = {at for fact in amounts(analysis) for at in range(fact.at, fact.until)}
    after = 0
    for at, word in enumerate(analysis.words):
        unit = unit_at(analysis.words, at)
        if at in names or at < after:
            continue
        if unit is not None:
            found.append((at, f"unit {unit.base} {unit.size}"))
            after = unit.until
        elif (word.is_word or at in inside) and word.low not in FUNCTION_WORDS:
            found.append((at, _key(word)))
    named = [(fact.at, f"{NAME}{fact.key.casefold()}") for fact in analysis.of(*_NAMED)]
    return tuple(sorted([*found, *named]))


def _key(word: Word) -> str:
    return f"{LIGHT}{word.stem}" if is_light(word.low, word.stem) else canonical(word.root)
