"""Reading the dates, weekdays, clock times and ends of spans of a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from plandiff.text.numbers.ordinals import ORDINALS, read_ordinal
from plandiff.text.numbers.reading import NUMBER_STARTS, read_number
from plandiff.text.quantities import Fact, low_at
from plandiff.text.units import CURRENCY_SIGNS, UNITS
from plandiff.text.words import Word

_MONTHS = {
    name: number
    for number, names in enumerate(
        "january jan,february feb,march mar,april apr,may,june jun,july jul,august aug,"
        "september sep sept,october oct,november nov,december dec".split(","),
        1,
    )
    for name in names.split()
}
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_NOONS = ("midnight", "noon", "midday")
_CLOCK = r"([0-2]?[0-9])[:.]([0-5][0-9])"
_DAY_FIRST = r"([0-9]{1,2})[./]([0-9]{1,2})[./]([0-9]{4})"


def read_date(cut: Sequence[Word], index: int) -> Fact | None:
    """The date, weekday or clock time that begins at a word, or None; the key is year-month-day, blank where open."""
    if index >= len(cut) or not (cut[index].low in DATE_STARTS or cut[index].low[0].isdecimal()):
        return None
    for reader in (_in_digits, _day_first, _of_names, _clock, _relative):
        fact = reader(cut, index)
        if fact is not None:
            return fact
    return None


def _in_digits(cut: Sequence[Word], index: int) -> Fact | None:
    """31.12.2030, 2030-12-31."""
    low = cut[index].low
    match = re.fullmatch(_DAY_FIRST, low) if low[:1].isdecimal() else None
    if match:
        return _date(index, index + 1, match[3], match[2], match[1])
    if low.isdecimal() and len(low) == 4 and low_at(cut, index + 1) == "-" and low_at(cut, index + 3) == "-":
        return _date(index, index + 5, low, low_at(cut, index + 2), low_at(cut, index + 4))
    return None


def _day_first(cut: Sequence[Word], index: int) -> Fact | None:
    """1 May 2030, the first of May, the fifth day."""
    low = cut[index].low
    day = read_ordinal(low) if not low.isdecimal() else int(low) if len(low) <= 2 else None
    if day is not None and day <= 31:
        place = index + 2 if low_at(cut, index + 1) == "of" else index + 1
        if place < len(cut) and _is_month(cut, place):
            after = place + 2 if low_at(cut, place + 1) == "," and _is_year(low_at(cut, place + 2)) else place + 1
            year = low_at(cut, after) if _is_year(low_at(cut, after)) else ""
            return _date(index, after + 1 if year else place + 1, year, str(_MONTHS[cut[place].low]), str(day))
        if low_at(cut, index + 1) == "day" and not low.isdecimal():
            return Fact("deadline", f"day {day}", index, index + 2)
    return None


def _of_names(cut: Sequence[Word], index: int) -> Fact | None:
    """May 2030, Monday, 2030, the end of 2030."""
    low = cut[index].low
    if _is_month(cut, index):
        return _month_first(cut, index)
    if low in _WEEKDAYS or (low.endswith("s") and low[:-1] in _WEEKDAYS):
        return Fact("deadline", low.rstrip("s") if low not in _WEEKDAYS else low, index, index + 1)
    if _is_year(low) and low_at(cut, index + 1) not in UNITS and not _counts(cut, index):
        return _date(index, index + 1, low, "", "")
    if low == "end" and low_at(cut, index + 1) == "of":
        place = index + 3 if low_at(cut, index + 2) == "the" and low_at(cut, index + 3) == "year" else index + 2
        if _is_year(low_at(cut, place)):
            return _date(index, place + 1, low_at(cut, place), "12", "31")
    return None


_ENDS = {
    **dict.fromkeys(("end", "close", "conclusion", "expiry"), "end"),
    **dict.fromkeys(("start", "beginning", "commencement", "opening", "outset"), "start"),
    "middle": "middle",
}
_TURNS = {
    **dict.fromkeys(("begins", "starts", "commences"), "start"),
    **dict.fromkeys(("ends", "closes", "expires"), "end"),
}
_COUNTED = {"month": 1, "quarter": 3, "year": 12}  # months
_SINCE = frozenset("after following from since".split())
_THE = frozenset("the each every that this a any its their".split())
_SEASONS = frozenset("spring summer autumn winter fall springtime wintertime harvest".split())
_BEFORE_SEASONS = frozenset("in by before until till after during every each next this last of since from".split())
_NEXT = frozenset("next following same coming current previous".split())
_SPAN_KINDS = frozenset(
    "calendar financial fiscal school academic current next following same this marketing tax".split()
)
_SPANS = frozenset("day week month quarter year decade century season term".split())


def _relative(cut: Sequence[Word], index: int) -> Fact | None:
    """A point in a span without a date: the end of the month, next year."""
    low, place = cut[index].low, index + 1
    if low in _SEASONS and low_at(cut, index - 1) in _BEFORE_SEASONS:
        return Fact("deadline", f"season {'autumn' if low == 'fall' else low}", index, place)
    if low in _ENDS and low_at(cut, place) == "of":
        place += 1
        while low_at(cut, place) in _THE or low_at(cut, place) in _SPAN_KINDS:
            place += 1
        if low_at(cut, place) not in _SPANS and low_at(cut, place + 1) in _SPANS:  # of the insurance year
            place += 1
        if low_at(cut, place) in _SPANS:
            return Fact("deadline", f"{_ENDS[low]} {low_at(cut, place)}", index, place + 1)
    if low in ("each", "every", "any") and low_at(cut, place) in _SPANS and low_at(cut, place + 1) in _TURNS:
        return Fact("deadline", f"{_TURNS[low_at(cut, place + 1)]} {low_at(cut, place)}", index, place + 2)
    if low in ("first", "last") and low_at(cut, place) in _COUNTED and low_at(cut, place + 1) in _SINCE:
        months = _COUNTED[low_at(cut, place)]
        return Fact("deadline", f"{months} months", index, place + 1, Decimal(months), "months")
    if low in _NEXT and low_at(cut, place) in _SPANS and low_at(cut, place) not in ("season", "term"):
        return Fact(
            "deadline", f"{'next' if low in ('following', 'coming') else low} {low_at(cut, place)}", index, place + 1
        )
    return None


# The words that a date can begin with, besides digits.
DATE_STARTS = frozenset(
    (
        *NUMBER_STARTS,
        *ORDINALS,
        *_MONTHS,
        *_WEEKDAYS,
        *(f"{day}s" for day in _WEEKDAYS),
        *_NOONS,
        *_ENDS,
        *_SEASONS,
        *_NEXT,
        "each",
        "every",
        "any",
        "first",
        "last",
    )
)


def _counts(cut: Sequence[Word], index: int) -> bool:
    """Whether a number of four digits is a count rather than a year: 2000 tonnes, 1950 seats."""
    before, after = low_at(cut, index - 1), cut[index + 1] if index + 1 < len(cut) else None
    if before in CURRENCY_SIGNS or before == "$":
        return True
    if before in _YEAR_WORDS or after is None or not after.is_word:
        return False
    return after.low.endswith("s") and after.low not in (
        "levels",
        "is",
        "as",
        "was",
        "has",
        "its",
        "this",
        "season",
        "elections",
    )


_YEAR_WORDS = frozenset("in by since until till from before after of during to and through year mid early late".split())


def _is_month(cut: Sequence[Word], index: int) -> bool:
    word = cut[index]
    if word.low not in _MONTHS or not word.capital:
        return False
    if word.low in ("may", "march", "mar", "sep", "dec", "jan"):
        near = low_at(cut, index - 1), low_at(cut, index + 1)
        return (
            any(piece[:1].isdecimal() for piece in near) or near[0] in _YEAR_WORDS or read_ordinal(near[0]) is not None
        )
    return True


def _is_year(low: str) -> bool:
    return len(low) == 4 and low.isdecimal() and "1800" <= low <= "2199"


def _month_first(cut: Sequence[Word], index: int) -> Fact:
    month, place, day, year = str(_MONTHS[cut[index].low]), index + 1, "", ""
    following = low_at(cut, place)
    number = int(following) if following.isdecimal() and len(following) <= 2 else read_ordinal(following)
    if number is not None and number <= 31:
        day, place = str(number), place + 1
    if low_at(cut, place) == "," and _is_year(low_at(cut, place + 1)):
        year, place = low_at(cut, place + 1), place + 2
    elif _is_year(low_at(cut, place)):
        year, place = low_at(cut, place), place + 1
    return _date(index, place, year, month, day)


def _date(at: int, until: int, year: str, month: str, day: str) -> Fact:
    return Fact("deadline", f"date {year}-{month.zfill(2) if month else ''}-{day.zfill(2) if day else ''}", at, until)


def _clock(cut: Sequence[Word], index: int) -> Fact | None:
    low, following = cut[index].low, low_at(cut, index + 1)
    named = index + (following in _NOONS and low in ("12", "twelve", "12.00", "12:00"))  # 12 noon
    noon = low_at(cut, named)
    if noon in _NOONS:
        return Fact("deadline", "clock 0:00" if noon == "midnight" else "clock 12:00", index, named + 1)
    match = re.fullmatch(_CLOCK, low) if low[:1].isdecimal() else None
    glued = re.fullmatch(r"([0-9]{1,2})(am|pm)", low) if low[:1].isdecimal() else None
    if glued:
        return _time(int(glued[1]), "00", glued[2], index, index + 1)
    half, until = "", index + 1
    if following in ("am", "pm"):
        half, until = following, index + 2
    elif following in ("a", "p") and low_at(cut, index + 2) == "." and low_at(cut, index + 3) == "m":
        half, until = following + "m", index + 4
        until += low_at(cut, until) == "."
    elif following == "o'clock":
        until = index + 2
    elif match is None or low_at(cut, index - 1) not in _CLOCK_WORDS or not (":" in low or _is_dotted_time(cut, index)):
        return None
    if match:
        return _time(int(match[1]), match[2], half, index, until)
    number = read_number(cut, index)
    return _time(int(number.value), "00", half, index, until) if number and number.value < 24 else None


def _is_dotted_time(cut: Sequence[Word], index: int) -> bool:
    """Whether hours and minutes with a dot between are the two ends of a span: from 8.00 to 17.30."""
    first = index if low_at(cut, index - 1) in ("between", "from") else index - 2
    if first < 1 or low_at(cut, first - 1) not in ("between", "from") or low_at(cut, first + 1) not in ("and", "to"):
        return False
    lows = low_at(cut, first), low_at(cut, first + 2)
    after = low_at(cut, first + 3)
    return all(re.fullmatch(_CLOCK, low) for low in lows) and (after in ("", ".", ",", ";") or after in _AFTER_TIMES)


_AFTER_TIMES = frozenset("on and or every each only daily except from unless in".split())
_CLOCK_WORDS = frozenset("at by until till from to before after between and around than , -".split())


def _time(hour: int, minute: str, half: str, at: int, until: int) -> Fact:
    hour = hour % 12 + (12 if half == "pm" else 0) if half else hour
    return Fact("deadline", f"clock {hour}:{minute}", at, until)
