"""Plain text as a source: as it is, but for a byte-order mark."""

from __future__ import annotations

from plandiff.importing.source import Working


def read_plain(source: str) -> Working:
    """The working text of plain text."""
    working = Working(source)
    start = 0
    if source.startswith("\ufeff"):
        working.dropped.append((0, 1, "byte-order-mark"))
        start = 1
    working.keep(start, len(source))
    return working
