"""What comes before a comparison: errors that would make it wrong end the command, others are said; its rulings."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from plandiff.library.ruled_texts import RulingsOn
    from plandiff.model.plan import Plan
    from plandiff.model.problem import Document
    from plandiff.model.ruling import AppliedRulings
    from plandiff.model.vocabulary import Vocabulary


def require_sound(documents: Sequence[Document[Plan]], vocabulary: Vocabulary | None) -> None:
    """Say on standard error how many other errors the plan files have.

    Raises InputError for what `rules.shared.comparable` refuses.
    """
    from plandiff.rules.shared.comparable import has_other_errors, refuse_ambiguous

    refuse_ambiguous(documents)
    # A document has no places, and a revision or standard input no file that could be validated.
    files = [one for one in documents if () in one.positions and os.path.isfile(one.file)]  # noqa: PTH113 - any name at all
    faulty = [one.file for one in files if has_other_errors(one, vocabulary)]
    if faulty:
        _tell_errors(sorted(set(faulty)))


def _tell_errors(files: Sequence[str]) -> None:
    from plandiff.output import write_diagnostics
    from plandiff.rendering.problems import other_errors
    from plandiff.rules.shared.validation import validate

    report = validate(files)
    if report.errors:  # else all of them are exempted with a reason
        write_diagnostics(other_errors(report))


def rulings_for(
    before: Document[Plan], after: Document[Plan], named: str | None = None, *, folder: Path | None = None
) -> AppliedRulings:
    """The rulings of the file named, or else of one beside the texts; `folder` is where the file of two states lies.

    Raises InputError for a file that cannot be read, and for a named one that is about other texts.
    """
    from plandiff.library.ruled_texts import RulingsOn

    rulings_on = RulingsOn([] if named is None else [named], folder)
    found = rulings_on(before, after)
    tell_rulings(rulings_on, (before, after), [found])
    return found


def tell_rulings(rulings_on: RulingsOn, texts: Sequence[Document[Plan]], found: Iterable[AppliedRulings]) -> None:
    """Say what is wrong with the rulings found on some texts; a named file that is about none of them is an error."""
    from plandiff.output import write_diagnostics
    from plandiff.rendering.words.ruling_words import diagnostics

    rulings_on.require_used(texts)
    for applied in found:
        for words in diagnostics(applied):
            write_diagnostics(f"{words}\n")
