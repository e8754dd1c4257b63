"""The CSV form of a comparison: the correlation table, one row per link, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

from plandiff.rendering.comparison.formats import Request
from plandiff.rendering.comparison.view import Entry
from plandiff.text.display import visible

COLUMNS = (
    "before",
    "after",
    "title",
    "kind",
    "moved",
    "weight",
    "topic",
    "basis",
    "score",
    "margin",
    "confidence",
    "signals",
    "evidence_before",
    "evidence_after",
)
_DIGITS = 4
# What a spreadsheet takes for a formula (OWASP ASVS 1.2.10, CSV injection), and the full-width forms that some fold;
# tabs and line ends, which count as well, never begin a cell.
_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
# Without it Excel reads a UTF-8 file as the code page of the country.
_BYTE_ORDER_MARK = "\ufeff"


def render(request: Request) -> str:
    """The table as RFC 4180 has it: a heading, lines that end in CR LF, quotes doubled. Points are references."""
    view = request.view
    target = StringIO(newline="")
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for entry in view.entries:
        writer.writerow(cell(value) for value in _row(entry, view.before.plan.id, view.after.plan.id))
    return _BYTE_ORDER_MARK + target.getvalue()


def _row(entry: Entry, before: str, after: str) -> Iterable[str]:
    link = entry.link
    return (
        _references(before, entry.before),
        _references(after, entry.after),
        entry.title,
        entry.kind,
        "yes" if entry.moved else "no",
        entry.weight,
        entry.topic,
        link.basis,
        f"{round(link.score, _DIGITS):g}",
        f"{round(link.margin, _DIGITS):g}",
        link.confidence,
        "; ".join(entry.signals),
        *entry.evidence,
    )


def _references(plan: str, names: tuple[str, ...]) -> str:
    """`us-28#12; us-28#13`: a bare 3.10 would become a number in a spreadsheet, and 3-4 a day."""
    return "; ".join(f"{plan}#{name}" for name in names)


def cell(text: str) -> str:
    """Text for one cell: on one line, hidden characters shown, and never a formula."""
    shown = visible(" ".join(text.split()))
    return "'" + shown if shown.startswith(_FORMULA) else shown
