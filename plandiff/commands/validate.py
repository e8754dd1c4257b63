"""`plandiff validate`: what is wrong with plan files, and where."""

from __future__ import annotations

from typing import Annotated

import typer

from plandiff import exit_codes
from plandiff.commands.options import PlansOption

PathsArgument = Annotated[
    list[str] | None,
    typer.Argument(metavar="[PATHS]...", help="Plan files or folders [default: the plan folder in use]."),
]
StrictOption = Annotated[bool, typer.Option("--strict", help="Also ask for what bundled plans must have.")]


def validate(paths: PathsArgument = None, strict: StrictOption = False, plans: PlansOption = None) -> int:
    """Check plan files, their vocabulary and their seeds.

    Exit code: 0 no errors (with --strict: no warnings either), 1 problems, 2 cannot run.
    """
    from plandiff.output import write_output
    from plandiff.render.problems_text import problem_lines, summary
    from plandiff.validation import validate as run_checks

    report = run_checks(paths or [], strict=strict, plans=plans)
    write_output(problem_lines(report.problems) + summary(report) + "\n", None)
    return exit_codes.FINDINGS if report.failed else exit_codes.DONE
