"""A change of a thread as an entry that every form of the trace and the outcome lays out."""

from __future__ import annotations

from collections.abc import Mapping

from plandiff.model.seed import Source
from plandiff.model.thread import Disagreement
from plandiff.rendering.threads.words import REFUSAL_WORDS
from plandiff.rendering.words.source_history import history_words


def source_words(key: str, sources: Mapping[str, Source]) -> str:
    """What stands behind a source key, on one line."""
    source = sources.get(key)
    if source is None:
        return key
    words = ", ".join(part for part in (f"{key}: {source.outlet}", source.date, history_words(source)) if part)
    if source.claim:
        by = f"{source.claim.by}: " if source.claim.by else ""
        return f"{words}. {by}{source.claim.says} ({source.claim.stance})"
    return f"{words}. {source.url}" if source.url else words


def disagreement_words(entry: Disagreement) -> str:
    """A direct link that the threads do not follow, in words."""
    return (
        f"{entry.before} and {entry.after} (link by {entry.basis}, score {entry.score:.2f}, {entry.confidence} "
        f"confidence): {REFUSAL_WORDS[entry.reason]}"
    )
