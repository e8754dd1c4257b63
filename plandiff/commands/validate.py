"""`plandiff validate`: what is wrong with plan files, and where."""

from __future__ import annotations

from pathlib import PurePath
from typing import Annotated, Literal

import typer

from plandiff import exit_codes
from plandiff.commands.shared import options

ProblemFormat = Literal["text", "json", "github", "sarif"]

PathsArgument = Annotated[
    list[str] | None, typer.Argument(metavar="[PATHS]...", help="Plan files or folders [default: the folder in use].")
]
StrictOption = Annotated[bool, typer.Option("--strict", help="Also ask for what bundled plans must have.")]
FormatOption = Annotated[
    ProblemFormat | None,
    typer.Option("--format", "-f", help="How to write the problems [default: by -o's suffix, else text]."),
]
# Other suffixes say nothing of a form; one that is named may go into a file of any name.
_SUFFIXES: dict[str, ProblemFormat] = {".json": "json", ".sarif": "sarif"}


def validate(
    paths: PathsArgument = None,
    strict: StrictOption = False,
    problem_format: FormatOption = None,
    output: options.OutputOption = None,
    color: options.ColorOption = "auto",
    plans: options.PlansOption = None,
) -> int:
    """Check plan files, their vocabulary and their seeds.

    Exit code: 0 no errors (with --strict: no warnings either), 1 problems, 2 cannot run.
    """
    from plandiff.commands.shared import console
    from plandiff.library.git_revisions import repository_root
    from plandiff.output import STDOUT, write_diagnostics, write_output
    from plandiff.rendering.formats import PROBLEMS
    from plandiff.rendering.problems import summary
    from plandiff.rendering.request import ProblemsRequest
    from plandiff.rules.shared.validation import all_rules
    from plandiff.rules.shared.validation import validate as validate_paths

    report = validate_paths(paths or [], strict=strict, plans=plans)
    problem_format = problem_format or _SUFFIXES.get(PurePath(output or "").suffix.lower(), "text")
    in_color = console.use_color(color) and output is None
    request = ProblemsRequest(report, all_rules(), color=in_color, root=repository_root())
    text = PROBLEMS.render(request, problem_format)
    as_is, utf8 = problem_format == "github", problem_format != "text"
    write_output(text, output, inputs=report.inputs, as_is=as_is, utf8=utf8)
    if output not in (None, STDOUT):
        write_diagnostics(summary(report) + "\n")
    return exit_codes.FINDINGS if report.failed else exit_codes.DONE
