"""Whether a value keeps to the bound that a line sets."""

from __future__ import annotations

from decimal import Decimal

from plandiff.text.quantities import Fact
from plandiff.text.term_values import days_of

# How many days a month may have: spans in months and in days are told apart only where both ends agree.
_MONTH = (Decimal(28), Decimal(31))


def keeps_to(relation: str, value: Decimal, limit: Decimal) -> bool:
    """Whether a value is at least, at most or equal to another."""
    if relation == "at_least":
        return value >= limit
    return value <= limit if relation == "at_most" else value == limit


def span_keeps_to(relation: str, span: tuple[Decimal, str], limit: tuple[Decimal, str]) -> bool | None:
    """The same of spans of time in days or months; None where their units do not tell."""
    if span[1] == limit[1]:
        return keeps_to(relation, span[0], limit[0])
    if {span[1], limit[1]} != {"days", "months"}:
        return None
    answers = {keeps_to(relation, one, other) for one in _in_days(*span) for other in _in_days(*limit)}
    return answers.pop() if len(answers) == 1 else None


def _in_days(value: Decimal, unit: str) -> tuple[Decimal, ...]:
    return tuple(value * days for days in _MONTH) if unit == "months" else (value,)


def dates_keep_to(relation: str, found: Fact, limit: Fact) -> bool | None:
    """The same of dates, also of years and months; None where one of the two is no date or their days do not tell."""
    days, limits = days_of(found), days_of(limit)
    if days is None or limits is None:
        return None
    (first, last), (earliest, latest) = days, limits
    if last < earliest or first > latest:
        return relation != "equals" and (last < earliest) == (relation == "at_most")
    if relation == "equals":
        return True if days == limits else None
    keeps = last <= latest if relation == "at_most" else first >= earliest
    return True if keeps else None
