"""What a reading leaves out of a document although its readers see it: front matter, menus, page heads, asides."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plandiff.importing.result import Imported, Role
from plandiff.model.document_reading import SurroundingLine

_SEEN = frozenset("front-matter navigation header footer aside page-header template category note".split())
_TAG = re.compile(r"<[^<>]*>")


def left_out(imported: Imported, source: str) -> tuple[SurroundingLine, ...]:
    """The lines of a source that were left out for what they are, each with the reason, in order and without tags."""
    return tuple(dict.fromkeys(_lines(imported, source)))


def _lines(imported: Imported, source: str) -> Iterator[SurroundingLine]:
    for one in imported.stretches:
        if one.role is Role.SKIPPED and one.reason in _SEEN:
            for line in source[one.start : one.end].splitlines():
                words = " ".join(_TAG.sub(" ", line).split())
                if any(map(str.isalnum, words)):
                    yield SurroundingLine(one.reason, words)
