"""Rule claim-target: a claim speaks of a plan, a point and a topic that exist."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.checks.finding import Finding
from plandiff.model import Claim, Document, Family, Plan, Seed, Severity
from plandiff.model.message import did_you_mean

ID = "claim-target"
SEVERITY = Severity.ERROR
STRICT_ONLY = True
TITLE = "A claim names a plan, a point and a topic that exist"
EXPLANATION = (
    "A claim is shown beside the point that it supports or contradicts. Its plan is a plan file or one of the "
    "vocabulary's other_texts; its point is a point or clause of that plan; its topic is in the vocabulary."
)
HINT = "correct the name, or add what it names"
_PLAN = 'id: lake-12\ntitle: Lake accord\npoints:\n  - {id: "4", text: The lake stays full.}\n'
_SEED = (
    "id: gazette\ntitle: Upland Gazette\nclaims:\n  - {{id: g-12, plan: lake-12, point: '{}', topic: water-level, "
    "says: The lake is kept full., kind: content, stance: supports}}\n"
)
FAILING = {"plans/lake-12.yaml": _PLAN, "seeds/gazette.yaml": _SEED.format(14)}
PASSING = {"plans/lake-12.yaml": _PLAN, "seeds/gazette.yaml": _SEED.format(4)}


def check(family: Family) -> Iterator[Finding]:
    """A finding for each plan, topic and point of a claim, and each plan a seed is about, that does not exist."""
    plans = {document.content.id: document.content for document in family.plans}
    vocabulary = family.vocabulary.content if family.vocabulary else None
    known = set(plans) | {text.id for text in vocabulary.other_texts} if vocabulary else set(plans)
    topics = {topic.id for topic in vocabulary.topics} if vocabulary else None
    for seed in family.seeds:
        for at, plan_id in enumerate(seed.content.about):
            if plan_id not in known:
                hint = did_you_mean(plan_id, known, HINT)
                yield Finding(seed, ("about", at), f"there is no plan {plan_id}", seed.content.id, hint)
        for index, claim in enumerate(seed.content.claims):
            if claim.plan not in known:
                hint = did_you_mean(claim.plan, known, HINT)
                yield _at(seed, index, "plan", f"there is no plan or other text {claim.plan}", hint)
            elif claim.point:
                yield from _point(seed, index, claim, plans.get(claim.plan))
            if topics is not None and claim.topic not in topics:
                hint = did_you_mean(claim.topic, topics, HINT)
                yield _at(seed, index, "topic", f"the vocabulary has no topic {claim.topic}", hint)


def _point(seed: Document[Seed], index: int, claim: Claim, plan: Plan | None) -> Iterator[Finding]:
    if plan is None:
        yield _at(seed, index, "point", f"{claim.plan} is no plan file, so it has no point {claim.point}", "remove it")
    elif plan.find(claim.point) is None:
        known = [point.id for point in plan.points] + [f"{point.id}.{clause.id}" for point, clause in plan.clauses()]
        hint = did_you_mean(claim.point, known, HINT)
        yield _at(seed, index, "point", f"the plan {claim.plan} has no point {claim.point}", hint)


def _at(seed: Document[Seed], index: int, key: str, message: str, hint: str) -> Finding:
    reference = f"{seed.content.id}#{seed.content.claims[index].id}"
    return Finding(seed, ("claims", index, key), message, reference, hint)
