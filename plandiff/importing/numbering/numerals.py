"""The numerals of markers: Roman, Greek and Chinese ones, and letters by their place."""

from __future__ import annotations

import re

_ROMAN = re.compile(r"(c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})")
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_ONE_NUMERALS = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_TEN_NUMERALS = ("", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc")
# Greek numerals have a letter for 6 that the alphabet lacks.
_GREEK = "αβγδεζηθικλμνξοπρστυφχψω"
_GREEK_NUMERALS = dict(zip("αβγδε", range(1, 6), strict=True)) | dict(zip(("στ", "ϛ"), (6, 6), strict=True))
_GREEK_NUMERALS |= dict(zip("ζηθ", range(7, 10), strict=True)) | dict(zip("ικλμνξοπ", range(10, 90, 10), strict=True))
# Russian and Ukrainian lists leave out different letters; a sequence may have gaps.
_CYRILLIC = "абвгґдеєжзиіїйклмнопрстуфхцчшщюя"
_CHINESE = dict(zip("零〇一二两兩三四五六七八九", (0, 0, 1, 2, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_CHINESE_UNITS = {"十": 10, "百": 100, "千": 1000}


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


def cyrillic(text: str) -> int | None:
    """The place of a Cyrillic letter, of all that Russian and Ukrainian have; None for anything else."""
    place = _CYRILLIC.find(text.lower()) if len(text) == 1 else -1
    return place + 1 if place >= 0 else None


def greek(text: str) -> tuple[int | None, int | None]:
    """What Greek letters stand for: their place in the alphabet, and their value as a numeral (στ is 6, ια is 11)."""
    lower = text.lower()
    place = _GREEK.find(lower) + 1 if len(lower) == 1 else 0
    value = _GREEK_NUMERALS.get(lower)
    if value is None and len(lower) > 1:
        tens, ones = _GREEK_NUMERALS.get(lower[0], 0), _GREEK_NUMERALS.get(lower[1:], 0)
        value = tens + ones if tens >= 10 and 0 < ones < 10 else None
    return place or None, value


def chinese(text: str) -> int | None:
    """The value of a Chinese numeral up to 9,999 (`二十三`, `一〇二`) or of digits; None for anything else."""
    if text.isdecimal():
        return int(text)
    if not any(letter in _CHINESE_UNITS for letter in text):
        digits = [_CHINESE.get(letter, -1) for letter in text]
        return int("".join(map(str, digits))) if digits and min(digits) >= 0 and len(digits) <= 4 else None
    total, digit = 0, -1
    for letter in text:
        if letter in _CHINESE:
            digit = _CHINESE[letter]
        elif letter in _CHINESE_UNITS:
            total += _CHINESE_UNITS[letter] * (1 if digit < 0 else digit)
            digit = -1
        else:
            return None
    return total + max(digit, 0)
