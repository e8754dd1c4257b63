"""Rule term-not-in-text: a figure under `terms:` stands in the text beside it."""

from __future__ import annotations

from decimal import Decimal

from plandiff.model.family import Family
from plandiff.model.problem import quote
from plandiff.rules.shared.findings import Findings, ItemPlace, plan_file, points_and_clauses
from plandiff.text.patterns import pattern
from plandiff.text.quantities import Fact, same_amount
from plandiff.text.term_values import Notation, amounts_in, plan_notation, read_term, term_numbers

TITLE = "A figure under terms stands in the text"
EXPLANATION = (
    "Terms repeat figures of the text so that they can be tabulated. One that the text of the same point or clause "
    "does not give is a slip of the pen, or knowledge from elsewhere that needs a source. 600000 in the terms is found "
    "as 600,000, and 2000000000 as 2 billion; of a date, the year and the day are looked for."
)
HINT = "correct the term or the text"
FAILING = plan_file('id: "4", text: "The quota is 3,000 tonnes.", terms: {quota: 300}')
PASSING = plan_file('id: "4", text: "The quota is 3,000 tonnes.", terms: {quota: 3000}')

# A ratio (50:50) or an hour (12:30) is no figure of its own, but the digits stand there.
_DIGITS = pattern(r"(?<![0-9.,])[0-9]{1,30}(?![0-9]|[.,][0-9])")
_DATE = pattern(r"([0-9]{4})-[0-9]{2}(?:-([0-9]{2}))?")


def findings(family: Family) -> Findings:
    """A finding at each term with a figure that the text of its point or clause does not contain.

    Terms and texts are read as the plan writes numbers, in its language.
    """
    units = {term.id: term.unit for term in family.vocabulary.content.terms} if family.vocabulary else {}
    notations: dict[str, Notation] = {}
    for place in points_and_clauses(family):
        if not place.item.terms:
            continue
        text = _text(place)
        digits = _DIGITS.findall(text)
        unseen = [term for term in place.item.terms.items() if term[1].strip() not in digits]
        if not unseen:  # as in most plans, and reading the words of all texts takes long
            continue
        file = place.document.file
        if file not in notations:
            notations[file] = plan_notation(place.document.content)
        known = notations[file]
        doubtful = [(key, value, wanted) for key, value in unseen if (wanted := _numbers_of(value, known))]
        if not doubtful:
            continue
        numbers, facts = amounts_in(text, known)
        written = numbers | {Decimal(number) for number in digits}
        for key, value, wanted in doubtful:
            term = read_term(value, known, units.get(key, ""))
            if term is not None and any(_gives(fact, term) for fact in facts):
                continue
            if any(number not in written for number in wanted):
                yield place.finding(("terms", key), f"{quote(key)} is {quote(value)}, which the text does not say")


def _numbers_of(value: str, known: Notation) -> frozenset[Decimal]:
    """The numbers that a text has to say for a term to have a value; of a date, none of its month."""
    date = _DATE.fullmatch(value.strip()) if "-" in value else None
    return amounts_in(" ".join(part for part in date.groups() if part) if date else value, known)[0]


def _gives(fact: Fact, term: Fact) -> bool:
    """Whether a figure, span or date of the text is the value of a term."""
    if fact.key == term.key or same_amount(fact, term):
        return True
    return not term.unit and term.value is not None and term.value in term_numbers(fact)


def _text(place: ItemPlace) -> str:
    """All wording of a point with its clauses, or of a clause; a full stop keeps figures of two texts apart."""
    texts = [place.item.text, *(option.text for option in place.item.options)]
    if place.clause is None:
        for clause in place.point.clauses:
            texts += [clause.text, *(option.text for option in clause.options)]
    return " . ".join(texts)
