"""A change between two versions as an entry of a comparison report, which every form lays out."""

from __future__ import annotations

from plandiff.model.comparison import Change, Comparison
from plandiff.model.kinds import ChangeKind
from plandiff.model.thread import Threads
from plandiff.rendering.comparison.entries import make_view
from plandiff.rendering.comparison.view import Entry, Passage
from plandiff.rendering.page.redline import with_title


def entry_of(threads: Threads, change: Change, before: str, after: str) -> Entry:
    """A change between two versions as an entry of a comparison report."""
    sides = threads.side(before), threads.side(after)
    comparison = Comparison(*sides, changes=(change,), vocabulary=threads.vocabulary, settings={})
    entry = make_view(comparison).entries[0]
    return _with_title(entry) if entry.title_spans else entry


def _with_title(entry: Entry) -> Entry:
    """The entry with the redline of its title above that of its text: a thread has a heading of its own."""
    own = next((passage for passage in entry.passages if not passage.label), None)
    if own is None:
        first = Passage("", ChangeKind.CHANGED, False, "", entry.title_spans, ())
        return entry._replace(passages=(first, *entry.passages))
    told = own._replace(spans=with_title(entry.title_spans, own.spans))
    return entry._replace(passages=tuple(told if passage is own else passage for passage in entry.passages))


def owner(passage: Passage, before: str, after: str) -> str:
    """The version whose words a passage shows, where it has those of one side alone."""
    return before if passage.plain_side == "before" else after
