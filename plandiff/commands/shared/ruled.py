"""The rulings on the texts of a command, with a word on standard error about those that do not apply as they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from plandiff.library.ruled_texts import RulingsOn
    from plandiff.model.plan import Plan
    from plandiff.model.problem import Document
    from plandiff.model.ruling import AppliedRulings


def rulings_for(
    before: Document[Plan], after: Document[Plan], named: str | None = None, *, folder: Path | None = None
) -> AppliedRulings:
    """The rulings of the file named, or else of one beside the texts; `folder` is where the file of two states lies.

    Raises InputError for a file that cannot be read, and for a named one that is about other texts.
    """
    from plandiff.library.ruled_texts import RulingsOn

    rulings_on = RulingsOn([] if named is None else [named], folder)
    found = rulings_on(before, after)
    tell(rulings_on, (before, after), [found])
    return found


def tell(rulings_on: RulingsOn, texts: Sequence[Document[Plan]], found: Iterable[AppliedRulings]) -> None:
    """Say what is wrong with the rulings found on some texts; a named file that is about none of them is an error."""
    from plandiff.output import write_diagnostics
    from plandiff.rendering.words.ruling_words import diagnostics

    rulings_on.require_used(texts)
    for applied in found:
        for words in diagnostics(applied):
            write_diagnostics(f"{words}\n")
