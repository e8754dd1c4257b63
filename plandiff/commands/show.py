"""`plandiff show`: one plan, point or clause with its evidence."""

from __future__ import annotations

from typing import Annotated

from plandiff.commands.shared import options
from plandiff.commands.shared.console import Screen, on_screen

ReferenceArgument = Annotated[str, options.reference_argument("REFERENCE")]


@on_screen
def show(reference: ReferenceArgument, *, screen: Screen) -> None:
    """Show a plan, a point or a clause with its evidence and sources."""
    from plandiff.rendering.library.plan_terminal import item_text, plan_text

    library = screen.library
    document, point, clause = library.look_up(reference)
    if point is None:
        text = plan_text(document.content, screen.page)
    else:
        from plandiff.library.sources import resolve_sources

        sources, vocabulary = resolve_sources(library, point.sources_of(clause)), library.vocabulary_for(document.file)
        text = item_text(document.content, point, clause, sources, vocabulary, screen.page)
    screen.show(text)
