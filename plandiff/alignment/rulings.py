"""What people decided: the links that `follows:` and rulings make and forbid, and those a document marks as moves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from plandiff.alignment.units import Pair
from plandiff.model.kinds import Basis
from plandiff.model.named_values import NamedValues
from plandiff.model.plan import Clause, Plan, Point
from plandiff.model.ruling import AppliedRuling

Follows = tuple[str, ...] | None
Item = tuple[Point, Clause | None]  # a clause with its point, or (None) what the point says outside its clauses
Moves = Sequence[tuple[str, str]]  # places (`6`, `10.c`) before and after


class Rulings(NamedValues):
    """Pairs by decision, the units (by index) that nothing else may be paired with, and those decided only in part.

    What is decided in part is paired further as if nothing were decided.
    """

    pairs: dict[Pair, Basis]
    closed_before: frozenset[int] = frozenset()
    closed_after: frozenset[int] = frozenset()
    in_part: tuple[frozenset[int], frozenset[int]] = (frozenset(), frozenset())
    moved: frozenset[Pair] = frozenset()


def point_rulings(before: Plan, after: Plan, moves: Moves = (), decided: Sequence[AppliedRuling] = ()) -> Rulings:
    """The pairs of points that rulings make.

    A point follows what it names in the other plan, or answers a point that follows the same ancestor, or has the id of
    the point that it translates. Such a point, and one that `follows: []` declares new, is closed to guesses. A point
    is new compared with what came before it, so an empty ruling counts in the later of the two plans, and in both where
    their order is not known. `moves` are places that the document itself marks as moved. `decided` are the rulings of a
    file, which beat all of these.
    """
    pairs = _direct(after.points, before, reverse=False) | _direct(before.points, after, reverse=True)
    for pair in _origin([p.follows for p in before.points], [p.follows for p in after.points]):
        pairs.setdefault(pair, Basis.ORIGIN)
    moved = _marked([p.id for p in before.points], [p.id for p in after.points], moves)
    pairs = dict.fromkeys(moved, Basis.MARKED) | pairs
    pairs = _translated([p.id for p in before.points], [p.id for p in after.points], (before, after), pairs) | pairs
    new_before = (
        {i for i, p in enumerate(before.points) if p.follows == ()} if not _is_earlier(before, after) else set()
    )
    new_after = {i for i, p in enumerate(after.points) if p.follows == ()} if not _is_earlier(after, before) else set()
    # Only the side that made the ruling is closed: a point that one ruling names may have been split further.
    ruling_before = {b for b, _ in pairs if before.points[b].follows}
    ruling_after = {a for _, a in pairs if after.points[a].follows}
    closed = new_before | ruling_before, new_after | ruling_after
    return _decided(Rulings(pairs, frozenset(closed[0]), frozenset(closed[1]), moved=moved), before, after, decided)


def _decided(rulings: Rulings, before: Plan, after: Plan, decided: Sequence[AppliedRuling]) -> Rulings:
    """The rulings with those of a file in place of all others on the same points.

    A clause that is ruled to answer a whole point, or the other way round, links its point, which may have other links.
    """
    if not decided:
        return rulings
    rows, columns = ({point.id: place for place, point in enumerate(plan.points)} for plan in (before, after))
    pairs: dict[Pair, Basis] = {}
    closed: tuple[set[int], set[int]] = (set(), set())
    for one in decided:
        befores, afters = _named(before, one.before), _named(after, one.after)
        linked = [(b, a) for b in befores for a in afters if not (b[1] and a[1])]
        pairs |= {(rows[b[0].id], columns[a[0].id]): Basis.RULING for b, a in linked}
        closed[0].update(rows[point.id] for point, clause in befores if clause is None)
        closed[1].update(columns[point.id] for point, clause in afters if clause is None)
    in_part = (
        frozenset({b for b, _ in pairs} - closed[0] - {b for b, _ in rulings.pairs}),
        frozenset({a for _, a in pairs} - closed[1] - {a for _, a in rulings.pairs}),
    )
    rulings = rulings._replace(in_part=in_part)
    return _in_place_of(rulings, pairs, closed)


def _in_place_of(rulings: Rulings, pairs: dict[Pair, Basis], closed: tuple[set[int], set[int]]) -> Rulings:
    """The rulings with other pairs on the units that are closed, before and after."""
    others = {p: basis for p, basis in rulings.pairs.items() if p[0] not in closed[0] and p[1] not in closed[1]}
    return rulings._replace(
        pairs=others | pairs,
        closed_before=rulings.closed_before | closed[0],
        closed_after=rulings.closed_after | closed[1],
        moved=rulings.moved & others.keys(),
    )


def _named(plan: Plan, names: Sequence[str]) -> list[Item]:
    """The points and clauses of a ruling that applies to a plan."""
    return [found for name in names if (found := plan.find(name)) is not None]


def ruled_whole(plan: Plan, names: Iterable[str]) -> frozenset[str]:
    """Those of the names in rulings that are points of a plan, and not clauses."""
    return frozenset(names) & {point.id for point in plan.points}


def clause_rulings(
    before: Sequence[Item],
    after: Sequence[Item],
    plans: tuple[Plan, Plan],
    moves: Moves = (),
    decided: Sequence[AppliedRuling] = (),
) -> Rulings:
    """The same for clauses: only a ruling that stands on the clause itself counts.

    Where a clause is None, the text that a point has outside its clauses is meant: a clause may follow it.
    """
    index_before = {_reference(plans[0], *item): i for i, item in enumerate(before)}
    index_after = {_reference(plans[1], *item): i for i, item in enumerate(after)}
    follows_before = [clause.follows if clause else None for _, clause in before]
    follows_after = [clause.follows if clause else None for _, clause in after]
    pairs: dict[Pair, Basis] = {}
    for i, names in enumerate(follows_after):
        pairs.update(((index_before[r], i), Basis.RULING) for r in names or () if r in index_before)
    for i, names in enumerate(follows_before):
        pairs.update(((i, index_after[r]), Basis.RULING) for r in names or () if r in index_after)
    for pair in _origin(follows_before, follows_after):
        pairs.setdefault(pair, Basis.ORIGIN)
    ids = [[point.locator(clause) for point, clause in side] for side in (before, after)]
    moved = _marked(ids[0], ids[1], moves)
    pairs = dict.fromkeys(moved, Basis.MARKED) | pairs
    pairs = _translated(ids[0], ids[1], plans, pairs) | pairs
    closed_before = {i for i, f in enumerate(follows_before) if f == ()} if not _is_earlier(*plans) else set()
    closed_after = {i for i, f in enumerate(follows_after) if f == ()} if not _is_earlier(*plans[::-1]) else set()
    closed_before |= {b for b, _ in pairs if follows_before[b]}
    closed_after |= {a for _, a in pairs if follows_after[a]}
    found = Rulings(pairs, frozenset(closed_before), frozenset(closed_after), moved=moved)
    return _clauses_decided(found, (before, after), plans, decided) if decided else found


def _clauses_decided(
    rulings: Rulings,
    items: tuple[Sequence[Item], Sequence[Item]],
    plans: tuple[Plan, Plan],
    decided: Sequence[AppliedRuling],
) -> Rulings:
    """The rulings with those of a file in place of all others on these clauses; a whole point is all that it says."""
    pairs: dict[Pair, Basis] = {}
    closed: tuple[set[int], set[int]] = (set(), set())
    for one in decided:
        named = _named(plans[0], one.before), _named(plans[1], one.after)
        if any(clause for side in named for _, clause in side):
            rows, columns = (_places(own, side) for own, side in zip(items, named, strict=True))
            pairs |= {(row, column): Basis.RULING for row in rows for column in columns}
            closed[0].update(rows)
            closed[1].update(columns)
    return _in_place_of(rulings, pairs, closed)


def _places(items: Sequence[Item], named: Sequence[Item]) -> list[int]:
    """The places of the clauses, and of all that belongs to the whole points, that a ruling names."""
    clauses = {(point.id, clause.id) for point, clause in named if clause}
    points = {point.id for point, clause in named if clause is None}
    return [
        place
        for place, (point, clause) in enumerate(items)
        if point.id in points or (clause and (point.id, clause.id) in clauses)
    ]


def _reference(plan: Plan, point: Point, clause: Clause | None) -> str:
    return f"{plan.id}#{point.locator(clause)}"


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


def _origin(before: Sequence[Follows], after: Sequence[Follows]) -> list[Pair]:
    """The pairs of items that follow the same ancestor."""
    children: dict[str, list[int]] = {}
    for index, names in enumerate(before):
        for name in names or ():
            children.setdefault(name, []).append(index)
    return sorted(
        {(there, i) for i, names in enumerate(after) for name in names or () for there in children.get(name, ())}
    )


def _marked(before: Sequence[str], after: Sequence[str], moves: Moves) -> frozenset[Pair]:
    """The pairs of items that a document marks as moved from the one place to the other."""
    if not moves:
        return frozenset()
    rows, columns = ({name: index for index, name in enumerate(side)} for side in (before, after))
    return frozenset((rows[b], columns[a]) for b, a in moves if b in rows and a in columns)


def _translated(
    before: Sequence[str], after: Sequence[str], plans: tuple[Plan, Plan], ruled: Iterable[Pair]
) -> dict[Pair, Basis]:
    """The pairs of items with the same id that no ruling has, where one plan says that it translates the other."""
    if plans[1].translation_of != plans[0].id and plans[0].translation_of != plans[1].id:
        return {}
    taken = list(ruled)
    rows, columns = {row for row, _ in taken}, {column for _, column in taken}
    place = {name: column for column, name in enumerate(after) if column not in columns}
    return {
        (row, place[name]): Basis.TRANSLATION for row, name in enumerate(before) if row not in rows and name in place
    }


def _is_earlier(plan: Plan, other: Plan) -> bool:
    if plan.base == other.id or other.base == plan.id:
        return other.base == plan.id
    return bool(plan.date and other.date) and plan.date < other.date
