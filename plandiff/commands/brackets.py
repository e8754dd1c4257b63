"""`plandiff brackets`: what is open in every version, and how it closes."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from plandiff import exit_codes
from plandiff.commands.shared import options
from plandiff.commands.shared.report import Report, format_option

FormatOption = Annotated[str | None, format_option("brackets")]
TopicOption = Annotated[list[str] | None, options.topic_option("places")]
CountsOption = Annotated[bool, typer.Option("--counts", help="The counts alone, without every place.")]


def brackets(
    names: options.NamesArgument = None,
    topic: TopicOption = None,
    counts: CountsOption = False,
    translations: options.TranslationsOption = False,
    rulings: options.RulingsFilesOption = None,
    format_name: FormatOption = None,
    output: options.OutputOption = None,
    color: options.ColorOption = options.ColorChoice.AUTO,
    no_pager: options.NoPagerOption = False,
    plans: options.PlansOption = None,
) -> int:
    """Count what is open in each version, and follow how it closes.

    Open are alternatives, optional words and whole points in brackets, and options of points. Exit code: 0 done, 2 bad
    input or usage.
    """
    from plandiff.commands.shared import console, thread_reports
    from plandiff.library.library import open_library
    from plandiff.rendering.formats import BRACKETS
    from plandiff.rendering.request import BracketsRequest
    from plandiff.threads.matrix import matrix
    from plandiff.threads.place_steps import has_places

    report = Report.asked("brackets", format_name, output, color, no_pager)
    library = open_library(plans)
    threads = thread_reports.followed(library, names, rulings, translations=translations or bool(names))
    with console.progress("comparing threads", color) as progress:
        result = matrix(threads, topics=topic or (), of=partial(has_places, threads), progress=progress)
    request = BracketsRequest(
        result,
        reach=thread_reports.reach_of(library, threads),
        places=not counts,
        width=console.width(),
        color=report.in_color,
    )
    report.write(BRACKETS.render(request, report.format.name), thread_reports.files(library, threads))
    return exit_codes.DONE
