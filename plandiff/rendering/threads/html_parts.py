"""The parts that HTML pages on threads share: one open place, and the ids by which they link to each other."""

from __future__ import annotations

from plandiff.model.thread import Row
from plandiff.rendering.page.html_text import html, inline
from plandiff.rendering.threads.cell_entries import PlaceEntry


def cell_id(plan: str, point: str) -> str:
    """The id of the place that holds a point: no id of a plan or point has a colon."""
    return f"{plan}:{point}"


def row_id(row: Row) -> str:
    """The id of a row of the table."""
    first = row.thread.members[0].place
    return f"row:{cell_id(first.plan, first.point)}"


def thread_id(row: Row) -> str:
    """The id of the section with the texts of a thread."""
    first = row.thread.members[0].place
    return f"thread:{cell_id(first.plan, first.point)}"


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
