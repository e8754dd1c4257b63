"""List numbers as a word processor shows them: counted level by level, and written by the pattern of their level."""

from __future__ import annotations

import re
from collections.abc import Mapping

from plandiff.importing.numbering.numerals import ONES_IN_WORDS, TENS_IN_WORDS, letters, roman_of
from plandiff.importing.office.content import ListDefinition

_PLACE = re.compile(r"%([1-9])")
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
_HAN = "〇一二三四五六七八九"
_FULL_WIDTH = {ord(figure): chr(0xFF10 + int(figure)) for figure in "0123456789"}
_CHINESE = frozenset(
    "chineseCounting chineseCountingThousand taiwaneseCounting taiwaneseCountingThousand japaneseCounting "
    "koreanDigital2 ideographTraditional".split()
)
BULLET = "bullet"
PADDED = "padded"  # with a zero behind it for each figure of the shortest number
_LONGEST = 100  # characters of a label; a list of many items would multiply a longer one


class Counters:
    """Counts the numbered paragraphs of one document in order and gives each its label."""

    def __init__(self, lists: Mapping[str, ListDefinition]) -> None:
        self._lists = lists
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()

    def label(self, name: str, depth: int, start: int | None = None) -> str:
        """The label of the next paragraph of a list at a level (from 0), "" for a bullet or a level without number.

        `start` is a number that the paragraph itself gives. ECMA-376 part 1, 17.9: a level goes on counting until one
        above it is used, unless `restart` says otherwise; lists that are counted as one go on from each other.
        """
        found = self._lists.get(name)
        if found is None or depth >= len(found.levels):
            return ""
        counts = self._counts.setdefault(found.counted_as, [None] * 9)
        self._begin(name, found, depth, counts)
        level = found.levels[depth]
        last = counts[depth]
        counts[depth] = start if start is not None else level.start if last is None else last + 1
        for deeper in range(depth + 1, len(found.levels)):
            restart = found.levels[deeper].restart
            if restart is None or (restart > 0 and depth < restart):
                counts[deeper] = None
        return _written(found, depth, counts)

    def is_bullet(self, name: str, depth: int) -> bool:
        """Whether the items of a list at a level have a bullet instead of a number."""
        found = self._lists.get(name)
        return found is not None and depth < len(found.levels) and found.levels[depth].format == BULLET

    def _begin(self, name: str, found: ListDefinition, depth: int, counts: list[int | None]) -> None:
        """Set a level to the number that this list begins it with, at its first use."""
        for level, number in found.starts:
            if level == depth and (name, level) not in self._begun:
                self._begun.add((name, level))
                counts[level] = number - 1


def _written(found: ListDefinition, depth: int, counts: list[int | None]) -> str:
    level = found.levels[depth]
    if level.format == BULLET:
        return ""

    def number(match: re.Match[str]) -> str:
        place = int(match[1]) - 1
        if place >= len(found.levels):
            return ""
        other = found.levels[place]
        count = counts[place]
        count = other.start if count is None else count
        return numeral(count, "decimal" if level.legal and other.format != "none" else other.format)

    return _PLACE.sub(number, level.pattern[:_LONGEST])[:_LONGEST].strip()


def numeral(number: int, form: str) -> str:
    """A number (from 0) in one of Word's formats (ECMA-376 part 1, 17.18.59); decimal where the format is not known."""
    if form == "none":
        return ""
    if number > 0 and form in _WRITERS:
        return _WRITERS[form](number)
    if form in _CHINESE and 0 < number < 10_000:
        return _counted_in_han(number, japanese=form == "japaneseCounting")
    if form.startswith(PADDED):
        return str(number).zfill(len(form) - len(PADDED))
    return str(number)


def _circled(number: int) -> str:
    return chr(0x2460 + number - 1) if number <= 20 else str(number)


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _in_words(number: int, form: int) -> str:
    """A number up to 99 in English words, as a cardinal (form 0) or an ordinal (form 1)."""
    tens, ones = divmod(number, 10)
    if number < 20 or number > 99:
        return ONES_IN_WORDS[number - 1][form].capitalize() if number < 20 else str(number)
    first = TENS_IN_WORDS[tens - 2]
    return (f"{first[0]}-{ONES_IN_WORDS[ones - 1][form]}" if ones else first[form]).capitalize()


def _alphabet(number: int) -> str:
    """The letters that spreadsheets have for columns: z is followed by aa, ab."""
    found = ""
    while number:
        number, rest = divmod(number - 1, 26)
        found = chr(ord("a") + rest) + found
    return found


def _in_han(number: int) -> str:
    return "".join(_HAN[int(figure)] for figure in str(number))


def _counted_in_han(number: int, *, japanese: bool = False) -> str:
    """A number up to 9,999 by thousands, hundreds, tens and ones; Japanese names no place that is empty or one."""
    found, gap = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        figure, number = divmod(number, unit)
        if figure:
            bare = name and figure == 1 and (japanese or (unit == 10 and not found))
            found += f"{'零' if gap and not japanese else ''}{'' if bare else _HAN[figure]}{name}"
        gap = bool(found) and not figure
    return found


_WRITERS = {
    "lowerLetter": letters,
    "upperLetter": lambda number: letters(number).upper(),
    "lowerAlphabet": _alphabet,
    "upperAlphabet": lambda number: _alphabet(number).upper(),
    "lowerRoman": roman_of,
    "upperRoman": lambda number: roman_of(number).upper(),
    "ordinal": _ordinal,
    "cardinalText": lambda number: _in_words(number, 0),
    "ordinalText": lambda number: _in_words(number, 1),
    "decimalZero": lambda number: f"{number:02d}",
    "decimalFullWidth": lambda number: str(number).translate(_FULL_WIDTH),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": lambda number: f"({number})",
    "decimalEnclosedFullstop": lambda number: f"{number}.",
    "numberInDash": lambda number: f"- {number} -",
    "russianLower": lambda number: letters(number, _RUSSIAN),
    "russianUpper": lambda number: letters(number, _RUSSIAN).upper(),
    "ideographDigital": _in_han,
    "japaneseDigitalTenThousand": _in_han,
}
