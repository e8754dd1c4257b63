"""Reading the figures, spans of time, dates and references of a text as facts whose keys can be compared."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from plandiff.model.named_values import NamedValues
from plandiff.text.numbers.literals import MAX_DIGITS, UNDECIDED
from plandiff.text.numbers.reading import NUMBER_STARTS, Number, half_behind, read_number, value_of
from plandiff.text.patterns import pattern
from plandiff.text.units_of_measure import (
    CURRENCY_SIGNS,
    DAY_KINDS,
    DAY_KINDS_BEHIND,
    DOLLARS,
    DURATIONS,
    FILLERS,
    IN_CENTS,
    UNIT_STARTS,
    UNITS,
    YEAR_KINDS,
    is_currency,
    is_of_age,
    unit_at,
)
from plandiff.text.word_cutting import Word, low_at

_D = Decimal
_MILLION = _D(10) ** 6
QUANTITY_STARTS = NUMBER_STARTS | CURRENCY_SIGNS.keys() | DOLLARS.keys() | {"-", "minus"}
# The marks of figures without a value: compared as written, of two readings or too long; given twice with two values.
AS_WRITTEN, DISAGREES = "as written", "disagrees"
# What the key of a date in digits begins with where nothing tells day from month.
DATE_AS_WRITTEN = "date as written"

_MONEY_SCALES = {
    **{"k": _D(1000), "m": _D(10) ** 6, "mm": _D(10) ** 6, "mln": _D(10) ** 6},
    **{"b": _D(10) ** 9, "bn": _D(10) ** 9, "t": _D(10) ** 12},
}
# What one letter right behind a number means where no currency stands before it.
_SCALE_LETTERS = {"k": _D(1000), "K": _D(1000), "M": _D(10) ** 6}
_UNIT_LETTERS = frozenset("mgltwWvVx")
RANGE_MARKS = frozenset(("to", "-", "\u2013"))
FURTHER_MARKS = frozenset(("by", "until", "at"))  # as which words of other languages for "to" are read
# What stands behind a number that has a unit, or a number that it goes up to.
_BEHIND = UNIT_STARTS | DURATIONS.keys() | FILLERS | DAY_KINDS.keys() | YEAR_KINDS | RANGE_MARKS | _MONEY_SCALES.keys()
_BEHIND |= frozenset(". ( of a an us u metric and or but by until at".split())
_GLUED = pattern(r"([0-9.,]*[0-9])[a-z]")


class Fact(NamedValues):
    """One thing a text says that can be compared: its kind, the key that is equal in equal facts, and where it stands.

    `at` and `until` are indexes of words; `value` and `unit` are those of a figure or a span of time; `level` is the
    strength of a quantifier or a duty; `mark` holds what else a kind needs; `phrase` tells apart phrases of the lexicon
    that are of one key and yet need not say the same.
    """

    kind: str
    key: str
    at: int
    until: int
    value: Decimal | None = None
    unit: str = ""
    level: float = 0
    mark: str = ""
    phrase: str = ""


def indexes_of(fact: Fact | None) -> tuple[int, ...]:
    """The indexes of the words of a fact; none where there is no fact."""
    return tuple(range(fact.at, fact.until)) if fact else ()


def number_text(value: Decimal) -> str:
    """A value without an exponent or trailing zeros, rounded to nine digits so that fractions compare."""
    rounded = f"{value:.9f}".rstrip("0").rstrip(".")
    return rounded or "0"


def has_two_readings(fact: Fact) -> bool:
    """Whether nothing tells which of two readings a figure (1.250) or a date in digits (3/4/2031) has."""
    return f"{UNDECIDED} " in f"{fact.key} " or fact.key.startswith(DATE_AS_WRITTEN)


def same_amount(first: Fact, second: Fact) -> bool:
    """Whether figures of two units are equal: half and 0.5, 12 cents and EUR 0.12."""
    if first.value is None or second.value is None:
        return False
    if first.value == second.value:
        units = {first.unit, second.unit}
        return "" in units and units <= {"", "share", "points", "times"}
    cents, money = (first, second) if first.unit.startswith("cent") else (second, first)
    currency, *per = money.unit.split("/")
    return currency in IN_CENTS and cents.unit.split("/") == ["cent", *per] and cents.value == 100 * (money.value or 0)


def read_quantity(cut: Sequence[Word], index: int) -> Fact | None:
    """The figure or span of time that begins at a word, with its unit, or None.

    A number that has two readings or too many digits has no value, and its key is how it is written. A number given
    twice (sixty (60), EUR 5 (five euros)) is one figure; where the two differ it has no value and the mark DISAGREES.
    """
    first = cut[index].low
    if first not in QUANTITY_STARTS and not first[0].isdecimal():
        return None
    fact = _negative(cut, index) if first in ("-", "minus") else _quantity(cut, index)
    return fact and _restated(cut, fact)


def _quantity(cut: Sequence[Word], index: int) -> Fact | None:
    first, place = cut[index].low, index
    unit = ""
    if first in DOLLARS and low_at(cut, index + 1) == "$" and cut[index].end == cut[index + 1].start:
        unit, place = DOLLARS[first], index + 2
    elif first in CURRENCY_SIGNS and index + 1 < len(cut):
        unit, place = CURRENCY_SIGNS[first], index + 1
    low = low_at(cut, place)
    glued = _GLUED.fullmatch(low) if low[:1].isdecimal() and low[-1].isalpha() else None
    if glued:
        return _glued(cut, index, place, glued, unit)
    if ":" in first and re.fullmatch(r"[0-9]{1,3}:[0-9]{1,3}", first):
        return Fact("figure", f"ratio {first}", index, index + 1)
    number = read_number(cut, place) if low else None
    if number is None:
        return _as_written(cut, index, place, unit) or (_single(cut, index) if not unit else None)
    if unit:
        plain = _figure(number.value, unit, index, number.until)
        return _ranged(cut, plain, currency=unit) or _rate(cut, plain)
    if number.unit == "times" or low_at(cut, number.until) not in _BEHIND:  # as most: five boats
        return _figure(number.value, number.unit or _currency_of_range(cut, index), index, number.until)
    return _measured(cut, index, number.value, number.until, number.unit)


def _as_written(cut: Sequence[Word], index: int, place: int, currency: str) -> Fact | None:
    """A number whose value is not known, or None: one of two readings (1.250?), or of more digits than MAX_DIGITS."""
    low = low_at(cut, place)
    digits = low.rstrip(UNDECIDED).replace(",", "").replace(".", "")
    if not digits.isdecimal() or not (low.endswith(UNDECIDED) or len(digits) > MAX_DIGITS):
        return None
    return Fact("figure", f"{low} {currency}".strip(), index, place + 1, mark=AS_WRITTEN)


def _negative(cut: Sequence[Word], index: int) -> Fact | None:
    """A figure below zero: minus 5, or -5 after a blank; after a word or another number a hyphen is none."""
    if not low_at(cut, index + 1)[:1].isdecimal():
        return None
    apart = index == 0 or (cut[index - 1].end < cut[index].start and not cut[index - 1].low[0].isdecimal())
    if cut[index].low == "-" and not (apart and cut[index].end == cut[index + 1].start):
        return None
    fact = _quantity(cut, index + 1)
    if fact is None or fact.kind != "figure" or fact.value is None:
        return None
    return _figure(-fact.value, fact.unit, index, fact.until)


def _restated(cut: Sequence[Word], fact: Fact) -> Fact:
    """A figure with the same one in brackets after it, one of them in words: EUR 5 (five euros)."""
    bracketed = low_at(cut, fact.until) == "(" and low_at(cut, fact.until + 1) not in ("", "-")
    inner = _quantity(cut, fact.until + 1) if bracketed else None
    if inner is None or inner.kind != fact.kind or low_at(cut, inner.until) != ")":
        return fact
    alike = inner.unit == fact.unit or "" in (inner.unit, fact.unit)
    return _twice(fact, inner, inner.until + 1) if alike and _in_digits(cut, fact) != _in_digits(cut, inner) else fact


def _in_digits(cut: Sequence[Word], fact: Fact) -> bool:
    return any(word.text[0].isdecimal() for word in cut[fact.at : fact.until])


def _twice(fact: Fact, other: Fact, until: int) -> Fact:
    """A figure that is given once more, up to an index; it has no value where the two differ."""
    if fact.value is None or other.value is None or fact.value == other.value:
        return fact._replace(until=until)
    values = f"{number_text(fact.value)} or {number_text(other.value)} {fact.unit or other.unit}".strip()
    return Fact(fact.kind, values, fact.at, until, mark=DISAGREES)


def counted(cut: Sequence[Word], index: int) -> bool:
    """Whether a figure or a span of time begins at an index."""
    return index < len(cut) and read_quantity(cut, index) is not None


def _glued(cut: Sequence[Word], index: int, place: int, match: re.Match[str], currency: str) -> Fact | None:
    """A number with one letter right behind it: $5m are millions, 5m is a measure, 71b neither."""
    value, letter = value_of(match[1]), cut[place].text[-1]
    if value is None:
        return None
    money = UNITS.get(low_at(cut, place + 1), ("",))[0]
    if not currency and is_currency(money) and letter.lower() in _MONEY_SCALES:
        return _figure(value * _MONEY_SCALES[letter.lower()], money, index, place + 2)
    if currency:
        scale = _MONEY_SCALES.get(letter.lower())
        return _rate(cut, _figure(value * scale, currency, index, place + 1)) if scale is not None else None
    if letter in _SCALE_LETTERS:
        return _measured(cut, index, value * _SCALE_LETTERS[letter], place + 1)
    if letter == "h":
        return Fact("deadline", f"{number_text(value / 24)} days", index, place + 1, value / 24, "days")
    if letter not in _UNIT_LETTERS:
        return None
    base, size = UNITS["times" if letter == "x" else letter.lower()]
    return _rate(cut, _figure(value * size, base, index, place + 1))


def _figure(value: Decimal, unit: str, at: int, until: int) -> Fact:
    return Fact("figure", f"{number_text(value)} {unit}".strip(), at, until, value, unit)


def _measured(cut: Sequence[Word], index: int, value: Decimal, until: int, share: str = "") -> Fact:
    """A number with the unit after it, if there is one."""
    until += _is_abbreviation(cut, until) and unit_at(cut, until + 1) is not None
    place = until + 1 if low_at(cut, until) == "-" else until
    named = place + (low_at(cut, place) == "of")
    article = low_at(cut, named) in ("a", "an") and unit_at(cut, named + 1) is not None  # half a per cent
    if share and article:
        place = named + 1
    elif share and low_at(cut, place) in ("a", "an", "of") and low_at(cut, place + 1) in DURATIONS:
        place += 1
    again = _again(cut, index, place)  # as contracts have it: thirty (30) days
    if again is not None:
        found = _measured(cut, index, value, again.until + 1, share)
        return found if again.value == value else _twice(found, _figure(again.value, "", index, until), found.until)
    if low_at(cut, place) == "of" and value >= _MILLION and unit_at(cut, place + 1):  # dos millones de euros
        place += 1
    while low_at(cut, place) in FILLERS:
        place += 1
    kind = _kind_of_span(cut, place)
    place += bool(kind)
    nation = place + (low_at(cut, place) == "us")
    nation += 4 * ([word.low for word in cut[place : place + 4]] == ["u", ".", "s", "."])
    if nation > place and is_currency(UNITS.get(low_at(cut, nation), ("",))[0]):  # U.S. gallons are other gallons
        place = nation
    elif low_at(cut, place) == "metric" and low_at(cut, place + 1) in UNITS:
        place += 1
    unit = low_at(cut, place)
    if unit in DURATIONS:
        return _duration(cut, value, index, place, kind)
    if unit in _MONEY_SCALES and is_currency(UNITS.get(low_at(cut, place + 1), ("",))[0]):  # 5 M€
        value, until, place = value * _MONEY_SCALES[unit], place + 1, place + 1
    plain = _figure(value, share or _currency_of_range(cut, index), index, until)
    return _in_unit(cut, plain, place) or _ratio(cut, plain) or _ranged(cut, plain) or plain


def _ratio(cut: Sequence[Word], plain: Fact) -> Fact | None:
    """Two whole numbers as what a ratio is: 1 to 20, where one is named before them; or None."""
    first, last = low_at(cut, plain.at), low_at(cut, plain.until + 1)
    whole = low_at(cut, plain.until) == "to" and first.isdecimal() and last.isdecimal()
    if not whole or not is_of_ratio(cut, plain.at):
        return None
    return Fact("figure", f"ratio {first}:{last}", plain.at, plain.until + 2)


def is_of_ratio(cut: Sequence[Word], index: int) -> bool:
    """Whether a ratio is named a few words before an index: the ratio of crew to guests is no more than."""
    return any(word.low in ("ratio", "ratios") for word in cut[max(index - _NAMED, 0) : index])


_NAMED = 10  # words


def _kind_of_span(cut: Sequence[Word], index: int) -> str:
    """What the days or years behind an adjective are counted in (working days, financial years), or a blank."""
    low, following = low_at(cut, index), low_at(cut, index + 1)
    if low in YEAR_KINDS and following in ("year", "years"):
        return f"{low} years"
    return DAY_KINDS.get(low, "") if following.startswith(("day", "hour")) else ""


def _is_abbreviation(cut: Sequence[Word], index: int) -> bool:
    """Whether the full stop at an index ends an abbreviated scale: 3 Mrd. Euro."""
    last = cut[index - 1]
    return low_at(cut, index) == "." and last.is_word and len(last.text) <= 4 and last.end == cut[index].start


def _again(cut: Sequence[Word], index: int, place: int) -> Number | None:
    """The number in brackets alone at a place behind another at an index, one of them in words, or None."""
    if low_at(cut, place) != "(" or place + 2 >= len(cut):
        return None
    if cut[index].text[0].isdecimal() == cut[place + 1].text[0].isdecimal():
        return None
    number = read_number(cut, place + 1)
    return number if number is not None and low_at(cut, number.until) == ")" else None


def _in_unit(cut: Sequence[Word], plain: Fact, place: int) -> Fact | None:
    """A number with the unit of measure at an index, or None where there is none."""
    found = unit_at(cut, place)
    if found is None:
        return None
    return _rate(cut, _figure((plain.value or _D(0)) * found.size, found.base, plain.at, found.until))


def _ranged(cut: Sequence[Word], plain: Fact, *, currency: str = "") -> Fact | None:
    """A number in the unit and scale of the one it goes up to: between 45 and 55 per cent, 5-10%, EUR 3 to 5 billion.

    A scale (million) counts for both where the second number is the greater one.
    """
    index, until, value = plain.at, plain.until, plain.value or _D(0)
    last = _end_of_range(cut, plain)
    number = read_number(cut, last) if last is not None and last < len(cut) else None
    if last is None or number is None or not number.value or number.unit:
        return None
    if _end_of_range(cut, plain._replace(at=last, until=number.until)) is not None:
        return None  # 1 to 2 to 3 km: a row of numbers, of which the last two are a range
    digits = value_of(cut[last].low)
    scale = number.value / digits if digits and digits > value else _D(1)
    end = read_quantity(cut, last)
    if currency:
        return _figure(value * scale, currency, index, until)
    if end is None or not end.value or not (end.unit or scale > 1):
        return None
    if end.kind == "deadline":
        span = value * end.value / number.value
        return Fact("deadline", f"{number_text(span)} {end.unit}", index, until, span, end.unit)
    return _figure(value * scale * end.value / number.value, end.unit, index, until)


def _end_of_range(cut: Sequence[Word], plain: Fact) -> int | None:
    """The index of the number that another goes up to, or None: 5 to 10, between 5 and 10, 5 but at most 10, 5 or 9."""
    place = plain.until
    bounded = low_at(cut, plain.at - 1) in ("between", "from") and low_at(cut, place) == "and"
    if bounded or is_range_mark(cut, place):
        return place + 1
    if low_at(cut, place) not in ("but", "and", "or"):
        return None
    until = place + 1
    while low_at(cut, until) in _BOUNDING:
        until += 1
    return until if until > place + 1 or low_at(cut, place) == "or" else None


_BOUNDING = frozenset("not no at more less fewer than most least up to later over".split())


def is_range_mark(cut: Sequence[Word], index: int) -> bool:
    """Whether "to" stands at an index, also as other languages have it, where it may read "by" or "at" too."""
    low = low_at(cut, index)
    if low in FURTHER_MARKS:
        return cut[index].text.lower() in ("bis", "do", "до", "à", "hasta", "fino")
    return low in RANGE_MARKS


def _currency_of_range(cut: Sequence[Word], index: int) -> str:
    """The currency of a range whose second number stands at an index and whose first has a sign: $5-10 million."""
    first = index - 2
    between = low_at(cut, index - 1) == "and" and low_at(cut, first - 2) == "between"
    if not (between or is_range_mark(cut, index - 1)) or first < 1 or not cut[first].low[0].isdecimal():
        return ""
    return CURRENCY_SIGNS.get(low_at(cut, first - 1), "")


def _rate(cut: Sequence[Word], fact: Fact) -> Fact:
    """A figure with what it is counted per, where that is a measure: 12 cents per litre, 50 km/h."""
    if fact.value is None or low_at(cut, fact.until) not in ("per", "/", "a"):
        return fact
    place = fact.until + 1 + (low_at(cut, fact.until + 1) == "metric")
    unit = low_at(cut, place)
    if fact.unit == "metres" and unit in ("h", "hour", "s", "second"):
        return _figure(fact.value * (1 if unit[0] == "h" else 3600), "metres/hour", fact.at, fact.until + 2)
    found = unit_at(cut, place)
    if found is None:
        return fact
    return _figure(fact.value / found.size, f"{fact.unit}/{found.base}", fact.at, found.until)


def _duration(cut: Sequence[Word], value: Decimal, at: int, place: int, kind: str) -> Fact:
    base, size = (kind, _D(1)) if kind.endswith(" years") else DURATIONS[cut[place].low]
    until = place + 1
    aged = low_at(cut, until) == "of" and low_at(cut, until + 1) == "age"
    old = low_at(cut, until) in ("old", "olds")
    if aged or old or is_of_age(cut, at):
        until += 2 if aged else old
        years = base == "months"  # without a unit, as in "aged 18"; days and years have no fixed ratio
        return _figure(value * size / (12 if years else 1), "" if years else "days old", at, until)
    base = kind or base
    if base == "days" and low_at(cut, until) in DAY_KINDS_BEHIND:
        base, until = DAY_KINDS_BEHIND[low_at(cut, until)], until + 1
    half = half_behind(cut, until)
    if half > until:
        value, until = value + _D("0.5"), half
    return Fact("deadline", f"{number_text(value * size)} {base}", at, until, value * size, base)


def _single(cut: Sequence[Word], index: int) -> Fact | None:
    """A span of one unit without a number: a month, a fortnight."""
    place = index + 1 + (low_at(cut, index + 1) in ("calendar", "full"))
    unit = low_at(cut, place)
    if cut[index].low in ("a", "an") and unit in DURATIONS and unit not in ("second", "min", "h"):
        return _duration(cut, _D(1), index, place, "")
    return None
