"""Abbreviations that a text brings in with brackets, and what they stand for: the air traffic control (ATC) unit."""

from __future__ import annotations

from plandiff.text.analysis import Analysis
from plandiff.text.quantities import low_at

_SMALL = frozenset("of the and for in on".split())


def abbreviated(analysis: Analysis, other: Analysis) -> frozenset[int]:
    """The indexes of the words that a text shortens to initials in brackets, where another text has the initials."""
    words = analysis.words
    found: set[int] = set()
    for at in analysis.where("("):
        if low_at(words, at + 2) != ")" or words[at + 1].low not in other.places:
            continue
        letters = words[at + 1].text
        if sum(map(str.isupper, letters)) > 1:
            found |= spelt_out(analysis, at, letters.lower())
    return frozenset(found)


def spelt_out(analysis: Analysis, at: int, letters: str) -> set[int]:
    """The indexes of the words before a bracket whose first letters are some letters, small words left out."""
    found: set[int] = set()
    index = at - 1
    for letter in reversed(letters):
        while index >= 0 and analysis.words[index].low in _SMALL and letter != analysis.words[index].low[0]:
            index -= 1
        if index < 0 or analysis.words[index].low[0] != letter:
            return set()
        found.add(index)
        index -= 1
    return found
