"""Tables on a terminal, laid out by rich: figures across plans, and the correlation table."""

from __future__ import annotations

from collections.abc import Sequence
from io import StringIO

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from plandiff.model import Comparison, Plan
from plandiff.rendering import wording
from plandiff.rendering.terminal_text import THEME, Page
from plandiff.rendering.view import View
from plandiff.term_table import Cell, Row
from plandiff.text.display import visible

_NARROWEST = 12  # a column narrower than this breaks words


def figures_table(plans: Sequence[Plan], rows: Sequence[Row], page: Page) -> str:
    """A row a term, a column a plan; a value that differs from the one before it is marked with `*`.

    More plans than fit side by side go into several tables, one below the other.
    """
    if not rows:
        return "These plans fix no terms.\n"
    fitting = max(1, (page.width - 26) // (_NARROWEST + 3))
    parts = []
    for start in range(0, len(plans), fitting):
        table = Table(box=SIMPLE_HEAD, pad_edge=False)
        table.add_column("term", min_width=20, overflow="fold")
        for plan in plans[start : start + fitting]:
            table.add_column(_text(plan.id), min_width=_NARROWEST, overflow="fold")
        for row in rows:
            cells = row.cells[start : start + fitting]
            if any(cells):
                table.add_row(_text(_label(row)), *map(_cell, cells))
        parts.append(_print(table, page))
    return "\n".join(parts) + "\n`*` differs from the nearest plan before it; empty: the plan does not fix it.\n"


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
        table.add_row(*map(_text, (*ids, entry.title, entry.kind_words, *sure)))
    return _print(table, page)


def _label(row: Row) -> str:
    return f"{row.label} ({row.unit})" if row.unit else row.label


def _cell(cells: tuple[Cell, ...]) -> Text:
    words = Text()
    for index, cell in enumerate(cells):
        words.append("; " if index else "")
        words.append(
            visible(wording.figure_words(cell.value)) + (" *" if cell.changed else ""),
            style=THEME["signal"] if cell.changed else "",
        )
    return words


def _text(text: str) -> Text:
    """Text of a file: never markup, nothing hidden."""
    return Text(visible(text))


def _print(table: Table, page: Page) -> str:
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
