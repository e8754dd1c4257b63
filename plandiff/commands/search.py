"""`plandiff search`: points and claims in all plans that hold the words."""

from __future__ import annotations

from typing import Annotated

import typer

from plandiff import exit_codes
from plandiff.commands.shared.console import Screen, on_screen

WordsArgument = Annotated[list[str], typer.Argument(metavar="WORDS...", help="What to look for; spelling may be near.")]
LimitOption = Annotated[
    int, typer.Option("--limit", "-n", metavar="NUMBER", min=1, max=1000, help="Show at most this many.")
]


@on_screen
def search(words: WordsArgument, limit: LimitOption = 10, *, screen: Screen) -> int:
    """Find points and claims by words, best first.

    Exit code: 0 found, 1 nothing found, 2 bad input or usage.
    """
    from plandiff.library.search import search as find
    from plandiff.output import write_diagnostics
    from plandiff.rendering.library.evidence_terminal import search_hits, search_remarks

    library = screen.library
    query = " ".join(words)
    found = find(query, library.plans(), library.seeds, limit=limit)
    if found.hits:
        screen.show(search_hits(found, screen.page))
    write_diagnostics(search_remarks(found, query))
    return exit_codes.DONE if found.hits else exit_codes.NO_MATCH
