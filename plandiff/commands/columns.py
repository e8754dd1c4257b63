"""`plandiff columns`: versions side by side, each with its whole text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from plandiff.commands.shared import options
from plandiff.commands.shared.report import Report, writes_report

if TYPE_CHECKING:
    from collections.abc import Callable

    from plandiff.model.thread import Place, Row, Threads

NamesArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PLANS]...", help="Ids, files or documents, in the order of the columns [default: all, oldest first]."
    ),
]
AgainstOption = Annotated[
    str,
    typer.Option(
        "--against", metavar="COLUMN", help="Redline against the first column, the previous, a plan, or none."
    ),
]
OrderOption = Annotated[
    Literal["text", "topic"], typer.Option("--by", help="Rows as the first text has them, or grouped by topic.")
]
RowsOption = Annotated[
    str, typer.Option("--rows", metavar="POINTS", help="Only some points: of the first column, or as us-28#6.")
]
OnlyOption = Annotated[
    list[str] | None,
    typer.Option(
        "--only", metavar="NAME", help="Only rows with a change of a weight (substantive) or kind (added, moved)."
    ),
]
TopicOption = Annotated[list[str] | None, options.topic_option("rows")]
BlankOption = Annotated[
    str, typer.Option("--blank", metavar="HEADING", help="An empty last column, as for a compromise.")
]
MatrixPageOption = Annotated[
    str, typer.Option("--matrix-page", metavar="ADDRESS", help="The matrix as a page, for the rows to link to.")
]


@writes_report("columns", on_threads=True)
def columns(
    names: NamesArgument = None,
    against: AgainstOption = "first",
    order: OrderOption = "text",
    rows: RowsOption = "",
    only: OnlyOption = None,
    topic: TopicOption = None,
    blank: BlankOption = "",
    matrix_page: MatrixPageOption = "",
    *,
    report: Report,
) -> None:
    """Lay versions side by side, each with its whole text.

    A row is a commitment, a column a version in the order given, redlined against a column of choice. Exit code: 0
    done, 2 bad input or usage.
    """
    from dataclasses import replace

    from plandiff.commands.shared import thread_reports
    from plandiff.commands.shared.red_lines import lines_touching
    from plandiff.model.thread import RowOrder
    from plandiff.rendering.formats import COLUMNS
    from plandiff.rendering.request import ColumnsRequest
    from plandiff.threads.columns import columns as make_columns

    library = report.library
    threads = thread_reports.followed(report, names)
    ids = [document.content.id for document in thread_reports.documents(library, names)] if names else []
    first = ids[0] if ids else threads.versions[0].plan.id
    result = make_columns(
        threads,
        ids,
        against=against,
        order=RowOrder(order),
        takes=_selection(threads, [_place(name, first) for name in rows.split(",") if name.strip()], only, topic),
        blank=blank,
    )
    result = replace(result, lines=lines_touching(library, threads, [row.thread.id for row in result.rows]))
    report.write(COLUMNS, ColumnsRequest(result, matrix_page), thread_reports.files(library, threads))


def _place(name: str, first: str) -> Place:
    from plandiff.model.thread import Place

    plan, mark, point = name.strip().partition("#")
    return Place(plan, point) if mark else Place(first, plan)


def _selection(
    threads: Threads, places: list[Place], only: list[str] | None, topics: list[str] | None
) -> Callable[[Row], bool]:
    """Whether a row has a point, a topic and a change that were asked for; a name that is none is a usage error."""
    from plandiff.commands.shared.usage_errors import all_known
    from plandiff.model.kinds import ChangeKind, Weight
    from plandiff.rendering.comparison.selection import MOVED
    from plandiff.threads.columns import with_points

    all_known("weight or kind", only or [], [*Weight, *ChangeKind, MOVED])
    known = {entry.id for entry in threads.vocabulary.topics} | {thread.topic for thread in threads.threads}
    all_known("topic", topics or [], known - {""})
    in_rows = with_points(threads, places)

    def takes(row: Row) -> bool:
        changes = [cell.change for cell in row.cells if cell.change is not None]
        found = {str(change.kind) for change in changes} | {str(change.weight) for change in changes}
        found |= {MOVED} if any(change.anything_moved for change in changes) else set()
        return (
            (not places or in_rows(row))
            and (not topics or row.thread.topic in topics)
            and (not only or bool(found.intersection(only)))
        )

    return takes
