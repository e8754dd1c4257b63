"""A picture of versions as columns, points as boxes and links as lines: what is drawn, without places or colours."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from plandiff.render.drawing_layout import Place, reduce_crossings


class Tone(StrEnum):
    """How a line or a box looks: each tone has its own colour, width and dashes."""

    SUBSTANTIVE = "substantive"
    WORDING = "wording"
    NONE = "none"
    UNKNOWN = "unknown"
    FAINT = "faint"  # outside of what the reader asked for


class Mark(StrEnum):
    """The sign beside a box that no line, or a special one, leads to."""

    NO_MARK = ""
    ADDED = "added"
    REMOVED = "removed"
    UNDISCLOSED = "undisclosed"


@dataclass(frozen=True, slots=True)
class Node:
    """One point of one version: its number, its title, what a click and a pointer at rest give."""

    number: str
    label: str = ""
    tone: Tone = Tone.NONE
    mark: Mark = Mark.NO_MARK
    struck: bool = False
    href: str = ""
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """One version; a `free` column may be reordered to lessen crossings, any other keeps the order of its text."""

    heading: str
    subheading: str = ""
    nodes: tuple[Node, ...] = ()
    free: bool = False


@dataclass(frozen=True, slots=True)
class Strand:
    """One link: every place before is tied to every place after, so a split branches and a merge joins."""

    before: tuple[Place, ...]
    after: tuple[Place, ...]
    tone: Tone
    word: str = ""  # written on the line
    href: str = ""
    tip: str = ""

    @property
    def pairs(self) -> tuple[tuple[Place, Place], ...]:
        """The single lines of the strand."""
        return tuple((start, end) for start in self.before for end in self.after)


@dataclass(frozen=True)
class Drawing:
    """Columns in order of time, and the strands between them. The words of the legend belong to tones and marks."""

    title: str
    description: str
    columns: tuple[Column, ...]
    strands: tuple[Strand, ...]
    tone_words: tuple[tuple[Tone, str], ...] = ()
    mark_words: tuple[tuple[Mark, str], ...] = ()

    @cached_property
    def pairs(self) -> tuple[tuple[Place, Place], ...]:
        """All single lines, without repeats."""
        return tuple(dict.fromkeys(pair for strand in self.strands for pair in strand.pairs))

    @property
    def sizes(self) -> tuple[int, ...]:
        """How many nodes each column has."""
        return tuple(len(column.nodes) for column in self.columns)


def untangled(drawing: Drawing) -> Drawing:
    """The same drawing with the nodes of its free columns in an order that lessens crossings."""
    free = frozenset(index for index, column in enumerate(drawing.columns) if column.free)
    if not free:
        return drawing
    orders = reduce_crossings(drawing.sizes, drawing.pairs, free)
    place_of = {(column, old): (column, new) for column, order in enumerate(orders) for new, old in enumerate(order)}

    def moved(places: Iterable[Place]) -> tuple[Place, ...]:
        return tuple(place_of[place] for place in places)

    return replace(
        drawing,
        columns=tuple(
            replace(column, nodes=tuple(column.nodes[index] for index in order))
            for column, order in zip(drawing.columns, orders, strict=True)
        ),
        strands=tuple(
            replace(strand, before=moved(strand.before), after=moved(strand.after)) for strand in drawing.strands
        ),
    )
