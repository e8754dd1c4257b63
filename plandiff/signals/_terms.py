"""The named figures that the YAML fixes: which differ, and what of the text they settle."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from plandiff.model import TermKind
from plandiff.model.comparison import SignalArgument
from plandiff.signals._pair import Pair
from plandiff.text.dates import read_date
from plandiff.text.quantities import Fact, number_text, read_quantity
from plandiff.text.words import words

Arguments = Mapping[str, SignalArgument]
_TIME_TERMS = (TermKind.DURATION, TermKind.DATE)


def proportion(before: Decimal, after: Decimal) -> dict[str, SignalArgument]:
    found: dict[str, SignalArgument] = {"difference": plain(after - before)}
    if before:
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
    return f"{value:,}" if value is not None and written.isdigit() and len(written) > 4 else written


def settled(couple: tuple[Fact | None, Fact | None], settled: set[tuple[str, str]]) -> bool:
    """Whether the terms already speak for every side of a change in the text."""
    sides = [(side, fact) for side, fact in zip(("before", "after"), couple, strict=True) if fact is not None]
    return bool(sides) and all(
        (side, _amount(fact.value)) in settled or (side, _amount(_share_of(fact))) in settled for side, fact in sides
    )
