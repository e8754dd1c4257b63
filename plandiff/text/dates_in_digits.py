"""Reading the dates that a text writes in digits, and which of day and month comes first in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum

from plandiff.text.patterns import pattern
from plandiff.text.quantities import DATE_AS_WRITTEN, Fact, low_at
from plandiff.text.word_cutting import Word

_NUMERIC = r"([0-9]{1,2})([./])([0-9]{1,2})\2([0-9]{4})"
_YEAR_FIRST = r"([0-9]{4})([./])([0-9]{1,2})\2([0-9]{1,2})"
HYPHENS = frozenset("-\u2010\u2011")
# Words for "year" after the number of one, in languages that have them: 2031 року.
_ANNO = frozenset(("year", "anno"))


class DateOrder(StrEnum):
    """Whether the day or the month comes first in a date of digits; UNKNOWN where nothing tells."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"
    UNKNOWN = "unknown"


def date_order(texts: Iterable[str], tag: str) -> DateOrder:
    """The order of day and month in the dates of digits of a document, written in a language (a BCP 47 tag, or blank).

    Its dates with a number above 12 decide, where they agree; else the language does (Unicode CLDR, short dates), but
    for English without a region, which has both.
    """
    firsts = seconds = 0
    for text in texts:
        for first, second in re.findall(_BOTH_READINGS, text) if _AMBIGUOUS.search(text) else ():
            firsts += 12 < int(first) <= 31 and int(second) <= 12
            seconds += 12 < int(second) <= 31 and int(first) <= 12
    if bool(firsts) != bool(seconds):
        return DateOrder.DAY_FIRST if firsts else DateOrder.MONTH_FIRST
    language, _, region = tag.replace("_", "-").lower().partition("-")
    if language == "en":
        return _BY_REGION.get(region, DateOrder.UNKNOWN)
    return DateOrder.DAY_FIRST if language else DateOrder.UNKNOWN


_BOTH_READINGS = r"(?<![\d./-])(\d{1,2})[/-](\d{1,2})[/-]\d{4}(?![\d/-])"
_AMBIGUOUS = pattern(r"\d[/-]\d{4}")
_BY_REGION = {"us": DateOrder.MONTH_FIRST, **dict.fromkeys(("gb", "au", "nz", "ie", "in", "za"), DateOrder.DAY_FIRST)}


def date_in_digits(cut: Sequence[Word], index: int, order: DateOrder) -> Fact | None:
    """31.12.2030, 12/31/2030, 2030-12-31, 2030\u5e7412\u670831\u65e5."""
    low = cut[index].low
    if not low[0].isdecimal():
        return None
    if low.isdecimal():
        signed = low_at(cut, index + 1) in DATE_SIGNS
        return _hyphened(cut, index, order) or (_with_signs(cut, index) if signed else None)
    match = re.fullmatch(_NUMERIC, low)
    if match:
        return _numeric(
            match[1], match[3], match[4], (index, past_year(cut, index + 1)), _DOTTED if match[2] == "." else order
        )
    match = re.fullmatch(_YEAR_FIRST, low)
    if match:
        return checked_date(index, past_year(cut, index + 1), match[1], match[3], match[4])
    return None


def _hyphened(cut: Sequence[Word], index: int, order: DateOrder) -> Fact | None:
    """2030-12-31, 31-12-2030."""
    if low_at(cut, index + 1) not in HYPHENS or low_at(cut, index + 3) not in HYPHENS:
        return None
    first, second, third = (low_at(cut, index + step) for step in (0, 2, 4))
    if len(first) == 4 and second.isdecimal() and third.isdecimal() and len(third) <= 2:
        return checked_date(index, index + 5, first, second, third)
    if len(first) > 2 or not is_year(third):
        return None
    if second.isdecimal():
        return _numeric(first, second, third, (index, past_year(cut, index + 5)), order)
    return None


_DOTTED = DateOrder.DAY_FIRST  # nobody writes 12.31.2030


def _numeric(first: str, second: str, year: str, place: tuple[int, int], order: DateOrder) -> Fact | None:
    """A date of three numbers with the year last."""
    if first.zfill(2) == second.zfill(2) or int(first) > 12:
        return checked_date(*place, year, second, first)
    if int(second) > 12:
        return checked_date(*place, year, first, second)
    if order is DateOrder.UNKNOWN:
        return Fact("deadline", f"{DATE_AS_WRITTEN} {int(first)}/{int(second)}/{year}", *place)
    month, day = (second, first) if order is DateOrder.DAY_FIRST else (first, second)
    return checked_date(*place, year, month, day)


def _with_signs(cut: Sequence[Word], index: int) -> Fact | None:
    """Year, month and day, each with its sign, as in Chinese, Japanese and Korean; the year or the day may lack."""
    parts = dict.fromkeys(("year", "month", "day"), "")
    place = index
    for name, signs in _SIGNED.items():
        if low_at(cut, place).isdecimal() and low_at(cut, place + 1) in signs:
            parts[name] = low_at(cut, place)
            place += 2
    if not parts["month"] or not (parts["year"] or parts["day"]):
        return date_of(index, place, parts["year"], "", "") if is_year(parts["year"]) else None
    return checked_date(index, place, parts["year"], parts["month"], parts["day"])


_SIGNED = {"year": ("\u5e74", "\ub144"), "month": ("\u6708", "\uc6d4"), "day": ("\u65e5", "\u53f7", "\uc77c")}


DATE_SIGNS = frozenset(sign for signs in _SIGNED.values() for sign in signs)


def is_year(low: str) -> bool:
    return len(low) == 4 and low.isdecimal() and "1800" <= low <= "2199"


def is_plural_anno(word: Word) -> bool:
    """Whether a word of another language says "years" behind the last of them: 2030-2035 роки."""
    return word.low == "years" and not word.text.isascii()


def past_year(cut: Sequence[Word], place: int) -> int:
    """The index after a word for "year" (and the full stop of its abbreviation) behind the number of one."""
    if place < len(cut) and is_plural_anno(cut[place]):
        return place + 1
    if low_at(cut, place) not in _ANNO:
        return place
    dotted = low_at(cut, place) == "anno" and low_at(cut, place + 1) == "." and place + 2 < len(cut)
    return place + 2 if dotted else place + 1


def checked_date(at: int, until: int, year: str, month: str, day: str) -> Fact | None:
    """A date, or None where the calendar has no such day."""
    if not 1 <= int(month) <= 12 or (day and not 1 <= int(day) <= _LENGTHS[int(month) - 1]):
        return None
    return date_of(at, until, year, month, day)


_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def date_of(at: int, until: int, year: str, month: str, day: str) -> Fact:
    return Fact("deadline", f"date {year}-{month.zfill(2) if month else ''}-{day.zfill(2) if day else ''}", at, until)
