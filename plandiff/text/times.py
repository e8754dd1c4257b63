"""Reading times of day, points in a span without a date and periods: 5 p.m., the end of the month, twice a year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from plandiff.text.numbers.reading import NUMBER_STARTS, read_number
from plandiff.text.patterns import pattern
from plandiff.text.quantities import RANGE_MARKS, Fact, is_of_ratio, number_text
from plandiff.text.synonyms import is_light
from plandiff.text.units_of_measure import DURATIONS, unit_at
from plandiff.text.word_cutting import Word, low_at

NOONS = ("midnight", "noon", "midday")
# A word of another language for "at", which stands before times of day only.
AT_CLOCK = "atclock"

_ENDS = {
    **dict.fromkeys(("end", "close", "conclusion", "expiry"), "end"),
    **dict.fromkeys(("start", "beginning", "commencement", "opening", "outset"), "start"),
    "middle": "middle",
    "duration": "duration",
    **dict.fromkeys(("remainder", "rest"), "rest"),
}
_COUNTED = {"month": 1, "quarter": 3, "year": 12}  # months
_SINCE = frozenset("after following from since".split())
_THE = frozenset("the each every that this a any its their his her".split())
_SEASONS = frozenset("spring summer autumn winter fall springtime wintertime harvest".split())
_BEFORE_SEASONS = frozenset("in by before until till after during every each next this last of since from".split())
# Spans beside the present one, by how they lie to it.
_NEXT = {
    "same": "same",
    "current": "current",
    **dict.fromkeys(("next", "following", "coming"), "next"),
    **dict.fromkeys(("previous", "preceding", "prior", "past"), "previous"),
}
_YEARS = {"calendar": "", **{low: f"{low} " for low in ("fiscal", "financial", "academic")}}
_SPAN_KINDS = frozenset("calendar current next following same".split())
# Which of several spans a point lies in, beside the one that the text is about.
_OTHERS = {**dict.fromkeys(("next", "following"), "next "), **dict.fromkeys(("each", "every"), "each ")}
_SPANS = frozenset("day week month quarter year decade century season term semester".split())
_VAGUE = ("few", "several")  # before spans that nobody has counted
# The words that a time can begin with, besides digits.
TIME_STARTS = frozenset((*NOONS, *_ENDS, *_SEASONS, *_NEXT, *_VAGUE, "first", "last", "day"))
_BEFORE_DAY = frozenset("on from by until after before since".split())
# What may stand before a time that no number measures, and the nouns of such a time, those first that mean the same.
ADVERBIAL = frozenset("in at for during over within until after before throughout".split())
_SIDES = ("within", "until", "after", "before", "throughout")  # in, at, for, during and over may say the same
_NOUNS = "term future past moment duration weekend lifetime season stage stages day night"
_TIME_NOUNS = {noun: noun for noun in _NOUNS.split()} | {
    **dict.fromkeys(("time", "times", "period", "periods"), "time"),
    **dict.fromkeys(("interim", "meantime"), "interim"),
}
_MOST_ADJECTIVES = 2
_ALSO_ADJECTIVES = frozenset("interim future past".split())


def read_relative(cut: Sequence[Word], index: int) -> Fact | None:
    """A point in a span without a date: the end of the month, next year."""
    low, place = cut[index].low, index + 1
    if low == "day" and low_at(cut, place).isdecimal() and low_at(cut, index - 1) in _BEFORE_DAY:
        return Fact("deadline", f"day {low_at(cut, place)}", index, place + 1)
    of_studies = low_at(cut, place) in ("semester", "term", "quarter")
    if low in _SEASONS and (of_studies or low_at(cut, index - 1) in _BEFORE_SEASONS):
        return Fact("deadline", f"season {low}", index, place + of_studies)
    if low in _ENDS and (span := read_span_of(cut, place)) is not None:
        return Fact("deadline", f"{_ENDS[low]} {span[0]}", index, span[1])
    if low in ("first", "last") and low_at(cut, place) in _COUNTED and low_at(cut, place + 1) in _SINCE:
        months = _COUNTED[low_at(cut, place)]
        return Fact("deadline", f"{months} months", index, place + 1, Decimal(months), "months")
    return _uncounted(cut, index)


def read_adverbial(cut: Sequence[Word], index: int) -> Fact | None:
    """When something is so, by no number: in the near term, for a reasonable period of time, at that time."""
    place = index + 1 + (low_at(cut, index + 1) in _THE)
    adjectives: list[str] = []
    while low_at(cut, place) not in _TIME_NOUNS:
        if len(adjectives) == _MOST_ADJECTIVES or not _has_content(cut, place) or cut[place].text.istitle():
            return None
        adjectives.append(cut[place].stem)
        place += 1
    noun, until = cut[place].low, place + 1
    until += 2 * (low_at(cut, until) == "of" and low_at(cut, until + 1) == "time")
    following = low_at(cut, until)
    measured = following == "of" or following in NUMBER_STARTS or following[:1].isdecimal()
    qualifies = noun in _ALSO_ADJECTIVES and _has_content(cut, until)
    if measured or qualifies or cut[place].text.istitle():
        return None
    side = [cut[index].low] if cut[index].low in _SIDES else []
    return Fact("deadline", " ".join(("time", *side, *adjectives, _TIME_NOUNS[noun])), index, until, mark="time")


def _has_content(cut: Sequence[Word], index: int) -> bool:
    """Whether a word of letters with a content of its own stands at an index."""
    return low_at(cut, index).isalpha() and not is_light(cut[index].low, cut[index].stem)


def _uncounted(cut: Sequence[Word], index: int) -> Fact | None:
    """A span that no number counts: next year, the preceding fiscal year, a few weeks."""
    low = cut[index].low
    kind = _YEARS.get(low_at(cut, index + 1)) if low in _NEXT else None
    until = index + 2 + (kind is not None)
    unit = low_at(cut, until - 1)
    vague = low in _VAGUE and unit in DURATIONS and unit.endswith("s")
    if not vague and (low not in _NEXT or unit not in _SPANS or unit in ("season", "term")):
        return None
    return Fact("deadline", f"{_NEXT.get(low, low)} {kind or ''}{unit}", index, until)


def read_span_of(cut: Sequence[Word], index: int) -> tuple[str, int] | None:
    """The span of time that "of" before it makes the whole of a point in it, and the index behind, or None.

    Of the month, of each financial year; a calendar year is a year.
    """
    place, which = index + 1, ""
    if low_at(cut, index) != "of":
        return None
    while low_at(cut, place) in _THE or low_at(cut, place) in _SPAN_KINDS:
        which = _OTHERS.get(low_at(cut, place), which)
        place += 1
    kind = ""
    if low_at(cut, place) not in _SPANS and low_at(cut, place + 1) in _SPANS:  # of the insurance year
        kind, place = f"{low_at(cut, place)} ", place + 1
    return (which + kind + low_at(cut, place), place + 1) if low_at(cut, place) in _SPANS else None


def read_clock(cut: Sequence[Word], index: int) -> Fact | None:
    """The time of day that begins at a word: noon, 5 p.m., 17:30, half past nine, 9h30, o 18.30, 1730 UTC."""
    low, before = cut[index].low, low_at(cut, index - 1)
    named = index + (low_at(cut, index + 1) in NOONS and low in ("12", "twelve", "12.00", "12:00"))  # 12 noon
    noon = low_at(cut, named)
    if noon in NOONS:
        return Fact("deadline", "clock 0:00" if noon == "midnight" else "clock 12:00", index, named + 1)
    past = index + (low == "a")
    if low_at(cut, past) in _PAST and low_at(cut, past + 1) == "past" and past + 2 < len(cut):
        return _minutes_past(cut, index, past)
    zoned = _is_zone(cut, index + 1)
    marked = zoned or not _HOUR_MARKS.isdisjoint(low)  # else it counts, or is a year
    match = _CLOCK.fullmatch(low) if marked and low[:1].isdecimal() else None
    if match is None:
        return _whole_hour(cut, index)
    half, until = _half(cut, index + 1)
    beside = low_at(cut, index + 1) in ("-", "\u2013") and _CLOCK.fullmatch(low_at(cut, index + 2)) is not None
    told = before in _CLOCK_WORDS or low[0] == "0" or low.endswith(":00") or beside
    if half is None and before == AT_CLOCK:
        until = index + 1 + (low_at(cut, index + 1) in ("h", "hour", "hours"))
    elif half is None and not (zoned or match[2] == "h" or (told and match[2] == ":" and not is_of_ratio(cut, index))):
        return None
    return _time(int(match[1]), match[3], half or "", index, until)


_HOUR_MARKS = frozenset(":.h")
# Hours and minutes: 17:30, 17.30, 9h30, 1730.
_CLOCK = pattern("([0-2]?[0-9])([:.h]|(?<=[0-9]{2}))([0-5][0-9])")
_CLOCK_WORDS = frozenset("at by until till from to before after between and around than , -".split()) | {AT_CLOCK}
_ZONES = frozenset("utc gmt cet cest bst ist est edt cst cdt mst mdt pst pdt".split())
# What stands behind an hour in digits.
_BEHIND_HOURS = frozenset("am pm a p o'clock h hours".split()) | RANGE_MARKS
BEHIND_CLOCK = _BEHIND_HOURS | _ZONES | set(NOONS)


def _is_zone(cut: Sequence[Word], index: int) -> bool:
    """Whether a time zone by its initials, behind a time of day, stands at an index: UTC, CET."""
    return low_at(cut, index) in _ZONES and cut[index].text.isupper()


def _half(cut: Sequence[Word], index: int) -> tuple[str | None, int]:
    """The half of the day at an index, a blank for o'clock and None for neither, and the index after it."""
    low = low_at(cut, index)
    if low in ("am", "pm", "o'clock"):
        return low.removesuffix("o'clock"), index + 1
    if low in ("a", "p") and low_at(cut, index + 1) == "." and low_at(cut, index + 2) == "m":
        return f"{low}m", index + 3 + (low_at(cut, index + 3) == ".")
    return None, index


