"""`plandiff sources`: the pages and claims behind a point, those against it, and saved copies of them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from plandiff import exit_codes
from plandiff.commands.shared import options
from plandiff.commands.shared.console import Screen, on_screen

ReferenceArgument = Annotated[str | None, options.reference_argument("[REFERENCE]")]
CheckOption = Annotated[
    Path | None,
    typer.Option(
        "--check",
        metavar="FOLDER",
        help="Hold saved copies of all pages (files named by key) against their digests, offline.",
    ),
]


@on_screen
def sources(reference: ReferenceArgument = None, check: CheckOption = None, *, screen: Screen) -> int:
    """Show the pages and claims behind a point, a clause or a plan.

    With outlet, date, who said it, whether it supports or contradicts the point, and the history of the page. Exit
    code: 0 done, 1 a saved copy drifted or cannot be read, 2 bad input or usage.
    """
    from plandiff.commands.shared.usage_errors import usage

    if (reference is None) is (check is None):
        hint = "`plandiff sources us-28#6`, or `plandiff sources --check FOLDER`"
        raise usage("name what the sources are asked of, or a folder to check, and not both", hint)
    if check is not None:
        return _checked(screen, check)
    screen.show(_told(screen, reference or ""))
    return exit_codes.DONE


def _told(screen: Screen, reference: str) -> str:
    from plandiff.library.evidence import footing
    from plandiff.library.sources import resolve_sources
    from plandiff.rendering.library.evidence_terminal import sources_of_plan, sources_of_point

    library, page = screen.library, screen.page
    document, point, clause = library.look_up(reference)
    if point is None:
        return sources_of_plan(document.content, resolve_sources(library, document.content.sources), page)
    found = footing(document.content, point, clause, library.seeds)
    return sources_of_point(document.content, found, resolve_sources(library, found.sources), page)


def _checked(screen: Screen, folder: Path) -> int:
    from plandiff.library.saved_copies import CopyState, check_copies
    from plandiff.rendering.library.evidence_terminal import copies_text

    copies = check_copies(screen.library, folder)
    screen.show(copies_text(copies, screen.page))
    amiss = any(copy.state in {CopyState.DRIFTED, CopyState.UNREADABLE} for copy in copies)
    return exit_codes.FINDINGS if amiss else exit_codes.DONE
