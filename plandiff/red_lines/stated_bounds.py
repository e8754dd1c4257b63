"""The bound that a figure or a deadline of a line sets, and whether a value keeps to it."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

# How many days a month may have: spans in months and in days are told apart only where both ends agree.
_MONTH = (Decimal(28), Decimal(31))


class Bound(NamedTuple):
    """What a line asks of a value: `subject` is the term (blank for a deadline), `relation` at_least, at_most ..."""

    subject: str
    relation: str
    value: str


def bound_of_figure(written: str) -> Bound:
    """The parts of `troop_cap at_least 800000`."""
    subject, relation, *value = written.split(None, 2)
    return Bound(subject, relation, value[0].strip() if value else "")


def bound_of_deadline(written: str) -> Bound:
    """The parts of `at_most 100 days`."""
    relation, value = written.split(None, 1)
    return Bound("", relation, value.strip())


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
