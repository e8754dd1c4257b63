"""Reading the dates, weekdays, clock times and ends of spans of a text, in words and in digits."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from plandiff.model.named_values import Choice
from plandiff.text.memo import Memo
from plandiff.text.numbers.number_forms import ORDINALS, TENS, read_ordinal, read_tens_ordinal
from plandiff.text.numbers.reading import NUMBER_STARTS, SCALES
from plandiff.text.patterns import pattern
from plandiff.text.quantities import DATE_AS_WRITTEN, Fact
from plandiff.text.times import AT_CLOCK, BEHIND_CLOCK, NOONS, TIME_STARTS, read_clock, read_relative, read_span_of
from plandiff.text.units_of_measure import UNITS
from plandiff.text.word_cutting import HYPHENS, Word, low_at

# Words for "year" after the number of one, in languages that have them: 2031 року.
_ANNO = frozenset(("year", "anno"))


class DateOrder(Choice):
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
_AMBIGUOUS = pattern(r"[/-](?<=\d.)\d{4}")  # begins with what is rare in a text
_BY_REGION = {"us": DateOrder.MONTH_FIRST, **dict.fromkeys(("gb", "au", "nz", "ie", "in", "za"), DateOrder.DAY_FIRST)}


def _in_digits(cut: Sequence[Word], index: int, order: DateOrder) -> Fact | None:
    """31.12.2030, 12/31/2030, 2030.12.31, 2030-12-31, 31-12-2030, 2030\u5e7412\u670831\u65e5."""
    low = cut[index].low
    if low_at(cut, index + 1) in DATE_SIGNS:
        return _with_signs(cut, index)
    if low_at(cut, index + 1) in HYPHENS and low_at(cut, index + 3) in HYPHENS:
        parts, until = [low, low_at(cut, index + 2), low_at(cut, index + 4)], index + 5
    else:
        parts, until = low.replace("/", ".").split("."), index + 1
    if len(parts) != 3 or not all(map(str.isdecimal, parts)) or len(parts[1]) > 2:
        return None
    first, _, third = parts
    place = index, past_year(cut, until)
    if len(third) == 2 > len(first) - 1 and "." not in low and low_at(cut, index - 1) in _DATING:
        parts[2] = third = ("20" if third < _LAST_CENTURY else "19") + third  # 12-31-30
    if len(first) == 4:
        return checked_date(*place, *parts)
    order = DateOrder.DAY_FIRST if "." in low else order  # nobody writes 12.31.2030
    return _of_three(parts, place, order) if len(first) < 3 and is_year(third) else None


def _of_three(parts: Sequence[str], place: tuple[int, int], order: DateOrder) -> Fact | None:
    """A date of three numbers with the year last."""
    first, second, year = parts
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
    parts, place = [], index
    for signs in _SIGNS:
        signed = low_at(cut, place).isdecimal() and low_at(cut, place + 1) in signs
        parts.append(low_at(cut, place) if signed else "")
        place += 2 * signed
    year, month, day = parts
    return checked_date(index, place, *parts) if (month and (year or day)) or is_year(year) else None


_LAST_CENTURY = "70"  # from which on two digits are a year of the last century
_DATING = frozenset("on dated passed adopted effective until since".split())  # but: lost by 11-9-12
_SIGNS = ("\u5e74", "\ub144"), ("\u6708", "\uc6d4"), ("\u65e5", "\u53f7", "\uc77c")
DATE_SIGNS = frozenset(sign for signs in _SIGNS for sign in signs)


def is_year(low: str) -> bool:
    """Whether four digits are a year: 1800 to 2199, what agreements in force speak of."""
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


def checked_date(at: int, until: int, year: str, month: str = "", day: str = "") -> Fact | None:
    """A date of words `at` to `until`, of which month and day may lack; None where the calendar has no such day."""
    if max(len(month), len(day)) > 2:  # which may be longer than Python converts
        return None
    if month and (not 1 <= int(month) <= 12 or (day and not 1 <= int(day) <= _LENGTHS[int(month) - 1])):
        return None
    return Fact("deadline", f"date {year}-{month.zfill(2) if month else ''}-{day.zfill(2) if day else ''}", at, until)


_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_ENGLISH_MONTHS = (
    "january jan,february feb,march mar,april apr,may,june jun,july jul,august aug,"
    "september sep sept,october oct,november nov,december dec"
)
# Months also under the names that tables of other languages give them.
_MONTHS = {
    name: number
    for number, names in enumerate(_ENGLISH_MONTHS.split(","), 1)
    for name in (*names.split(), f"month:{number}", f"mon:{number}")
}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NEXT_DAYS = dict(zip(WEEKDAYS, (*WEEKDAYS[1:], *WEEKDAYS[:1]), strict=True))
_ROMAN_MONTHS = {numeral: number for number, numeral in enumerate("i ii iii iv v vi vii viii ix x xi xii".split(), 1)}
# What stands between the two days of a span of one month: from 5 to 10 May.
_TO = frozenset(("-", "\u2013", "to", "until", "and", "by"))


def read_date(cut: Sequence[Word], index: int, order: DateOrder = DateOrder.UNKNOWN) -> Fact | None:
    """The date, weekday or clock time that begins at a word, or None; the key is year-month-day, blank where open.

    `order` decides about 03/04/2031; where it is unknown, the key holds such a date as it is written.
    """
    low = low_at(cut, index)
    if low.isdecimal() and len(low) < _YEAR and _stands_alone(cut, index):
        return None
    fact = _in_digits(cut, index, order) if low[:1].isdecimal() else None
    for reader in _READERS[low] if fact is None else ():
        fact = reader(cut, index)
        if fact is not None:
            break
    return fact


def _readers_of(low: str) -> tuple[Callable[[Sequence[Word], int], Fact | None], ...]:
    """Those of the readers of dates and times for which something can begin with a word."""
    if low not in DATE_STARTS and not low[:1].isdecimal():
        return ()
    nth = read_ordinal(low) is not None or low in TENS
    day = nth or (low.isdecimal() and len(low) < 3)
    named = is_year(low) or low in _MONTHS or low.removesuffix("s") in WEEKDAYS or low == "end"
    clock = low[0].isdecimal() or low in NUMBER_STARTS or low in NOONS
    can = {_session: nth, _day_first: day, _of_names: named, read_clock: clock, read_relative: low in TIME_STARTS}
    return tuple(reader for reader, may in can.items() if may)


_READERS = Memo(_readers_of)


def _day_first(cut: Sequence[Word], index: int) -> Fact | None:
    """1 May 2030, the first of May, the 1st day of March, 30. Juni, the fifth day."""
    low = cut[index].low
    if len(low) == 2 and low.isdecimal() and _ends_years(cut, index) and low_at(cut, index + 1) not in UNITS:
        return checked_date(index, index + 1, low_at(cut, index - 2)[:2] + low)
    day, place = _day(cut, index)
    if day is None:
        return None
    behind = place
    if low_at(cut, place) == "day" and low_at(cut, place + 1) == "of" and is_month(cut, place + 2):
        place += 2
    elif low_at(cut, place) == "of" or (
        low_at(cut, place) in (".", *HYPHENS) and is_month(cut, place + 1, beside=True)
    ):
        place += 1
    if low_at(cut, place) in _ROMAN_MONTHS and cut[place].text.isupper() and is_year(low_at(cut, place + 1)):
        until = past_year(cut, place + 2)
        return checked_date(index, until, low_at(cut, place + 1), str(_ROMAN_MONTHS[low_at(cut, place)]), str(day))
    if place < len(cut) and is_month(cut, place, beside=True):
        year, until = _year_after(cut, _past_dot(cut, place))
        return checked_date(index, until, year, str(_MONTHS[cut[place].low]), str(day))
    if low_at(cut, behind) == "day" and not low.isdecimal():
        span = read_span_of(cut, behind + 1)
        return Fact("deadline", f"day {day} {span[0] if span else ''}".rstrip(), index, span[1] if span else behind + 1)
    weekday = low_at(cut, behind).removesuffix("s")
    if weekday in WEEKDAYS and not low.isdecimal():  # the first Monday
        return Fact("deadline", f"{day}. {weekday}", index, behind + 1)
    return _in_span(cut, index, day)


def _session(cut: Sequence[Word], index: int) -> Fact | None:
    """A session by its number, which is when something is due: at the eightieth session."""
    following = low_at(cut, index + 1), low_at(cut, index + 2)
    number, steps = read_tens_ordinal(cut[index].low, following) or (read_ordinal(cut[index].low), 1)
    until = index + steps + 1
    told = number is not None and low_at(cut, until - 1) in ("session", "sessions")
    return Fact("deadline", f"session {number}", index, until) if told else None


def _day(cut: Sequence[Word], index: int) -> tuple[int | None, int]:
    """The day of a month that stands at an index, 1 to 31, and the index after it."""
    low = low_at(cut, index)
    of_tens = read_tens_ordinal(low, (low_at(cut, index + 1), low_at(cut, index + 2)))
    if of_tens is not None and of_tens[0] <= 31:
        return of_tens[0], index + of_tens[1]
    day = int(low) if low.isdecimal() and len(low) <= 2 else read_ordinal(low) if low else None
    return (day, index + 1) if day is not None and 1 <= day <= 31 else (None, index)


def _in_span(cut: Sequence[Word], index: int, day: int) -> Fact | None:
    """The first day of a span within one month, which stands at its end: from 5 to 10 May 2031."""
    place = index + 1 + (low_at(cut, index + 1) == "." and cut[index].end == cut[index + 1].start)  # vom 5. bis 10. Mai
    if low_at(cut, place) not in _TO or (low_at(cut, index - 1) in _COUNTERS):
        return None
    following = _day(cut, place + 1)[0]
    # Days that only rise make a row of 31 at most.
    end = _day_first(cut, place + 1) if following is not None and day < following else None
    if end is None or not end.key.startswith("date"):
        return None
    year, month, _ = end.key.removeprefix("date ").split("-")
    return checked_date(index, place, year, month, str(day))


# Before a number, these say that it is no day of the month that follows: articles 5 and 10 May.
_COUNTERS = frozenset("article articles point points paragraph paragraphs section sections no".split())


def _of_names(cut: Sequence[Word], index: int) -> Fact | None:
    """May 2030, Monday, 2030, the end of 2030."""
    low = cut[index].low
    if is_month(cut, index):
        return _month_first(cut, index)
    if low in WEEKDAYS or (low.endswith("s") and low[:-1] in WEEKDAYS):
        return _weekday(cut, index)
    following = low_at(cut, index + 1)
    if is_year(low) and following not in UNITS and following not in SCALES and not _counts(cut, index):
        return checked_date(index, past_year(cut, index + 1), low)
    if low == "end" and low_at(cut, index + 1) == "of":
        place = index + 2
        while low_at(cut, place) in ("of", "the", "year"):  # a finales de 2031
            place += 1
        if is_year(low_at(cut, place)):
            return checked_date(index, past_year(cut, place + 1), low_at(cut, place), "12", "31")
    return None


def is_next_day(first: str, second: str) -> bool:
    """Whether the second of two words is the weekday after the first, so that no day lies between: Friday, Saturday."""
    return _NEXT_DAYS.get(first.removesuffix("s")) == second.removesuffix("s")


def has_side(fact: Fact) -> bool:
    """Whether a time is a date, a weekday or a time of day, by, from or until which something is so."""
    return fact.key.startswith(("date", "clock")) or fact.key in WEEKDAYS


def _weekday(cut: Sequence[Word], index: int) -> Fact:
    """A weekday, or the date after it that falls on it: Tuesday, 4 March 2031."""
    day = cut[index].low.removesuffix("s")
    place = index + 1 + (low_at(cut, index + 1) == ",")
    place += low_at(cut, place) == "the"
    date = read_date(cut, place) if low_at(cut, place) not in WEEKDAYS else None
    whole = date is not None and _falls_on(date.key, day)
    return date._replace(at=index) if date is not None and whole else Fact("deadline", day, index, index + 1)


def _falls_on(key: str, weekday: str) -> bool:
    """Whether the date of a key is whole and of a weekday."""
    from datetime import date

    try:
        return WEEKDAYS[date.fromisoformat(key.removeprefix("date ")).weekday()] == weekday
    except ValueError:  # no whole date, or a 29 February that the year has not
        return False


def _stands_alone(cut: Sequence[Word], index: int) -> bool:
    """Whether nothing beside a number makes it a day, an hour or the end of a span of years, as with most numbers."""
    before = low_at(cut, index - 1)
    tied = before == AT_CLOCK or (before in _TYING and is_year(low_at(cut, index - 2)))
    return not tied and low_at(cut, index + 1) not in _BEHIND_TIMES


_YEAR = 4  # digits
_BEHIND_TIMES = _TO | BEHIND_CLOCK | DATE_SIGNS | HYPHENS | _MONTHS.keys() | _ROMAN_MONTHS.keys() | {".", "of", "day"}


# The words that a date can begin with, besides digits.
DATE_STARTS = frozenset(
    (*NUMBER_STARTS, *ORDINALS, *_MONTHS, *WEEKDAYS, *(f"{day}s" for day in WEEKDAYS), *TIME_STARTS)
)


def _counts(cut: Sequence[Word], index: int) -> bool:
    """Whether a number of four digits is a count rather than a year: 2000 tonnes, 1950 seats."""
    before, after = low_at(cut, index - 1), cut[index + 1] if index + 1 < len(cut) else None
    if (after is not None and is_plural_anno(after)) or _ends_years(cut, index):
        return False
    if before == "." and low_at(cut, index - 2) in ("no", "nos"):  # No. 2031-07
        return True
    if after is not None and after.low.startswith("_"):  # another language, of which endings tell nothing
        return int(cut[index].low) % 50 == 0 and before not in ("in", "since", "year")
    first = low_at(cut, index - 2)
    if before in ("and", "to") and low_at(cut, index - 3) in ("between", "from") and first.isdecimal():
        return not is_year(first)  # between 0 and 2047
    plural = after is not None and after.is_word and after.low.endswith("s") and after.low not in _NOT_COUNTED
    return plural and (before not in _YEAR_WORDS or first == "up")  # up to 2048 boats


def _ends_years(cut: Sequence[Word], index: int) -> bool:
    """Whether a year is tied to the one before it, as those of a term or a budget are: 2018-2019, 2018-19."""
    first, low = low_at(cut, index - 2), cut[index].low
    tied = low_at(cut, index - 1) in _TYING and is_year(first)
    return tied and str(int(first) + 1) in (low, first[:2] + low)


_TYING = (*HYPHENS, "\u2013")
_NOT_COUNTED = frozenset("levels is as was has its this season elections".split())
_YEAR_WORDS = frozenset("in by since until till from before after of during to and through year mid early late".split())


def is_month(cut: Sequence[Word], index: int, *, beside: bool = False) -> bool:
    """Whether a month stands at an index; `beside` says that a day stands before it."""
    if index >= len(cut) or cut[index].low not in _MONTHS:
        return False
    word = cut[index]
    if word.text == "MAY" and not beside and not low_at(cut, index + 1)[:1].isdecimal():
        return False  # as standards write the permission
    if word.low.startswith("mon"):  # as tables of other languages name one, and a word that may be one
        return beside or word.low.startswith("month:")
    if not word.capital:
        return False
    if word.low in ("may", "march", "mar", "sep", "dec", "jan") and not beside:
        place = _past_dot(cut, index)
        near = low_at(cut, index - 1), low_at(cut, place + (low_at(cut, place) == "the"))
        dated = any(piece[:1].isdecimal() for piece in near) or near[0] in _YEAR_WORDS
        first = index - 2 - (low_at(cut, index - 2) == ".")  # of a range that ends here: Jan. to Mar.
        ends = (near[1] in _TO and low_at(cut, place + 1)), (near[0] in _TO and low_at(cut, first))
        return dated or not _MONTHS.keys().isdisjoint(ends)
    return True


def _past_dot(cut: Sequence[Word], index: int) -> int:
    """The index after a month, and after the full stop of its abbreviation."""
    place = index + 1
    dotted = len(cut[index].text) <= 5 and low_at(cut, place) == "." and cut[place].start == cut[index].end
    following = low_at(cut, place + 1)
    goes_on = following[:1].isdecimal() or following in (",", "of") or following in _TO
    return place + (dotted and goes_on)


def _year_after(cut: Sequence[Word], place: int) -> tuple[str, int]:
    """The year that follows a day and month, and the index after both; blank and the same index where none does."""
    ahead = place + (low_at(cut, place) in (",", "of", "year", *HYPHENS))
    if is_year(low_at(cut, ahead)):
        return low_at(cut, ahead), past_year(cut, ahead + 1)
    return "", place


def _month_first(cut: Sequence[Word], index: int) -> Fact | None:
    month, place, day = str(_MONTHS[cut[index].low]), _past_dot(cut, index), ""
    number, after = _day(cut, place + (low_at(cut, place) == "the"))
    if number is not None:
        day, place = str(number), after
    year, place = _year_after(cut, place)
    return checked_date(index, place, year, month, day)
