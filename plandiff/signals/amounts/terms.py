"""The named figures that the YAML fixes: which differ, and what of the text they settle."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache

from plandiff.model.comparison import SignalArgument
from plandiff.model.vocabulary import TermKind
from plandiff.signals.passage_pair import Pair
from plandiff.text.dates import read_date
from plandiff.text.quantities import Fact, number_text, read_quantity
from plandiff.text.word_cutting import words

Arguments = Mapping[str, SignalArgument]
_TIME_TERMS = (TermKind.DURATION, TermKind.DATE)
_NO_FIGURES = (TermKind.TEXT, TermKind.FLAG)
Couple = tuple[Fact | None, Fact | None]


def proportion(before: Decimal, after: Decimal) -> dict[str, SignalArgument]:
    found: dict[str, SignalArgument] = {"difference": plain(after - before)}
    if before > 0 and after >= 0:
        found["ratio"] = round(float(after / before), 3)
    return found


def plain(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else round(float(value), 6)


def changed_terms(pair: Pair, *, time: bool) -> tuple[list[Arguments], set[tuple[str, str]]]:
    """The terms that differ, and the values that terms settle, so that the text does not report them again."""
    kinds = {term.id: term for term in pair.context.vocabulary.terms}
    found: list[Arguments] = []
    settled: set[tuple[str, str]] = set()
    for name in dict.fromkeys([*pair.before_terms, *pair.after_terms]):
        term = kinds.get(name)
        first, second = pair.before_terms.get(name, ""), pair.after_terms.get(name, "")
        before, after = _term_value(first), _term_value(second)
        settled |= {("before", _amount(before)), ("after", _amount(after))}
        is_time = term is not None and term.kind in _TIME_TERMS
        if term is None and before is None and after is None:
            continue
        if term is not None and term.kind in _NO_FIGURES:
            continue  # the words of the text say what changed
        if is_time != time or _same_term(pair, first, second, before, after):
            continue
        unit = term.unit if term else ""
        arguments: dict[str, SignalArgument] = {
            "before": _shown(first, before) or None,
            "after": _shown(second, after) or None,
            "term": name,
            "unit": unit,
        }
        if before is not None and after is not None:
            arguments |= proportion(before, after)
        found.append(arguments)
    return found, settled - {("before", ""), ("after", "")}


def _same_term(pair: Pair, first: str, second: str, before: Decimal | None, after: Decimal | None) -> bool:
    """Whether a term is the same on both sides, or stands in the YAML of one and in the text of the other."""
    if before is not None and after is not None:
        return before == after
    if first and second:
        return " ".join(first.casefold().split()) == " ".join(second.casefold().split())
    value, other = (before, pair.after) if first else (after, pair.before)
    return value is not None and any(fact.value == value or _share_of(fact) == value for fact in other.facts)


def _share_of(fact: Fact) -> Decimal | None:
    return fact.value * 100 if fact.unit == "share" and fact.value is not None else None


@lru_cache(maxsize=1024)
def _term_value(written: str) -> Decimal | None:
    cut = words(written)
    if not cut or read_date(cut, 0) is not None:
        return None
    fact = read_quantity(cut, 0)
    if fact is None or fact.value is None:
        return None
    return _share_of(fact) or fact.value


def _amount(value: Decimal | None) -> str:
    return number_text(value) if value is not None else ""


def _shown(written: str, value: Decimal | None) -> str:
    return f"{value:,}" if value is not None and written.isdecimal() and len(written) > 4 else written


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
    values = {"before": pair.before_terms.get(name, ""), "after": pair.after_terms.get(name, "")}
    return any(_amount(_term_value(values[side])) in _amounts(fact) for side, fact in _sides(couple) if values[side])


def _amounts(fact: Fact) -> list[str]:
    """The numbers by which a term may give a figure: 0.5 as 50 per cent, 60 months as 5 years, 14 days as 2 weeks."""
    per_unit = {"share": Decimal("0.01"), "months": Decimal(12), "days": Decimal(7)}.get(fact.unit)
    values = [fact.value] if fact.value is not None else []
    values += [fact.value / per_unit] if fact.value is not None and per_unit else []
    return [number_text(value) for value in values]
