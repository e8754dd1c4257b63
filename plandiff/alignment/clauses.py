"""The clauses inside links, and those that left their point for another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from plandiff.alignment.judgement import judged
from plandiff.alignment.matching import Matching, match
from plandiff.alignment.rulings import clause_rulings
from plandiff.alignment.settings import AlignmentSettings
from plandiff.alignment.units import Unit, clause_unit
from plandiff.model.alignment import Link
from plandiff.model.plan import Clause, Plan, Point

_Item = tuple[Point, Clause]

# A clause is taken to have left its point for another only on clear evidence.
_LEAVING = 0.4


def with_clauses(
    links: Sequence[Link], plans: tuple[Plan, Plan], settings: AlignmentSettings
) -> tuple[list[Link], list[str]]:
    """The links with their clauses aligned: within the link first, then what is left across links."""
    before, after = ({point.id: point for point in plan.points} for plan in plans)
    inside: list[list[Link]] = []
    limits: list[str] = []
    for link in links:
        items_before = [(before[i], clause) for i in link.before for clause in before[i].clauses]
        items_after = [(after[i], clause) for i in link.after for clause in after[i].clauses]
        if not items_before or not items_after:
            inside.append([])
            continue
        matching = _match_clauses(items_before, items_after, plans, settings)
        limits += matching.limits
        inside.append(judged(matching, settings))
    return [replace(link, clauses=tuple(found)) for link, found in zip(links, inside, strict=True)], limits


def _match_clauses(
    before: list[_Item], after: list[_Item], plans: tuple[Plan, Plan], settings: AlignmentSettings
) -> Matching:
    return match(_units(before), _units(after), clause_rulings(before, after, plans), settings)


def _units(items: list[_Item]) -> list[Unit]:
    several = len({point.id for point, _ in items}) > 1
    return [clause_unit(clause, f"{point.id}.{clause.id}" if several else clause.id) for point, clause in items]
