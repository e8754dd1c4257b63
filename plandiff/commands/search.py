"""`plandiff search`: points and claims in all plans that hold the words."""

from __future__ import annotations

from typing import Annotated

import typer

from plandiff import exit_codes
from plandiff.commands.shared import options

WordsArgument = Annotated[list[str], typer.Argument(metavar="WORDS...", help="What to look for; spelling may be near.")]
LimitOption = Annotated[
    int, typer.Option("--limit", "-n", metavar="NUMBER", min=1, max=1000, help="Show at most this many.")
]


def search(
    words: WordsArgument,
    limit: LimitOption = 10,
    color: options.ColorOption = options.ColorChoice.AUTO,
    no_pager: options.NoPagerOption = False,
    plans: options.PlansOption = None,
) -> int:
    """Find points and claims by words, best first.

    Exit code: 0 found, 1 nothing found, 2 bad input or usage.
    """
    from plandiff.commands.shared import console
    from plandiff.library.library import open_library
    from plandiff.library.search import search as find
    from plandiff.output import write_diagnostics
    from plandiff.rendering.library.evidence_terminal import search_hits, search_remarks

    library = open_library(plans)
    page = console.page(color)
    query = " ".join(words)
    found = find(query, library.plans(), library.seeds, limit=limit)
    if found.hits:
        console.show(search_hits(found, page), no_pager=no_pager)
    write_diagnostics(search_remarks(found, query))
    return exit_codes.DONE if found.hits else exit_codes.NO_MATCH
