"""Whether a value keeps to the bound that a line sets."""

from __future__ import annotations

from decimal import Decimal

from plandiff.text.quantities import Fact

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
    """The same of whole dates; None where one of the two is none."""
    dates = _date(found), _date(limit)
    if not all(dates):
        return None
    if relation == "equals":
        return dates[0] == dates[1]
    return dates[0] >= dates[1] if relation == "at_least" else dates[0] <= dates[1]


def _date(fact: Fact) -> str:
    """A whole date as YYYY-MM-DD, or a blank."""
    word, _, rest = fact.key.partition(" ")
    return rest if word == "date" and len(rest) == len("2031-05-01") else ""
