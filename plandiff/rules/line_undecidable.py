"""Rule line-undecidable: the test of a red line can decide on some text."""

from __future__ import annotations

from plandiff.model.family import Family
from plandiff.model.problem import quote
from plandiff.model.vocabulary import TermKind
from plandiff.rules.shared.findings import Findings, points
from plandiff.rules.shared.red_lines import LinePlace, example, lines
from plandiff.text.normalise import content_words
from plandiff.text.stems import FUNCTION_WORDS
from plandiff.text.term_values import days_of, read_term

TITLE = "The test of a red line can decide"
EXPLANATION = (
    "A bound that is no number, a deadline that is no time, a term whose values are words, a phrase of nothing but "
    "articles and prepositions, a topic that no point has: such a test says of every text that it is silent or not "
    "known, which looks like an answer. A version that is judged twice has no answer either."
)
HINT = "write a value or words that a text can have"
FAILING = example("figure: level_min_m at_least deep")
PASSING = example("figure: level_min_m at_least 3")


def findings(family: Family) -> Findings:
    """A finding at each test that can never decide."""
    topics = {place.point.topic for place in points(family)}
    for place in lines(family):
        yield from _bound(place, family)
        for path, phrase in place.line.phrases:
            if all(word in FUNCTION_WORDS for word in content_words(phrase)):
                yield place.finding(path, f"{quote(phrase)} has no word that tells one text from another")
        topic = place.line.topic
        if topic and topics and topic not in topics and not family.unreadable:
            yield place.finding(("topic",), f"no point of any plan is on {quote(topic)}")
        yield from _read_twice(place)


def _bound(place: LinePlace, family: Family) -> Findings:
    line, bound = place.line, place.line.bound
    if bound is None or bound.relation == "absent":
        return
    key = "figure" if line.figure else "deadline"
    terms = family.vocabulary.content.terms if family.vocabulary else ()
    term = next((entry for entry in terms if entry.id == bound.subject), None)
    read = read_term(bound.value, unit=term.unit if term else "")
    if key == "deadline":
        if read is None or read.kind != "deadline" or (read.value is None and days_of(read) is None):
            yield place.finding((key,), f"{quote(bound.value)} is no span of time and no date with a year")
    elif bound.relation != "equals" and (read is None or (read.value is None and read.kind != "deadline")):
        yield place.finding((key,), f"{quote(bound.value)} is no number to be {bound.relation.replace('_', ' ')}")
    elif bound.relation != "equals" and term is not None and term.kind in (TermKind.TEXT, TermKind.FLAG):
        yield place.finding((key,), f"the values of {quote(term.id)} are words, and none is {bound.relation} a number")


def _read_twice(place: LinePlace) -> Findings:
    seen: set[str] = set()
    for at, read in enumerate(place.line.reading):
        if read.plan in seen:
            yield place.finding(("reading", at, "plan"), f"{read.plan} is judged a second time", "keep one of the two")
        seen.add(read.plan)
