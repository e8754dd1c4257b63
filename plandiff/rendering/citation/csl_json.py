"""A citation as CSL-JSON, which reference managers read: an item for what is cited, and one for each page behind it."""

from __future__ import annotations

from typing import Any

from plandiff.library.citations import Citation
from plandiff.model.seed import Source
from plandiff.rendering.citation.words import authors, date, facts, made_from, title
from plandiff.rendering.page.json_text import json_text
from plandiff.rendering.request import ReportRequest
from plandiff.rendering.words.source_history import history_words
from plandiff.version import __version__


def render(request: ReportRequest[Citation]) -> str:
    """The items as one JSON array (CSL 1.0.2)."""
    citation = request.result
    return json_text([_cited(citation), *map(_page, citation.pages)])


def _cited(citation: Citation) -> dict[str, Any]:
    return _without_gaps(
        {
            "id": citation.reference,
            "type": "document",
            "title": title(citation),
            "author": [{"literal": name} for name in authors(citation)],
            "issued": _day(date(citation)),
            "note": "; ".join((*facts(citation), *made_from(citation))),
            "custom": {
                "plandiff": __version__,
                "files": {file.name: file.sha256 for file in citation.files},
                "versions": [version.id for version in citation.versions],
                "evidence": citation.evidence or None,
                "pages": [source.key for source in citation.pages],
            },
        }
    )


def _page(source: Source) -> dict[str, Any]:
    return _without_gaps(
        {
            "id": source.key,
            "type": "webpage",
            "title": source.covers or source.key,
            "author": [{"literal": source.outlet}] if source.outlet else [],
            "issued": _day(source.date),
            "accessed": _day(source.retrieved),
            "URL": source.url,
            "archive_location": source.archive,
            "note": history_words(source),
        }
    )


def _day(text: str) -> dict[str, Any]:
    return {"date-parts": [[int(part) for part in text.split("-")]]} if text else {}


def _without_gaps(item: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in item.items() if value}
