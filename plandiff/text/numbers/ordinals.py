"""The ordinals of English, in words and in digits."""

from __future__ import annotations

import re
from collections.abc import Sequence

_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
ORDINALS = {word: value for value, word in enumerate(_WORDS.split(), 1)} | {"thirtieth": 30}
_ORDINAL_OF = {value: word for word, value in ORDINALS.items()}
_IN_DIGITS = r"([0-9]{1,9})(?:st|nd|rd|th)"


TENS = {
    word: value * 10 for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}


def read_ordinal(low: str) -> int | None:
    """The number of an ordinal (third, 21st), or None."""
    match = re.fullmatch(_IN_DIGITS, low) if low[:1].isdecimal() else None
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
