"""`plandiff trace`: the story of one point through every version."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from plandiff import exit_codes
from plandiff.commands.following import FormatOption
from plandiff.commands.options import ColorChoice, ColorOption, NoPagerOption, OutputOption, PlansOption

if TYPE_CHECKING:
    from plandiff.library import Library
    from plandiff.model.thread import Place

FORMATS = ("terminal", "markdown", "json")

PointArgument = Annotated[str, typer.Argument(metavar="POINT", help="A point, as us-28#6.")]
SourcesOption = Annotated[bool, typer.Option("--sources", help="List every source, not only how many there are.")]
OthersArgument = Annotated[
    list[str] | None, typer.Argument(metavar="[PLANS]...", help="The versions to follow it through [default: all].")
]


def trace(
    point: PointArgument,
    names: OthersArgument = None,
    sources: SourcesOption = False,
    format_name: FormatOption = None,
    output: OutputOption = None,
    color: ColorOption = ColorChoice.AUTO,
    no_pager: NoPagerOption = False,
    plans: PlansOption = None,
) -> int:
    """Follow one point through every version, with redlines and sources.

    Each version's text is shown against the one it descends from. Exit code: 0 done, 2 bad input or usage.
    """
    from plandiff.commands import following
    from plandiff.library import open_library
    from plandiff.rendering.trace_words import source_keys
    from plandiff.sources import resolve_sources
    from plandiff.threads.trace import trace as make_trace

    chosen = following.chosen_format(format_name, output, FORMATS)
    library = open_library(plans)
    place, name = _place(library, point)
    wanted = [*dict.fromkeys([*names, name])] if names else _everything(library, name)
    threads = following.followed(library, wanted)
    result = make_trace(threads, place)
    if chosen == "json":
        from plandiff.rendering.trace_json import render as as_json

        text = as_json(result)
    else:
        listed = sources or chosen != "terminal"
        found = resolve_sources(library, source_keys(threads, result.cells)) if listed else None
        if chosen == "markdown":
            from plandiff.rendering.trace_markdown import render as as_markdown

            text = as_markdown(result, sources=found or {})
        else:
            from plandiff.rendering.trace_terminal import render as as_terminal

            text = as_terminal(result, following.page(color, output), sources=found)
    following.write(text, output, following.files(library, threads), no_pager=no_pager)
    return exit_codes.DONE


def _place(library: Library, reference: str) -> tuple[Place, str]:
    """The point that a reference names (of a clause, its point), and the plan as the command line named it."""
    from plandiff.model import START, InputError, Problem, Severity
    from plandiff.model.thread import Place

    document, point, _ = library.look_up(reference)
    if point is None:
        hint = f"name a point, as {document.content.id}#1; `plandiff show {document.content.id}` shows them"
        raise InputError(Problem("usage", Severity.ERROR, "", START, f"{reference} is a plan, not a point", hint))
    return Place(document.content.id, point.id), reference.partition("#")[0]


def _everything(library: Library, name: str) -> list[str]:
    """All plans of the folder, and the one that was named by its path."""
    return [*library.plan_ids, *([] if name in library.plan_ids else [name])]
