"""The CSV form of a comparison: the correlation table, one row per link, safe to open in a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plandiff.rendering.comparison.request import ComparisonRequest
from plandiff.rendering.comparison.view import Entry, View
from plandiff.rendering.page.csv_text import csv_text, references
from plandiff.rendering.words.ruling_words import ruling_remarks

COLUMNS = (
    "before after title kind moved weight topic basis score margin confidence signals evidence_before evidence_after "
    "fingerprint"
).split()
_DIGITS = 4


def as_csv(request: ComparisonRequest) -> str:
    """The table as RFC 4180 has it: a heading, lines that end in CR LF, quotes doubled. Points are references.

    Of a document with tracked changes a last column says who changed what and when; others which links are in part, and
    who ruled on them.
    """
    view = request.view
    plans = view.before.plan.id, view.after.plan.id
    rows = [(*_row(entry, *plans), request.fingerprints[entry.link.ends]) for entry in view.entries]
    columns = list(COLUMNS)
    for column, told in _further(request, view):
        columns.append(column)
        rows = [(*row, words) for row, words in zip(rows, told, strict=True)]
    return csv_text([columns, *rows])


def _further(request: ComparisonRequest, view: View) -> Iterator[tuple[str, list[str]]]:
    """The columns that few comparisons have, with what they say of each entry."""
    if view.in_part:
        yield "in_part", ["yes" if entry.link.in_part else "no" for entry in view.entries]
    if request.comparison.revisions is not None:
        yield "revisions", ["; ".join(entry.revisions) for entry in view.entries]
    if request.decisions is not None:
        yield "decision", [str(entry.decision.decision) if entry.decision else "" for entry in view.entries]
        yield "decided", ["; ".join(entry.decided) for entry in view.entries]
    if any(True for change in request.comparison.changes for _ in ruling_remarks(change.link)):
        yield "ruling", ["; ".join(ruling_remarks(entry.link)) for entry in view.entries]


def _row(entry: Entry, before: str, after: str) -> Iterable[str]:
    link = entry.link
    return (
        references(before, entry.before),
        references(after, entry.after),
        entry.title,
        entry.kind,
        "yes" if entry.anything_moved else "no",
        entry.weight,
        entry.topic,
        link.basis,
        f"{round(link.score, _DIGITS):g}",
        f"{round(link.margin, _DIGITS):g}",
        link.confidence,
        "; ".join(entry.signals),
        *entry.evidence,
    )
