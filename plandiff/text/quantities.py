"""Reading the figures, spans of time, dates and references of a text as facts whose keys can be compared."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from plandiff.text.figures import NUMBER_STARTS, Number, read_number
from plandiff.text.units import CURRENCY_SIGNS, UNITS, unit_at
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
_FILLERS = frozenset("calendar consecutive full successive whole clear complete further additional more extra".split())


QUANTITY_STARTS = NUMBER_STARTS | CURRENCY_SIGNS.keys() | {"us"}


class Fact(NamedTuple):
    """One thing a text says that can be compared: its kind, the key that is equal in equal facts, and where it stands.

    `at` and `until` are indexes of words; `value` and `unit` are those of a figure or a span of time; `level` is the
    strength of a quantifier or a duty; `mark` holds what else a kind needs.
    """

    kind: str
    key: str
    at: int
    until: int
    value: Decimal | None = None
    unit: str = ""
    level: float = 0
    mark: str = ""


def low_at(cut: Sequence[Word], index: int) -> str:
    """The word at an index in lower case, or a blank beyond either end."""
    return cut[index].low if 0 <= index < len(cut) else ""


def number_text(value: Decimal) -> str:
    """A value without an exponent or trailing zeros, rounded to nine digits so that fractions compare."""
    rounded = f"{value:.9f}".rstrip("0").rstrip(".")
    return rounded or "0"


def read_quantity(cut: Sequence[Word], index: int) -> Fact | None:
    """The figure or span of time that begins at a word, with its unit, or None."""
    first, place = cut[index].low, index
    if first not in QUANTITY_STARTS and not first[0].isdecimal():
        return None
    unit = ""
    if first == "us" and low_at(cut, index + 1) == "$":
        place += 1
    if low_at(cut, place) in CURRENCY_SIGNS and place + 1 < len(cut):
        unit = CURRENCY_SIGNS[low_at(cut, place)]
        place += 1
    glued = re.fullmatch(r"([0-9.,]*[0-9])([a-z]+)", first) if first[0].isdecimal() and first[-1].isalpha() else None
    if glued and (glued[2] in UNITS or glued[2] in ("m", "bn", "k")):
        return _glued(glued, index)
    if ":" in first and re.fullmatch(r"[0-9]+:[0-9]+", first):
        return Fact("figure", f"ratio {first}", index, index + 1)
    number = read_number(cut, place)
    if number is None:
        return _single(cut, index) if not unit else None
    if unit:
        return _price(cut, index, number, unit)
    if number.times:
        return _figure(number.value, "times", index, number.until)
    return _measured(cut, index, number.value, number.until, share=number.share)


def counted(cut: Sequence[Word], index: int) -> bool:
    """Whether a figure or a span of time begins at an index."""
    return index < len(cut) and read_quantity(cut, index) is not None


def _price(cut: Sequence[Word], index: int, number: Number, unit: str) -> Fact:
    until = number.until
    if low_at(cut, until) in ("m", "b"):
        scale = _D(10) ** (6 if low_at(cut, until) == "m" else 9)
        return _figure(number.value * scale, unit, index, until + 1)
    return _rate(cut, _figure(number.value, unit, index, until))


def _glued(match: re.Match[str], index: int) -> Fact | None:
    value, unit = _D(match[1].replace(",", "")), match[2]
    if unit in ("bn", "k"):
        return _figure(value * (_D(10) ** (9 if unit == "bn" else 3)), "", index, index + 1)
    base, size = UNITS[unit]
    return _figure(value * size, base, index, index + 1)


def _figure(value: Decimal, unit: str, at: int, until: int) -> Fact:
    return Fact("figure", f"{number_text(value)} {unit}".strip(), at, until, value, unit)


def _measured(cut: Sequence[Word], index: int, value: Decimal, until: int, *, share: bool) -> Fact:
    """A number with the unit after it, if there is one."""
    place = until + 1 if low_at(cut, until) == "-" else until
    if low_at(cut, place) in ("a", "an", "of") and share and low_at(cut, place + 1) in _DURATIONS:
        place += 1
    # The number again in figures, as contracts have it: thirty (30) days.
    if low_at(cut, place) == "(" and low_at(cut, place + 2) == ")" and read_number(cut, place + 1):
        place = until = place + 3
    kind = ""
    while low_at(cut, place) in _FILLERS:
        place += 1
    if low_at(cut, place) in _DAY_KINDS and low_at(cut, place + 1).startswith(("day", "hour")):
        kind = _DAY_KINDS[low_at(cut, place)]
        place += 1
    if low_at(cut, place) in ("us", "metric") and low_at(cut, place + 1) in UNITS:
        place += 1
    unit = low_at(cut, place)
    if unit in _DURATIONS:
        return _duration(cut, value, index, place, kind)
    plain = _figure(value, "share" if share else "", index, until)
    return _in_unit(cut, plain, place) or _ranged(cut, plain) or plain


def _in_unit(cut: Sequence[Word], plain: Fact, place: int) -> Fact | None:
    """A number with the unit of measure at an index, or None where there is none."""
    unit, value, index = low_at(cut, place), plain.value or _D(0), plain.at
    if unit in ("percentage", "%", "percent") and low_at(cut, place + 1) in ("point", "points"):
        return _figure(value, "percentage points", index, place + 2)
    found = unit_at(cut, place)
    if found is None or (unit in ("point", "points", "mark") and plain.unit):
        return None
    return _rate(cut, _figure(value * found.size, found.base, index, found.until))


def _ranged(cut: Sequence[Word], plain: Fact) -> Fact | None:
    """A bare number in the unit of the one it goes up to: between 45 and 55 per cent."""
    index, until, value = plain.at, plain.until, plain.value or _D(0)
    if low_at(cut, index - 1) not in ("between", "from") or low_at(cut, until) not in ("and", "to"):
        return None
    number = read_number(cut, until + 1) if until + 1 < len(cut) else None
    end = read_quantity(cut, until + 1) if number is not None else None
    if number is None or end is None or end.kind != "figure" or not end.value or not number.value or not end.unit:
        return None
    return _figure(value * end.value / number.value, end.unit, index, until)


def _rate(cut: Sequence[Word], fact: Fact) -> Fact:
    """A figure with what it is counted per, where that is a measure: 12 cents per litre, 50 km/h."""
    if fact.value is None or low_at(cut, fact.until) not in ("per", "/", "a"):
        return fact
    place = fact.until + 1 + (low_at(cut, fact.until + 1) == "metric")
    unit = low_at(cut, place)
    if unit in ("h", "hour") and fact.unit == "metres":
        return _figure(fact.value, "metres/hour", fact.at, fact.until + 2)
    if unit in ("s", "second") and fact.unit == "metres":
        return _figure(fact.value * 3600, "metres/hour", fact.at, fact.until + 2)
    found = unit_at(cut, place)
    if found is None or (unit in ("mark", "point", "t", "m") and low_at(cut, fact.until) == "a"):
        return fact
    return _figure(fact.value / found.size, f"{fact.unit}/{found.base}", fact.at, found.until)


def _duration(cut: Sequence[Word], value: Decimal, at: int, place: int, kind: str) -> Fact:
    base, size = _DURATIONS[cut[place].low]
    until = place + 1
    if low_at(cut, until) == "old" or (low_at(cut, until) == "of" and low_at(cut, until + 1) == "age"):
        return _figure(value, "", at, until + (1 if cut[until].low == "old" else 2))  # as in "aged 18"
    base = kind or base
    return Fact("deadline", f"{number_text(value * size)} {base}", at, until, value * size, base)


def _single(cut: Sequence[Word], index: int) -> Fact | None:
    """A span of one unit without a number: a month, a fortnight; but by a quarter is a share."""
    if low_at(cut, index + 1) == "quarter" and low_at(cut, index - 1) == "by":
        return _figure(_D("0.25"), "share", index, index + 2)
    if (
        cut[index].low in ("a", "an")
        and low_at(cut, index + 1) in _DURATIONS
        and low_at(cut, index + 1) not in ("second", "min", "h")
    ):
        return _duration(cut, _D(1), index, index + 1, "")
    if (
        cut[index].low in ("a", "an")
        and low_at(cut, index + 1) in ("calendar", "full")
        and low_at(cut, index + 2) in _DURATIONS
    ):
        return _duration(cut, _D(1), index, index + 2, "")
    return None
