"""Tables on a terminal, laid out by rich: the correlation table, and what other tables share with it."""

from __future__ import annotations

from io import StringIO

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from plandiff.model.comparison import Comparison
from plandiff.rendering.comparison.view import View
from plandiff.rendering.page.terminal_text import Page
from plandiff.text.display import visible


def correlation_table(comparison: Comparison, view: View, page: Page) -> str:
    """Who answers whom: a row a link with its kind, score and confidence."""
    links = {(change.link.before, change.link.after): change.link for change in comparison.changes}
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for heading in ("before", "after", "point", "what happened", "score", "confidence"):
        table.add_column(heading, overflow="fold", justify="right" if heading == "score" else "left")
    for entry in view.entries:
        link = links[entry.before, entry.after]
        sure = (f"{link.score:.2f}", link.confidence.value) if entry.before and entry.after else ("", "")
        ids = (", ".join(entry.before), ", ".join(entry.after))
        table.add_row(*map(plain, (*ids, entry.title, entry.kind_words, *sure)))
    return printed(table, page)


def plain(text: str) -> Text:
    """Text of a file: never markup, nothing hidden."""
    return Text(visible(text))


def printed(table: Table, page: Page) -> str:
    """The table as lines of the page's width."""
    file = StringIO()
    console = Console(
        file=file,
        width=page.width,
        force_terminal=page.color,
        color_system="standard" if page.color else None,
        no_color=not page.color,
        emoji=False,
        markup=False,
        highlight=False,
        legacy_windows=False,
    )
    console.print(table)
    return "\n".join(line.rstrip() for line in file.getvalue().splitlines()) + "\n"
