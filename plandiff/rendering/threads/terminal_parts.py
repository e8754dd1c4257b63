"""One change between two versions on a terminal, as the trace and the outcome show it."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.kinds import ChangeKind
from plandiff.rendering.comparison.view import Entry
from plandiff.rendering.page.terminal_redline import inline_layout
from plandiff.rendering.page.terminal_text import Page
from plandiff.rendering.threads.change_entry import owner
from plandiff.rendering.threads.place_entries import PlaceEntry

_INDENT = "    "


def change_lines(entry: Entry, sides: tuple[str, str], page: Page, indent: str = _INDENT) -> Iterator[str]:
    """The redlines of one change between two versions, its signals, open options and remarks.

    Where only one of the two has known words, they are said to be its own.
    """
    for passage in entry.passages:
        label = f"{passage.label}) " if passage.label else ""
        if label and passage.kind is ChangeKind.UNCHANGED and not passage.moved:
            yield from page.wrap([("dim", f"{label}unchanged")], indent=indent)
            continue
        pieces = [("heading", label), ("dim", f"({passage.kind_words}) " if label and passage.kind_words else "")]
        indents = (indent, indent + "  " * bool(label))
        if passage.plain:
            pieces.append(("dim", f"text of {owner(passage, *sides)}: "))
            yield from page.wrap([*pieces, ("", passage.plain)], indent=indents[0], hanging=indents[1])
        else:
            yield from inline_layout(None)(pieces, passage.spans, page, indents)
        for words in passage.signals:
            yield from page.wrap([("signal", f"* {words}")], indent=indent + "  ", hanging=indent + _INDENT)
    for option in entry.options:
        by = f"option of {option.by}" if option.by else "option"
        pieces = [("remark", f"{by} ({option.side}): "), ("", option.text)]
        yield from page.wrap(pieces, indent=indent, hanging=indent + "  ")
    for remark in entry.remarks:
        yield from page.wrap([("remark", remark)], indent=indent, hanging=indent + "  ")


def place_lines(entry: PlaceEntry, page: Page, indent: str = _INDENT) -> list[str]:
    """One open place: what became of it, its wordings in their sentence, where it stands."""
    pieces = [("signal", f"{entry.mark} "), ("remark", f"{entry.lead}{entry.link}")]
    if not entry.is_long:
        pieces.append(("", entry.words))
    rest = [f"; {entry.known}" if entry.known else "", f" (was {entry.was})" if entry.was else "", f"  {entry.at}"]
    lines = page.wrap([*pieces, ("dim", "".join(rest))], indent=indent, hanging=indent + "  ")
    for wording in entry.wordings if entry.is_long else ():
        lines += page.wrap([("", wording)], indent=indent + "  ", hanging=indent + "    ")
    return lines
