"""`plandiff sources`: the pages and claims behind a point, those against it, and saved copies of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plandiff import exit_codes
from plandiff.commands.shared import completion, options

if TYPE_CHECKING:
    from plandiff.library.library import Library
    from plandiff.rendering.page.terminal_text import Page

ReferenceArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="[REFERENCE]", help="us-28, us-28#6 or us-28#10.c; or a file.", autocompletion=completion.references
    ),
]
CheckOption = Annotated[
    Path | None,
    typer.Option(
        "--check",
        metavar="FOLDER",
        help="Hold saved copies of all pages (files named by key) against their digests, offline.",
    ),
]


def sources(
    reference: ReferenceArgument = None,
    check: CheckOption = None,
    color: options.ColorOption = options.ColorChoice.AUTO,
    no_pager: options.NoPagerOption = False,
    plans: options.PlansOption = None,
) -> int:
    """Show the pages and claims behind a point, a clause or a plan.

    With outlet, date, who said it, whether it supports or contradicts the point, and the history of the page. Exit
    code: 0 done, 1 a saved copy drifted or cannot be read, 2 bad input or usage.
    """
    from plandiff.commands.shared import console
    from plandiff.commands.shared.usage_errors import usage
    from plandiff.library.library import open_library

    if (reference is None) is (check is None):
        hint = "`plandiff sources us-28#6`, or `plandiff sources --check FOLDER`"
        raise usage("name what the sources are asked of, or a folder to check, and not both", hint)
    library = open_library(plans)
    page = console.page(color)
    if check is not None:
        return _checked(library, check, page, no_pager=no_pager)
    console.show(_told(library, reference or "", page), no_pager=no_pager)
    return exit_codes.DONE


def _told(library: Library, reference: str, page: Page) -> str:
    from plandiff.library.evidence import footing
    from plandiff.library.sources import resolve_sources
    from plandiff.rendering.library.evidence_terminal import sources_of_plan, sources_of_point

    document, point, clause = library.look_up(reference)
    if point is None:
        return sources_of_plan(document.content, resolve_sources(library, document.content.sources), page)
    found = footing(document.content, point, clause, library.seeds)
    return sources_of_point(document.content, found, resolve_sources(library, found.sources), page)


def _checked(library: Library, folder: Path, page: Page, *, no_pager: bool) -> int:
    from plandiff.commands.shared import console
    from plandiff.library.saved_copies import CopyState, check_copies
    from plandiff.rendering.library.evidence_terminal import copies_text

    copies = check_copies(library, folder)
    console.show(copies_text(copies, page), no_pager=no_pager)
    amiss = any(copy.state in {CopyState.DRIFTED, CopyState.UNREADABLE} for copy in copies)
    return exit_codes.FINDINGS if amiss else exit_codes.DONE
