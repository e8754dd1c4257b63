"""The counts of open places and their words: what every form of the report says alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from plandiff.model.comparison import Side
from plandiff.model.followed_place import PlaceAt, PlaceCount
from plandiff.model.named_values import NamedValues
from plandiff.model.open_place import PlaceFate, PlaceKind
from plandiff.model.plan import TextStatus
from plandiff.model.thread import Cell, Matrix, Row, Thread, Threads
from plandiff.rendering.words import wording
from plandiff.rendering.words.place_words import FATE_WORDS, KIND_WORDS

COUNTED = (
    "One place is one decision: [end][address] counts once, and a place inside another for itself. A blank is a gap to "
    "be filled and counts apart."
)
AT_LEAST = "version without public text: there may be more"
NOBODY = "nobody named"
_REPORTED = "by report"
OPEN = "open"


class CountRow(NamedValues):
    """A row of a table of counts: what is counted, and how many there are in each version."""

    heading: str
    counts: tuple[int, ...]


def heading(matrix: Matrix) -> str:
    """Of how many versions the open places are counted, and whether some topics are left out."""
    words = f"Open places in {wording.plural(len(matrix.threads.versions), 'version')}"
    return words + (" (filtered)" if matrix.hidden else "")


def open_words(side: Side, count: PlaceCount) -> str:
    """How many places are open in a version; of one that is not public, how many are known."""
    if is_hidden(side):
        return f"at least {count.open} open, by report" if count.open else "not known: text not public"
    return f"{count.open:,} open" if count.open else "nothing open"


def is_hidden(side: Side) -> bool:
    """Whether a version may have more open places than are known."""
    return side.plan.text is TextStatus.UNDISCLOSED or not any(point.has_text for point in side.plan.points)


def counts(matrix: Matrix) -> list[PlaceCount]:
    """The open places of each version."""
    return [PlaceCount.of(_places(matrix.rows, index)) for index in range(len(matrix.threads.versions))]


def _places(rows: Sequence[Row], index: int) -> Iterator[PlaceAt]:
    return (place for row in rows for place in row.cells[index].places)


def number_words(count: int, side: Side, none: str = "0") -> str:
    """A number of a table; what a version without public text has none of is not known."""
    return f"{count:,}" if count else "?" if is_hidden(side) else none


def tables(matrix: Matrix) -> list[tuple[str, list[CountRow]]]:
    """The tables of counts with their titles, without empty ones."""
    found = [
        ("How many", by_kind(matrix)),
        ("What became of them", by_fate(matrix)),
        ("Whose wordings", by_party(matrix)),
        ("By topic" if any(row.thread.topic for row in matrix.rows) else "Where", by_topic(matrix)),
    ]
    return [(title, lines) for title, lines in found if lines]


def by_kind(matrix: Matrix) -> list[CountRow]:
    """The open places of each version by kind, then the blanks and the wordings; what no version has is left out."""
    found = counts(matrix)
    lines = [CountRow(OPEN, tuple(count.open for count in found))]
    bracketed = [kind for kind in PlaceKind if kind is not PlaceKind.BLANK]
    lines += [CountRow(KIND_WORDS[kind], tuple(count.kinds[kind] for count in found)) for kind in bracketed]
    lines.append(CountRow(_REPORTED, tuple(count.reported for count in found)))
    lines.append(CountRow("wordings in all", tuple(count.wordings for count in found)))
    lines.append(CountRow(KIND_WORDS[PlaceKind.BLANK], tuple(count.blanks for count in found)))
    return [line for line in lines if line.heading == OPEN or any(line.counts)]


def by_party(matrix: Matrix) -> list[CountRow]:
    """At how many open places each party asks for a wording, the busiest first; nothing where nobody is named."""
    found = counts(matrix)
    names = Counter[str]()
    for count in found:
        names.update(count.by)
    if not names:
        return []
    ordered = sorted(names, key=lambda name: (-names[name], name))
    lines = [CountRow(name, tuple(count.by.get(name, 0) for count in found)) for name in ordered]
    nobody = CountRow(NOBODY, tuple(count.nobody for count in found))
    return [*lines, nobody] if any(nobody.counts) else lines


def by_fate(matrix: Matrix) -> list[CountRow]:
    """What became in each version of the places that were open before it, and how many it opens."""
    lines = [CountRow(FATE_WORDS[fate], tuple(found[fate] for found in fates(matrix))) for fate in PlaceFate]
    return [line for line in lines if any(line.counts)]


def fates(matrix: Matrix) -> list[Counter[PlaceFate]]:
    """How many places met which fate in each version, without blanks."""
    cells = [[row.cells[index] for row in matrix.rows] for index in range(len(matrix.threads.versions))]
    return [
        Counter(step.counted for cell in column for step in cell.steps if step.counted is not None) for column in cells
    ]


def by_topic(matrix: Matrix) -> list[CountRow]:
    """The open places of each version by topic, or where they stand in texts without topics."""
    return [
        CountRow(
            label, tuple(PlaceCount.of(_places(rows, index)).open for index in range(len(matrix.threads.versions)))
        )
        for label, rows in groups(matrix)
    ]


def groups(matrix: Matrix) -> list[tuple[str, list[Row]]]:
    """The rows by topic with its label; a thread without one by the heading over it, else it stands for itself."""
    found: dict[str, list[Row]] = {}
    for row in matrix.rows:
        found.setdefault(_label(row.thread, matrix.threads), []).append(row)
    return list(found.items())


def _label(thread: Thread, threads: Threads) -> str:
    if thread.topic:
        return threads.vocabulary.topic_label(thread.topic)
    first = thread.members[0].place
    return next(iter(threads.side(first.plan).points[first.point].headings), "") or thread.name


def shown_cells(row: Row) -> Iterator[Cell]:
    """The cells of a row that have something to say of open places."""
    return (cell for cell in row.cells if cell.places or cell.steps)


def cell_words(cell: Cell) -> str:
    """How many places are open in a cell, and with which version they are compared."""
    words = f"{cell.open_places} open" if cell.open_places else "nothing open"
    return f"{words}; compared with {cell.against}" if cell.against and cell.steps else words
