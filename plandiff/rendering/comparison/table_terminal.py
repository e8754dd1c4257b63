"""The correlation table of a comparison on a terminal."""

from __future__ import annotations

from plandiff.model.comparison import Comparison
from plandiff.rendering.comparison.view import View
from plandiff.rendering.page.terminal_table import empty_table, plain, printed
from plandiff.rendering.page.terminal_text import Page


def correlation_table(comparison: Comparison, view: View, page: Page) -> str:
    """Who answers whom: a row a link with its kind, score and confidence."""
    links = {(change.link.before, change.link.after): change.link for change in comparison.changes}
    drawn = empty_table()
    for heading in ("before", "after", "point", "what happened", "score", "confidence"):
        drawn.add_column(heading, overflow="fold", justify="right" if heading == "score" else "left")
    for entry in view.entries:
        link = links[entry.before, entry.after]
        sure = (f"{link.score:.2f}", link.confidence.value) if entry.before and entry.after else ("", "")
        ids = (", ".join(entry.before), ", ".join(entry.after))
        drawn.add_row(*map(plain, (*ids, entry.title, entry.kind_words, *sure)))
    return printed(drawn, page)
