"""`plandiff sources`: the pages and claims behind a point, and those against it."""

from __future__ import annotations

from plandiff import exit_codes
from plandiff.commands.shared.common_options import ColorChoice, ColorOption, NoPagerOption, PlansOption
from plandiff.commands.show import ReferenceArgument


def sources(
    reference: ReferenceArgument,
    color: ColorOption = ColorChoice.AUTO,
    no_pager: NoPagerOption = False,
    plans: PlansOption = None,
) -> int:
    """Show the pages and claims behind a point, a clause or a plan.

    With outlet, date, who said it, and whether it supports or contradicts the point.
    """
    from plandiff.commands.shared import console
    from plandiff.library.evidence import footing
    from plandiff.library.library import open_library
    from plandiff.library.sources import resolve_sources
    from plandiff.rendering.library.evidence_terminal import sources_of_plan, sources_of_point

    library = open_library(plans)
    page = console.page(color)
    document, point, clause = library.look_up(reference)
    if point is None:
        text = sources_of_plan(document.content, resolve_sources(library, document.content.sources), page)
    else:
        found = footing(document.content, point, clause, library.seeds)
        text = sources_of_point(document.content, found, resolve_sources(library, found.sources), page)
    console.show(text, no_pager=no_pager)
    return exit_codes.DONE
