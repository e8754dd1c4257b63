"""Decisions on changes as the file that keeps them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plandiff.model.decision import Decision
from plandiff.rendering.page.json_text import listed, quoted
from plandiff.rendering.request import ReportRequest
from plandiff.rendering.words.decision_words import HEAD


def as_yaml(request: ReportRequest[Sequence[Decision]]) -> str:
    """The file; the same input gives the same bytes."""
    entries = "\n\n".join(map(entry, request.result))
    return f"{HEAD}decisions:\n{entries}\n" if entries else f"{HEAD}decisions: []\n"


def entry(decision: Decision) -> str:
    """One decision of the file, keys in the order of the reference, without those that say nothing."""
    return "\n".join([f"  {'- ' if not number else '  '}{line}" for number, line in enumerate(_lines(decision))])


def _lines(decision: Decision) -> Iterator[str]:
    yield f"fingerprint: {decision.fingerprint}"
    yield f"decision: {decision.decision}"
    for name in ("by", "date", "reason", "until", "texts"):
        text = " ".join(getattr(decision, name).split())
        if text:
            yield f"{name}: {quoted(text)}"
    for name in ("before", "after"):
        ids = getattr(decision, name)
        if ids:
            yield f"{name}: {listed(ids)}"
    if decision.title:
        yield f"title: {quoted(' '.join(decision.title.split()))}"
