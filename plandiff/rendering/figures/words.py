"""The words of a table of named figures: what every form of it says alike."""

from __future__ import annotations

from plandiff.comparing.term_table import Cell, Row, TermTable
from plandiff.model.plan import Plan, TextStatus
from plandiff.rendering.words import wording

CHANGED_MARK = "*"
CHANGED_WORDS = "differs from the nearest version before it that fixes the figure"
# The signs of the matrix for the same.
ABSENT, HIDDEN = "\u00b7", "?"
EMPTY_WORDS = {ABSENT: "the version does not fix it", HIDDEN: "not known: the version has no public text"}


def heading(table: TermTable) -> str:
    """How many figures there are in how many versions."""
    return wording.counted(len(table.rows), table.hidden, "named figure", f"in {_versions(table)}")


def _versions(table: TermTable) -> str:
    return wording.plural(len(table.versions), "version")


def label(row: Row) -> str:
    """What a figure is called, with its unit."""
    return f"{row.label} ({row.unit})" if row.unit else row.label


def value_words(cell: Cell, row: Row) -> str:
    """A value, marked where it differs from the one before."""
    return wording.term_value(cell.value, row.kind) + f" {CHANGED_MARK}" * cell.changed


def empty_sign(plan: Plan) -> str:
    """What stands for a figure that a version does not have: what is not public is not known, never absent."""
    return HIDDEN if plan.text is TextStatus.UNDISCLOSED else ABSENT


def legend(table: TermTable) -> list[tuple[str, str]]:
    """The signs that stand in a table, with their words."""
    columns = [(side.plan, row.cells[index]) for row in table.rows for index, side in enumerate(table.versions)]
    empty = {empty_sign(plan) for plan, cells in columns if not cells}
    found = [(CHANGED_MARK, CHANGED_WORDS)] if any(cell.changed for _, cells in columns for cell in cells) else []
    return found + [(sign, words) for sign, words in EMPTY_WORDS.items() if sign in empty]
