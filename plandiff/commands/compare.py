"""`plandiff compare`: what changed between two plans, clause by clause."""

from __future__ import annotations

from typing import Annotated

import typer

from plandiff import exit_codes
from plandiff.commands.options import ColorChoice, ColorOption, NoPagerOption, OutputOption, PlansOption

BeforeArgument = Annotated[str, typer.Argument(metavar="BEFORE", help="A plan's id, a file, or - for standard input.")]
AfterArgument = Annotated[str, typer.Argument(metavar="AFTER", help="The plan to compare it with.")]
FormatOption = Annotated[
    str | None,
    typer.Option("--format", "-f", metavar="NAME", help="terminal, markdown or json [default: by -o's suffix]."),
]
TitleOption = Annotated[str, typer.Option("--title", help="The report's title.")]


def compare(
    before: BeforeArgument,
    after: AfterArgument,
    format_name: FormatOption = None,
    output: OutputOption = None,
    title: TitleOption = "",
    color: ColorOption = ColorChoice.AUTO,
    no_pager: NoPagerOption = False,
    plans: PlansOption = None,
) -> int:
    """Compare two plans clause by clause.

    Exit code: 0 done, 2 bad input or usage.
    """
    from plandiff.commands import screen
    from plandiff.commands.usage import usage_error
    from plandiff.comparison import compare as compare_plans
    from plandiff.library import open_library
    from plandiff.output import STDOUT, write_output
    from plandiff.render.formats import FORMATS, Request, format_for, render
    from plandiff.render.view import sources_of
    from plandiff.sources import resolve_sources

    chosen = format_for(format_name, output)
    if chosen is None:
        raise usage_error("format", str(format_name), FORMATS)
    library = open_library(plans)
    before_document, after_document = library.plan(before), library.plan(after)
    comparison = compare_plans(before_document, after_document, vocabulary=library.vocabulary_for(before, after))
    keys: list[str] = []
    if chosen.names_sources:
        keys = [key for change in comparison.changes for side in sources_of(change, comparison) for key in side]
    to_screen = output in (None, STDOUT) and screen.is_terminal()
    request = Request(
        comparison,
        sources=resolve_sources(library, keys),
        title=title,
        width=screen.width(),
        color=screen.use_color(color) and (output in (None, STDOUT) or color is ColorChoice.ALWAYS),
    )
    write_output(
        render(request, chosen),
        output,
        inputs=(before_document.file, after_document.file),
        pager=to_screen and not no_pager,
    )
    return exit_codes.DONE
