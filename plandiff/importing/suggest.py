"""What an aligned plan suggests for an imported one: titles, topics, who is bound, and what descends from what."""

from __future__ import annotations

from dataclasses import dataclass, replace

from plandiff.model.alignment import Alignment
from plandiff.model.kinds import Confidence
from plandiff.model.plan import Plan, Point


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What the point or points `like` of the other plan propose for the point `point`."""

    point: str
    like: tuple[str, ...]
    confidence: Confidence
    title: str
    topic: str
    binds: tuple[str, ...]
    follows: tuple[str, ...]


def suggest(plan: Plan, like: Plan, alignment: Alignment) -> tuple[Suggestion, ...]:
    """A suggestion for each point of `plan` that as a whole answers points of `like`, in the order of `plan`.

    `alignment` has `like` before and `plan` after. What the point has already is not proposed again; links of low
    confidence name the points that it is like, and propose nothing.
    """
    earlier = {point.id: point for point in like.points}
    found: dict[str, Suggestion] = {}
    for link in alignment.links:
        answers = [earlier[name] for name in link.before if name in earlier]
        if not answers or link.in_part:
            continue
        sure = link.confidence is not Confidence.LOW
        follows = tuple(f"{like.id}#{point.id}" for point in answers)
        for name in link.after:
            found[name] = Suggestion(
                point=name,
                like=tuple(point.id for point in answers),
                confidence=link.confidence,
                title=_shared([point.title for point in answers]) if sure else "",
                topic=_shared([point.topic for point in answers]) if sure else "",
                binds=tuple(dict.fromkeys(party for point in answers for party in point.binds)) if sure else (),
                follows=follows if sure else (),  # a ruling beats the aligner: a doubtful one must not be written
            )
    return tuple(_new(point, found[point.id]) for point in plan.points if point.id in found)


def adopt(plan: Plan, suggestions: tuple[Suggestion, ...]) -> Plan:
    """The plan with what was suggested put in wherever it said nothing."""
    by_point = {one.point: one for one in suggestions}
    return replace(plan, points=tuple(_adopted(point, by_point.get(point.id)) for point in plan.points))


def _new(point: Point, one: Suggestion) -> Suggestion:
    return replace(
        one,
        title="" if point.title else one.title,
        topic="" if point.topic else one.topic,
        binds=() if point.binds else one.binds,
        follows=() if point.follows is not None else one.follows,
    )


def _adopted(point: Point, one: Suggestion | None) -> Point:
    if one is None:
        return point
    return replace(
        point,
        title=point.title or one.title,
        topic=point.topic or one.topic,
        binds=point.binds or one.binds,
        follows=point.follows if point.follows is not None else one.follows or None,
    )


def _shared(values: list[str]) -> str:
    """The value that all have; of points merged into one, none is chosen where they differ."""
    return values[0] if len(set(values)) == 1 else ""
