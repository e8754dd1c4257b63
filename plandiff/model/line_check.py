"""Red lines held against versions: every line with what each version does with it."""

from __future__ import annotations

from plandiff.model.comparison import Side
from plandiff.model.record import record
from plandiff.model.red_line import LineFinding, LineRow, Verdict
from plandiff.model.thread import Threads


@record(frozen=True)
class LineCheck:
    """Every line against every version: rows by party, in the order of the file within a party.

    `file` holds the lines, with its digest; `hidden` counts the lines that a choice of parties leaves out. The lines
    are `borrowed` where nobody named them and none of the versions is of their family.
    """

    threads: Threads
    versions: tuple[Side, ...]
    rows: tuple[LineRow, ...]
    file: str
    sha256: str
    hidden: int = 0
    borrowed: bool = False

    @property
    def crossed(self) -> tuple[LineFinding, ...]:
        """The versions that cross a line which its party has not given up."""
        held = (row for row in self.rows if row.line.given_up is None)
        return tuple(found for row in held for found in row.findings if found.seen is Verdict.CROSSED)
