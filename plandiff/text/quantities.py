"""Reading the figures, spans of time, dates and references of a text as facts whose keys can be compared."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from plandiff.text.figures import read_number, read_ordinal
from plandiff.text.words import Word

_D = Decimal
_DAY_PARTS = {"second": _D(1) / 86400, "minute": _D(1) / 1440, "hour": _D(1) / 24, "day": _D(1), "week": _D(7)}
_DURATIONS: dict[str, tuple[str, Decimal]] = {
    **{unit: ("days", size) for unit, size in _DAY_PARTS.items()},
    **{f"{unit}s": ("days", size) for unit, size in _DAY_PARTS.items()},
    "fortnight": ("days", _D(14)),
    "fortnights": ("days", _D(14)),
    "h": ("days", _D(1) / 24),
    "hrs": ("days", _D(1) / 24),
    "min": ("days", _D(1) / 1440),
    **{
        f"{unit}{ending}": ("months", _D(size))
        for unit, size in (("month", 1), ("quarter", 3), ("semester", 6), ("year", 12), ("decade", 120))
        for ending in ("", "s")
    },
    "centuries": ("months", _D(1200)),
    "century": ("months", _D(1200)),
    "night": ("nights", _D(1)),
    "nights": ("nights", _D(1)),
    "season": ("seasons", _D(1)),
    "seasons": ("seasons", _D(1)),
}
_DAY_KINDS = {"working": "working-days", "business": "working-days", "banking": "working-days", "school": "school-days"}
_FILLERS = frozenset("calendar consecutive full successive whole clear complete".split())


def _units(text: str) -> dict[str, tuple[str, Decimal]]:
    found = {}
    for line in text.strip().splitlines():
        base, _, rest = line.partition(":")
        for entry in rest.split(","):
            size, *names = entry.split()
            found.update({name: (base, _D(size)) for name in names})
    return found


_UNITS = _units(
    """
