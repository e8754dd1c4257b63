"""Where the files of a family name sources, for the rules on these."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from plandiff.model.family import Family
from plandiff.model.named_values import NamedValues
from plandiff.model.problem import Document, NodePath
from plandiff.model.red_line import RedLine
from plandiff.rules.shared.findings import points_and_clauses
from plandiff.rules.shared.red_lines import lines


class SourceUse(NamedValues):
    """A source where it is named, and what rests on it."""

    document: Document[Any]
    path: NodePath
    subject: str
    source: str


def source_uses(family: Family) -> Iterator[SourceUse]:
    """Every source that a plan, a point, a clause, a red line, its being given up or a reading of it names."""
    for document in family.plans:
        for at, source in enumerate(document.content.sources):
            yield SourceUse(document, ("sources", at), document.content.id, source)
    for place in points_and_clauses(family):
        for at, source in enumerate(place.item.sources):
            yield SourceUse(place.document, (*place.path, "sources", at), place.reference, source)
    for line in lines(family):
        for path, source in _of_line(line.line):
            yield SourceUse(line.document, ("lines", line.number, *path), f"red-lines#{line.line.id}", source)


def _of_line(line: RedLine) -> Iterator[tuple[NodePath, str]]:
    yield from ((("sources", at), source) for at, source in enumerate(line.sources))
    up = line.given_up.sources if line.given_up else ()
    yield from ((("given_up", "sources", at), source) for at, source in enumerate(up))
    for index, read in enumerate(line.reading):
        yield from ((("reading", index, "sources", at), source) for at, source in enumerate(read.sources))
