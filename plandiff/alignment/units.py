"""What is aligned: a point or a clause reduced to its id, heading and body."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from plandiff.model.plan import Clause, Point
from plandiff.text.normalise import normalise


class Unit(NamedTuple):
    """A point, or a clause with its point, as the aligner sees it; `key` is equal where two bodies are the same."""

    id: str
    title: str
    topic: str
    body: str
    key: str


def point_units(points: Sequence[Point]) -> list[Unit]:
    """The points as units: text, clauses and options make the body."""
    return [_unit(point.id, point.title, point.topic, body_of(point)) for point in points]


def clause_unit(clause: Clause, qualified_id: str) -> Unit:
    """A clause as a unit, under the id that its links will use."""
    parts = [clause.text, *(option.text for option in clause.options)]
    return _unit(qualified_id, clause.title, "", "\n".join(part for part in parts if part.strip()))


def own_unit(point: Point) -> Unit:
    """What a point says outside its clauses as a unit, under the point's id."""
    return _unit(point.id, "", "", point.text)


def body_of(point: Point) -> str:
    """All wording of a point: its parts, each on a line of its own."""
    return "\n".join(parts_of(point))


def parts_of(point: Point) -> list[str]:
    """The text of a point, then its clauses and options.

    Some files give the whole text and the same text again cut into clauses: what the text already holds is left out.
    """
    parts = [point.text] if point.text.strip() else []
    whole = normalise(point.text)
    inner = [text for clause in point.clauses for text in (clause.text, *(option.text for option in clause.options))]
    inner += [option.text for option in point.options]
    return parts + [text for text in inner if text.strip() and normalise(text) not in whole]


def _unit(identifier: str, title: str, topic: str, body: str) -> Unit:
    return Unit(identifier, title, topic, body, normalise(body))
