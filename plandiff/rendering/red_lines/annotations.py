"""Crossed lines as marks in the files of versions: GitHub workflow commands, and SARIF 2.1.0 for code scanning."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from plandiff.model.named_values import NamedValues
from plandiff.model.problem import Position
from plandiff.model.red_line import LineFinding, LineRow, RedLine, Verdict
from plandiff.rendering.page import annotation_parts
from plandiff.rendering.red_lines import words as say
from plandiff.rendering.request import LinesRequest
from plandiff.rendering.threads.words import verdict_words
from plandiff.text.display import visible


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
    if found.seen is Verdict.CROSSED:
        return "notice" if row.line.given_up else "error"
    seen = found.would_be if found.verdict is Verdict.NOT_KNOWN else found.seen
    return "notice" if seen in (Verdict.OPEN, Verdict.CROSSED) else ""


def _message(row: LineRow, found: LineFinding) -> str:
    line = row.line
    since = f" (given up {line.given_up.date})" if line.given_up else ""
    stated = f", stated {line.date}" if line.date else ""
    point = f" {found.words[0].reference}" if found.words else f" {found.plan}"
    return f"{line.party}{stated}{since}: {line.says}{point}: {verdict_words(found)}, {say.reason_words(found)}"


def as_github(request: LinesRequest) -> str:
    """What is crossed as errors, what is open or crossed by report as notices, and a line that counts them."""
    found = list(marked(request))
    levels = ([_annotation(one, request) for one in found if one.level == level] for level in ("error", "notice"))
    summary = f"{say.heading(request.check)}: {len(request.check.crossed)} crossed"
    return annotation_parts.commands(levels, "finding", summary)


def _annotation(one: Marked, request: LinesRequest) -> str:
    title = f"plandiff line {one.finding.line}"
    return annotation_parts.annotation(one.level, one.file, request.root, one.position, title, one.message)


_LEVELS = {"error": "error", "notice": "note"}


def as_sarif(request: LinesRequest) -> str:
    """One run: what is crossed as errors; what is open, or crossed by report or a line given up, as notes."""
    lines = [row.line for row in request.check.rows]
    order = {line.id: index for index, line in enumerate(lines)}
    known = say.fingerprints_of(request.check)
    results = [_result(one, order, known, request) for one in marked(request)]
    return annotation_parts.log([_rule(line) for line in lines], results)


def _rule(line: RedLine) -> dict[str, Any]:
    about = ". ".join(part for part in (f"{line.party}, {say.stated(line)}", say.given_up(line)) if part)
    return {
        "id": line.id,
        "shortDescription": {"text": visible(line.says)},
        "fullDescription": {"text": visible(about)},
        "help": {"text": visible(f"Test: {say.test_words(line)}")},
    }


def _result(
    one: Marked, order: dict[str, int], known: dict[tuple[str, str], str], request: LinesRequest
) -> dict[str, Any]:
    finding: LineFinding = one.finding
    return {
        "ruleId": finding.line,
        "ruleIndex": order[finding.line],
        "level": _LEVELS[one.level],
        "message": {"text": visible(one.message)},
        "locations": [annotation_parts.location(one.file, one.position, request.root)],
        "partialFingerprints": {annotation_parts.FINGERPRINTS: known[finding.line, finding.plan]},
    }
