"""Rule claim-target: a claim speaks of a plan, a point and a topic that exist."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from plandiff.model.family import Family
from plandiff.model.problem import Document
from plandiff.model.seed import Seed
from plandiff.rules.shared.findings import Finding, Findings, plan_file

STRICT_ONLY = True
TITLE = "A claim names a plan, a point and a topic that exist"
EXPLANATION = (
    "A claim is shown beside the point that it supports or contradicts. Its plan is a plan file or one of the "
    "vocabulary's other_texts; its point is a point or clause of that plan; its topic is in the vocabulary."
)
HINT = "correct the name, or add what it names"
_PLAN = plan_file('id: "4", text: The lake stays full.')
_SEED = (
    "id: gazette\ntitle: Upland Gazette\nclaims:\n  - {{id: g-12, plan: lake-12, point: '{}', topic: water-level, "
    "says: The lake is kept full., kind: content, stance: supports}}\n"
)
FAILING = {**_PLAN, "seeds/gazette.yaml": _SEED.format(14)}
PASSING = {**_PLAN, "seeds/gazette.yaml": _SEED.format(4)}


def findings(family: Family) -> Findings:
    """A finding for each plan, topic and point of a claim, and each plan a seed is about, that does not exist."""
    plans = {document.content.id: set(document.content.locators) for document in family.plans}
    vocabulary = family.vocabulary.content if family.vocabulary else None
    known = plans.keys() | {text.id for text in vocabulary.other_texts} if vocabulary else plans.keys()
    topics = {topic.id for topic in vocabulary.topics} if vocabulary else None
    for seed in family.seeds:
        own = seed.content.id
        for at, plan_id in enumerate(seed.content.about):
            if plan_id not in known and not _may_exist(plan_id, family):
                yield Finding(seed, ("about", at), f"there is no plan {plan_id}", own, meant=plan_id, known=known)
        for index, claim in enumerate(seed.content.claims):
            if not _may_exist(claim.plan, family):
                yield from _target(seed, index, plans, known)
            if topics is not None and claim.topic not in topics:
                yield _at(seed, index, "topic", f"the vocabulary has no topic {claim.topic}", topics)


def _may_exist(plan_id: str, family: Family) -> bool:
    """Whether a file that cannot be read may hold what is called so; the vocabulary names texts that are no files."""
    return bool(family.unreadable & {plan_id, "vocabulary"})


def _target(seed: Document[Seed], index: int, plans: Mapping[str, set[str]], known: Collection[str]) -> Findings:
    claim = seed.content.claims[index]
    if claim.plan not in known:
        yield _at(seed, index, "plan", f"there is no plan or other text {claim.plan}", known)
    elif claim.point and claim.plan not in plans:
        yield _at(seed, index, "point", f"{claim.plan} is no plan file, so it has no point {claim.point}", ())
    elif claim.point and claim.point not in plans[claim.plan]:
        yield _at(seed, index, "point", f"the plan {claim.plan} has no point {claim.point}", plans[claim.plan])


def _at(seed: Document[Seed], index: int, key: str, message: str, known: Collection[str]) -> Finding:
    claim = seed.content.claims[index]
    reference = f"{seed.content.id}#{claim.id}"
    return Finding(seed, ("claims", index, key), message, reference, meant=getattr(claim, key), known=known)
