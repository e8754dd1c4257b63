"""`plandiff brackets`: what is open in every version, and how it closes."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from plandiff.commands.shared import options
from plandiff.commands.shared.report import Report, writes_report

TopicOption = Annotated[list[str] | None, options.topic_option("places")]
CountsOption = Annotated[bool, typer.Option("--counts", help="The counts alone, without every place.")]


@writes_report("brackets", on_threads=True)
def brackets(
    names: options.NamesArgument = None, topic: TopicOption = None, counts: CountsOption = False, *, report: Report
) -> None:
    """Count what is open in each version, and follow how it closes.

    Open are alternatives, optional words and whole points in brackets, and options of points. Exit code: 0 done, 2 bad
    input or usage.
    """
    from plandiff.commands.shared import thread_reports
    from plandiff.rendering.formats import BRACKETS
    from plandiff.rendering.request import BracketsRequest
    from plandiff.threads.matrix import matrix
    from plandiff.threads.place_steps import has_places

    threads = thread_reports.followed(report, names)
    with report.progress("comparing threads") as progress:
        result = matrix(threads, topics=topic or (), of=partial(has_places, threads), progress=progress)
    request = BracketsRequest(result, reach=thread_reports.reach_of(report.library, threads), places=not counts)
    report.write(BRACKETS, request, thread_reports.files(report.library, threads))
