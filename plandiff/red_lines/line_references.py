"""The points that a line names."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.red_line import RedLine


def references(line: RedLine) -> Iterator[tuple[tuple[str, ...], str]]:
    """Each reference of a line with its way down from the line."""
    if line.thread:
        yield ("thread",), line.thread
    if line.keeps:
        yield ("keeps",), line.keeps
    for key in ("must_contain", "must_not_contain"):
        wanted = getattr(line, key)
        if wanted is not None and wanted.thread:
            yield (key, "thread"), wanted.thread
