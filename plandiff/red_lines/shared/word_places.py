"""Where the words that decide on lines stand in the files of versions."""

from __future__ import annotations

import re

from plandiff.model.plan import Plan
from plandiff.model.problem import Document, NodePath, Position
from plandiff.model.red_line import DecidingWords

_SOUGHT = 60  # characters of the words that are looked for in a document


def place_of(document: Document[Plan], words: DecidingWords) -> Position | None:
    """The place of deciding words in the file of their version: their point or clause, in a document the words."""
    if () not in document.positions:
        return _in_text(document.text, words.words)
    plan, locator = document.content, words.reference.partition("#")[2]
    found = plan.find(locator)
    if found is None:
        return None
    point, clause = found
    path: NodePath = ("points", plan.points.index(point))
    if clause is not None:
        path = (*path, "clauses", point.clauses.index(clause))
    for key in ("text", "options"):
        if (*path, key) in document.positions:
            return document.position(*path, key)
    return document.position(*path)


def _in_text(text: str, words: str) -> Position | None:
    """Where words stand in a text, whatever blanks and line ends are between them; None where they do not."""
    start = words[:_SOUGHT].rsplit(" ", 1)[0] if len(words) > _SOUGHT else words
    found = re.search(r"\s+".join(map(re.escape, start.split())), text) if start else None
    if found is None:
        return None
    line = text.count("\n", 0, found.start()) + 1
    column = found.start() - (text.rfind("\n", 0, found.start()) + 1) + 1
    end_line = text.count("\n", 0, found.end()) + 1
    return Position(line, column, end_line, found.end() - (text.rfind("\n", 0, found.end()) + 1) + 1)
