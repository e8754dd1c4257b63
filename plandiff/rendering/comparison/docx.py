"""The Word form of a comparison: one text with tracked changes, what they mean as comments, a summary before it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from plandiff.rendering.comparison.merged_text import MergedParagraph, ParagraphRole, merged_text
from plandiff.rendering.comparison.request import ComparisonRequest
from plandiff.rendering.comparison.view import Entry, View, counts_words, weights_words
from plandiff.rendering.page.word_document import WordRun, WordSettings, WordText
from plandiff.rendering.words import wording
from plandiff.version import __version__

_STYLES = {
    ParagraphRole.PART: "Heading1",
    ParagraphRole.HEADING: "Heading2",
    ParagraphRole.TEXT: "Normal",
    ParagraphRole.CLAUSE: "Clause",
}


def as_docx(request: ComparisonRequest) -> bytes:
    """The text with tracked changes as a .docx; the same input gives the same bytes.

    Where all changes are accepted the after text stands, where all are rejected the before text; words of a side whose
    other side is not public stand unmarked.
    """
    view, wanted = request.view, request.word
    after = view.after.plan
    settings = WordSettings(wanted.author or after.heading, wanted.date or after.date, after.language, wanted.paper)
    document = WordText(view.title, settings)
    if wanted.summary:
        _summary(document, request)
        document.page_break()
    entries = {(entry.before, entry.after): entry for entry in view.entries}
    links = [(change.link.before, change.link.after) for change in request.comparison.changes]
    by_change = {index: entries[link] for index, link in enumerate(links) if link in entries}
    told: set[int | None] = set()
    for paragraph in merged_text(request.comparison):
        lines = list(_comment(paragraph, by_change, told)) if wanted.notes else []
        runs = [WordRun(text, mark) for mark, text in paragraph.runs]
        document.paragraph(_STYLES[paragraph.role], runs, end=paragraph.end, comment=lines)
        told.add(paragraph.change)
    # What stands last keeps its end, whatever is accepted.
    document.paragraph("Note", [])
    return document.packed()


def _summary(document: WordText, request: ComparisonRequest) -> None:
    view = request.view
    document.paragraph("Title", [WordRun(view.title)])
    for name, side in (("Before", view.before), ("After", view.after)):
        document.paragraph(
            "Normal", [WordRun(f"{name}: ", bold=True), WordRun(f"{side.plan.heading}; {wording.side_facts(side)}")]
        )
    document.paragraph(
        "Normal", [WordRun(f"{', '.join(counts_words(view))}. Weight: {', '.join(weights_words(view))}.")]
    )
    for notice in view.notices:
        document.paragraph("Note", [WordRun(notice)])
    heads = ("before", "after", "point", "what happened", "why")
    widths = [document.width * share // 20 for share in (2, 2, 5, 4, 7)]
    document.table(widths, [[[[WordRun(head)]] for head in heads], *_rows(view)])
    document.paragraph(
        "Note", [WordRun(f"Tracked changes lead from the one text to the other. plandiff {__version__}")]
    )


def _rows(view: View) -> Iterator[list[list[list[WordRun]]]]:
    for entry in view.entries:
        if entry.is_unchanged:
            continue
        cells = (", ".join(entry.before), ", ".join(entry.after), entry.title, f"{entry.kind_words}, {entry.standing}")
        yield [*([[WordRun(cell)]] for cell in cells), [[WordRun(signal)] for signal in entry.signals]]


def _comment(paragraph: MergedParagraph, by_change: Mapping[int, Entry], told: set[int | None]) -> Iterator[str]:
    """The lines of a comment: what happened to a link at its first paragraph, and where else a moved one stands."""
    if paragraph.moved_to:
        yield f"Moved: the after text has it in {paragraph.moved_to}."
    if paragraph.moved_from:
        yield f"Moved: the before text has it in {paragraph.moved_from}."
    entry = by_change.get(paragraph.change) if paragraph.change is not None else None
    if entry is None or paragraph.change in told or entry.is_unchanged:
        return
    yield f"{entry.numbers}: {entry.kind_words}, {entry.standing}"
    yield from entry.signals
    yield from entry.decided
    yield from entry.remarks
    yield from _known(entry.evidence, entry.sources)
    yield from (f"Note ({side}): {note}" for side, note in entry.notes)


def _known(evidence: Sequence[str], sources: Sequence[Sequence[str]]) -> Iterator[str]:
    for side, words, keys in zip(("before", "after"), evidence, sources, strict=True):
        if words:
            yield f"Evidence {side}: {words}" + (f" ({', '.join(keys)})" if keys else "")
