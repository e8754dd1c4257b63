"""Crossed lines as SARIF 2.1.0, for code scanning: a rule a line, a result a version that crosses it."""

from __future__ import annotations

from typing import Any

from plandiff.model.red_line import LineFinding, RedLine
from plandiff.rendering.page.sarif_parts import FINGERPRINTS, MOST_RESULTS, location, log
from plandiff.rendering.red_lines.line_fingerprints import fingerprints_of
from plandiff.rendering.red_lines.marked import Marked, marked
from plandiff.rendering.red_lines.request import LinesRequest
from plandiff.rendering.red_lines.words import given_up, stated, test_words
from plandiff.text.display import visible

_LEVELS = {"error": "error", "notice": "note"}


def render(request: LinesRequest) -> str:
    """One run: what is crossed as errors; what is open, or crossed by report or a line given up, as notes."""
    lines = [row.line for row in request.check.rows]
    order = {line.id: index for index, line in enumerate(lines)}
    known = fingerprints_of(request.check)
    found = list(marked(request))
    results = [_result(one, order, known, request) for one in found[:MOST_RESULTS]]
    return log([_rule(line) for line in lines], results, max(0, len(found) - MOST_RESULTS))


def _rule(line: RedLine) -> dict[str, Any]:
    about = ". ".join(part for part in (f"{line.party}, {stated(line)}", given_up(line)) if part)
    return {
        "id": line.id,
        "shortDescription": {"text": visible(line.says)},
        "fullDescription": {"text": visible(about)},
        "help": {"text": visible(f"Test: {test_words(line)}")},
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
        "locations": [location(one.file, one.position, request.root)],
        "partialFingerprints": {FINGERPRINTS: known[finding.line, finding.plan]},
    }
