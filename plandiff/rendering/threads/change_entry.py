"""A change between two versions as an entry of a comparison report, which every form lays out."""

from __future__ import annotations

from plandiff.model.comparison import Change, Comparison
from plandiff.model.thread import Threads
from plandiff.rendering.comparison.entries import make_view
from plandiff.rendering.comparison.view import Entry, Passage


def entry_of(threads: Threads, change: Change, before: str, after: str) -> Entry:
    """A change between two versions as an entry of a comparison report."""
    sides = threads.side(before), threads.side(after)
    comparison = Comparison(*sides, changes=(change,), vocabulary=threads.vocabulary, settings={})
    return make_view(comparison).entries[0]


def owner(passage: Passage, before: str, after: str) -> str:
    """The version whose words a passage shows, where it has those of one side alone."""
    return before if passage.plain_side == "before" else after
