"""Reading the figures of a text: what value each one has, however it is written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
)
_SMALL = {word: value for value, word in enumerate(f"{_ONES} eighteen nineteen".split())}
_TENS = {word: value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_SCALES = {
    "hundred": Decimal(100),
    "thousand": Decimal(1000),
    "million": Decimal(10) ** 6,
    "mn": Decimal(10) ** 6,
    "billion": Decimal(10) ** 9,
    "bn": Decimal(10) ** 9,
    "trillion": Decimal(10) ** 12,
}
_SCALE = r"(?:hundred|thousand|million|mn|billion|bn|trillion)"
_NUMBER = r"[0-9]{1,3}(?:[,\u00a0\u202f ][0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"
_DIGITS = re.compile(rf"(?<![\w.])(?P<number>{_NUMBER})\s?(?P<scale>{_SCALE})?(?![0-9])", re.IGNORECASE)
_FIRST = "|".join([*_SMALL, *_TENS])
_SECOND = "|".join(word for word, value in _SMALL.items() if 1 <= value <= 9)
_WORDS = re.compile(
    rf"(?<!\w)(?P<first>{_FIRST})(?:[- ](?P<second>{_SECOND}))?(?:\s(?P<scale>{_SCALE}))?(?!\w)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a text: its value, the words it is written in, and where they stand (characters from 0)."""

    value: Decimal
    written: str
    start: int
    end: int


def figures(text: str) -> list[Figure]:
    """The numbers of a text in order: digits (600,000; 1.5 million) and words (ten, twenty-five, two million)."""
    found = [_from_digits(match) for match in _DIGITS.finditer(text)]
    found += [_from_words(match) for match in _WORDS.finditer(text)]
    return sorted(found, key=lambda figure: (figure.start, figure.end))


def _from_digits(match: re.Match[str]) -> Figure:
    value = Decimal(re.sub(r"[,\u00a0\u202f ]", "", match["number"]))
    return _figure(match, value)


def _from_words(match: re.Match[str]) -> Figure:
    first = match["first"].lower()
    value = Decimal(_SMALL[first] if first in _SMALL else _TENS[first] * 10)
    if match["second"] and first in _TENS:
        value += _SMALL[match["second"].lower()]
    return _figure(match, value)


def _figure(match: re.Match[str], value: Decimal) -> Figure:
    if match["scale"]:
        value *= _SCALES[match["scale"].lower()]
    return Figure(value, match.group().strip(), match.start(), match.end())
