"""The named figures that the YAML fixes: which differ, and what of the text they settle."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache

from plandiff.model.comparison import SignalArgument
from plandiff.model.vocabulary import TermKind
from plandiff.signals.shared.passage_pair import Pair
from plandiff.text.numbers.literals import MAX_DIGITS
from plandiff.text.quantities import Fact, number_text
from plandiff.text.term_values import read_term, same_term, term_numbers

Arguments = Mapping[str, SignalArgument]
_TIME_TERMS = (TermKind.DURATION, TermKind.DATE)
_NO_FIGURES = (TermKind.TEXT, TermKind.FLAG)
Couple = tuple[Fact | None, Fact | None]


def proportion(before: Decimal, after: Decimal) -> dict[str, SignalArgument]:
    """The arguments that say how far two values are apart: their difference, and their ratio unless one is negative."""
    found: dict[str, SignalArgument] = {"difference": plain(after - before)}
    if before > 0 and after >= 0:
        found["ratio"] = round(float(after / before), 3)
    return found


def plain(value: Decimal) -> int | float:
    """A value as JSON has it: a whole number, or a fraction of six places."""
    return int(value) if value == value.to_integral_value() else round(float(value), 6)


def changed_terms(pair: Pair, *, time: bool) -> tuple[list[Arguments], set[tuple[str, str]]]:
    """The terms that differ, and the values that terms settle, so that the text does not report them again."""
    if not (pair.before_terms or pair.after_terms):
        return [], set()
    found, settled = _compared(pair)
    return [arguments for is_time, arguments in found if is_time == time], settled


@lru_cache(maxsize=1)  # figures and spans of time ask it of the same pair
def _compared(pair: Pair) -> tuple[list[tuple[bool, Arguments]], set[tuple[str, str]]]:
    """The terms that differ, each with whether it is a time, and the values that terms settle."""
    found: list[tuple[bool, Arguments]] = []
    settled: set[tuple[str, str]] = set()
    kinds = {term.id: term for term in pair.context.vocabulary.terms}
    for name in dict.fromkeys([*pair.before_terms, *pair.after_terms]):
        term = kinds.get(name)
        first, second = pair.before_terms.get(name, ""), pair.after_terms.get(name, "")
        before, after = _facts_of(pair, name)
        settled |= {("before", amount) for amount in _amounts(before)} | {
            ("after", amount) for amount in _amounts(after)
        }
        if term is None and before is None and after is None:
            continue
        if term is not None and term.kind in _NO_FIGURES:
            continue  # the words of the text say what changed
        unit = term.unit if term else ""
        if _is_same(pair, (first, second), (before, after), unit):
            continue
        arguments: dict[str, SignalArgument] = {
            "before": _shown(first) or None,
            "after": _shown(second) or None,
            "term": name,
            "unit": unit,
        }
        if before and after and before.value is not None and after.value is not None and before.unit == after.unit:
            arguments |= proportion(before.value, after.value)
        found.append((term is not None and term.kind in _TIME_TERMS, arguments))
    return found, settled


def _facts_of(pair: Pair, name: str) -> tuple[Fact | None, Fact | None]:
    """The value of a term on either side, in its own unit where it has one."""
    first, second = pair.notations
    return read_term(pair.before_terms.get(name, ""), first), read_term(pair.after_terms.get(name, ""), second)


def _is_same(pair: Pair, values: tuple[str, str], facts: Couple, unit: str) -> bool:
    """Whether a term is the same on both sides, or stands in the YAML of one and in the text of the other."""
    if all(values):
        return same_term(*values, pair.notations, unit)
    known, other = (facts[0], pair.after) if values[0] else (facts[1], pair.before)
    return known is not None and any(
        fact.key == known.key or (known.value is not None and known.value in term_numbers(fact)) for fact in other.facts
    )


def _shown(written: str) -> str:
    return f"{int(written):,}" if written.isdecimal() and 4 < len(written) <= MAX_DIGITS else written


def told_once(
    pair: Pair, terms: Sequence[Arguments], couples: Sequence[Couple], fixed: set[tuple[str, str]]
) -> tuple[list[Arguments], list[Couple]]:
    """The terms and the changes of the text that are left when each fact is told once.

    A change whose every side a term fixes goes; a term known on one side only gives way to a change of both sides.
    """
    left = [couple for couple in couples if not all(_fixed(side, fact, fixed) for side, fact in _sides(couple))]
    whole = [couple for couple in left if None not in couple]
    kept = [term for term in terms if not any(_tells(pair, couple, term) for couple in whole)]
    return kept, left


def _sides(couple: Couple) -> list[tuple[str, Fact]]:
    return [(side, fact) for side, fact in zip(("before", "after"), couple, strict=True) if fact is not None]


def _fixed(side: str, fact: Fact, fixed: set[tuple[str, str]]) -> bool:
    return any((side, amount) in fixed for amount in _amounts(fact))


def _tells(pair: Pair, couple: Couple, term: Arguments) -> bool:
    """Whether a change of the text says what a term says that only one side has."""
    name = str(term["term"])
    if (term["before"] is None) == (term["after"] is None):
        return False
    facts = dict(zip(("before", "after"), _facts_of(pair, name), strict=True))
    return any(set(_amounts(facts[side])) & set(_amounts(fact)) for side, fact in _sides(couple))


def _amounts(fact: Fact | None) -> list[str]:
    """The numbers by which a term may give a figure."""
    return [number_text(value) for value in term_numbers(fact)] if fact is not None else []
