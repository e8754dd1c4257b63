"""Numbers that are not written in plain digits: Chinese numerals, fractions of one letter, the ordinals of English."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

_ONES = {
    letter: value
    for value, letters in enumerate(
        "\u3007\u96f6 \u4e00\u58f9 \u4e8c\u8cb3\u8d30\u4e24\u5169 \u4e09\u53c1\u53c3 \u56db\u8086 \u4e94\u4f0d "
        "\u516d\u9646\u9678 \u4e03\u67d2 \u516b\u634c \u4e5d\u7396".split()
    )
    for letter in letters
}
_PLACES = {"\u5341": 10, "\u62fe": 10, "\u767e": 100, "\u4f70": 100, "\u5343": 1000, "\u4edf": 1000}
HAN_MYRIADS = {"\u4e07": 10**4, "\u842c": 10**4, "\u4ebf": 10**8, "\u5104": 10**8, "\u5146": 10**12}
HAN_DIGITS = "".join((*_ONES, *_PLACES, *HAN_MYRIADS))
# A numeral of two letters and more, or one letter after the mark of an ordinal or before a counting word or one in
# katakana; in other places a single one may be part of a word (as in "unified", "all").
_COUNTERS = (
    "\u4e2a\u500b\u5929\u65e5\u5e74\u6708\u5468\u9031\u6b21\u540d\u4eba\u7c73\u516c\u5428\u5143\u9805\u9879\u6761"
    "\u689d\u6b3e\u65b9\u56fd\u570b\u8258\u8f86\u67b6\u5bb6\u5206\u65f6\u6642\u5c0f"
)
HAN_NUMERAL = rf"(?:[{HAN_DIGITS}]{{2,}}|(?<=\u7b2c)[{HAN_DIGITS}]|[{HAN_DIGITS}](?=[{_COUNTERS}\u30a0-\u30ff]))"
_LONGEST = 20
_ORDINAL_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
ORDINALS = {word: value for value, word in enumerate(_ORDINAL_WORDS.split(), 1)} | {"thirtieth": 30}
_ORDINAL_OF = {value: word for word, value in ORDINALS.items()}
_IN_DIGITS = r"([0-9]{1,9})(?:st|nd|rd|th)"
TENS = {
    word: value * 10 for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}


def forms_of(table: str) -> list[tuple[str, str]]:
    """The forms of a table with the number of each; entries are parted by commas, each a number and its forms."""
    entries = [entry.split() for entry in table.split(",")] if table else []
    return [(form, value) for value, *forms in entries for form in forms]


@lru_cache(maxsize=1024)
def han_number(written: str) -> str:
    """The value of a Chinese numeral in digits with commas (thirty-five thousand: 35,000), or the numeral as it is.

    Digits may stand one by one (\u4e8c\u3007\u4e09\u4e00: 2031) or with their places (\u4e09\u5341\u4e94: 35).
    """
    if len(written) > _LONGEST:
        return written
    if len(written) > 1 and all(letter in _ONES for letter in written):
        return "".join(str(_ONES[letter]) for letter in written)
    total = part = digit = 0
    limit, place = 10**16, 10**4  # each place and each myriad is smaller than the one before it
    for letter in written:
        if letter in _ONES:
            if digit:
                return written
            digit = _ONES[letter]
        elif letter in _PLACES and _PLACES[letter] < place:
            place = _PLACES[letter]
            part += (digit or 1) * place
            digit = 0
        elif letter in HAN_MYRIADS and HAN_MYRIADS[letter] < limit and part + digit:
            limit = HAN_MYRIADS[letter]
            total += (part + digit) * limit
            part, digit, place = 0, 0, 10**4
        else:
            return written
    return f"{total + part + digit:,}"


def is_vulgar_fraction(written: str) -> bool:
    """Whether one character is a fraction, as ½ is (Unicode decomposition `<fraction>`)."""
    made_of = unicodedata.decomposition(written) if len(written) == 1 else ""
    return made_of.startswith("<fraction>") and "/" in fraction_text(written)


@lru_cache(maxsize=64)
def fraction_text(written: str) -> str:
    """A fraction as digits have it: 1/2."""
    return unicodedata.normalize("NFKC", written).replace("\u2044", "/")


def with_fraction(whole: str, written: str) -> str:
    """A whole number in digits with the fraction behind it as decimals (2 and a half: 2.5), or both as they are."""
    if "." in whole or not whole.replace(",", "").isdecimal():
        return whole + written
    part, _, parts = fraction_text(written).partition("/")
    decimals = f"{Decimal(part) / Decimal(parts):.9f}".rstrip("0")
    return whole + decimals.removeprefix("0")


def read_ordinal(low: str) -> int | None:
    """The number of an ordinal (third, 21st), or None."""
    match = re.fullmatch(_IN_DIGITS, low) if low[:1].isdecimal() and low[-1].isalpha() else None
    return int(match[1]) if match else ORDINALS.get(low)


def read_tens_ordinal(low: str, following: Sequence[str]) -> tuple[int, int] | None:
    """The number of an ordinal of tens and ones, and how many words it has: twenty-first, twenty first; or None.

    `following` are the two words behind the tens.
    """
    steps = 1 + (following[0] == "-")
    ones = ORDINALS.get(following[steps - 1], 10)
    return (TENS[low] + ones, steps + 1) if low in TENS and ones < 10 else None


def ordinal_word(low: str) -> str:
    """An ordinal in digits (3rd) as a word, or as it is where it has none here or is none."""
    number = read_ordinal(low)
    return low if number is None else _ORDINAL_OF.get(number, low)