_PAST = {"half": "30", "quarter": "15"}


def _minutes_past(cut: Sequence[Word], index: int, place: int) -> Fact | None:
    """The time from an index on, at whose place stands half or quarter, past an hour in words or digits."""
    number = read_number(cut, place + 2)
    if number is None or number.value % 1 or not 1 <= number.value <= 12:
        return None
    half, until = _half(cut, number.until)
    return _time(int(number.value), _PAST[cut[place].low], half or "", index, until)


def _whole_hour(cut: Sequence[Word], index: int) -> Fact | None:
    """An hour by its number, with what tells that it is one: five o'clock, 9 a.m., 9 h 30, alle ore 9, 9-10am."""
    low, behind, at_clock = cut[index].low, low_at(cut, index + 1), low_at(cut, index - 1) == AT_CLOCK
    if behind not in _BEHIND_HOURS and not at_clock:
        return None
    half, until = _half(cut, index + 1)
    if half is not None:
        number = read_number(cut, index)
        whole = number is not None and number.value < 24 and not number.value % 1
        return _time(int(number.value), "00", half, index, until) if number and whole else None
    if not low.isdecimal() or len(low) > 2 or int(low) > 24:
        return None
    place = index + 2 + (low_at(cut, index + 2) == ".")  # 00 h. 30 min.
    if behind in ("h", "hours") and re.fullmatch("[0-5][0-9]", low_at(cut, place)):
        return _time(
            int(low), low_at(cut, place), "", index, place + 1 + (low_at(cut, place + 1) in ("min", "minutes"))
        )
    if at_clock and (behind in ("hour", "hours") or unit_at(cut, index + 1) is None):
        return _time(int(low), "00", "", index, index + 1 + (behind in ("h", "hour", "hours")))
    return _in_half_of_end(cut, index)


