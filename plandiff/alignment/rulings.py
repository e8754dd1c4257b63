"""What people decided: the links that `follows:` makes and forbids."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from plandiff.model.alignment import Basis
from plandiff.model.plan import Clause, Plan, Point

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Rulings:
    """Pairs by decision, and the units (by index) that nothing else may be paired with."""

    pairs: dict[Pair, Basis]
    closed_before: frozenset[int] = frozenset()
    closed_after: frozenset[int] = frozenset()


def point_rulings(before: Plan, after: Plan) -> Rulings:
    """The pairs of points that rulings make.

    A point follows what it names in the other plan, or answers a point that follows the same ancestor. Such a
    point, and one that `follows: []` declares new, is closed to guesses. A point is new compared with
    what came before it, so an empty ruling counts in the later of the two plans, and in both where their order is not
    known.
    """
    pairs = _direct(after.points, before, reverse=False) | _direct(before.points, after, reverse=True)
    for pair in _origin(before.points, after.points):
        pairs.setdefault(pair, Basis.ORIGIN)
    new_before = (
        {i for i, p in enumerate(before.points) if p.follows == ()} if not _is_earlier(before, after) else set()
    )
    new_after = {i for i, p in enumerate(after.points) if p.follows == ()} if not _is_earlier(after, before) else set()
    # Only the side that made the ruling is closed: a point that one ruling names may have been split further.
    ruling_before = {b for b, _ in pairs if before.points[b].follows}
    ruling_after = {a for _, a in pairs if after.points[a].follows}
    return Rulings(pairs, frozenset(new_before | ruling_before), frozenset(new_after | ruling_after))


def clause_rulings(
    before: Sequence[tuple[Point, Clause]], after: Sequence[tuple[Point, Clause]], plans: tuple[Plan, Plan]
) -> Rulings:
    """The same for clauses: only a ruling that stands on the clause itself counts."""
    index_before = {f"{plans[0].id}#{point.id}.{clause.id}": i for i, (point, clause) in enumerate(before)}
    index_after = {f"{plans[1].id}#{point.id}.{clause.id}": i for i, (point, clause) in enumerate(after)}
    pairs: dict[Pair, Basis] = {}
    for i, (_, clause) in enumerate(after):
        pairs.update(((index_before[r], i), Basis.RULING) for r in clause.follows or () if r in index_before)
    for i, (_, clause) in enumerate(before):
        pairs.update(((i, index_after[r]), Basis.RULING) for r in clause.follows or () if r in index_after)
    for pair in _origin([clause for _, clause in before], [clause for _, clause in after]):
        pairs.setdefault(pair, Basis.ORIGIN)
    closed_before = {i for i, (_, c) in enumerate(before) if c.follows == ()} if not _is_earlier(*plans) else set()
    closed_after = {i for i, (_, c) in enumerate(after) if c.follows == ()} if not _is_earlier(*plans[::-1]) else set()
    closed_before |= {b for b, _ in pairs if before[b][1].follows}
    closed_after |= {a for _, a in pairs if after[a][1].follows}
    return Rulings(pairs, frozenset(closed_before), frozenset(closed_after))


def _direct(points: Iterable[Point], other: Plan, *, reverse: bool) -> dict[Pair, Basis]:
    position = {point.id: index for index, point in enumerate(other.points)}
    found: dict[Pair, Basis] = {}
    for index, point in enumerate(points):
        for reference in point.follows or ():
            plan, _, locator = reference.partition("#")
            named = other.find(locator) if plan == other.id else None
            if named is not None:
                there = position[named[0].id]
                found[(index, there) if reverse else (there, index)] = Basis.RULING
    return found


def _origin(before: Sequence[Point | Clause], after: Sequence[Point | Clause]) -> list[Pair]:
    children: dict[str, list[int]] = {}
    for index, item in enumerate(before):
        for reference in item.follows or ():
            children.setdefault(reference, []).append(index)
    return sorted(
        {(there, i) for i, item in enumerate(after) for r in item.follows or () for there in children.get(r, ())}
    )


def _is_earlier(plan: Plan, other: Plan) -> bool:
    if plan.base == other.id or other.base == plan.id:
        return other.base == plan.id
    return bool(plan.date and other.date) and plan.date < other.date
