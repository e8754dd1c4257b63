"""Tables on a terminal, laid out by rich: what all of them share."""

from __future__ import annotations

from io import StringIO

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from plandiff.rendering.page.terminal_text import Page
from plandiff.text.display import visible


def empty_table() -> Table:
    """An empty table: a line below its headings, none around it."""
    return Table(box=SIMPLE_HEAD, pad_edge=False)


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
