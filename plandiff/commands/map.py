"""`plandiff map`: threads through several versions as a picture."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from plandiff.commands.shared import options
from plandiff.commands.shared.report import Report, writes_report

OrderOption = Annotated[
    Literal["thread", "text"],
    typer.Option("--order", help="A line for each thread, or points in the order of each text."),
]
TitleOption = Annotated[str, typer.Option("--title", metavar="TEXT", help="The title of the picture.")]


@writes_report("map", on_threads=True, without=("color", "no_pager"))
def map(  # noqa: A001 - a command has the name of its function
    names: options.NamesArgument = None,
    topic: options.ThreadsTopicOption = None,
    only_changed: options.ChangedOption = False,
    order: OrderOption = "thread",
    title: TitleOption = "",
    *,
    report: Report,
) -> None:
    """Draw every commitment as a line through the versions.

    Columns are versions, boxes points; a page (-o map.html) has the same as a table. Exit code: 0 done, 2 bad input or
    usage.
    """
    from plandiff.commands.shared import thread_reports
    from plandiff.rendering.formats import MAP
    from plandiff.rendering.request import MatrixRequest
    from plandiff.threads.matrix import matrix as make_matrix
    from plandiff.threads.silence import silence

    library = report.library
    threads = thread_reports.followed(report, names)
    result = make_matrix(threads, topics=topic or (), only_changed=only_changed)
    request = MatrixRequest(
        result,
        silence(threads),
        reach=thread_reports.reach_of(library, threads),
        title=title,
        texts=False,
        in_order=order == "text",
    )
    report.write(MAP, request, thread_reports.files(library, threads))
