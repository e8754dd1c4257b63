"""The rulings on the texts of a command, with a word on standard error about those that do not apply as they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plandiff.model.plan import Plan
    from plandiff.model.problem import Document
    from plandiff.model.ruling import Decisions


def rulings_for(before: Document[Plan], after: Document[Plan], named: str | None) -> Decisions:
    """The rulings of the file named, or else of one beside the texts. Raises InputError as `rulings_on`."""
    from plandiff.library.ruled_texts import rulings_on

    found = rulings_on(before, after, named)
    if found.file:
        _tell(found)
    return found


def _tell(found: Decisions) -> None:
    from plandiff.output import write_diagnostics
    from plandiff.rendering.words.ruling_words import diagnostics

    for words in diagnostics(found):
        write_diagnostics(f"{words}\n")
