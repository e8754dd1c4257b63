"""Before plans are compared: errors that would make the result wrong end the command, others are said in one line."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plandiff.model.plan import Plan
    from plandiff.model.problem import Document
    from plandiff.model.vocabulary import Vocabulary


def require_sound(documents: Sequence[Document[Plan]], vocabulary: Vocabulary | None) -> None:
    """Say on standard error how many other errors the plan files have.

    Raises InputError for what `checks.comparable` refuses.
    """
    from plandiff.checks.comparable import has_other_errors, refuse_ambiguous

    refuse_ambiguous(documents)
    # A document has no places, and a revision or standard input no file that could be validated.
    files = [one for one in documents if () in one.positions and os.path.isfile(one.file)]  # noqa: PTH113 - any name at all
    faulty = [one.file for one in files if has_other_errors(one, vocabulary)]
    if faulty:
        _tell_errors(sorted(set(faulty)))


def _tell_errors(files: Sequence[str]) -> None:
    from plandiff.checks.validation import validate
    from plandiff.output import write_diagnostics
    from plandiff.rendering.problems.text import other_errors

    report = validate(files)
    if report.errors:  # else all of them are exempted with a reason
        write_diagnostics(other_errors(report))
