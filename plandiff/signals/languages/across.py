"""Which figures, dates and references one of two passages in different languages has and the other has not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from plandiff.model.comparison import Signal
from plandiff.signals.amounts.changed_amounts import arguments
from plandiff.signals.amounts.terms import Couple, changed_terms, told_once
from plandiff.signals.shared.passage_pair import Pair, pair_up, unmatched
from plandiff.text.analysis import Analysis
from plandiff.text.dates import WEEKDAYS
from plandiff.text.languages import has_table
from plandiff.text.numbers.reading import NUMBER_WORDS, value_of
from plandiff.text.quantities import Fact

_MEASURED = ("figure", "deadline")
_ARTICLES = ("one", "a", "an")
# What Romance languages call a party to a contract is what they call a part of a text.
_PARTY = re.compile("part [a-z]")
_DATE = re.compile(r"date ([0-9-]+)")


def facts_across(pair: Pair, kind: str) -> Iterator[Signal]:
    """The signals of a kind (figure, deadline, reference) that hold between two languages; none of any other kind."""
    if kind == "reference":
        before, after = (_references(side) for side in (pair.before, pair.after))
        couples = pair_up(pair, *unmatched(before, after), lambda _first, _second: 1.0)
        yield from (Signal(kind, arguments(pair, *couple)) for couple in couples)
    elif kind in _MEASURED:
        terms, fixed = changed_terms(pair, time=kind == "deadline")
        kept, left = told_once(pair, terms, [couple for couple in _measures(pair) if _kind(couple) == kind], fixed)
        # A term is a note of who wrote the file: that only one of the two files has it is no difference of the texts.
        yield from (Signal(kind, found) for found in kept if found["before"] and found["after"])
        yield from (Signal(kind, arguments(pair, *couple)) for couple in left)


def _references(side: Analysis) -> list[Fact]:
    return [fact for fact in side.of("reference") if not _PARTY.fullmatch(fact.key)]


def _kind(couple: Couple) -> str:
    """A figure beside a span of time is one whose unit is not read in its language."""
    return "deadline" if any(fact is not None and fact.kind == "deadline" for fact in couple) else "figure"


def _measures(pair: Pair) -> list[Couple]:
    """The figures, spans of time and dates that differ, in couples.

    Where the units and number words of a language are not read, a number is the same by its digits in whatever unit;
    then what only the other side has may stand in words there, and is not told.
    """
    tables = [has_table(code) for code in pair.languages]
    before, after = (
        [fact for fact in side.facts if _is_in_any_language(side, fact)] for side in (pair.before, pair.after)
    )
    lost, gained = unmatched(before, after)
    if all(tables):
        _drop_equal(lost, gained)
    else:
        lost, gained = _unshown(pair.before, lost, pair.after, gained), _unshown(pair.after, gained, pair.before, lost)
    couples = pair_up(pair, lost, gained, lambda one, other: 1.0 + (one.kind == other.kind) + (one.unit == other.unit))
    # A difference is certain where both sides have it, or the side without it is read in full.
    return [couple for couple in couples if None not in couple or tables[couple[0] is not None]]


def _is_in_any_language(side: Analysis, fact: Fact) -> bool:
    """Whether a fact is one that the readers know in every language: no season, no end of a month, no article."""
    if fact.kind not in _MEASURED or not (fact.value is not None or fact.key.startswith(("date", "clock", *WEEKDAYS))):
        return False
    return side.words[fact.at].low not in _ARTICLES or any(
        word.low[:1].isdecimal() or word.low in NUMBER_WORDS for word in side.words[fact.at : fact.until]
    )


def _drop_equal(lost: list[Fact], gained: list[Fact]) -> None:
    """Take out figures of one value of which one has no unit that is read: dos veces and twice."""
    for first, second in [(first, second) for first in lost for second in gained]:
        equal = first.value is not None and first.value == second.value and "" in (first.unit, second.unit)
        if equal and first in lost and second in gained:
            lost.remove(first)
            gained.remove(second)


def _unshown(side: Analysis, facts: list[Fact], other: Analysis, others: list[Fact]) -> list[Fact]:
    """The facts of a side of which the other does not show the digits.

    The month of a date counts where the other side has a date that is read and differs; else it may stand there as
    a word.
    """
    shown = frozenset(number for fact in other.facts for number in _numbers(other, fact))
    dated = any(_DATE.match(fact.key) for fact in others)
    return [fact for fact in facts if not _is_shown(side, fact, shown, dated=dated)]


def _is_shown(side: Analysis, fact: Fact, shown: frozenset[Decimal], *, dated: bool) -> bool:
    date = _DATE.match(fact.key)
    if date is None:
        numbers = _numbers(side, fact)
        return not numbers or bool(numbers & shown)
    year, month, day = (*date[1].split("-"), "", "")[:3]
    return all(Decimal(part) in shown for part in (year, day, month if dated else "") if part)


def _numbers(side: Analysis, fact: Fact) -> frozenset[Decimal]:
    """The numbers of a fact as they are written: its value, and those in digits; of a date its parts."""
    in_digits = [value_of(word.low) for word in side.words[fact.at : fact.until] if word.low[:1].isdecimal()]
    date = _DATE.match(fact.key)
    parts = [Decimal(part) for part in date[1].split("-") if part] if date else []
    values = [*in_digits, *parts, fact.value if in_digits or fact.kind == "figure" else None]
    return frozenset(value for value in values if value is not None)
