"""`plandiff lines`: the red lines that parties have stated, with source and date."""

from __future__ import annotations

from plandiff.commands.shared import options
from plandiff.commands.shared.console import Screen, on_screen


@on_screen
def lines(lines: options.LinesOption = None, party: options.PartyOption = None, *, screen: Screen) -> None:
    """List the red lines that parties have stated, with source and date.

    Exit code: 0 done, 2 bad input or usage.
    """
    from plandiff.commands.shared.red_lines import lines_file
    from plandiff.commands.shared.usage_errors import all_known
    from plandiff.library.sources import resolve_sources
    from plandiff.red_lines.shared.evaluation import by_party
    from plandiff.rendering.red_lines.text import listed

    library = screen.library
    file = lines_file(library, lines)
    all_known("party", party or (), {line.party for line in file.content.lines})
    chosen = [line for line in by_party(file.content.lines) if not party or line.party in party]
    keys = dict.fromkeys(key for line in chosen for key in line.sources)
    screen.show(listed(chosen, resolve_sources(library, list(keys)), screen.page))
