"""Tables on a terminal: with rules, laid out by rich, and many narrow columns side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from plandiff.model.named_values import NamedValues
from plandiff.model.plan import Plan
from plandiff.rendering.page.terminal_text import THEME, Page, Piece
from plandiff.text.display import visible


class TableColumn(NamedValues):
    """A column of a ruled table: its heading, the least width that it may have, whether it stands to the right."""

    heading: str
    narrowest: int | None = None
    right: bool = False


def ruled_table(columns: Iterable[TableColumn], rows: Iterable[Iterable[Sequence[Piece]]], page: Page) -> str:
    """A table as lines of the page's width, a line below its headings; its cells are text of files, never markup."""
    from io import StringIO

    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    drawn = Table(box=SIMPLE_HEAD, pad_edge=False)
    for heading, narrowest, right in columns:
        name = Text(visible(heading))
        drawn.add_column(name, min_width=narrowest, overflow="fold", justify="right" if right else "left")
    for row in rows:
        cells = (((visible(text), THEME.get(style, "")) for style, text in cell) for cell in row)
        drawn.add_row(*(Text.assemble(*cell) for cell in cells))
    console = Console(
        file=StringIO(),
        width=page.width,
        force_terminal=page.color,
        color_system="standard" if page.color else None,
        no_color=not page.color,
        emoji=False,
        markup=False,
        highlight=False,
        legacy_windows=False,
    )
    with console.capture() as captured:
        console.print(drawn)
    return "\n".join(line.rstrip() for line in captured.get().splitlines()).rstrip("\n")


def side_by_side(
    heading: Sequence[str], cells: Sequence[Sequence[str]], styles: Sequence[str], widths: tuple[int, int], page: Page
) -> Iterator[str]:
    """The lines of one row: a heading and cells of some lines each, with a style for every cell.

    `widths` are those of the heading and of a cell. The heading may be painted already.
    """
    title, width = widths
    room = Page(title - 1, page.color)
    for number in range(max([len(heading), *(len(cell) for cell in cells)])):
        parts = [room.pad(heading[number] if number < len(heading) else "")]
        for cell, style in zip(cells, styles, strict=True):
            text = cell[number] if number < len(cell) else ""
            parts.append(page.paint(style, text) + " " * (width - len(text)))
        yield " ".join(parts).rstrip()


def column_heads(plans: Sequence[Plan], widths: tuple[int, int], page: Page, *, dated: bool = True) -> Iterator[str]:
    """The ids of versions over their columns, their dates where these are wanted, and a line below."""
    title, width = widths
    yield from side_by_side([""], [folded(plan.id, width) for plan in plans], ["heading"] * len(plans), widths, page)
    if dated:
        yield from side_by_side([""], [_day(plan.date, width) for plan in plans], ["dim"] * len(plans), widths, page)
    yield page.paint("dim", "-" * (title + len(plans) * (width + 1)))


def evenly(count: int, fitting: int) -> int:
    """How many columns go into each of as few tables as it takes, where so many have room side by side."""
    tables = max(1, -(-count // max(1, fitting)))
    return max(1, -(-count // tables))


def _day(date: str, width: int) -> list[str]:
    """A date on one line, or the year above month and day."""
    year, _, rest = date.partition("-")
    return [date] if len(date) <= width else [year, rest]


def folded(text: str, width: int) -> list[str]:
    """A text in lines of a width: cut after a hyphen, comma or blank where it can be."""
    lines: list[str] = []
    while len(text) > width:
        cut = width if text[width] in "- " else max(text.rfind(sign, 0, width) for sign in "-, ") + 1 or width
        lines.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return [*lines, text]
