"""What stands above the points: the title of the document and the headings of chapters and parts, as changes too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from plandiff.alignment.align import align
from plandiff.alignment.thresholds import AlignmentSettings
from plandiff.model.alignment import Link
from plandiff.model.comparison import Change, Side
from plandiff.model.kinds import Basis, Confidence
from plandiff.model.named_values import NamedValues
from plandiff.model.plan import Plan, Point, Titles
from plandiff.model.record import replace
from plandiff.text.normalise import normalise


class Headings(NamedValues):
    """The headings in which two versions differ: a point for each, and the links between those.

    `owner` has the point of the plan that a heading stands above; the title stands above all.
    """

    links: tuple[Link, ...]
    before: Mapping[str, Point]
    after: Mapping[str, Point]
    owner: tuple[Mapping[str, str], Mapping[str, str]]


def differing_headings(before: Plan, after: Plan, settings: AlignmentSettings) -> Headings:
    """The title and the headings in which two versions differ, of plans whose titles are text.

    A heading that both versions have counts as the same wherever it stands: what moved are the points below it.
    """
    titles = [_title(plan) for plan in (before, after)]
    links = list(_title_links(*titles))
    found = [_headings(plan) for plan in (before, after)]
    links += _heading_links(before, after, found, settings)
    points = [{point.id: point for point in (*titles[side], *(one for one, _ in found[side]))} for side in (0, 1)]
    owners = [{point.id: owner for point, owner in side} for side in found]
    return Headings(tuple(links), points[0], points[1], (owners[0], owners[1]))


def with_points(side: Side, points: Mapping[str, Point]) -> Side:
    """The side with headings as further points."""
    return replace(side, points={**side.points, **points})


def with_headings(changes: Sequence[Change], headings: Headings, found: Sequence[Change]) -> tuple[Change, ...]:
    """The changes, that of each heading before the change of the point it stands above; the title comes first."""
    at: dict[str, list[Change]] = {}
    for change in found:
        owners = [headings.owner[0].get(name, "") for name in change.link.before]
        owners += [f"+{headings.owner[1].get(name, '')}" for name in change.link.after]
        at.setdefault(owners[0] if owners[0] != "+" else "", []).append(change)
    placed = at.pop("", [])
    for change in changes:
        before, after = change.link.whole
        for name in (*before, *(f"+{one}" for one in after)):
            placed += at.pop(name, [])
        placed.append(change)
    return tuple(placed)


def _title(plan: Plan) -> list[Point]:
    """The title of a plan, where it says that this is the text's own."""
    return [Point(id=_free("title", plan), text=plan.title)] if plan.titles is Titles.TEXT else []


def _title_links(before: Sequence[Point], after: Sequence[Point]) -> Iterator[Link]:
    if [normalise(point.text) for point in before] != [normalise(point.text) for point in after]:
        names = tuple(point.id for point in before), tuple(point.id for point in after)
        basis = Basis.TITLE if all(names) else Basis.NONE
        yield Link(*names, basis, float(all(names)), float(all(names)), Confidence.HIGH)


def _headings(plan: Plan) -> list[tuple[Point, str]]:
    """The headings of a plan in order, each as a point with the id of the point that it stands above."""
    listed = [(text, point.id) for point in plan.points for text in point.headings if text.strip()]
    return [
        (Point(id=_free(f"heading-{number}", plan), text=text), owner)
        for number, (text, owner) in enumerate(listed, start=1)
    ]


def _heading_links(
    before: Plan, after: Plan, found: Sequence[Sequence[tuple[Point, str]]], settings: AlignmentSettings
) -> list[Link]:
    if [normalise(point.text) for point, _ in found[0]] == [normalise(point.text) for point, _ in found[1]]:
        return []
    sides = [
        replace(plan, points=tuple(point for point, _ in own)) for plan, own in zip((before, after), found, strict=True)
    ]
    links = align(sides[0], sides[1], settings).links
    return [replace(link, moved=False) for link in links if link.basis is not Basis.IDENTICAL]


def _free(name: str, plan: Plan) -> str:
    """An id that no point of the plan has: the wanted one, or that with dashes after it."""
    taken = {point.id for point in plan.points}
    while name in taken:
        name += "-"
    return name
