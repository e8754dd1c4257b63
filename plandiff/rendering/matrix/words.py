"""The words, marks and figures of a matrix, and which versions take a column: what its forms say alike."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from plandiff.model.thread import CellState, Matrix, Row
from plandiff.model.vocabulary import TermKind, Vocabulary
from plandiff.rendering.threads import words as thread_words
from plandiff.rendering.words import wording
from plandiff.text.term_values import same_term

_NUMERIC = (TermKind.COUNT, TermKind.MONEY, TermKind.PERCENT, TermKind.DURATION)
_LONGEST_NUMBER = 4
_SCALES = ((12, "tn"), (9, "bn"), (6, "m"), (3, "k"))


def legend(rows: Sequence[Row]) -> list[tuple[str, str]]:
    """The marks that stand in some rows, with their words."""
    cells = [cell for row in rows for cell in row.cells]
    found = {cell.state for cell in cells}
    entries = [(thread_words.MARKS[state], thread_words.STATE_WORDS[state]) for state in CellState if state in found]
    if any(thread_words.open_mark(cell) for cell in cells):
        entries.append((f"{thread_words.OPEN_MARK}n", thread_words.OPEN_WORDS))
    if any(thread_words.is_doubtful(cell) for cell in cells):
        entries.append((thread_words.DOUBT_MARK, thread_words.DOUBT_WORDS))
    return entries


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
        first, *others = values[term]
        changes, numeric = not all(same_term(first, value) for value in others), kinds.get(term) in _NUMERIC
        return not changes, not numeric, -len(values[term]), order.get(term, len(order)), term

    return min(values, key=rank, default="")


def is_short_number(name: str) -> bool:
    """Whether the id of a point says something in a narrow place: a number or a letter, not a slug."""
    return len(name) <= _LONGEST_NUMBER and wording.is_number(name)


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


def heading(matrix: Matrix) -> str:
    """How many threads there are through how many versions, and whether some are left out."""
    versions = wording.plural(len(matrix.threads.versions), "version")
    return wording.counted(len(matrix.rows), matrix.hidden, "thread", f"through {versions}")


def columns_shown(matrix: Matrix, marked: Collection[str] = ()) -> tuple[list[int], list[str]]:
    """The versions (by index) that have points in the rows, and sentences that name those left out for it.

    `marked` are ids of versions that are shown all the same: a form marks there what they lack.
    """
    names = [side.plan.id for side in matrix.threads.versions]
    columns = [[row.cells[index] for row in matrix.rows] for index in range(len(names))]
    shown = [
        index for index, cells in enumerate(columns) if names[index] in marked or any(cell.all_points for cell in cells)
    ]
    if not shown:
        return list(range(len(names))), []
    left = [index for index in range(len(names)) if index not in shown]
    empty = [names[index] for index in left if all(cell.state is CellState.ABSENT for cell in columns[index])]
    unknown = [names[index] for index in left if names[index] not in empty]
    said = [f"Without a column: none of this is in {wording.join_words(empty)}."] if empty else []
    said += [f"Without a column: not disclosed in {wording.join_words(unknown)}."] if unknown else []
    return shown, said


def with_columns(matrix: Matrix, shown: Sequence[int]) -> Matrix:
    """The matrix with some of its columns alone, for a drawing."""
    versions = tuple(matrix.threads.versions[index] for index in shown)
    rows = tuple(replace(row, cells=tuple(row.cells[index] for index in shown)) for row in matrix.rows)
    return replace(matrix, threads=replace(matrix.threads, versions=versions), rows=rows)
