"""Aligning two plans: rulings first, then identical text, similar text, titles; then the clauses inside the links."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product

from plandiff.alignment.across_languages import IN_ENGLISH, Languages
from plandiff.alignment.links import judged
from plandiff.alignment.matching import match
from plandiff.alignment.rulings import Item, Moves, clause_rulings, point_rulings, ruled_whole
from plandiff.alignment.similarity import Progress
from plandiff.alignment.thresholds import DEFAULTS, AlignmentSettings
from plandiff.alignment.units import Unit, clause_unit, own_unit, point_units
from plandiff.model.alignment import Alignment, Link
from plandiff.model.kinds import Basis, Confidence
from plandiff.model.named_values import NamedValues
from plandiff.model.plan import Plan, Point
from plandiff.model.record import replace
from plandiff.model.ruling import AppliedRuling


def align(
    before: Plan,
    after: Plan,
    settings: AlignmentSettings = DEFAULTS,
    *,
    moves: Moves = (),
    decided: Sequence[AppliedRuling] = (),
    progress: Progress | None = None,
) -> Alignment:
    """Which points of two plans answer each other, and the clauses inside them.

    The result does not depend on the order or the numbers of the points, and calling the plans the other way round
    mirrors it. `moves` are places that the document itself marks as moved, `decided` the rulings of a file.
    `progress` is called now and then with the work done and the whole of it.
    """
    units_before, units_after = point_units(before.points), point_units(after.points)
    languages = Languages.of(before, after)
    rulings = point_rulings(before, after, moves, decided)
    matching = match(units_before, units_after, rulings, settings, languages=languages, progress=progress)
    links = _ruled(judged(matching, settings), decided)
    links, limits = with_clauses(links, _Task((before, after), languages, moves, decided), settings)
    if matching.left:
        from plandiff.alignment.partial_links import with_links_in_part

        links = with_links_in_part(links, matching, (before, after), languages, settings)
    return Alignment(tuple(links), tuple(dict.fromkeys((*matching.limits, *limits))), matching.shared_parts())


def _ruled(
    links: list[Link],
    decided: Sequence[AppliedRuling],
    names: tuple[Mapping[str, str], Mapping[str, str]] = ({}, {}),
) -> list[Link]:
    """The links with the rulings of a file that bear on them; most comparisons have none."""
    if not decided:
        return links
    from plandiff.alignment.applied_rulings import with_rulings

    return with_rulings(links, decided, names)


class _Task(NamedValues):
    """What aligning clauses needs to know: the plans, their languages, and what people decided."""

    plans: tuple[Plan, Plan]
    languages: Languages = IN_ENGLISH
    moves: Moves = ()
    decided: Sequence[AppliedRuling] = ()


# What no id begins with: it stands before the id of a point whose own text cannot be named by that id.
_NAMELESS = "#"


def with_clauses(links: Sequence[Link], task: _Task, settings: AlignmentSettings) -> tuple[list[Link], list[str]]:
    """The links with their clauses aligned: within the link first, then what is left across links."""
    before, after = ({point.id: point for point in plan.points} for plan in task.plans)
    inside: list[list[Link]] = []
    limits: list[str] = []
    for link in links:
        sides = [before[i] for i in link.before], [after[i] for i in link.after]
        found, cut = _inside(link, sides, task, settings)
        inside.append(found)
        limits += cut
    if not task.languages.differ:  # a clause that moved is known by its words
        _carry_over(links, inside, task, settings)
    both = zip(links, inside, strict=True)
    return [replace(link, clauses=tuple(found)) if found else link for link, found in both], limits


def _inside(
    link: Link, sides: tuple[list[Point], list[Point]], task: _Task, settings: AlignmentSettings
) -> tuple[list[Link], list[str]]:
    """The clause links of one link of points, and the bounds that cut work short."""
    clauses = [_items(points, whole=False) for points in sides]
    if _meets_text(link, sides):
        whole = [_items(points, whole=True) for points in sides]
        found, limits = _match_clauses(link, (whole[0], whole[1]), task, settings)
        bare = [{point.id for point in points if not point.clauses} for points in sides]
        own = [set(map(_own_text_id, points)) for points in sides]
        answered = [inner for inner in found if _answers(inner)]
        nameable = not any(name.startswith(_NAMELESS) for inner in answered for name in inner.before + inner.after)
        if nameable and any(bare[0] & set(inner.before) or bare[1] & set(inner.after) for inner in answered):
            # Own text against own text, or against nothing, is the business of the points' link.
            return [x for x in found if not (own[0].issuperset(x.before) and own[1].issuperset(x.after))], limits
    if not (clauses[0] and clauses[1]):
        return [], []
    return _match_clauses(link, (clauses[0], clauses[1]), task, settings)


def _answers(link: Link) -> bool:
    return bool(link.before and link.after)


def _meets_text(link: Link, sides: tuple[list[Point], list[Point]]) -> bool:
    """Whether a point that is one text stands against clauses, and nothing is known yet of how they answer."""
    if link.basis is Basis.IDENTICAL:
        return False
    return any(
        any(point.text.strip() and not point.clauses for point in points) and any(point.clauses for point in others)
        for points, others in (sides, sides[::-1])
    )


def _items(points: Sequence[Point], *, whole: bool) -> list[Item]:
    """The clauses of some points, and, with `whole`, the text that each has outside its clauses."""
    items: list[Item] = []
    for point in points:
        if whole and point.text.strip():
            items.append((point, None))
        items += [(point, clause) for clause in point.clauses]
    return items


def _unit(item: Item, identifier: str) -> Unit:
    point, clause = item
    return own_unit(point, identifier) if clause is None else clause_unit(clause, identifier)


def _carry_over(links: Sequence[Link], inside: list[list[Link]], task: _Task, settings: AlignmentSettings) -> None:
    """Link the clauses that nothing in their own link answers with those of other links, and enter that in both."""
    left_before = _left_over(links, inside, task, before=True)
    left_after = _left_over(links, inside, task, before=False)
    if not left_before or not left_after:
        return
    items = [[item for _, item in left] for left in (left_before, left_after)]
    units = [[_unit(item, _own_id(("", ""), item)) for item in side] for side in items]
    rulings = clause_rulings(items[0], items[1], task.plans, task.moves, task.decided)
    matching = match(units[0], units[1], rulings, settings, languages=task.languages)
    places = [{unit.id: place for place, unit in enumerate(side)} for side in units]
    for link in _ruled(judged(matching, settings), task.decided):
        sure = link.basis is not Basis.TEXT or link.confidence is Confidence.HIGH
        if not sure or (link.ruling is None and (len(link.before) != 1 or len(link.after) != 1)):
            continue
        for name_before, name_after in product(link.before, link.after):
            row, column = places[0][name_before], places[1][name_after]
            home, there = left_before[row][0], left_after[column][0]
            if home == there or any(_is_whole(links[one], inside[one]) for one in (home, there)):
                continue
            for one in (home, there):
                inside[one] = inside[one] or _each_alone(links[one], task, settings)
            moved = replace(link, before=(name_before,), after=(name_after,), moved=True)
            _enter(inside[home], replace(moved, before=(_own_id(links[home].before, items[0][row]),)))
            _enter(inside[there], replace(moved, after=(_own_id(links[there].after, items[1][column]),)))


def _left_over(links: Sequence[Link], inside: list[list[Link]], task: _Task, *, before: bool) -> list[tuple[int, Item]]:
    """The clauses of one plan that no clause of their link answers, with the place of that link.

    What answers a point that a file of rulings names is decided with it, for its clauses as well.
    """
    plan = task.plans[0 if before else 1]
    if not any(point.clauses for point in plan.points):
        return []
    whole = ruled_whole(plan, [name for one in task.decided for name in (one.before if before else one.after)])
    points = {point.id: point for point in plan.points}
    found: list[tuple[int, Item]] = []
    for place, link in enumerate(links):
        ends = link.before if before else link.after
        answered = {
            identifier
            for inner in inside[place]
            if inner.before and inner.after
            for identifier in (inner.before if before else inner.after)
        }
        items = _items([points[i] for i in ends if i not in whole], whole=False)
        found.extend((place, item) for item in items if _own_id(ends, item) not in answered)
    return found


def _own_id(ends: Sequence[str], item: Item) -> str:
    """The id of a clause inside its link: bare where its side has one point; for a point's own text the point's."""
    point, clause = item
    if clause is None:
        return _own_text_id(point)
    return point.locator(clause) if len(ends) > 1 else clause.id


def _own_text_id(point: Point) -> str:
    """The id of what a point says outside its clauses; where a clause has that id, one that no report can show."""
    return _NAMELESS + point.id if any(clause.id == point.id for clause in point.clauses) else point.id


def _is_whole(link: Link, inner: list[Link]) -> bool:
    """Whether a link compares its points as one text each: naming one clause of them would leave out the others."""
    return not inner and bool(link.before and link.after)


def _each_alone(link: Link, task: _Task, settings: AlignmentSettings) -> list[Link]:
    """The clauses of a point that stands alone, each as one that nothing answers: else none but those that left it for
    another point would be told."""
    items = [
        _items([point for point in plan.points if point.id in ends], whole=False)
        for plan, ends in zip(task.plans, link.ends, strict=True)
    ]
    return _match_clauses(link, (items[0], items[1]), task, settings)[0]


def _enter(inner: list[Link], link: Link) -> None:
    """Put a clause link in the place of the one that said that nothing answers the clause."""
    for place, old in enumerate(inner):
        alone = not (old.before and old.after)
        if alone and (old.before == link.before if old.before else old.after == link.after):
            inner[place] = link
            return
    inner.append(link)


def _match_clauses(
    link: Link, items: tuple[list[Item], list[Item]], task: _Task, settings: AlignmentSettings
) -> tuple[list[Link], list[str]]:
    """The links between clauses of one link, and the bounds that cut work short."""
    ends = link.before, link.after
    units = [[_unit(item, _own_id(ends[side], item)) for item in items[side]] for side in (0, 1)]
    rulings = clause_rulings(items[0], items[1], task.plans, task.moves, task.decided)
    matching = match(units[0], units[1], rulings, settings, languages=task.languages)
    names = [{_own_id(ends[side], item): _place(item) for item in items[side]} for side in (0, 1)]
    return _ruled(judged(matching, settings), task.decided, (names[0], names[1])), matching.limits


def _place(item: Item) -> str:
    """What a ruling calls a clause, or what a point says outside its clauses: `8.a`, `8`."""
    point, clause = item
    return point.locator(clause)
