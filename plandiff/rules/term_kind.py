"""Rule term-kind: the values of one term can be compared with each other."""

from __future__ import annotations

import re

from plandiff.model.declaration import is_real_date
from plandiff.model.family import Family
from plandiff.model.problem import quote
from plandiff.model.vocabulary import TermKind
from plandiff.rules.shared.findings import Findings, plan_file, points_and_clauses, vocabulary_file

STRICT_ONLY = True
TITLE = "A term has one unit and one kind of value everywhere"
EXPLANATION = (
    "A table of one term across plans compares like with like. With a vocabulary, each value is of the kind declared "
    "there: a number for count, money, percent and duration, a date for date, true or false for flag. Without one, a "
    "term that is a number in one place is a number in all. The unit is the vocabulary's and is not repeated in values."
)
HINT = "correct the value or the kind in vocabulary.yaml"
_VOCABULARY = vocabulary_file("terms", "id: quota_tonnes, label: Yearly catch, unit: tonnes, kind: count")
FAILING = _VOCABULARY | plan_file('id: "4", text: "The quota is 300 tonnes.", terms: {quota_tonnes: 300 tonnes}')
PASSING = _VOCABULARY | plan_file('id: "4", text: "The quota is 300 tonnes.", terms: {quota_tonnes: 300}')

_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
_NUMBERS = {TermKind.COUNT, TermKind.MONEY, TermKind.PERCENT, TermKind.DURATION}


def findings(family: Family) -> Findings:
    """A finding at each value of a term that is not of the term's kind."""
    terms = family.vocabulary.content.terms if family.vocabulary else ()
    kinds = {term.id: term.kind for term in terms}
    first: dict[str, tuple[bool, str]] = {}
    for place in points_and_clauses(family):
        for key, value in place.item.terms.items():
            kind = kinds.get(key)
            if kind is not None:
                if not _fits(kind, value.strip()):
                    yield place.finding(("terms", key), f"{quote(key)} is {quote(value)}; the vocabulary says {kind}")
                continue
            is_number = _NUMBER.fullmatch(value.strip()) is not None
            before, reference = first.setdefault(key, (is_number, place.reference))
            if before is not is_number:
                message = f"{quote(key)} is {'a number' if is_number else 'no number'} here, unlike in {reference}"
                yield place.finding(("terms", key), message)


def _fits(kind: TermKind, value: str) -> bool:
    if kind in _NUMBERS:
        return _NUMBER.fullmatch(value) is not None
    if kind is TermKind.DATE:
        return _DATE.fullmatch(value) is not None and is_real_date(value)
    return kind is TermKind.TEXT or value in {"true", "false"}
