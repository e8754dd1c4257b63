"""The numbers that a text writes in digits: where they end, and how English would write them."""

from __future__ import annotations

import re
from functools import lru_cache

from plandiff.text.letter_ranges import LetterRanges
from plandiff.text.patterns import pattern

# Blanks that set groups of three digits apart: plain, no-break, figure, thin and narrow no-break.
_BLANKS = " \u00a0\u2007\u2009\u202f"
# Scripts that set no blanks between words (Thai to Khmer, kana, Han): a letter is a word there.
UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
UNSPACED_LETTERS = LetterRanges(UNSPACED)
_FULL_WIDTH = "\uff10-\uff19"
# A number in digits of any script. Groups of three after blanks (600 000) or apostrophes (1'250'000), else any digits
# with single marks between them: 1,250.50; 12:30; 1/2; 2.4.1; Arabic and fullwidth marks too. It never ends within
# digits.
LITERAL = (
    rf"(?:(?!0)\d{{1,3}}(?:(?:[{_BLANKS}]\d{{3}})+|(?:['\u2019]\d{{3}})+)(?!\d)(?:[.,]\d+)?"
    rf"|\d+(?:(?:[.,:/\u066b\u066c]|(?<=[{_FULL_WIDTH}])[\uff0c\uff0e\uff1a](?=[{_FULL_WIDTH}]))\d+)*)"
)
NUMBER = pattern(LITERAL)  # compiled once for all who look for a number alone: it takes as long as many texts
_WIDE_MARKS = str.maketrans("\uff0c\uff0e\uff1a", ",.:")
# A longer number means nothing that can be counted, and is compared as it is written; conversions of values of up to
# so many digits stay exact in the 28 digits of `decimal`.
MAX_DIGITS = 20
# What follows a number of which there are two readings, when nothing tells which is meant.
UNDECIDED = "?"


def plain_digits(text: str) -> str:
    """A text with the digits of every script as 0 to 9."""
    if text.isascii():
        return text
    from unicodedata import decimal

    return "".join(str(decimal(letter)) if letter.isdecimal() else letter for letter in text)


@lru_cache(maxsize=4096)
def in_english(written: str, decimal: str | None) -> str:
    """A number in digits as English writes it (1,250,000.50), whatever marks it has.

    `decimal` holds the marks that stand before decimals in its text, None where that is not known: 1.250 is then given
    back with UNDECIDED after it. What is no single number (12:30, 2.4.1, 1/2) keeps its marks.
    """
    plain = plain_digits(written).translate(_WIDE_MARKS)
    if plain.isdecimal() or ":" in plain or "/" in plain:
        return plain
    if "\u066b" in plain or "\u066c" in plain:  # the Arabic marks of decimals and of thousands
        whole, _, decimals = plain.replace("\u066c", "").partition("\u066b")
        return _joined(whole, decimals, grouped="\u066c" in plain)
    first = re.sub(r"\d", "", plain)[0]
    if first in ".,":
        return _with_marks(plain, decimal)
    whole, _, decimals = plain.replace(",", ".").partition(".")
    return _joined(re.sub(r"\D", "", whole), decimals, grouped=True)


def _with_marks(plain: str, decimal: str | None) -> str:
    """A number with full stops and commas as English writes it."""
    pieces, marks = re.split("[.,]", plain), re.sub(r"\d", "", plain)
    if len(set(marks)) == 1 and _are_groups(pieces, marks[0]):
        if _has_two_readings(pieces):
            if decimal is None:
                return plain + UNDECIDED
            if marks[0] in decimal:
                return _joined(*pieces)
        return _joined("".join(pieces), "", grouped=True)
    if len(pieces) == 2:
        return _joined(*pieces)
    if marks.count(marks[-1]) == 1 and _are_groups(pieces[:-1], marks[0]):
        return _joined("".join(pieces[:-1]), pieces[-1], grouped=True)
    return plain


def decimal_mark(written: str) -> str | None:
    """The mark before decimals that a number in digits proves: ".", ",", both where blanks or apostrophes group.

    None for a number that proves none.
    """
    plain = plain_digits(written)
    marks = re.sub(r"\d", "", plain)
    if not marks or not set(marks) <= set(f".,'\u2019{_BLANKS}"):
        return None
    if marks[0] not in ".,":
        return marks[-1] if marks[-1] in ".," else ".,"
    pieces = re.split("[.,]", plain)
    if len(set(marks)) == 2:
        return marks[-1] if len(set(marks[:-1])) == 1 and _are_groups(pieces[:-1], marks[0]) else None
    if len(marks) > 1:
        return {",": ".", ".": ","}[marks[0]] if _are_groups(pieces, marks[0]) else None
    return None if _has_two_readings(pieces) else marks[0]


def _has_two_readings(pieces: list[str]) -> bool:
    """Whether one mark stands before three digits, so that it may group them or set off decimals."""
    return len(pieces) == 2 and len(pieces[1]) == 3 and 1 <= len(pieces[0]) <= 3 and pieces[0][0] != "0"


def _are_groups(pieces: list[str], mark: str) -> bool:
    """Whether the pieces between marks are groups: of three digits, or as in India 1,25,00,000."""
    first, *others = pieces
    if not others or not 1 <= len(first) <= 3 or first[0] == "0" or len(others[-1]) != 3:
        return False
    western = all(len(piece) == 3 for piece in others)
    indian = mark == "," and len(first) <= 2 and len(others) > 1 and all(len(piece) == 2 for piece in others[:-1])
    return western or indian


def _joined(whole: str, decimals: str, *, grouped: bool = False) -> str:
    if grouped:
        lead = len(whole) % 3 or 3
        whole = ",".join([whole[:lead], *(whole[at : at + 3] for at in range(lead, len(whole), 3))])
    return f"{whole}.{decimals}" if decimals else whole
