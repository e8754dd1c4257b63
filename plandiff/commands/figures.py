"""`plandiff figures`: the named figures of several plans as one table."""

from __future__ import annotations

from typing import Annotated

import typer

from plandiff import exit_codes
from plandiff.commands.options import ColorChoice, ColorOption, NoPagerOption, PlansOption

PlansArgument = Annotated[
    list[str] | None,
    typer.Argument(metavar="[PLANS]...", help="Ids or files, oldest first [default: all]."),
]


def figures(
    names: PlansArgument = None,
    color: ColorOption = ColorChoice.AUTO,
    no_pager: NoPagerOption = False,
    plans: PlansOption = None,
) -> int:
    """Show the named figures (terms) of plans side by side, with changes marked."""
    from plandiff.commands import screen
    from plandiff.library import open_library
    from plandiff.rendering.terminal_table import figures_table
    from plandiff.term_table import term_table

    library = open_library(plans)
    documents = [library.plan(name) for name in names] if names else list(library.plans())
    listed = [document.content for document in documents]
    vocabulary = library.vocabulary_for(*(names or library.plan_ids))
    page = screen.page(color)
    text = figures_table(listed, term_table(listed, vocabulary), page)
    screen.show(text, no_pager=no_pager)
    return exit_codes.DONE