metres: 1000 km kms kilometre kilometres kilometer kilometers, 1 m metre metres meter meters, .01 cm centimetre centimetres centimeter centimeters, .001 mm millimetre millimetres millimeter millimeters, 1609.344 mile miles mi, .3048 foot feet ft, .0254 inch inches, .9144 yard yards
hectares: 1 ha hectare hectares, .40468564224 acre acres
grams: 1000 kg kgs kilogram kilograms kilo kilos, 1 g gram grams gramme grammes, .001 mg milligram milligrams, 1000000 t tonne tonnes ton tons
litres: 1 l litre litres liter liters, .001 ml millilitre millilitres milliliter milliliters, 3.785411784 gallon gallons, 158.987294928 barrel barrels
watts: 1 w watt watts, 1000 kw kilowatt kilowatts, 1000000 mw megawatt megawatts, 1000000000 gw gigawatt gigawatts
watt-hours: 1000 kwh, 1000000 mwh, 1000000000 gwh
bytes: 1000000 mb megabyte megabytes, 1000000000 gb gigabyte gigabytes, 1000000000000 tb terabyte terabytes
degrees: 1 degree degrees celsius
decibels: 1 decibel decibels db
knots: 1 knot knots
km/h: 1 kmh kph
mph: 1 mph
points: 1 point points
times: 1 times
euro: 1 euro euros eur €
dollar: 1 dollar dollars usd $
pound: 1 pound pounds gbp £ sterling
cent: 1 cents
yen: 1 yen jpy ¥
franc: 1 franc francs chf
rouble: 1 rouble roubles ruble rubles rub
yuan: 1 yuan cny
krone: 1 krone kroner kronor krona crown crowns nok sek dkk
peso: 1 peso pesos
rupee: 1 rupee rupees inr
zloty: 1 zloty pln
florin: 1 florin florins
mark: 1 marks
dinar: 1 dinar dinars
share: .01 % percent pct
"""
)
_BEFORE = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yen"} | {
    code: _UNITS[code][0] for code in "usd eur gbp jpy chf cny nok sek dkk inr pln rub".split()
}
_CURRENCIES = frozenset("euro dollar pound cent yen franc rouble yuan krone peso rupee zloty florin mark dinar".split())
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
_LABELS = dict(
    pair.split(":")
    for pair in (
        "article:article articles:article art:article section:section sections:section sec:section § :section "
        "paragraph:paragraph paragraphs:paragraph para:paragraph paras:paragraph subparagraph:paragraph clause:clause "
        "clauses:clause subclause:clause subsection:section point:point points:point annex:annex annexes:annex "
        "annexe:annex schedule:schedule schedules:schedule appendix:appendix appendices:appendix chapter:chapter "
        "rule:rule rules:rule regulation:regulation resolution:resolution directive:directive protocol:protocol "
        "exhibit:exhibit attachment:attachment item:item items:item bylaw:bylaw decision:decision provision:provision "
        "recommendation:recommendation principle:principle part:part title:title commitment:commitment step:step "
        "addendum:addendum table:table form:form"
    )
    .replace("§ :", "§:")
    .split()
)
_ROMAN = r"(?=[ivxl])(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})"
_CLOCK = r"([0-2]?[0-9])[:.]([0-5][0-9])"
_DAY_FIRST = r"([0-9]{1,2})[./]([0-9]{1,2})[./]([0-9]{4})"


class Fact(NamedTuple):
    """One thing a text says that can be compared: its kind, the key that is equal in equal facts, and where it stands.

    `at` and `until` are indexes of words; `value` and `unit` are those of a figure or a span of time; `level` is that of
    a quantifier or a duty; `mark` holds what else a kind needs (the anchor of a deadline, the wording of a phrase).
    """

    kind: str
    key: str
    at: int
    until: int
    value: Decimal | None = None
    unit: str = ""
    level: float = 0
    mark: str = ""


def _low(cut: Sequence[Word], index: int) -> str:
    return cut[index].low if 0 <= index < len(cut) else ""


def number_text(value: Decimal) -> str:
    """A value without an exponent or trailing zeros, rounded to nine digits so that fractions compare."""
    rounded = f"{value:.9f}".rstrip("0").rstrip(".")
    return rounded or "0"


def read_quantity(cut: Sequence[Word], index: int) -> Fact | None:
    """The figure or span of time that begins at a word, with its unit, or None."""
    first, place = cut[index].low, index
    unit = ""
    if first == "us" and _low(cut, index + 1) == "$":
        place += 1
    if _low(cut, place) in _BEFORE and place + 1 < len(cut):
        unit = _BEFORE[_low(cut, place)]
        place += 1
    glued = re.fullmatch(r"([0-9.,]*[0-9])([a-z]+)", first) if first[0].isdigit() else None
    if glued and (glued[2] in _UNITS or glued[2] in ("m", "bn", "k")):
        return _glued(glued, index)
    if ":" in first and re.fullmatch(r"[0-9]+:[0-9]+", first):
        return Fact("figure", f"ratio {first}", index, index + 1)
    number = read_number(cut, place)
    if number is None:
        return _single(cut, index) if not unit else None
    if unit:
        until = number.until
        if _low(cut, until) in ("m", "b"):
            scale = _D(10) ** (6 if _low(cut, until) == "m" else 9)
            return _figure(number.value * scale, unit, index, until + 1)
        return _figure(number.value, unit, index, until)
    if number.times:
        return _figure(number.value, "times", index, number.until)
    return _measured(cut, index, number.value, number.until, share=number.share)


def _glued(match: re.Match[str], index: int) -> Fact | None:
    value, unit = _D(match[1].replace(",", "")), match[2]
    if unit in ("bn", "k"):
        return _figure(value * (_D(10) ** (9 if unit == "bn" else 3)), "", index, index + 1)
    base, size = _UNITS[unit]
    return _figure(value * size, base, index, index + 1)


def _figure(value: Decimal, unit: str, at: int, until: int) -> Fact:
    return Fact("figure", f"{number_text(value)} {unit}".strip(), at, until, value, unit)


def _measured(cut: Sequence[Word], index: int, value: Decimal, until: int, *, share: bool) -> Fact:
    """A number with the unit after it, if there is one."""
    place = until + 1 if _low(cut, until) == "-" else until
    if _low(cut, place) in ("a", "an", "of") and share and _low(cut, place + 1) in _DURATIONS:
        place += 1
    # The number again in figures, as contracts have it: thirty (30) days.
    if _low(cut, place) == "(" and _low(cut, place + 2) == ")" and read_number(cut, place + 1):
        place = until = place + 3
    kind = ""
    while _low(cut, place) in _FILLERS:
        place += 1
    if _low(cut, place) in _DAY_KINDS and _low(cut, place + 1).startswith(("day", "hour")):
        kind = _DAY_KINDS[_low(cut, place)]
        place += 1
    unit = _low(cut, place)
    if unit in _DURATIONS:
        return _duration(cut, value, index, place, kind)
    if unit == "per" and _low(cut, place + 1) == "cent":
        unit, place = "%", place + 1
    if unit in ("percentage", "%", "percent") and _low(cut, place + 1) in ("point", "points"):
        return _figure(value, "percentage points", index, place + 2)
    if unit in ("square", "cubic", "nautical") and _low(cut, place + 1) in _UNITS:
        return _powered(value, unit, _low(cut, place + 1), index, place + 2)
    if unit in _UNITS and not (unit in ("point", "points", "mark") and share):
        base, size = _UNITS[unit]
        return _figure(value * size, base, index, place + 1)
    return _figure(value, "share" if share else "", index, until)


def _powered(value: Decimal, power: str, unit: str, at: int, until: int) -> Fact:
    base, size = _UNITS[unit]
    if power == "nautical":
        return _figure(value * 1852, base, at, until)
    if power == "square" and base == "metres":
        return _figure(value * size * size / 10000, "hectares", at, until)
    if base == "metres":
        return _figure(value * size * size * size * 1000, "litres", at, until)
    return _figure(value * size, f"{power} {base}", at, until)


def _duration(cut: Sequence[Word], value: Decimal, at: int, place: int, kind: str) -> Fact:
    base, size = _DURATIONS[cut[place].low]
    until = place + 1
    if _low(cut, until) == "old" or (_low(cut, until) == "of" and _low(cut, until + 1) == "age"):
        return _figure(value, "", at, until + (1 if cut[until].low == "old" else 2))  # as in "aged 18"
    base = kind or base
    return Fact("deadline", f"{number_text(value * size)} {base}", at, until, value * size, base)


def _single(cut: Sequence[Word], index: int) -> Fact | None:
    """A span of one unit without a number: a month, a fortnight."""
    if (
        cut[index].low in ("a", "an")
        and _low(cut, index + 1) in _DURATIONS
        and _low(cut, index + 1) not in ("second", "min", "h")
    ):
        return _duration(cut, _D(1), index, index + 1, "")
    if (
        cut[index].low in ("a", "an")
        and _low(cut, index + 1) in ("calendar", "full")
        and _low(cut, index + 2) in _DURATIONS
    ):
        return _duration(cut, _D(1), index, index + 2, "")
    return None


def read_date(cut: Sequence[Word], index: int) -> Fact | None:
    """The date, weekday or clock time that begins at a word, or None; the key is year-month-day with blanks where open."""
    low = cut[index].low
    match = re.fullmatch(_DAY_FIRST, low) if low[0].isdigit() else None
    if match:
        return _date(index, index + 1, match[3], match[2], match[1])
    if low.isdigit() and len(low) == 4 and _low(cut, index + 1) == "-" and _low(cut, index + 3) == "-":
        return _date(index, index + 5, low, _low(cut, index + 2), _low(cut, index + 4))
    day = read_ordinal(low) if not low.isdigit() else int(low)
    if day is not None and day <= 31:
        place = index + 2 if _low(cut, index + 1) == "of" else index + 1
        if place < len(cut) and _is_month(cut, place):
            after = place + 2 if _low(cut, place + 1) == "," and _is_year(_low(cut, place + 2)) else place + 1
            year = _low(cut, after) if _is_year(_low(cut, after)) else ""
            return _date(index, after + 1 if year else place + 1, year, str(_MONTHS[cut[place].low]), str(day))
        if _low(cut, index + 1) == "day" and not low.isdigit():
            return Fact("deadline", f"day {day}", index, index + 2)
    if _is_month(cut, index):
        return _month_first(cut, index)
    if low in _WEEKDAYS or (low.endswith("s") and low[:-1] in _WEEKDAYS):
        return Fact("deadline", low.rstrip("s") if low not in _WEEKDAYS else low, index, index + 1)
    if _is_year(low) and _low(cut, index + 1) not in _UNITS and not _counts(cut, index):
        return _date(index, index + 1, low, "", "")
    if low == "end" and _low(cut, index + 1) == "of":
        place = index + 3 if _low(cut, index + 2) == "the" and _low(cut, index + 3) == "year" else index + 2
        if _is_year(_low(cut, place)):
            return _date(index, place + 1, _low(cut, place), "12", "31")
    return _clock(cut, index) or _relative(cut, index)


_ENDS = frozenset("end beginning start close middle".split())
_NEXT = frozenset("next following same coming current previous".split())
_SPAN_KINDS = frozenset(
    "calendar financial fiscal school academic current next following same this marketing tax".split()
)
_SPANS = frozenset("day week month quarter year decade century season term".split())


def _relative(cut: Sequence[Word], index: int) -> Fact | None:
    """A point in a span without a date: the end of the month, next year."""
    low, place = cut[index].low, index + 1
    if low in _ENDS and _low(cut, place) == "of":
        place += 1
        while _low(cut, place) in ("the", "each", "every", "that", "this", "a") or _low(cut, place) in _SPAN_KINDS:
            place += 1
        if _low(cut, place) in _SPANS:
            return Fact("deadline", f"{low} {_low(cut, place)}", index, place + 1)
    if low in _NEXT and _low(cut, place) in _SPANS and _low(cut, place) not in ("season", "term"):
        return Fact(
            "deadline", f"{'next' if low in ('following', 'coming') else low} {_low(cut, place)}", index, place + 1
        )
    return None


def _counts(cut: Sequence[Word], index: int) -> bool:
    """Whether a number of four digits is a count rather than a year: 2000 tonnes, 1950 seats."""
    before, after = _low(cut, index - 1), cut[index + 1] if index + 1 < len(cut) else None
    if before in _BEFORE or before == "$":
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
        near = _low(cut, index - 1), _low(cut, index + 1)
        return any(piece[:1].isdigit() for piece in near) or near[0] in _YEAR_WORDS or read_ordinal(near[0]) is not None
    return True


def _is_year(low: str) -> bool:
    return len(low) == 4 and low.isdigit() and "1800" <= low <= "2199"


def _month_first(cut: Sequence[Word], index: int) -> Fact:
    month, place, day, year = str(_MONTHS[cut[index].low]), index + 1, "", ""
    following = _low(cut, place)
    number = int(following) if following.isdigit() and len(following) <= 2 else read_ordinal(following)
    if number is not None and number <= 31:
        day, place = str(number), place + 1
    if _low(cut, place) == "," and _is_year(_low(cut, place + 1)):
        year, place = _low(cut, place + 1), place + 2
    elif _is_year(_low(cut, place)):
        year, place = _low(cut, place), place + 1
    return _date(index, place, year, month, day)


def _date(at: int, until: int, year: str, month: str, day: str) -> Fact:
    return Fact("deadline", f"date {year}-{month.zfill(2) if month else ''}-{day.zfill(2) if day else ''}", at, until)


def _clock(cut: Sequence[Word], index: int) -> Fact | None:
    low, following = cut[index].low, _low(cut, index + 1)
    if low in ("midnight", "noon", "midday"):
        return Fact("deadline", "clock 0:00" if low == "midnight" else "clock 12:00", index, index + 1)
    match = re.fullmatch(_CLOCK, low) if low[0].isdigit() else None
    glued = re.fullmatch(r"([0-9]{1,2})(am|pm)", low) if low[0].isdigit() else None
    if glued:
        return _time(int(glued[1]), "00", glued[2], index, index + 1)
    half, until = "", index + 1
    if following in ("am", "pm"):
        half, until = following, index + 2
    elif following in ("a", "p") and _low(cut, index + 2) == "." and _low(cut, index + 3) == "m":
        half, until = following + "m", index + 4
        until += _low(cut, until) == "."
    elif following == "o'clock":
        until = index + 2
    elif match is None or ":" not in low or _low(cut, index - 1) not in _CLOCK_WORDS:
        return None
    if match:
        return _time(int(match[1]), match[2], half, index, until)
    number = read_number(cut, index)
    return _time(int(number.value), "00", half, index, until) if number and number.value < 24 else None


_CLOCK_WORDS = frozenset("at by until till from to before after between and than - , around is".split())


def _time(hour: int, minute: str, half: str, at: int, until: int) -> Fact:
    hour = hour % 12 + (12 if half == "pm" else 0) if half else hour
    return Fact("deadline", f"clock {hour}:{minute}", at, until)


def read_reference(cut: Sequence[Word], index: int) -> Fact | None:
    """The reference that begins at a word (Article 4(2)(b), paragraph 3, Annex II), or None; the key is label and number."""
    label = _LABELS.get(cut[index].low)
    place = index + 1
    if label is None or place >= len(cut):
        return None
    if _low(cut, place) == "." and cut[place].start == cut[index].end:
        place += 1
    if _low(cut, place) in ("no", "number"):
        place += 1 + (_low(cut, place + 1) == ".")
    if _low(cut, place) == "(":
        number, until = "", place
    else:
        number, until = _number_of(cut, place, capital=cut[index].capital), place + 1
        if number is None:
            return None
    while _low(cut, until) == "(" and _low(cut, until + 2) == ")" and len(_low(cut, until + 1)) <= 4:
        number += ("." if number else "") + _low(cut, until + 1)
        until += 3
    return Fact("reference", f"{label} {number}", index, until, mark=number) if number else None


def read_further_reference(cut: Sequence[Word], index: int, previous: Fact) -> Fact | None:
    """The next of several references under one label (clauses 8 and 11), where `previous` ended one word before."""
    number = _number_of(cut, index, capital=False)
    if (
        number is None
        or not number[0].isdigit()
        or read_quantity(cut, index) is not None
        and _low(cut, index + 1) in _UNITS
    ):
        return None
    label = previous.key.split()[0]
    until = index + 1
    while _low(cut, until) == "(" and _low(cut, until + 2) == ")" and len(_low(cut, until + 1)) <= 4:
        number += "." + _low(cut, until + 1)
        until += 3
    return Fact("reference", f"{label} {number}", index, until, mark=number)


def _number_of(cut: Sequence[Word], index: int, *, capital: bool) -> str | None:
    if index >= len(cut):
        return None
    low = cut[index].low
    if low[0].isdigit() or (
        len(low) == 1 and low.isalpha() and cut[index].text.isupper() and (capital or low not in "ai")
    ):
        return low.rstrip(".")
    if low.isalpha() and re.fullmatch(_ROMAN, low) and cut[index].text.isupper():
        return low
    number = read_number(cut, index)
    if number is not None and capital and not number.share:
        return number_text(number.value)
    return None
