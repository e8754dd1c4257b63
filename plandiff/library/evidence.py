"""How points are known: their sources, and the claims that support or contradict them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from plandiff.model.plan import Clause, Evidence, Fate, Plan, Point
from plandiff.model.problem import Document
from plandiff.model.record import record
from plandiff.model.seed import Claim, Seed, Stance


@record(frozen=True)
class Witness:
    """A claim with the seed that it is from."""

    seed: Seed
    claim: Claim

    @property
    def key(self) -> str:
        """The reference that `sources:` use: rt-live#s002-145."""
        return f"{self.seed.id}#{self.claim.id}"


@record(frozen=True)
class Footing:
    """What one point or clause rests on."""

    reference: str
    title: str
    text: str
    fate: Fate | None
    evidence: Evidence | None
    sources: tuple[str, ...]  # the keys that its file names
    supporting: tuple[Witness, ...]
    contradicting: tuple[Witness, ...]
    context: tuple[Witness, ...]

    @property
    def origins(self) -> tuple[str, ...]:
        """The separate pages and documents among its sources: two claims of one seed are one origin."""
        return tuple(dict.fromkeys(key.partition("#")[0] for key in self.sources))


def footing(plan: Plan, point: Point, clause: Clause | None, seeds: Iterable[Document[Seed]]) -> Footing:
    """What a point (with its clauses) or one of its clauses rests on, by the seeds given."""
    locator = point.locator(clause)
    witnesses = [
        Witness(seed.content, claim)
        for seed in seeds
        for claim in seed.content.claims
        if claim.plan == plan.id and (claim.point == locator or (clause is None and _inside(claim.point, point)))
    ]
    return Footing(
        reference=f"{plan.id}#{locator}",
        title=(clause.title if clause else "") or point.title,
        text=clause.body if clause else point.body,
        fate=point.fate,
        evidence=point.evidence_of(clause),
        sources=point.sources_of(clause),
        supporting=_with(witnesses, Stance.SUPPORTS),
        contradicting=_with(witnesses, Stance.CONTRADICTS),
        context=_with(witnesses, Stance.CONTEXT),
    )


def footings(plan: Plan, seeds: Iterable[Document[Seed]]) -> tuple[Footing, ...]:
    """What every point of a plan rests on, in the order of the text."""
    listed = list(seeds)
    return tuple(footing(plan, point, None, listed) for point in plan.points)


def totals(found: Iterable[Footing]) -> Mapping[str, int]:
    """Counts over points: by evidence, and how many rest on one origin, on none, or are contradicted."""
    listed = list(found)
    counts = {evidence.value: sum(item.evidence is evidence for item in listed) for evidence in Evidence}
    counts["not stated"] = sum(item.evidence is None for item in listed)
    counts["one origin"] = sum(len(item.origins) == 1 for item in listed)
    counts["no origin"] = sum(not item.origins for item in listed)
    counts["contradicted"] = sum(bool(item.contradicting) for item in listed)
    return counts


def _inside(locator: str, point: Point) -> bool:
    """Whether a locator names one of the point's clauses."""
    return any(locator == point.locator(clause) for clause in point.clauses)


def _with(witnesses: list[Witness], stance: Stance) -> tuple[Witness, ...]:
    found = [witness for witness in witnesses if witness.claim.stance is stance]
    return tuple(sorted(found, key=lambda witness: (witness.claim.date, witness.key)))
