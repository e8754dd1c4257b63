"""What every form of the columns says alike: the text of a cell in blocks with its number and evidence, headings."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.comparison import Span
from plandiff.model.kinds import SpanOp
from plandiff.model.named_values import NamedValues
from plandiff.model.plan import Clause, Fate, Plan, Titles
from plandiff.model.thread import Cell, CellState, ColumnBase, Columns, Row, RowOrder
from plandiff.rendering.comparison.view import EntryPassage, all_to_list
from plandiff.rendering.threads import words as thread_words
from plandiff.rendering.threads.cell_entries import entry_of, short_entries
from plandiff.rendering.words import wording


class Block(NamedValues):
    """A paragraph of a cell: its label (`a)`), a remark before it, its redline (all kept where nothing differs)."""

    label: str
    remark: str
    spans: tuple[Span, ...]


class CellText(NamedValues):
    """A cell in words: the numbers of its points, what became of them, its blocks, its open places, its evidence."""

    numbers: str
    state: str
    blocks: tuple[Block, ...]
    places: tuple[str, ...]
    evidence: str


def cell_text(columns: Columns, cell: Cell) -> CellText:
    """The whole text of a cell, redlined where it is compared with another."""
    points = thread_words.cell_points(columns.threads, cell)
    numbers = ", ".join([*cell.points, *(f"{name} (struck)" for name in cell.struck)])
    places = tuple(entry.line for entry in short_entries(columns.threads, cell))
    return CellText(numbers, _state(cell), tuple(_blocks(columns, cell)), places, wording.evidence_listed(points))


def facts(columns: Columns, row: Row) -> list[tuple[str, tuple[str, ...]]]:
    """What differs in a row, by version: the signals of its change in words; versions without any are left out."""
    found = []
    for cell in row.cells:
        if cell.change is not None:
            signals = entry_of(columns.threads, cell.change, cell.against, cell.plan).signals
            if signals:
                found.append((cell.plan, signals))
    return found


def facts_heading(columns: Columns) -> str:
    """The heading of the column of facts."""
    if columns.against == ColumnBase.PREVIOUS:
        return "What differs from the column before"
    return f"What differs from {_base(columns)}"


def _base(columns: Columns) -> str:
    """The version that the others are redlined against."""
    return columns.versions[0].plan.id if columns.against == ColumnBase.FIRST else columns.against


def compares(columns: Columns) -> bool:
    """Whether there is anything to say of differences."""
    return columns.against != ColumnBase.NONE


def heading(columns: Columns) -> str:
    """How many commitments stand in how many columns, and whether some are left out."""
    versions = wording.plural(len(columns.versions), "column")
    return wording.counted(len(columns.rows), columns.hidden, "commitment", f"in {versions}")


def reading(columns: Columns) -> str:
    """How the cells are to be read."""
    if not compares(columns):
        return "Each column has the whole text of its version."
    base = "the column before it that has the commitment"
    if columns.against != ColumnBase.PREVIOUS:
        base = _base(columns)
    return f"Each column has the whole text of its version, redlined against {base}."


def groups(columns: Columns) -> Iterator[tuple[str, list[Row]]]:
    """The rows in groups with their headings: by topic, or all in one without a heading."""
    if columns.order is RowOrder.TEXT:
        yield "", list(columns.rows)
        return
    by_topic: dict[str, list[Row]] = {}
    for row in columns.rows:
        by_topic.setdefault(row.thread.topic, []).append(row)
    for topic, rows in by_topic.items():
        yield (columns.threads.vocabulary.topic_label(topic) if topic else "Without a topic"), rows


def row_lines(columns: Columns, row: Row) -> list[str]:
    """The red lines that touch a row, and what versions do with them."""
    return [thread_words.touched(line) for line in columns.lines.get(row.thread.id, ())]


def _state(cell: Cell) -> str:
    if cell.state is CellState.REMOVED:
        return "struck"
    if cell.state in (CellState.PRESENT, CellState.SAME) or (cell.state is CellState.CHANGED and cell.change):
        return "; ".join(thread_words.open_words(cell) + [thread_words.DOUBT_WORDS] * thread_words.is_doubtful(cell))
    return "not in this version" if cell.state is CellState.ABSENT else thread_words.state_words(cell)


def _blocks(columns: Columns, cell: Cell) -> Iterator[Block]:
    plan = columns.threads.side(cell.plan).plan
    points = thread_words.cell_points(columns.threads, cell)
    if cell.change is not None:
        entry = entry_of(columns.threads, cell.change, cell.against, cell.plan)
        if not entry.title_spans and entry.after:
            yield from _titles(plan, [point.title for point in points])
        # What only the other column says stands there.
        yield from (_block(passage) for passage in entry.passages if passage.plain_side != "before")
    else:
        for point in points:
            yield from _titles(plan, [point.title])
            if point.text:
                yield Block("", "", _kept(point.text))
            for clause in point.clauses:
                title = clause.title if plan.titles is Titles.TEXT else ""
                text = "\n".join(filter(None, (title, clause.text)))
                yield Block(f"{clause.id})", "" if text or clause.options else _fate(clause), _kept(text))
    for point in points:
        for option in all_to_list(point):
            yield Block(f"{wording.whose('Option', option.by)}:", "", _kept(option.text))


def _fate(clause: Clause) -> str:
    """What became of a clause without a text, in the words of cells."""
    return (
        "struck"
        if clause.fate is Fate.REMOVED
        else thread_words.STATE_WORDS[CellState(clause.fate or Fate.UNDISCLOSED)]
    )


def _titles(plan: Plan, titles: list[str]) -> Iterator[Block]:
    """The titles of points where they are text."""
    if plan.titles is Titles.TEXT:
        yield from (Block("", "", _kept(title)) for title in titles if title)


def _block(passage: EntryPassage) -> Block:
    label = f"{passage.label})" if passage.label else ""
    return Block(label, passage.kind_words, _kept(passage.plain) if passage.plain else passage.spans)


def _kept(text: str) -> tuple[Span, ...]:
    return (Span(SpanOp.EQUAL, text, text),) if text else ()
