"""The numerals of markers: Roman, letters, and number words."""

from __future__ import annotations

import re

_ROMAN = re.compile(r"(c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})")
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_ONE_NUMERALS = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_TEN_NUMERALS = ("", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc")
_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
_FIRSTS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_TENTHS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split()


def roman(text: str) -> int | None:
    """The value of a Roman numeral up to 399, in one case; None for anything else."""
    lower = text.lower()
    if not lower or (text != lower and text != text.upper()) or not _ROMAN.fullmatch(lower):
        return None
    total = 0
    for letter, following in zip(lower, [*lower[1:], ""], strict=True):
        value = _VALUES[letter]
        total += -value if value < _VALUES.get(following, 0) else value
    return total


def roman_of(number: int) -> str:
    """The Roman numeral of a number from 1 to 399, in small letters; the number itself for any other."""
    if not 0 < number < 400:
        return str(number)
    tens, ones = divmod(number % 100, 10)
    return "c" * (number // 100) + _TEN_NUMERALS[tens] + _ONE_NUMERALS[ones]


def letter(text: str) -> int | None:
    """The place of a letter (c is 3) or of a doubled one (aa is 27); None for anything else."""
    lower = text.lower()
    if not lower.isascii() or not lower.isalpha() or len(set(lower)) != 1 or len(lower) > 2:
        return None
    return ord(lower[0]) - ord("a") + 1 + 26 * (len(lower) - 1)


def letters(number: int) -> str:
    """The letter or letters of a place: 3 is c, 27 is aa, 53 is aaa."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _words() -> dict[str, int]:
    cardinal = f"{_ONES} eighteen nineteen".split()
    ordinal = _FIRSTS.split()
    table = dict(zip(cardinal, range(1, 20), strict=True)) | dict(zip(ordinal, range(1, 20), strict=True))
    for tens, (name, nth) in enumerate(zip(_TENS, _TENTHS, strict=True), 2):
        table[name] = table[nth] = tens * 10
        for ones in range(1, 10):
            table[f"{name}-{cardinal[ones - 1]}"] = table[f"{name}-{ordinal[ones - 1]}"] = tens * 10 + ones
    return table


NUMBER_WORDS = _words()
