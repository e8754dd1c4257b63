"""A picture of versions as columns, points as boxes and links as lines: what is drawn, without places or colours."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from plandiff.rendering.drawing.layout import Place, reduce_crossings


class Tone(StrEnum):
    """How a line or a box looks: each tone has its own colour, width and dashes."""

    SUBSTANTIVE = "substantive"
    UNSURE = "unsure"
    WORDING = "wording"
    NONE = "none"
    UNKNOWN = "unknown"
    START = "start"  # there is nothing before it to compare with
    FAINT = "faint"  # outside of what the reader asked for


class Mark(StrEnum):
    """The sign beside a box that no line, or a special one, leads to."""

    NO_MARK = ""
    ADDED = "added"
    REMOVED = "removed"
    UNDISCLOSED = "undisclosed"


@dataclass(frozen=True, slots=True)
class Node:
    """One point of one version: its number or a sign, its title, what a click and a pointer at rest give.

    `name` is the id of its point, for whoever arranges nodes. In a drawing with lanes, `lane` is where it stands and
    `figure` what is written beside it.
    """

    number: str
    label: str = ""
    tone: Tone = Tone.NONE
    mark: Mark = Mark.NO_MARK
    struck: bool = False
    href: str = ""
    tip: str = ""
    name: str = ""
    lane: int = 0
    figure: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """One version; a `free` column may be reordered to lessen crossings, any other keeps the order of its text."""

    heading: str
    subheading: str = ""
    nodes: tuple[Node, ...] = ()
    free: bool = False
    shaded: bool = False


@dataclass(frozen=True, slots=True)
class Lane:
    """A band across all columns that holds one thread, with its title at the edge; lanes of a group stand together."""

    title: str
    group: str = ""
    href: str = ""
    tip: str = ""


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
    """Columns in order of time, and the strands between them. The words of the legend belong to tones and marks.

    With `lanes` every node stands in one of them, so that no strand of one thread crosses another; without, the
    columns are in the order of their texts and what moved crosses. `sign_words` explains the signs in boxes,
    and `remark` stands below all.
    """

    title: str
    description: str
    columns: tuple[Column, ...]
    strands: tuple[Strand, ...]
    tone_words: tuple[tuple[Tone, str], ...] = ()
    mark_words: tuple[tuple[Mark, str], ...] = ()
    sign_words: tuple[tuple[str, str], ...] = ()
    shade_words: str = ""
    lanes: tuple[Lane, ...] = ()
    remark: str = ""

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
