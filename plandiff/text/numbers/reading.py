"""Reading the numbers of a text: what value each one has, however it is written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from plandiff.model.named_values import NamedValues
from plandiff.text.numbers.literals import MAX_DIGITS
from plandiff.text.numbers.number_forms import HAN_MYRIADS, ORDINALS, TENS, forms_of, read_tens_ordinal
from plandiff.text.units_of_measure import CURRENCY_SIGNS, DURATIONS, UNIT_STARTS
from plandiff.text.word_cutting import Word, low_at

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
)
SMALL_NUMBERS = {word: value for value, word in enumerate(f"{_ONES} eighteen nineteen".split())}
SMALL_NUMBERS |= {
    f"{ten}{one}": tens + ones for ten, tens in TENS.items() for one, ones in SMALL_NUMBERS.items() if 0 < ones < 10
}
_SCALES = (
    "100 hundred, 1e3 thousand k, 1e6 million millions mn mio mln, 1e9 billion billions bn milliard milliards mrd, "
    "1e12 trillion trillions tn trn, 1e5 lakh lakhs, 1e7 crore crores, 12 dozen"
)
SCALES = {word: Decimal(int(float(size))) for word, size in forms_of(_SCALES)}
SCALES |= {sign: Decimal(value) for sign, value in HAN_MYRIADS.items()}
_MOST_WORDS = 24
_HALF, _THOUSAND = Decimal("0.5"), 1000
_GROUP = 3  # digits between commas
_MOST_SCALES = 3  # a hundred thousand million
_PARTS = (
    "2 half halves, 3 third thirds, 4 quarter quarters fourth fourths, 5 fifth fifths, 6 sixth sixths, "
    "7 seventh sevenths, 8 eighth eighths, 9 ninth ninths, 10 tenth tenths, 100 hundredth hundredths"
)
PARTS = {word: int(whole) for word, whole in forms_of(_PARTS)}
_TIMES = {"twice": 2, "double": 2, "thrice": 3, "triple": 3, "quadruple": 4}
_TIMES |= {f"{word}fold": value for word, value in SMALL_NUMBERS.items() if 1 < value < 20}
# The words that a number can begin with, besides digits.
NUMBER_STARTS = frozenset((*_TIMES, *SMALL_NUMBERS, *TENS, "a", "an", "half"))
# All words for numbers but "one", which is an article or a pronoun as often; with ordinals, parts and scales.
NUMBER_WORDS = frozenset((*SMALL_NUMBERS, *TENS, *SCALES, *PARTS, *_TIMES, *ORDINALS)) - {"one", "k"}
_PART = r"1/[2-9]|2/[35]|3/[458]|[57]/8"
_SHARE = r"[0-9]{1,3}/[0-9]{1,3}"


class Number(NamedValues):
    """A number at a place in a list of words: its value, the index after it, and what it counts if that is in it.

    Of a whole that is `share`, of an act or a size `times`.
    """

    value: Decimal
    until: int
    unit: str = ""


def read_number(cut: Sequence[Word], index: int) -> Number | None:
    """The number that begins at a word, or None: 1,000,000; 1.5 million; two hundred and ten; two-thirds."""
    low = cut[index].low
    if low[0].isdecimal():
        return _from_digits(cut, index)
    if low not in NUMBER_STARTS or read_tens_ordinal(low, (low_at(cut, index + 1), low_at(cut, index + 2))) is not None:
        return None
    if low in _TIMES and not (low.endswith("fold") and cut[index].capital):
        return Number(Decimal(_TIMES[low]), index + 1, "times")
    fraction = _fraction(cut, index)
    if fraction is not None:
        return fraction
    if low == "a" and index + 1 < len(cut) and cut[index + 1].low in SCALES and len(cut[index + 1].low) > 3:
        return _scaled(cut, Decimal(1), index + 1)
    if low in SMALL_NUMBERS or low in TENS:
        return _from_words(cut, index)
    score = (low, low_at(cut, index + 1), low_at(cut, index + 2)) == ("a", "score", "of")
    return Number(Decimal(20), index + 2) if score else None


def _from_digits(cut: Sequence[Word], index: int) -> Number | None:
    written = cut[index].low
    if "/" in written and re.fullmatch(_SHARE, written):
        part, _, whole = written.partition("/")
        return Number(Decimal(part) / Decimal(whole), index + 1, "share") if int(part) < int(whole) else None
    value = value_of(written)
    if value is None:
        return None
    part = low_at(cut, index + 1)
    if part != "and" and part not in SCALES and "/" not in part:  # as most
        return Number(value, index + 1)
    parted = "/" in part and re.fullmatch(_PART, part)
    if parted and value == int(value) and not low_at(cut, index + 2).startswith("/"):  # 2 1/2 years
        count, _, whole = part.partition("/")
        return _scaled(cut, value + Decimal(count) / Decimal(whole), index + 2)
    return _with_half(cut, value, index + 1)


@lru_cache(maxsize=4096)
def value_of(low: str) -> Decimal | None:
    """The value of a number in digits as a word has it in lower case (1,250.50), or None where it is no such number.

    None too for one of two readings, and for one of more than MAX_DIGITS digits.
    """
    whole, *decimals = low.split(".")
    first, *groups = whole.split(",")
    if not all(map(str.isdecimal, (first, *groups, *decimals))) or len(decimals) > 1:
        return None
    grouped = len(first) <= _GROUP and {*map(len, groups)} == {_GROUP}
    few = len("".join((whole, *decimals))) - len(groups) <= MAX_DIGITS
    return Decimal(low.replace(",", "")) if few and (grouped or not groups) else None


def _scaled(cut: Sequence[Word], value: Decimal, until: int) -> Number:
    """A number with the scales behind it: 2 million, 2 and a half million."""
    first, unit = until, Decimal(1)
    while until < first + _MOST_SCALES and low_at(cut, until) in SCALES:
        value *= SCALES[low_at(cut, until)]
        until += 1
    half = half_behind(cut, until)
    if half > until and value >= _THOUSAND:  # two million and a half
        while value % (unit * _THOUSAND) == 0:
            unit *= _THOUSAND
        value, until = value + _HALF * unit, half
    return Number(value, until)


def _with_half(cut: Sequence[Word], value: Decimal, until: int) -> Number:
    """A number with its scales and the half behind it: two and a half million, two million and a half."""
    half = half_behind(cut, until)
    whole = half == until or value >= _THOUSAND
    return _scaled(cut, value, until) if whole else _scaled(cut, value + _HALF, half)


def half_behind(cut: Sequence[Word], index: int) -> int:
    """The index behind "and a half" at an index, or "and one-half" before a unit, or the index itself."""
    if low_at(cut, index) != "and" or low_at(cut, index + 1) not in ("a", "one"):
        return index
    place = index + 2 + (low_at(cut, index + 2) == "-")
    whole = low_at(cut, index + 1) == "a" or low_at(cut, place + 1) in _MEASURES  # gets 5, and one half goes to another
    return place + 1 if low_at(cut, place) == "half" and whole else index


_MEASURES = UNIT_STARTS | DURATIONS.keys() | SCALES.keys()


def _from_words(cut: Sequence[Word], index: int) -> Number:
    """A number in words: the sum of its groups, each up to a scale (two million three hundred and ten)."""
    total, group, until = Decimal(0), Decimal(0), index
    while until < index + _MOST_WORDS:
        low = low_at(cut, until)
        if low in TENS and group % 100 == 0:
            group += TENS[low]
        elif low in SMALL_NUMBERS and (
            group % 100 == 0 or (group % 10 == 0 and group % 100 >= 20 and SMALL_NUMBERS[low] < 10)
        ):
            group += SMALL_NUMBERS[low]
        elif low == "hundred" and 0 < group < 100:
            group *= 100
        elif low in SCALES and len(low) > 2:
            total, group = total + group * SCALES[low], Decimal(0)
        elif low == "-" or (low == "and" and (group % 100 == 0 or total) and until > index):
            following = low_at(cut, until + 1)
            if following not in TENS and following not in SMALL_NUMBERS and (low == "and" or following != "hundred"):
                break
            if low == "and" and cut[until - 1].low not in SCALES:
                break
        else:
            break
        until += 1
    return _with_half(cut, total + group, until)


def _ends_there(cut: Sequence[Word], index: int) -> bool:
    """Whether a sentence, or a part of one, ends before a word."""
    return index >= len(cut) or cut[index].low in (".", ",", ";", ":", ")")


def _fraction(cut: Sequence[Word], index: int) -> Number | None:
    """A share: half, a third, two-thirds, three quarters of."""
    low, place = cut[index].low, index
    count = 1
    if low in ("a", "an", "one"):
        place += 1
    elif low in SMALL_NUMBERS and SMALL_NUMBERS[low] > 1:
        count, place = SMALL_NUMBERS[low], index + 1
    hyphened = place > index and low_at(cut, place) == "-"
    place += hyphened
    part = low_at(cut, place)
    half = part == "half" and place == index
    if half and low_at(cut, place + 1) in ("a", "the") and low_at(cut, place + 2) in SCALES:
        return _scaled(cut, Decimal("0.5"), place + 2)
    whole_year = part == "quarter" and count % 2 == 0  # a two-quarter delay
    plural_fits = part.endswith("s") == (count > 1) or part == "half" or (hyphened and not whole_year)
    if part in PARTS and plural_fits and (place > index or part == "half"):
        bare = part in ("half", "halves") or count > 1 or hyphened or _is_share(cut, place + 1)
        if bare or (part != "quarter" and _ends_there(cut, place + 1)):
            return Number(Decimal(count) / Decimal(PARTS[part]), place + 1, "share")
    return None


def _is_share(cut: Sequence[Word], until: int) -> bool:
    """Whether what stands before an index is a part of a whole, where a quarter may be one of a year as well."""
    given = low_at(cut, until) == "(" and "/" in low_at(cut, until + 1)
    return given or low_at(cut, until) in ("of", "share", "majority", "vote")


def is_of_call_number(cut: Sequence[Word], index: int) -> bool:
    """Whether a number is one of several in a row, as those of a telephone are written: +1 (501) 324-9260."""
    first = last = index
    if not (_is_of_row(low_at(cut, index + 1)) or (index and _is_of_row(cut[index - 1].low))):
        return False  # as nearly all
    while first > max(0, index - _BESIDE) and _is_of_row(cut[first - 1].low):
        first -= 1
    while last + 1 < min(len(cut), index + _BESIDE) and _is_of_row(cut[last + 1].low):
        last += 1
    numbers = [word.low for word in cut[first : last + 1] if word.low.isdecimal()]
    return len(numbers) > _ROW and sum(map(len, numbers)) >= _CALL_DIGITS


def _is_of_row(low: str) -> bool:
    return low.isdecimal() or low in ("-", "(", ")", "+")


_ROW, _CALL_DIGITS = 2, 7
_BESIDE = 20  # words on either side, in which a longer row has so many numbers and digits as well


def is_of_version(cut: Sequence[Word], index: int) -> bool:
    """Whether a decimal number stands behind initials in brackets, or tells since when: (ABC) 3.0, as of 2.1."""
    if "." not in cut[index].low or index < 2 or low_at(cut, index + 1) in SCALES:
        return False
    before, last = cut[index - 2], cut[index - 1].low
    if (before.low, last) == ("as", "of"):
        return True
    initials = before.text.isupper() and len(before.text) > 1 and before.low not in CURRENCY_SIGNS
    return initials and index > 2 and (cut[index - 3].low, last) == ("(", ")")
