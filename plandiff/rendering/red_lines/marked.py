"""What forms mark in the files of versions: lines that are crossed, open, or crossed by report."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.named_values import NamedValues
from plandiff.model.problem import Position
from plandiff.model.red_line import LineFinding, LineRow, Verdict, is_crossed
from plandiff.rendering.red_lines.request import LinesRequest
from plandiff.rendering.red_lines.words import reason_words
from plandiff.rendering.words.line_words import verdict_words


class Marked(NamedValues):
    """One finding at its place in a file: an error, or a notice where the line is given up or nothing is sure."""

    finding: LineFinding
    level: str
    file: str
    position: Position | None
    message: str


def marked(request: LinesRequest) -> Iterator[Marked]:
    """What is to be marked, in the order of the lines and versions."""
    for row in request.check.rows:
        for side, found in zip(request.check.versions, row.findings, strict=True):
            level = _level(row, found)
            if level:
                places = (request.places.get(words.reference) for words in found.words)
                position = next((place for place in places if place is not None), None)
                yield Marked(found, level, side.file, position, _message(row, found))


def _level(row: LineRow, found: LineFinding) -> str:
    if is_crossed(found):
        return "notice" if row.line.given_up else "error"
    seen = found.would_be if found.verdict in (Verdict.JUDGED, Verdict.NOT_KNOWN) else found.verdict
    return "notice" if seen in (Verdict.OPEN, Verdict.CROSSED) else ""


def _message(row: LineRow, found: LineFinding) -> str:
    line = row.line
    since = f" (given up {line.given_up.date})" if line.given_up else ""
    stated = f", stated {line.date}" if line.date else ""
    point = f" {found.words[0].reference}" if found.words else f" {found.plan}"
    return f"{line.party}{stated}{since}: {line.says}{point}: {verdict_words(found)}, {reason_words(found)}"
