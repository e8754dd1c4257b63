"""Lines held against versions as one JSON object."""

from __future__ import annotations

from typing import Any

from plandiff.model.red_line import DecidingWords, LineFinding, LineRow, RedLine
from plandiff.rendering.page.json_text import json_text
from plandiff.rendering.red_lines.line_fingerprints import fingerprints_of
from plandiff.rendering.red_lines.request import LinesRequest
from plandiff.rendering.red_lines.words import CLOSING
from plandiff.rendering.threads.json_parts import head, version


def render(request: LinesRequest) -> str:
    """The lines with what every version does with each."""
    check = request.check
    known = fingerprints_of(check)
    return json_text(
        {
            **head("check", check.threads),
            "versions": [version(side) for side in check.versions],
            "lines_file": {"file": check.file, "sha256": check.sha256},
            "hidden": check.hidden,
            "crossed": len(check.crossed),
            "rows": [_row(row, known) for row in check.rows],
            "note": CLOSING,
        }
    )


def _row(row: LineRow, known: dict[tuple[str, str], str]) -> dict[str, Any]:
    found = [{**_finding(one), "fingerprint": known[one.line, one.plan]} for one in row.findings]
    return {**line(row.line), "findings": found}


def line(entry: RedLine) -> dict[str, Any]:
    """A line as its file states it."""
    key = next(key for key in RedLine.EXACTLY_ONE_OF if getattr(entry, key))
    value = getattr(entry, key)
    if key in ("must_contain", "must_not_contain"):
        value = {"any": list(value.any), "all": list(value.all), "thread": value.thread or None}
    elif key == "reading":
        value = [one.plan for one in value]
    up = entry.given_up
    return {
        "line": entry.id,
        "party": entry.party,
        "says": entry.says,
        "date": entry.date or None,
        "topic": entry.topic or None,
        "thread": entry.thread or None,
        "evidence": entry.evidence,
        "sources": list(entry.sources),
        "given_up": {"date": up.date, "says": up.says, "sources": list(up.sources)} if up else None,
        "note": entry.note or None,
        "test": {key: value},
    }


def _finding(found: LineFinding) -> dict[str, Any]:
    read = found.reading
    return {
        "plan": found.plan,
        "verdict": found.verdict,
        "would_be": found.would_be,
        "reason": found.reason,
        "arguments": list(found.arguments),
        "sure": found.sure,
        "words": [_words(one) for one in found.words],
        "judged": {"by": read.by, "date": read.date, "reason": read.reason, "sources": list(read.sources)}
        if read
        else None,
    }


def _words(words: DecidingWords) -> dict[str, Any]:
    return {
        "point": words.reference,
        "words": words.words,
        "evidence": words.evidence,
        "sources": list(words.sources),
        "by": words.by or None,
        "instead": words.instead or None,
    }
