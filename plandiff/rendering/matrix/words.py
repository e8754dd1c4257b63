"""The words, marks and figures of a cell: what every form of the matrix, the trace and the silence says alike."""

from __future__ import annotations

from collections.abc import Sequence

from plandiff.model.comparison import Side
from plandiff.model.kinds import Confidence, Weight
from plandiff.model.plan import Plan
from plandiff.model.thread import Cell, CellState, Matrix, Row, Threads
from plandiff.model.vocabulary import TermKind, Vocabulary
from plandiff.rendering.words import wording

STATE_WORDS = {
    CellState.PRESENT: "present",
    CellState.SAME: "same",
    CellState.REWORDED: "reworded",
    CellState.CHANGED: "changed",
    CellState.SPLIT: "split",
    CellState.MERGED: "merged",
    CellState.KEPT: "kept, by report",
    CellState.REMOVED: "expressly removed",
    CellState.DEFERRED: "deferred",
    CellState.SEPARATE_TRACK: "moved to a separate track",
    CellState.UNDISCLOSED: "not disclosed",
    CellState.ABSENT: "absent",
}
MARKS = {
    CellState.PRESENT: "+",
    CellState.SAME: "=",
    CellState.REWORDED: "\u2248",
    CellState.CHANGED: "~",
    CellState.SPLIT: "<",
    CellState.MERGED: ">",
    CellState.KEPT: "k",
    CellState.REMOVED: "-",
    CellState.DEFERRED: "\u00bb",
    CellState.SEPARATE_TRACK: "/",
    CellState.UNDISCLOSED: "?",
    CellState.ABSENT: "\u00b7",
}
OPEN_MARK = "*"
DOUBT_MARK = "!"
OPEN_WORDS = "options open"
DOUBT_WORDS = "link of low confidence"

_NUMERIC = (TermKind.COUNT, TermKind.MONEY, TermKind.PERCENT, TermKind.DURATION)
_SCALES = ((12, "tn"), (9, "bn"), (6, "m"), (3, "k"))


def legend(rows: Sequence[Row]) -> list[tuple[str, str]]:
    """The marks that stand in some rows, with their words."""
    cells = [cell for row in rows for cell in row.cells]
    found = {cell.state for cell in cells}
    entries = [(MARKS[state], STATE_WORDS[state]) for state in CellState if state in found]
    if any(cell.options_open for cell in cells):
        entries.append((OPEN_MARK, OPEN_WORDS))
    if any(is_doubtful(cell) for cell in cells):
        entries.append((DOUBT_MARK, DOUBT_WORDS))
    return entries


def is_doubtful(cell: Cell) -> bool:
    """Whether a point may not belong in this thread."""
    return cell.confidence is Confidence.LOW


def mark(cell: Cell) -> str:
    """The mark of a cell, with those of open options and of doubt."""
    return MARKS[cell.state] + OPEN_MARK * cell.options_open + DOUBT_MARK * is_doubtful(cell)


def state_words(cell: Cell) -> str:
    """The state of a cell in words."""
    words = STATE_WORDS[cell.state]
    if cell.state is CellState.CHANGED and cell.change is not None and cell.change.weight is Weight.UNKNOWN:
        words = f"{words}, by report"  # how is not public
    extra = [OPEN_WORDS] * cell.options_open + [DOUBT_WORDS] * is_doubtful(cell)
    return "; ".join([words, *extra])


def key_term(row: Row, vocabulary: Vocabulary) -> str:
    """The named figure that tells most about a row: one that changes, a number rather than a text, then the commonest.

    Empty where the row fixes none.
    """
    order = {term.id: position for position, term in enumerate(vocabulary.terms)}
    kinds = {term.id: term.kind for term in vocabulary.terms}
    values: dict[str, list[str]] = {}
    for cell in row.cells:
        for term, value in cell.terms.items():
            values.setdefault(term, []).append(value)

    def rank(term: str) -> tuple[bool, bool, int, int, str]:
        changes, numeric = len(set(values[term])) > 1, kinds.get(term) in _NUMERIC
        return not changes, not numeric, -len(values[term]), order.get(term, len(order)), term

    return min(values, key=rank, default="")


def term_words(term: str, vocabulary: Vocabulary) -> str:
    """What a term is called, with its unit."""
    entry = next((entry for entry in vocabulary.terms if entry.id == term), None)
    if entry is None:
        return term
    return f"{entry.label} ({entry.unit})" if entry.unit else entry.label


def short_figure(value: str, term: str, vocabulary: Vocabulary) -> str:
    """A figure for a narrow column: 600k, 100bn, 50%; a text as it is."""
    kind = _kind(term, vocabulary)
    percent = "%" if kind is TermKind.PERCENT else ""
    if value.isdecimal() and len(value) > 4:
        for zeros, scale in _SCALES:
            if len(value) > zeros and value.endswith("0" * zeros):
                return value[:-zeros] + scale
    return value + percent if value.replace(".", "", 1).isdecimal() else wording.term_value(value, kind)


def full_figure(value: str, term: str, vocabulary: Vocabulary) -> str:
    """A figure where there is room: 600,000; yes; a text as it is."""
    return wording.term_value(value, _kind(term, vocabulary))


def _kind(term: str, vocabulary: Vocabulary) -> TermKind | None:
    return next((entry.kind for entry in vocabulary.terms if entry.id == term), None)


def reference_words(cell: Cell) -> str:
    """What a cell is compared with."""
    return f"compared with {cell.against}" if cell.against else "nothing before it to compare with"


def column_base(plan: Plan, threads: Threads, base: str) -> str:
    """What the cells of a column are compared with, as its heading says it."""
    if base:
        return "" if plan.id == base else f"against {base}"
    known = {side.plan.id for side in threads.versions}
    return f"against {plan.base}" if plan.base in known else "against the latest before it"


def heading(matrix: Matrix) -> str:
    """How many threads there are through how many versions, and whether some are left out."""
    versions = wording.plural(len(matrix.threads.versions), "version")
    return wording.counted(len(matrix.rows), matrix.hidden, "thread", f"through {versions}")


AGAINST_WORDS = (
    "Every point is held against the version named here, or, where that does not have it in words, against those that "
    "it revises itself, and then against the latest before it that does."
)


def version_words(side: Side) -> str:
    """A version in one phrase: title, date, how it became public, drafters."""
    return f"{side.plan.heading}; {wording.plan_facts(side.plan)}"


def links_notice(threads: Threads, form: str = "the JSON form") -> list[str]:
    """That some direct links are not followed, and where they are listed; nothing where all are."""
    count = len(threads.disagreements)
    if not count:
        return []
    were, speak = ("was", "it") if count == 1 else ("were", "them")
    links = wording.plural(count, "weaker link")
    return [
        f"{links} between versions {were} not followed, because others speak against {speak}; {form} lists {speak}."
    ]


def threads_notices(threads: Threads) -> list[str]:
    """What a reader must know about the versions and about how the threads were made."""
    restated = [side.plan.id for side in threads.versions if side.plan.wording == "restated"]
    found = []
    if len(restated) == len(threads.versions):
        found.append("Wording: all versions are restated in plandiff's own words, not quoted.")
    elif restated:
        are = "is" if len(restated) == 1 else "are"
        found.append(f"Wording: {wording.join_words(restated)} {are} restated in plandiff's own words, not quoted.")
    found += wording.text_notices(side.plan for side in threads.versions)
    if "pairs" in threads.limits:
        found.append("Limit reached: versions far apart were compared only in what had no counterpart nearer by.")
    found += [f"Limit reached: {limit}." for limit in threads.limits if limit != "pairs"]
    return found
