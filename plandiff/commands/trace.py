"""`plandiff trace`: the story of one point through every version."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from plandiff.commands.shared.report import Report, writes_report

if TYPE_CHECKING:
    from plandiff.library.library import Library
    from plandiff.model.thread import Place

PointArgument = Annotated[str, typer.Argument(metavar="POINT", help="A point, as us-28#6.")]
SourcesOption = Annotated[bool, typer.Option("--sources", help="List every source, not only how many there are.")]
OthersArgument = Annotated[
    list[str] | None, typer.Argument(metavar="[PLANS]...", help="The versions to follow it through [default: all].")
]


@writes_report("trace", on_threads=True)
def trace(
    point: PointArgument, names: OthersArgument = None, sources: SourcesOption = False, *, report: Report
) -> None:
    """Follow one point through every version, with redlines.

    Each version's text is shown against the one it descends from, with its evidence. Exit code: 0 done, 2 bad input
    or usage.
    """
    from dataclasses import replace

    from plandiff.commands.shared import thread_reports
    from plandiff.commands.shared.red_lines import lines_touching
    from plandiff.library.sources import resolve_sources
    from plandiff.model.plan import source_keys
    from plandiff.rendering.formats import TRACE
    from plandiff.rendering.request import TraceRequest
    from plandiff.rendering.threads.words import cell_points
    from plandiff.threads.matrix import trace as make_trace

    library = report.library
    place, name = _place(library, point)
    if names:
        threads = thread_reports.followed(report, [*dict.fromkeys(names if name in names else [name, *names])])
    else:
        _remark_document(library, name)
        asked = report.translations or bool(library.plan(name).content.translation_of)
        everything = [*library.plan_ids, *([] if name in library.plan_ids else [name])]
        threads = thread_reports.followed(report, everything, translations=asked)
    result = make_trace(threads, place)
    marks = lines_touching(library, threads, [result.thread.id])
    result = replace(result, lines=marks.get(result.thread.id, ()))
    listed = sources or report.format.names_sources
    found = resolve_sources(library, source_keys(cell_points(threads, *result.cells))) if listed else None
    report.write(TRACE, TraceRequest(result, found), thread_reports.files(library, threads))


def _remark_document(library: Library, name: str) -> None:
    """Say of a document what it is followed through where no versions are named: plans that it may not belong to."""
    from plandiff.output import write_diagnostics
    from plandiff.rendering.words.wording import plural

    if name not in library.plan_ids:
        followed = f"it is followed through the {plural(len(library.plan_ids), 'plan')} of {library.plans_folder}"
        write_diagnostics(f"note: {name} is not one of the plans: {followed}; name its own versions after the point\n")


def _place(library: Library, reference: str) -> tuple[Place, str]:
    """The point that a reference names (of a clause, its point), and the plan as the command line named it."""
    from plandiff.commands.shared.usage_errors import usage
    from plandiff.model.thread import Place

    document, point, _ = library.look_up(reference)
    if point is None:
        hint = f"name a point, as {document.content.id}#1; `plandiff show {document.content.id}` shows them"
        raise usage(f"{reference} is a plan, not a point", hint)
    return Place(document.content.id, point.id), reference.partition("#")[0]
