"""What the tracked changes of a document say: who changed which words, when, and what was moved where."""

from __future__ import annotations

from plandiff.model.named_values import Choice, NamedValues


class TrackedChangeKind(Choice):
    """What a tracked change did."""

    INSERTED = "inserted"
    DELETED = "deleted"
    MOVED = "moved"
    RENUMBERED = "renumbered"  # these words have another number or heading level


class TrackedChange(NamedValues):
    """One tracked change: its author and date as the document has them, and the words that it put in, took or moved.

    `before` and `after` are the places of these words in the text where all changes are rejected and in that where all
    are accepted: a point (`6`), a clause (`10.c`), `title`, `heading-1`, or empty. No words are a paragraph's end.
    """

    kind: TrackedChangeKind
    author: str
    date: str
    text: str
    before: str = ""
    after: str = ""


class TrackedChanges(NamedValues):
    """All tracked changes of a document, in its order, and the places (before, after) that were moved as a whole."""

    listed: tuple[TrackedChange, ...] = ()
    moves: tuple[tuple[str, str], ...] = ()
