"""What a reading leaves out of a document although its readers see it: front matter, menus, page heads, asides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from plandiff.importing.result import Imported, Role
from plandiff.model.document_reading import SurroundingLine

_SEEN = frozenset("front-matter navigation header footer aside page-header template category note struck".split())
_CODE = re.compile(r"</?(?:script|style)\b[^<>]*>", re.IGNORECASE)  # tags around code, which open and close in turn
_TAG = re.compile(r"<[^<>]*>")


def left_out(imported: Imported, source: str) -> tuple[SurroundingLine, ...]:
    """The lines of a source that were left out for what they are, each with the reason, in order and without markup.

    The title is none of them, which is that of the plan.
    """
    title = imported.plan.title
    lines = dict.fromkeys(_lines(imported, source))
    return tuple(line for line in lines if not (line.words.startswith("title") and title and title in line.words))


def _lines(imported: Imported, source: str) -> Iterator[SurroundingLine]:
    for one in imported.stretches:
        if one.role is Role.SKIPPED and one.reason in _SEEN:
            text = source[one.start : one.end]
            if "<" in text:
                text = unescape(_TAG.sub(" ", " ".join(_CODE.split(text)[::2])))
            for line in text.splitlines():
                words = " ".join(line.replace("~~", " ").split())
                if any(map(str.isalnum, words)):
                    yield SurroundingLine(one.reason, words)