def _in_half_of_end(cut: Sequence[Word], index: int) -> Fact | None:
    """The hour that a span begins with, whose end has the half of the day: 9-10am, from 5 to 7 p.m., 9 to 5 pm."""
    hour, ranged = int(cut[index].low), low_at(cut, index + 1) in RANGE_MARKS and _half(cut, index + 3)[0]
    end = read_clock(cut, index + 2) if ranged and hour <= 12 else None
    if end is None:
        return None
    last = int(end.key.removeprefix("clock ").partition(":")[0])
    return _time(hour, "00", "pm" if last >= 12 and hour % 12 <= last % 12 else "am", index, index + 1)


def _time(hour: int, minute: str, half: str, at: int, until: int) -> Fact:
    hour = hour % 12 + (12 if half == "pm" else 0) if half else hour
    return Fact("deadline", f"clock {hour}:{minute}", at, until)


def _amount(cut: Sequence[Word], span: Fact) -> Fact:
    """A span of time that a period follows, as an amount: 20 hours per week; but not within 8 hours a day."""
    hours = span.kind == "deadline" and span.unit == "days" and cut[span.until - 1].low.startswith(("hour", "minute"))
    if not hours or span.value is None:
        return span
    value = span.value * 24
    return span._replace(kind="figure", key=f"{number_text(value)} hours", value=value, unit="hours")


def per_period(cut: Sequence[Word], amount: Fact, period: Fact) -> list[Fact]:
    """An amount and the period in which it is due; a number of times and its period are one: twice a year.

    As long after each other as its key says is what is due so often on average; the level is how often that is.
    """
    often = amount.unit == "times" and amount.until == period.at and cut[period.at - 1].low in _OFTEN
    owning = cut[period.until - 1].text.endswith(("'s", "\u2019s"))  # three times a month's pay
    if not often or owning or not amount.value:
        return [_amount(cut, amount), period]
    _, length, unit = period.key.split()
    key = f"freq {number_text(Decimal(length) / amount.value)} {unit}"
    return [period._replace(key=key, at=amount.at, level=float(amount.value))]


_OFTEN = ("times", "twice", "thrice")
