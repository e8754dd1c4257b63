"""A citation as text: one line to paste, then a line for each page behind it. Lines are not wrapped."""

from __future__ import annotations

from plandiff.library.citations import Citation
from plandiff.model.seed import Source
from plandiff.rendering.citation.words import authors, date, facts, made_from, title
from plandiff.rendering.request import ReportRequest
from plandiff.rendering.words import wording
from plandiff.rendering.words.source_history import history_words
from plandiff.text.display import one_line


def render(request: ReportRequest[Citation]) -> str:
    """The citation and the pages as plain lines."""
    citation = request.result
    by = wording.join_words(authors(citation))
    day = date(citation)
    head = f"{by} ({day})" if by and day else by or day
    parts = [head, title(citation), *facts(citation), "; ".join(made_from(citation))]
    lines = [" ".join(f"{part[:1].upper()}{part[1:].removesuffix('.')}." for part in parts if part)]
    if citation.pages:
        lines += ["", "Known from:", *(f"- {_page(source)}" for source in citation.pages)]
    return "\n".join(map(one_line, lines)) + "\n"


def _page(source: Source) -> str:
    name = f"{source.key}: {source.outlet}" if source.outlet else source.key
    known = "; ".join(filter(None, (name, source.date, history_words(source))))
    return f"{known}. {source.url}" if source.url else known
