"""`plandiff matrix`: every commitment through every version."""

from __future__ import annotations

from typing import Annotated

import typer

from plandiff import exit_codes
from plandiff.commands.following import FormatOption, NamesArgument
from plandiff.commands.options import ColorChoice, ColorOption, NoPagerOption, OutputOption, PlansOption

FORMATS = ("terminal", "markdown", "html", "csv", "json")

TopicOption = Annotated[
    list[str] | None, typer.Option("--topic", metavar="TOPIC", help="Only threads of a topic; repeatable.")
]
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
    from plandiff.commands import following
    from plandiff.library import open_library
    from plandiff.threads.matrix import matrix as make_matrix

    chosen = following.chosen_format(format_name, output, FORMATS)
    library = open_library(plans)
    threads = following.followed(library, names)
    progress = following.progress("comparing threads")
    result = make_matrix(threads, base=base, topics=topic or (), only_changed=only_changed, progress=progress)
    if chosen == "terminal":
        from plandiff.rendering.matrix_terminal import render as as_terminal

        text = as_terminal(result, following.page(color, output), figures=figures)
    elif chosen == "markdown":
        from plandiff.rendering.matrix_markdown import render as as_markdown

        text = as_markdown(result, figures=figures)
    elif chosen == "html":
        text = following.matrix_page(result, library, figures=figures)
    elif chosen == "csv":
        from plandiff.rendering.matrix_csv import render as as_csv

        text = as_csv(result)
    else:
        from plandiff.rendering.matrix_json import render as as_json

        text = as_json(result)
    following.write(text, output, following.files(library, threads), no_pager=no_pager)
    return exit_codes.DONE
