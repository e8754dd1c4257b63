"""`plandiff matrix`: every commitment through every version."""

from __future__ import annotations

from typing import Annotated

import typer

from plandiff.commands.shared import options
from plandiff.commands.shared.report import Report, writes_report

FiguresOption = Annotated[bool, typer.Option("--figures", help="Figures in full, in wider columns.")]
BaseOption = Annotated[
    str, typer.Option("--base", metavar="PLAN", help="Compare every column with this plan, not with the one before.")
]
ColumnsPageOption = Annotated[
    str, typer.Option("--columns-page", metavar="ADDRESS", help="The columns as a page, for the rows to link to.")
]


@writes_report("matrix", on_threads=True)
def matrix(
    names: options.NamesArgument = None,
    topic: options.ThreadsTopicOption = None,
    only_changed: options.ChangedOption = False,
    figures: FiguresOption = False,
    base: BaseOption = "",
    columns_page: ColumnsPageOption = "",
    *,
    report: Report,
) -> None:
    """Show what became of every commitment in every version.

    A row is a thread (one commitment), a column a version, oldest first. Exit code: 0 done, 2 bad input or usage.
    """
    from plandiff.commands.shared import thread_reports
    from plandiff.rendering.formats import MATRIX
    from plandiff.rendering.request import MatrixRequest
    from plandiff.threads.matrix import matrix as make_matrix
    from plandiff.threads.silence import silence

    library = report.library
    threads = thread_reports.followed(report, names)
    with report.progress("comparing threads") as progress:
        result = make_matrix(threads, base=base, topics=topic or (), only_changed=only_changed, progress=progress)
    on_page = report.format.name == "html"
    request = MatrixRequest(
        result,
        ends=silence(threads) if on_page else None,
        sources=thread_reports.sources_of_matrix(result, library) if on_page else {},
        reach=thread_reports.reach_of(library, threads),
        figures=figures,
        columns_page=columns_page,
    )
    report.write(MATRIX, request, thread_reports.files(library, threads))
