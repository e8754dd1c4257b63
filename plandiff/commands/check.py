"""`plandiff check`: what versions do with the lines that parties have stated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from plandiff import exit_codes
from plandiff.commands.shared import options
from plandiff.commands.shared.report import Report, writes_report

if TYPE_CHECKING:
    from plandiff.model.line_check import LineCheck


FailOnVerdict = Literal["crossed", "open"]

FailOnOption = Annotated[
    FailOnVerdict | None,
    typer.Option("--fail-on", help="Exit with 1 if a line is crossed, or (open) crossed or open; not one given up."),
]


@writes_report("check", on_threads=True)
def check(
    names: options.NamesArgument = None,
    lines: options.LinesOption = None,
    party: options.PartyOption = None,
    fail_on: FailOnOption = None,
    *,
    report: Report,
) -> int:
    """Hold versions against the red lines that parties have stated.

    Every line against every version: holds, crossed, silent, open, not known, or judged by a reader; then the words
    that decide. Exit code: 0 done, 1 findings (with --fail-on), 2 bad input or usage.
    """
    from plandiff.commands.shared.red_lines import checked, places
    from plandiff.library.git_revisions import repository_root
    from plandiff.rendering.formats import CHECK
    from plandiff.rendering.request import LinesRequest

    found = checked(report, names, lines, party or ())
    marks = report.format.name in ("sarif", "github")
    request = LinesRequest(
        found.check, places=places(found) if marks else {}, root=repository_root() if marks else None
    )
    report.write(CHECK, request, found.inputs)
    return exit_codes.FINDINGS if _fails(found.check, fail_on) else exit_codes.DONE


def _fails(found: LineCheck, fail_on: FailOnVerdict | None) -> bool:
    from plandiff.model.red_line import Verdict

    if fail_on is None:
        return False
    held = (row for row in found.rows if row.line.given_up is None)
    opened = any(one.seen is Verdict.OPEN for row in held for one in row.findings)
    return bool(found.crossed) or (fail_on == "open" and opened)
