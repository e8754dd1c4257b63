"""The decisions on the changes that a command shows, with a word on standard error about those that hold no longer."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from pathlib import Path

from plandiff.comparing.applied_decisions import applied_decisions
from plandiff.library.library import shown
from plandiff.model.comparison import Comparison
from plandiff.model.decision import AppliedDecisions, StaleKind
from plandiff.output import write_diagnostics
from plandiff.reading import read_decisions
from plandiff.rendering.words.wording import plural


def decisions_on(comparison: Comparison, file: str | Path, *, of_steps: bool = False) -> AppliedDecisions:
    """The decisions of a file as they apply to a comparison today. Raises InputError where it cannot be read.

    Of a file `of_steps` between the states of a text most are on other steps, so that only those that hold are told of.
    """
    document = read_decisions(shown(Path(file)))
    found = applied_decisions(document.content, comparison, today=today(), file=document.file)
    if of_steps:
        return AppliedDecisions(found.at, file=found.file)
    _tell(found)
    return found


def today() -> str:
    """The day as YYYY-MM-DD: here and now, or that of SOURCE_DATE_EPOCH, with which a report is made again alike.

    See https://reproducible-builds.org/specs/source-date-epoch.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isascii() and epoch.isdigit() and len(epoch) <= 11:
        return datetime.fromtimestamp(int(epoch), UTC).date().isoformat()
    return date.today().isoformat()


def _tell(found: AppliedDecisions) -> None:
    gone = sum(stale.kind is StaleKind.GONE for stale in found.stale)
    if found.stale:
        why = f" ({gone} on changes that are gone)" if gone else ""
        verb = "holds" if len(found.stale) == 1 else "hold"
        write_diagnostics(f"note: {found.file}: {plural(len(found.stale), 'decision')} {verb} no longer{why}\n")
