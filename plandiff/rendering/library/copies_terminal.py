"""Saved copies of pages on a terminal: what drifted, what is missing, what is unknown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from plandiff.library.saved_copies import CopyState, SavedCopy
from plandiff.rendering.page.terminal_text import Page

_INDENT = "    "
_HEADINGS: Mapping[CopyState, str] = MappingProxyType(
    {
        CopyState.DRIFTED: "Drifted: the copy is not the document on record",
        CopyState.UNREADABLE: "Cannot be read",
        CopyState.UNKNOWN: "Named after no page and no seed",
        CopyState.MISSING: "Missing: a digest is on record, and there is no copy here",
        CopyState.UNRECORDED: "No digest on record; that of the copy is",
        CopyState.SAME: "The same as on record",
    }
)


def copies_text(copies: Sequence[SavedCopy], page: Page) -> str:
    """The copies by how they stand, with the digests of those that are not as on record, and how many are of each."""
    lines: list[str] = []
    for state in CopyState:
        listed = [copy for copy in copies if copy.state is state]
        if listed:
            style = "warning" if state in {CopyState.DRIFTED, CopyState.UNREADABLE} else "heading"
            lines += page.wrap([(style, _HEADINGS[state])])
            lines += [line for copy in listed for line in _copy(copy, page)]
            lines.append("")
    counts = ", ".join(f"{number} {state}" for state in CopyState if (number := _count(copies, state)))
    return "\n".join([*lines, *page.wrap([("", counts or "No copies, and no digests on record.")])]) + "\n"


def _copy(copy: SavedCopy, page: Page) -> list[str]:
    names = "  ".join(dict.fromkeys(part for part in (copy.key, copy.file) if part))
    lines = page.wrap([("", names)], indent=_INDENT)
    if copy.state in {CopyState.DRIFTED, CopyState.UNRECORDED}:
        lines += page.wrap([("dim", f"copy      {copy.digest}")], indent=_INDENT)
    if copy.state in {CopyState.DRIFTED, CopyState.MISSING}:
        lines += page.wrap([("dim", f"on record {copy.recorded}")], indent=_INDENT)
    return lines


def _count(copies: Sequence[SavedCopy], state: CopyState) -> int:
    return sum(copy.state is state for copy in copies)
