"""A change of a thread as an entry that every form of the trace and the outcome lays out."""

from __future__ import annotations

from plandiff.model.thread import Disagreement
from plandiff.rendering.threads.words import REFUSAL_WORDS


def disagreement_words(entry: Disagreement) -> str:
    """A direct link that the threads do not follow, in words."""
    return (
        f"{entry.before} and {entry.after} (link by {entry.basis}, score {entry.score:.2f}, {entry.confidence} "
        f"confidence): {REFUSAL_WORDS[entry.reason]}"
    )
