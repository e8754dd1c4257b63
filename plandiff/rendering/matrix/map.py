"""Threads through several versions as a drawing, a column for each version, a lane for each thread."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from plandiff.model.alignment import Link
from plandiff.model.comparison import Side
from plandiff.model.plan import Fate, Plan, Point, TextStatus
from plandiff.model.thread import Cell, CellState, End, Ending, Matrix, Row, Silence, Threads
from plandiff.model.vocabulary import Vocabulary
from plandiff.rendering.drawing.drawing import Column, Drawing, Lane, Node, Place, Strand, Tone
from plandiff.rendering.drawing.svg_sheet import Canvas
from plandiff.rendering.drawing.svg_writer import svg_document
from plandiff.rendering.matrix import words as say
from plandiff.rendering.request import MatrixRequest
from plandiff.rendering.threads import words as thread_words
from plandiff.rendering.words import wording
from plandiff.rendering.words.signal_words import reasons
from plandiff.rendering.words.wording import reach_words
from plandiff.text.term_values import same_term

TONE_WORDS = {
    Tone.START: "begins",
    Tone.SUBSTANTIVE: "substantive change",
    Tone.UNSURE: "words changed, weight unsure",
    Tone.WORDING: "wording only",
    Tone.NONE: "no change",
    Tone.UNKNOWN: "text not public",
}
DROPPED, MISSING = "\u2205", thread_words.MARKS[CellState.ABSENT]
_STRUCK, _HIDDEN, _OPEN, _LATER, _KEPT, _CHANGED = "\u2212", "?", "[]", "\u00bb", "=", "~"
SIGN_WORDS = {
    _STRUCK: thread_words.STATE_WORDS[CellState.REMOVED],
    _OPEN: thread_words.STATE_WORDS[CellState.BRACKETED],
    _LATER: "deferred or on a separate track",
    _KEPT: thread_words.STATE_WORDS[CellState.KEPT],
    _CHANGED: "changed, by report",
    _HIDDEN: thread_words.STATE_WORDS[CellState.UNDISCLOSED],
    DROPPED: "dropped without a word",
    MISSING: "not there; another version struck it",
    thread_words.DOUBT_MARK: thread_words.DOUBT_WORDS,
}
_FATES = {
    None: _HIDDEN,
    Fate.KEPT: _KEPT,
    Fate.CHANGED: _CHANGED,
    Fate.REMOVED: _STRUCK,
    Fate.BRACKETED: _OPEN,
    Fate.DEFERRED: _LATER,
    Fate.SEPARATE_TRACK: _LATER,
    Fate.UNDISCLOSED: _HIDDEN,
}
_MAX_SIGNALS = 3  # that a tip names
_LONGEST_FIGURE, _LONGEST_UNIT = 6, 5


def sign(point: Point) -> str:
    """What stands in a box: the number of the point, or what is reported of it; nothing for a slug."""
    if not point.body:
        return _FATES[point.fate]
    return point.id if say.is_short_number(point.id) else ""


def tone(cell: Cell) -> Tone:
    """The look of a cell: the weight of its change, or that it begins here, or that its text is not public."""
    if cell.change is not None:
        return Tone(cell.change.weight)
    return Tone.START if cell.state is CellState.PRESENT else Tone.UNKNOWN


def figure(row: Row, cell: Cell, vocabulary: Vocabulary) -> str:
    """The key figure where it is new or differs from what the cell is compared with, and the mark of doubt."""
    doubt = thread_words.DOUBT_MARK * thread_words.is_doubtful(cell)
    term = say.key_term(row, vocabulary)
    value = cell.terms.get(term, "")
    held = next((other.terms.get(term, "") for other in row.cells if other.plan == cell.against), "")
    short = say.short_figure(value, term, vocabulary)
    unit = next((entry.unit or "" for entry in vocabulary.terms if entry.id == term), "")
    if same_term(value, held, unit=unit) or len(short) > _LONGEST_FIGURE or not any(map(str.isdigit, short)):
        return doubt
    return " ".join(filter(None, (short, unit if len(unit) <= _LONGEST_UNIT else ""))) + doubt


def tip(row: Row, cell: Cell, threads: Threads) -> str:
    """A cell in words: the version, its points, what happened, compared with what, and the first signals."""
    plan = threads.side(cell.plan).plan
    words = f"{plan.heading}, {', '.join(cell.all_points)}. {row.thread.name}: {thread_words.state_words(cell)}"
    if cell.change is None:
        return words
    told = cell.state not in (CellState.SAME, CellState.TRANSLATED)
    weight = f" ({wording.WEIGHT_WORDS[cell.change.weight]})" if told else ""
    why = reasons(cell.change, threads.vocabulary)
    return "; ".join((f"{words}{weight}, {thread_words.reference_words(cell)}", *why[:_MAX_SIGNALS]))


def versions_missing_from(request: MatrixRequest) -> set[str]:
    """The versions that could be expected to have a thread of the rows and do not: pictures and pages mark that."""
    threads = {row.thread.id for row in request.matrix.rows}
    return {plan for thread, plan in missing_from(request.ends) if thread in threads}


def missing_from(silence: Silence | None) -> Mapping[tuple[str, str], End]:
    """The ends by thread and by each version that could be expected to have it and does not.

    What was set aside is not expected of a version after that.
    """
    if silence is None:
        return {}
    rank = silence.threads.ranks
    return {
        (end.thread.id, plan): end
        for end in silence.ends
        for plan in end.without
        if end.ending is not Ending.SET_ASIDE or rank[plan] < rank[end.last[0].plan]
    }


def missing_tip(end: End, plan: str) -> str:
    """What it means that a version does not have a thread."""
    title = end.thread.name
    if end.is_unexplained:
        return f"{title}: not in {plan}, and nothing says that it was struck"
    return f"{title}: {struck_words(end, plan)}"


def struck_words(end: End, plan: str) -> str:
    """That a version does not have a thread because others struck it."""
    return f"struck by {wording.join_words(end.removed_in)}; not in {plan}"


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
    threads, target = matrix.threads, href or (lambda _plan, _point: "")
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
    return f"What became of each point: {say.heading(matrix)}"


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


def _column(plan: Plan, nodes: Iterable[Node]) -> Column:
    subheading = "\n".join(filter(None, (plan.id, plan.date)))
    return Column(plan.heading, subheading, tuple(nodes), shaded=plan.text is TextStatus.UNDISCLOSED)


def _lane(row: Row, matrix: Matrix, href: Target) -> Lane:
    thread = row.thread
    topic = matrix.threads.vocabulary.topic_label(thread.topic)
    title = thread.name
    first = thread.members[0].place
    return Lane(
        title, thread.topic or thread.id, href(first.plan, first.point), f"{title} ({topic})" if topic else title
    )


def _nodes(row: Row, cell: Cell, lane: int, matrix: Matrix, href: Target) -> Iterator[Node]:
    """The nodes of a cell in the order of the text; the figure stands beside the first."""
    side, names = matrix.threads.side(cell.plan), cell.all_points
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
    earlier = [other for other in row.cells[:index] if other.all_points]
    if not cell.all_points or not earlier:
        return
    before = next((other for other in earlier if other.plan == cell.against), earlier[-1])
    alignment = matrix.threads.alignments.get((before.plan, cell.plan))
    look = tone(cell) if cell.against == before.plan else Tone.UNKNOWN
    words = tip(row, cell, matrix.threads)
    for first, last in _answering(before.all_points, cell.all_points, alignment.links if alignment else ()):
        yield Strand((places[before.plan, first],), (places[cell.plan, last],), look, tip=words)


def _answering(starts: Sequence[str], ends: Sequence[str], links: Iterable[Link]) -> list[tuple[str, str]]:
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
    signs = {node.number for node in nodes} | {
        thread_words.DOUBT_MARK for node in nodes if node.figure.endswith(thread_words.DOUBT_MARK)
    }
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


SCREEN = Canvas(1280, 11, headed=True)


def as_svg(request: MatrixRequest) -> str:
    """The map of the threads as one SVG document."""
    shown, left_out = say.columns_shown(request.matrix, versions_missing_from(request))
    matrix = say.with_columns(request.matrix, shown)
    drawing = threads_map(matrix, request.ends, title=request.title or map_title(request.matrix))
    drawing = in_order_of_text(drawing, matrix) if request.in_order else drawing
    remark = " ".join([*left_out, *([reach_words(request.reach)] if request.reach else [])])
    return svg_document(replace(drawing, remark=remark), SCREEN)
