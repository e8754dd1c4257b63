"""Threads through several versions as a drawing: a column for each version, a lane for each thread."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from plandiff.model.alignment import Link
from plandiff.model.comparison import Side
from plandiff.model.plan import Plan, TextStatus
from plandiff.model.thread import Cell, Matrix, Row, Silence
from plandiff.rendering.drawing.drawing import Column, Drawing, Lane, Node, Strand, Tone
from plandiff.rendering.drawing.layout import Place
from plandiff.rendering.matrix.map_cells import (
    DROPPED,
    MISSING,
    SIGN_WORDS,
    TONE_WORDS,
    figure,
    missing_from,
    missing_tip,
    sign,
    tip,
    tone,
)
from plandiff.rendering.matrix.words import heading
from plandiff.rendering.threads.words import DOUBT_MARK
from plandiff.rendering.words import wording

Target = Callable[[str, str], str]  # where a click on a point of a plan leads
READING = (
    "A line comes from the version that a text is compared with and passes over those in between that it does not go "
    "back to; it forks where a point was split, joins where points were merged, and stops where no later text has it."
)
_NUMBER_WORDS = "a point by its number"


def threads_map(
    matrix: Matrix, silence: Silence | None = None, *, title: str = "", href: Target | None = None
) -> Drawing:
    """The map of a matrix with a lane for every row, so that no two threads cross.

    `silence` adds where a thread is missing from a text that could be expected to have it.
    """
    threads, target = matrix.threads, href or _nowhere
    missing = missing_from(silence)
    columns: list[list[Node]] = [[] for _ in threads.versions]
    places: dict[tuple[str, str], Place] = {}
    strands: list[Strand] = []
    for lane, row in enumerate(matrix.rows):
        for index, cell in enumerate(row.cells):
            for node in _nodes(row, cell, lane, matrix, target):
                places[cell.plan, node.name] = (index, len(columns[index]))
                columns[index].append(node)
            end = missing.get((row.thread.id, cell.plan))
            if end is not None and not cell.points:
                mark = DROPPED if end.is_unexplained else MISSING
                columns[index].append(Node(mark, tone=Tone.NONE, tip=missing_tip(end, cell.plan), lane=lane))
            strands += _strands(row, cell, index, places, matrix)
    drawing = Drawing(
        title=title or map_title(matrix),
        description=_description(matrix),
        columns=tuple(_column(side.plan, nodes) for side, nodes in zip(threads.versions, columns, strict=True)),
        strands=tuple(strands),
        lanes=tuple(_lane(row, matrix, target) for row in matrix.rows),
    )
    return _with_legend(drawing)


def map_title(matrix: Matrix) -> str:
    """What a map is called where it was not given a title."""
    return f"What became of each point: {heading(matrix)}"


def in_order_of_text(drawing: Drawing, matrix: Matrix) -> Drawing:
    """The map of a matrix with the points of each version in the order of its text, so that what moved crosses.

    A version without numbers has no such order: its points stand where they cross least.
    """
    columns: list[Column] = []
    place_of: dict[Place, Place] = {}
    for index, (side, column) in enumerate(zip(matrix.threads.versions, drawing.columns, strict=True)):
        rank = {name: place for place, name in enumerate(side.points)}
        listed = [place for place, node in enumerate(column.nodes) if node.name]
        listed.sort(key=lambda place, nodes=column.nodes, rank=rank: rank[nodes[place].name])  # type: ignore[misc]
        place_of |= {(index, old): (index, new) for new, old in enumerate(listed)}
        outer = index in (0, len(drawing.columns) - 1)
        nodes = tuple(_labelled(column.nodes[place], side, outer=outer) for place in listed)
        free = not any(node.number[:1].isdigit() for node in nodes)
        columns.append(Column(column.heading, side.plan.date, nodes, free=free))
    strands = tuple(
        replace(strand, before=(place_of[strand.before[0]],), after=(place_of[strand.after[0]],))
        for strand in drawing.strands
    )
    return _with_legend(replace(drawing, columns=tuple(columns), strands=strands, lanes=()))


def _labelled(node: Node, side: Side, *, outer: bool) -> Node:
    """A node with the title of its point, where there is room or where its thread begins."""
    point = side.points[node.name]
    label = point.title or point.topic.replace("-", " ")
    return replace(node, label=label if outer or node.tone is Tone.START else "", figure="")


def _nowhere(_plan: str, _point: str) -> str:
    return ""


def _column(plan: Plan, nodes: Iterable[Node]) -> Column:
    subheading = "\n".join(filter(None, (plan.id, plan.date)))
    return Column(plan.heading, subheading, tuple(nodes), shaded=plan.text is TextStatus.UNDISCLOSED)


def _lane(row: Row, matrix: Matrix, href: Target) -> Lane:
    thread = row.thread
    topic = matrix.threads.vocabulary.topic_label(thread.topic) if thread.topic else ""
    title = thread.title or thread.id
    first = thread.members[0].place
    return Lane(
        title, thread.topic or thread.id, href(first.plan, first.point), f"{title} ({topic})" if topic else title
    )


def _nodes(row: Row, cell: Cell, lane: int, matrix: Matrix, href: Target) -> Iterator[Node]:
    """The nodes of a cell in the order of the text; the figure stands beside the first."""
    side, names = matrix.threads.side(cell.plan), {*cell.points, *cell.struck}
    beside = figure(row, cell, matrix.threads.vocabulary)
    for name in sorted(names, key=list(side.points).index) if len(names) > 1 else names:
        yield Node(
            sign(side.points[name]),
            tone=tone(cell),
            href=href(cell.plan, name),
            tip=tip(row, cell, matrix.threads),
            name=name,
            lane=lane,
            figure=beside,
        )
        beside = ""


def _strands(
    row: Row, cell: Cell, index: int, places: dict[tuple[str, str], Place], matrix: Matrix
) -> Iterator[Strand]:
    """The lines that lead to a cell from the version that it is compared with, or else from the last that has it."""
    ends = [*cell.points, *cell.struck]
    earlier = [other for other in row.cells[:index] if other.points or other.struck]
    if not ends or not earlier:
        return
    before = next((other for other in earlier if other.plan == cell.against), earlier[-1])
    alignment = matrix.threads.alignments.get((before.plan, cell.plan))
    look = tone(cell) if cell.against == before.plan else Tone.UNKNOWN
    words = tip(row, cell, matrix.threads)
    for first, last in _answering([*before.points, *before.struck], ends, alignment.links if alignment else ()):
        yield Strand((places[before.plan, first],), (places[cell.plan, last],), look, tip=words)


def _answering(starts: list[str], ends: list[str], links: Iterable[Link]) -> list[tuple[str, str]]:
    """Which points answer which: by the direct links where there are several on both sides; none comes from nowhere."""
    if len(starts) == 1 or len(ends) == 1:
        return [(first, last) for first in starts for last in ends]
    pairs = [(first, last) for link in links for first in link.before for last in link.after]
    found = [(first, last) for first, last in dict.fromkeys(pairs) if first in starts and last in ends]
    reached = {last for _, last in found}
    return found + [(starts[0], last) for last in ends if last not in reached]


def _with_legend(drawing: Drawing) -> Drawing:
    """The drawing with the words of what it shows."""
    nodes = [node for column in drawing.columns for node in column.nodes]
    tones = {strand.tone for strand in drawing.strands} | {node.tone for node in nodes}
    signs = {node.number for node in nodes} | {DOUBT_MARK for node in nodes if node.figure.endswith(DOUBT_MARK)}
    numbers = sorted(number for number in signs if number.isdecimal())
    return replace(
        drawing,
        tone_words=tuple((look, words) for look, words in TONE_WORDS.items() if look in tones),
        sign_words=(
            *((number, _NUMBER_WORDS) for number in numbers[-1:]),
            *((mark, words) for mark, words in SIGN_WORDS.items() if mark in signs),
        ),
        shade_words="version without public text" if any(column.shaded for column in drawing.columns) else "",
    )


def _description(matrix: Matrix) -> str:
    versions = wording.join_words(
        f"{side.plan.heading} ({side.plan.id}{', ' + side.plan.date if side.plan.date else ''})"
        for side in matrix.threads.versions
    )
    return f"Each line follows one commitment through {versions}. {READING}"
