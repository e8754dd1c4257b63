"""Lines held against versions as CSV: one row per line and version, for filtering in a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.line_check import LineCheck
from plandiff.rendering.page.csv_text import csv_text
from plandiff.rendering.red_lines.request import LinesRequest
from plandiff.rendering.red_lines.words import reason_words

COLUMNS = (
    "party",
    "line",
    "says",
    "stated",
    "line_evidence",
    "line_sources",
    "given_up",
    "plan",
    "date",
    "verdict",
    "would_be",
    "reason",
    "points",
    "words",
    "evidence",
    "sources",
    "sure",
)


def render(request: LinesRequest) -> str:
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
