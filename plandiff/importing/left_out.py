"""What a reading leaves out of a document although its readers see it: front matter, menus, page heads, asides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from plandiff.importing.result import Imported, Role
from plandiff.model.document_reading import SurroundingLine

_FRONT_MATTER = "front-matter"
_SEEN = frozenset(
    "front-matter navigation header footer aside picture form-field page-header template category note struck "
    "sharing related".split()
)
_ATTRIBUTES = ("picture", "form-field")  # of HTML, of one line wherever it is broken
_CODE = re.compile(r"</?(?:script|style)\b[^<>]*>", re.IGNORECASE)  # tags around code, which open and close in turn
_TAG = re.compile(r"<[^<>]*>")


def left_out(imported: Imported, source: str) -> tuple[SurroundingLine, ...]:
    """The lines of a source that were left out for what they are, each with the reason, in order and without markup.

    A title in front matter is none of them where it is that of the plan, which is compared.
    """
    lines = dict.fromkeys(_lines(imported, source))
    return tuple(line for line in lines if not _is_title(line, imported.plan.title))


def _is_title(line: SurroundingLine, title: str) -> bool:
    key, _, value = line.words.partition("=" if line.words.startswith(("title=", "title =")) else ":")
    return line.reason == _FRONT_MATTER and key.strip() == "title" and value.strip(" \"'") == title


def _lines(imported: Imported, source: str) -> Iterator[SurroundingLine]:
    for one in imported.stretches:
        if one.role is Role.SKIPPED and one.reason in _SEEN:
            text = source[one.start : one.end]
            if one.reason in _ATTRIBUTES:
                text = " ".join(unescape(text).split())
            elif "<" in text and one.reason != _FRONT_MATTER:  # which has values, and no markup
                text = unescape(_TAG.sub(" ", " ".join(_CODE.split(text)[::2])))
            for line in text.splitlines():
                words = " ".join(line.replace("~~", " ").split())
                if any(map(str.isalnum, words)):
                    yield SurroundingLine(one.reason, words)
