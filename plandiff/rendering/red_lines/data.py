"""Lines held against versions for other programs: one CSV row per line and version, and one JSON object."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from plandiff.model.line_check import LineCheck
from plandiff.model.red_line import LineFinding, LineRow, RedLine
from plandiff.rendering.page.csv_text import csv_text
from plandiff.rendering.page.json_text import fields, json_text
from plandiff.rendering.red_lines.words import CLOSING, fingerprints_of, reason_words
from plandiff.rendering.request import LinesRequest
from plandiff.rendering.threads.json_parts import report_head, version_data

COLUMNS = (
    "party line says stated line_evidence line_sources given_up plan date verdict would_be reason points words "
    "evidence sources sure"
).split()


def as_csv(request: LinesRequest) -> str:
    """The findings as RFC 4180 has them, in the order of lines and versions."""
    return csv_text([COLUMNS, *_rows(request.check)])


def _rows(check: LineCheck) -> Iterator[tuple[str, ...]]:
    for row in check.rows:
        line = row.line
        for side, found in zip(check.versions, row.findings, strict=True):
            yield (
                line.party,
                line.id,
                line.says,
                line.date,
                line.evidence or "",
                "; ".join(line.sources),
                line.given_up.date if line.given_up else "",
                found.plan,
                side.plan.date,
                found.verdict,
                found.would_be or "",
                reason_words(found),
                "; ".join(dict.fromkeys(words.reference for words in found.words)),
                " / ".join(words.words for words in found.words),
                "; ".join(dict.fromkeys(str(words.evidence) for words in found.words if words.evidence)),
                "; ".join(dict.fromkeys(key for words in found.words for key in words.sources)),
                "yes" if found.sure else "no",
            )


def as_json(request: LinesRequest) -> str:
    """The lines with what every version does with each."""
    check = request.check
    known = fingerprints_of(check)
    return json_text(
        {
            **report_head("check", check.threads),
            "versions": [version_data(side) for side in check.versions],
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
        **fields(entry, "party says date? topic? thread? evidence sources"),
        "given_up": fields(up, "date says sources") if up else None,
        "note": entry.note or None,
        "test": {key: value},
    }


def _finding(found: LineFinding) -> dict[str, Any]:
    read = found.reading
    return {
        **fields(found, "plan verdict would_be reason arguments sure"),
        "words": [
            {"point": one.reference, **fields(one, "words evidence sources by? instead?")} for one in found.words
        ],
        "judged": fields(read, "by date reason sources") if read else None,
    }
