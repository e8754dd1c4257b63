"""`plandiff matrix`: every commitment through every version."""

from __future__ import annotations

from typing import Annotated

import typer

from plandiff import exit_codes
from plandiff.commands.shared.following import NamesArgument
from plandiff.commands.shared.format_choice import chosen_format, format_option
from plandiff.commands.shared.options import (
    ColorChoice,
    ColorOption,
    NoPagerOption,
    OutputOption,
    PlansOption,
    topic_option,
)

FormatOption = Annotated[str | None, format_option("matrix")]
TopicOption = Annotated[list[str] | None, topic_option("threads")]
ChangedOption = Annotated[bool, typer.Option("--only-changed", help="Only threads in which something changed.")]
FiguresOption = Annotated[bool, typer.Option("--figures", help="Figures in full, in wider columns.")]
BaseOption = Annotated[
    str, typer.Option("--base", metavar="PLAN", help="Compare every column with this plan, not with the one before.")
]


def matrix(
    names: NamesArgument = None,
    topic: TopicOption = None,
    only_changed: ChangedOption = False,
    figures: FiguresOption = False,
    base: BaseOption = "",
    format_name: FormatOption = None,
    output: OutputOption = None,
    color: ColorOption = ColorChoice.AUTO,
    no_pager: NoPagerOption = False,
    plans: PlansOption = None,
) -> int:
    """Show what became of every commitment in every version.

    A row is a thread (one commitment), a column a version, oldest first. Exit code: 0 done, 2 bad input or usage.
    """
    from plandiff.commands.shared import following, screen
    from plandiff.commands.shared.report import Report
    from plandiff.library.library import open_library
    from plandiff.threads.matrix import matrix as make_matrix

    report = Report(chosen_format("matrix", format_name, output), output, color, no_pager)
    library = open_library(plans)
    threads = following.followed(library, names)
    with screen.progress("comparing threads", color) as progress:
        result = make_matrix(threads, base=base, topics=topic or (), only_changed=only_changed, progress=progress)
    if report.format.name == "html":
        text = following.matrix_page(result, library, figures=figures)
    else:
        options = {"figures": figures} if report.format.name in ("terminal", "markdown") else {}
        text = report.render(result, **options)
    report.write(text, following.files(library, threads))
    return exit_codes.DONE
