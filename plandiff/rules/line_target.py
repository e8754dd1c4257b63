"""Rule line-target: the points, versions, topics, terms and parties that a red line names exist."""

from __future__ import annotations

from plandiff.model.family import Family
from plandiff.model.problem import NodePath, quote
from plandiff.rules.shared.findings import Findings
from plandiff.rules.shared.red_lines import LinePlace, example, lines

TITLE = "What a red line names exists"
EXPLANATION = (
    "A line that looks for a point, a topic or a term under a wrong name finds nothing in any version, and all of "
    "them would seem silent. Its points and the versions that were read are those of plan files; its topic, term "
    "and parties are in the vocabulary, where there is one."
)
HINT = "correct the name, or add what it names"
FAILING = example("keeps: lake-12#14")
PASSING = example("keeps: lake-12#4")


def findings(family: Family) -> Findings:
    """A finding at each name of a line that leads nowhere."""
    plans = {document.content.id: set(document.content.locators) for document in family.plans}
    for place in lines(family):
        for path, reference in place.line.references:
            yield from _reference(place, path, reference, plans, family)
        for at, read in enumerate(place.line.reading):
            if read.plan not in plans and read.plan not in family.unreadable:
                yield place.unknown(("reading", at, "plan"), f"there is no plan {read.plan}", read.plan, plans)
        if family.vocabulary is not None and "vocabulary" not in family.unreadable:
            yield from _words(place, family)


def _reference(
    place: LinePlace, path: NodePath, reference: str, plans: dict[str, set[str]], family: Family
) -> Findings:
    plan, _, locator = reference.partition("#")
    if plan in family.unreadable:
        return
    if plan not in plans:
        yield place.unknown(path, f"there is no plan {plan}", plan, plans)
    elif locator not in plans[plan]:
        yield place.unknown(path, f"the plan {plan} has no point {locator}", locator, plans[plan])


def _words(place: LinePlace, family: Family) -> Findings:
    vocabulary = family.vocabulary.content if family.vocabulary else None
    if vocabulary is None:
        return
    line = place.line
    term = line.bound.subject if line.bound is not None else ""
    parties = {party.name for party in vocabulary.parties}
    named = (
        ("topic", line.topic, {topic.id for topic in vocabulary.topics}, "topic"),
        ("figure", term, {entry.id for entry in vocabulary.terms}, "term"),
        ("party", line.party, parties, "party"),
        ("party_bound", line.party_bound, parties, "party"),
    )
    for key, name, known, what in named:
        if name and name not in known:
            yield place.unknown((key,), f"the vocabulary has no {what} {quote(name)}", name, known)
