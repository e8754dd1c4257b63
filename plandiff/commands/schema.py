"""`plandiff schema`: the JSON Schema of a kind of file, for editors and other programs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from plandiff.commands.shared import options

FOLDER = Path(__file__).parent.parent / "schema"
SUFFIX = ".schema.json"

KindArgument = Annotated[
    str,
    typer.Argument(
        metavar="[KIND]",
        help="plan, seed, register, vocabulary, rulings, decisions, red-lines; or a JSON form: report (of compare), "
        "figures, matrix, trace, outcome, brackets, silence, family, check or validation.",
    ),
]


def schema(kind: KindArgument = "plan", output: options.OutputOption = None) -> None:
    """Print the JSON Schema of a kind of file, or of a JSON report."""
    from plandiff.commands.shared.usage_errors import usage_error
    from plandiff.output import write_output

    files = {path.name.removesuffix(SUFFIX): path for path in FOLDER.glob(f"*{SUFFIX}")}
    if kind not in files:
        raise usage_error("kind of file", kind, files)
    write_output(files[kind].read_text(encoding="utf-8"), output, utf8=True)
