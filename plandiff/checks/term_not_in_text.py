"""Rule term-not-in-text: a figure under `terms:` stands in the text beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from plandiff.checks.finding import Finding, Place, points_and_clauses
from plandiff.model.family import Family
from plandiff.model.message import quote
from plandiff.model.problem import Severity
from plandiff.text.numbers.reading import figures

ID = "term-not-in-text"
SEVERITY = Severity.ERROR
STRICT_ONLY = False
TITLE = "A figure under terms stands in the text"
EXPLANATION = (
    "Terms repeat figures of the text so that they can be tabulated. One that the text of the same point or clause "
    "does not give is a slip of the pen, or knowledge from elsewhere that needs a source. 600000 in the terms is found "
    "as 600,000, and 2000000000 as 2 billion; of a date, the year and the day are looked for."
)
HINT = "correct the term or the text"
_PLAN = (
    "id: lake-12\ntitle: Lake accord\npoints:\n"
    '  - {{id: "4", text: "The quota is 3,000 tonnes.", terms: {{quota: {}}}}}\n'
)
FAILING = {"plans/lake-12.yaml": _PLAN.format(300)}
PASSING = {"plans/lake-12.yaml": _PLAN.format(3000)}

# A ratio (50:50) or an hour (12:30) is no figure of its own, but the digits stand there.
_DIGITS = re.compile(r"(?<![0-9.,])[0-9]{1,30}(?:\.[0-9]{1,30})?(?![0-9]|,[0-9])")
_DATE = re.compile(r"([0-9]{4})-[0-9]{2}(?:-([0-9]{2}))?")


def check(family: Family) -> Iterator[Finding]:
    """A finding at each term with a figure that the text of its point or clause does not contain."""
    for place in points_and_clauses(family):
        if not place.item.terms:
            continue
        text = _text(place)
        written = {figure.value for figure in figures(text)} | {Decimal(digits) for digits in _DIGITS.findall(text)}
        for key, value in place.item.terms.items():
            date = _DATE.fullmatch(value.strip())
            wanted = figures(" ".join(part for part in date.groups() if part) if date else value)
            if any(figure.value not in written for figure in wanted):
                message = f"{quote(key)} is {quote(value)}, which the text does not say"
                yield place.finding(("terms", key), message)


def _text(place: Place) -> str:
    """All wording of a point with its clauses, or of a clause; a full stop keeps figures of two texts apart."""
    texts = [place.item.text, *(option.text for option in place.item.options)]
    if place.clause is None:
        for clause in place.point.clauses:
            texts += [clause.text, *(option.text for option in clause.options)]
    return " . ".join(texts)
