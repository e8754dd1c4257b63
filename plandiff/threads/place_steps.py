"""The open places of a thread: those that a version has, and what became of those of another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plandiff.model.comparison import Change
from plandiff.model.followed_place import PlaceAt, PlaceStep
from plandiff.model.open_place import OpenPlace, PlaceChange, PlaceFate
from plandiff.model.plan import Fate, Point
from plandiff.model.thread import Thread, Threads
from plandiff.text.item_places import conventions_of, places_of
from plandiff.text.open_places import Conventions
from plandiff.threads import passages
from plandiff.threads.chronology import bases_of


def places_in(threads: Threads, thread: Thread, plan: str) -> tuple[PlaceAt, ...]:
    """The open places that a version has in a thread, those known by report alone included."""
    conventions = conventions_of(threads.side(plan).plan, threads.vocabulary)
    return tuple(
        place for point in passages.points(threads, thread, plan) for place in _in_point(plan, point, conventions)
    )


def has_places(threads: Threads, thread: Thread) -> bool:
    """Whether something of a thread is open in a version, or a blank to be filled."""
    return any(places_in(threads, thread, side.plan.id) for side in threads.versions)


def _in_point(plan: str, point: Point, conventions: Conventions) -> Iterator[PlaceAt]:
    for item in point.items:
        clause = "" if item is point else item.id
        found = places_of(item, conventions)
        if item.fate is Fate.BRACKETED and not found:
            yield PlaceAt(plan, point.id, clause)
        for number, place in enumerate(found, start=1):
            yield PlaceAt(plan, point.id, clause, number, place)


def steps_of(threads: Threads, thread: Thread, change: Change, plans: tuple[str, str]) -> tuple[PlaceStep, ...]:
    """What a change of a thread from one version to another says of the open places of both, and where each stands."""
    sides = tuple(list(places_in(threads, thread, plan)) for plan in plans)
    return tuple(
        PlaceStep(told, _taken(sides[0], told.before), _taken(sides[1], told.after))
        for part in (change, *change.clauses)
        for told in part.places
    )


def _taken(listed: list[PlaceAt], place: OpenPlace | None) -> PlaceAt | None:
    """The first of some places with the wordings of that one, which is taken out of them.

    Where it stands tells nothing: a change of several points or of a point with its clauses reads them as one text.
    """
    if place is None:
        return None
    found = next((at for at, one in enumerate(listed) if one.open is not None and _is_like(one.open, place)), None)
    return listed.pop(found) if found is not None else None


def _is_like(first: OpenPlace, second: OpenPlace) -> bool:
    wordings = [[(one.text, one.by, one.label) for one in place.wordings] for place in (first, second)]
    return first.kind is second.kind and wordings[0] == wordings[1]


def steps_of_the_first(places: Iterable[PlaceAt]) -> tuple[PlaceStep, ...]:
    """What became of places of a thread that begins where others begin without it: all are new."""
    return tuple(
        PlaceStep(PlaceChange(PlaceFate.NEW, None, place.open), None, place)
        for place in places
        if place.open is not None
    )


def steps_of_the_missing(threads: Threads, thread: Thread, plan: str, against: str) -> tuple[PlaceStep, ...]:
    """What became of the open places of `against` in a version that has nothing of their thread: all are dropped.

    Of a version whose text is not public nothing is known. What an earlier version dropped is not dropped again.
    """
    if not against or not passages.is_public(threads.side(plan).plan):
        return ()
    order = [side.plan.id for side in threads.versions]
    revised = bases_of(plan, threads.plans)
    for name in order[order.index(against) + 1 : order.index(plan)]:
        if (name in revised or not revised) and passages.is_public(threads.side(name).plan):
            return ()
    return tuple(
        PlaceStep(PlaceChange(PlaceFate.DROPPED, place.open, with_sentence=True), place)
        for place in places_in(threads, thread, against)
        if place.open is not None
    )
