"""Plain text as a source: as it is, but for a byte-order mark and the marks of a quoted mail."""

from __future__ import annotations

import re

from plandiff.importing.source.working_text import Working

_QUOTED = re.compile(r"^(?:>[ \t]?)+", re.MULTILINE)
_QUOTATION = re.compile(r"(?:^>.*\n){2}", re.MULTILINE)  # one such line may be anything


def read_plain(source: str) -> Working:
    """The working text of plain text. Where two lines together are quoted, the marks of all quoted lines go."""
    working = Working(source)
    start = 0
    if source.startswith("\ufeff"):
        working.dropped.append((0, 1, "byte-order-mark"))
        start = 1
    for mark in _QUOTED.finditer(source, start) if _QUOTATION.search(source) else ():
        working.keep(start, mark.start())
        start = mark.end()
    working.keep(start, len(source))
    return working
