"""The clauses inside links, and those that left their point for another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from plandiff.alignment.judgement import judged
from plandiff.alignment.matching import Matching, match
from plandiff.alignment.rulings import clause_rulings
from plandiff.alignment.settings import AlignmentSettings
from plandiff.alignment.units import clause_unit
from plandiff.model.alignment import Basis, Confidence, Link
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
        matching = _match_clauses(((items_before, link.before), (items_after, link.after)), plans, settings)
        limits += matching.limits
        inside.append(judged(matching, settings))
    _carry_over(links, inside, plans, settings)
    return [replace(link, clauses=tuple(found)) for link, found in zip(links, inside, strict=True)], limits


def _carry_over(
    links: Sequence[Link], inside: list[list[Link]], plans: tuple[Plan, Plan], settings: AlignmentSettings
) -> None:
    """Link the clauses that nothing in their own link answers with those of other links, and enter that in both."""
    left_before = _left_over(links, inside, plans[0], before=True)
    left_after = _left_over(links, inside, plans[1], before=False)
    if not left_before or not left_after:
        return
    items = [[item for _, item in left] for left in (left_before, left_after)]
    units = [[clause_unit(clause, f"{point.id}.{clause.id}") for point, clause in side] for side in items]
    matching = match(units[0], units[1], clause_rulings(items[0], items[1], plans), settings)
    places = [{unit.id: place for place, unit in enumerate(side)} for side in units]
    for link in judged(matching, settings):
        sure = link.basis is not Basis.TEXT or (link.score >= _LEAVING and link.confidence is not Confidence.LOW)
        if not sure or len(link.before) != 1 or len(link.after) != 1:
            continue
        row, column = places[0][link.before[0]], places[1][link.after[0]]
        home, there = left_before[row][0], left_after[column][0]
        if home == there:
            continue
        own_before = _own_id(links[home].before, items[0][row])
        own_after = _own_id(links[there].after, items[1][column])
        _enter(inside[home], replace(link, before=(own_before,), moved=True))
        _enter(inside[there], replace(link, after=(own_after,), moved=True))


def _left_over(links: Sequence[Link], inside: list[list[Link]], plan: Plan, *, before: bool) -> list[tuple[int, _Item]]:
    """The clauses of one plan that no clause of their link answers, with the place of that link."""
    points = {point.id: point for point in plan.points}
    found: list[tuple[int, _Item]] = []
    for place, link in enumerate(links):
        ends = link.before if before else link.after
        answered = {
            identifier
            for inner in inside[place]
            if inner.before and inner.after
            for identifier in (inner.before if before else inner.after)
        }
        items = ((points[i], clause) for i in ends for clause in points[i].clauses)
        found.extend((place, item) for item in items if _own_id(ends, item) not in answered)
    return found


def _own_id(ends: tuple[str, ...], item: _Item) -> str:
    """The id of a clause inside its own link: bare where that side of the link has one point with clauses."""
    return f"{item[0].id}.{item[1].id}" if len(ends) > 1 else item[1].id


def _enter(inner: list[Link], link: Link) -> None:
    """Put a clause link in the place of the one that said that nothing answers the clause."""
    for place, old in enumerate(inner):
        alone = not (old.before and old.after)
        if alone and (old.before == link.before if old.before else old.after == link.after):
            inner[place] = link
            return
    inner.append(link)


def _match_clauses(
    sides: tuple[tuple[list[_Item], tuple[str, ...]], tuple[list[_Item], tuple[str, ...]]],
    plans: tuple[Plan, Plan],
    settings: AlignmentSettings,
) -> Matching:
    units = [[clause_unit(clause, _own_id(ends, (point, clause))) for point, clause in side] for side, ends in sides]
    return match(units[0], units[1], clause_rulings(sides[0][0], sides[1][0], plans), settings)
