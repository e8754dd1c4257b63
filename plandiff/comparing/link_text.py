"""What each side of a link says: all of its points or clauses, or what is left outside its clause links."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from plandiff.comparing.change_kind import Item
from plandiff.model.comparison import Side
from plandiff.model.plan import Clause, Option, Point
from plandiff.text.normalise import normalise


class Part(NamedTuple):
    """One side of a link: its points or clauses, and the wording and terms that the link itself compares."""

    items: Sequence[Item]
    text: str
    terms: Mapping[str, str]

    @property
    def options(self) -> tuple[tuple[str, str], ...]:
        """The open wordings, for comparing them."""
        found: list[Option] = [option for item in self.items for option in item.options]
        found += [option for clause in _clauses(self.items) for option in clause.options]
        return tuple((option.by, normalise(option.text)) for option in found)


def whole(items: Sequence[Item]) -> Part:
    """All that points or clauses say."""
    return Part(items, _joined(item.body for item in items), _terms([*items, *_clauses(items)]))


def rest(points: Sequence[Point], claimed: Collection[str]) -> Part:
    """What points say outside their clauses, but for those whose own text a clause link has: their ids are claimed."""
    own = [point for point in points if point.id not in claimed or _named(point, point.id)]
    return Part(points, _joined(point.text.strip() for point in own), _terms(own))


def clause_of(side: Side, points: Sequence[Point], name: str) -> Item:
    """The clause of a link: by a bare id where its side has one point, else a qualified one; KeyError if there is none.

    The id of a point stands for what it says outside its clauses.
    """
    if len(points) == 1 and (clause := _named(points[0], name)):
        return clause
    if name in side.points:
        return replace(side.points[name], clauses=(), options=())
    point, dot, inner = name.rpartition(".")
    while dot:
        if point in side.points and (clause := _named(side.points[point], inner)):
            return clause
        point, dot, more = point.rpartition(".")
        inner = f"{more}.{inner}"
    raise KeyError(name)


def _named(point: Point, name: str) -> Clause | None:
    return next((clause for clause in point.clauses if clause.id == name), None)


def _clauses(items: Iterable[Item]) -> list[Clause]:
    return [clause for item in items if isinstance(item, Point) for clause in item.clauses]


def _joined(texts: Iterable[str]) -> str:
    return "\n".join(text for text in texts if text)


def _terms(items: Iterable[Item]) -> Mapping[str, str]:
    return {name: value for item in items for name, value in item.terms.items()}
