"""The parts that pages on threads share: the files of versions, one open place, ids."""

from __future__ import annotations

from collections.abc import Iterable

from plandiff.model.comparison import Side
from plandiff.model.thread import Cell, Row
from plandiff.rendering.page.html_text import html, inline
from plandiff.rendering.threads.cell_entries import PlaceEntry


def html_files(sides: Iterable[Side]) -> str:
    """The files of some versions with their digests, as items of a list."""
    items = (f"<li><code>{html(side.plan.id)}</code>: sha256 <code>{html(side.sha256)}</code></li>" for side in sides)
    return "\n".join(items)


def cell_id(plan: str, point: str) -> str:
    """The id of the place that holds a point: no id of a plan or point has a colon."""
    return f"{plan}:{point}"


def anchors(cell: Cell, skip: int = 0) -> str:
    """A place in a page for every point of a cell, but for the first ones whose place is elsewhere."""
    return "".join(f'<span id="{html(cell_id(cell.plan, name))}"></span>' for name in cell.all_points[skip:])


def row_id(row: Row, of: str = "row") -> str:
    """The id of a row of the table, or `of` what else a page has for each."""
    first = row.thread.members[0].place
    return f"{of}:{cell_id(first.plan, first.point)}"


def place_item(entry: PlaceEntry) -> str:
    """One open place as an item of a list: what became of it, its wordings in their sentence, where it stands."""
    parts = [f"<small>{html(entry.lead)}{entry.link.rstrip()}</small>"]
    if entry.wordings and not entry.is_long:
        words = f'<b class="open">{html(" ".join(entry.wordings))}</b>'
        parts.append(f'<span dir="auto">{html(entry.before)}{words}{html(entry.behind)}</span>')
    parts += [f"<small>{inline(entry.known)}</small>"] if entry.known else []
    parts += [f"<small>(was {inline(entry.was)})</small>"] if entry.was else []
    listed = "".join(f'<li dir="auto">{inline(words)}</li>' for words in (entry.wordings if entry.is_long else ()))
    inner = f"<ul>{listed}</ul>" if listed else ""
    return f"<li>{' '.join([*parts, f'<code>{html(entry.at)}</code>'])}{inner}</li>"
