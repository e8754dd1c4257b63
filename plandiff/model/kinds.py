"""The kinds of links, changes and spans, by name: what a record of the comparison chooses from."""

from __future__ import annotations

from plandiff.model.named_values import Choice


class Basis(Choice):
    """What a link rests on."""

    RULING = "ruling"  # a person wrote `follows:`
    ORIGIN = "origin"  # both follow the same ancestor
    MARKED = "marked"  # the document marks it as moved from the one place to the other
    TRANSLATION = "translation"  # one plan says that it translates the other, and their ids agree
    IDENTICAL = "identical"  # the same text, typography aside
    TEXT = "text"  # similar wording
    FACTS = "facts"  # the same figures, dates, references and names, where the languages differ
    PLACE = "place"  # the same number or place, where the languages differ and nothing else speaks
    TITLE = "title"  # the same title or topic, where there is no text to compare
    NONE = "none"  # nothing answers the point: it was added or removed


class Confidence(Choice):
    """How sure a link is."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class ChangeKind(Choice):
    """What happened to a link; the last five are fates that a version without public text gives."""

    UNCHANGED = "unchanged"
    CHANGED = "changed"
    TRANSLATED = "translated"  # in another language, so that the wording cannot be compared
    SPLIT = "split"
    MERGED = "merged"
    ADDED = "added"
    REMOVED = "removed"
    KEPT = "kept"
    BRACKETED = "bracketed"
    DEFERRED = "deferred"
    SEPARATE_TRACK = "separate-track"
    UNDISCLOSED = "undisclosed"


class Weight(Choice):
    """Whether a change matters: none < wording < unsure < substantive; unknown where one side has no text."""

    NONE = "none"
    WORDING = "wording"
    UNSURE = "unsure"  # words changed, and whether that matters could not be told
    SUBSTANTIVE = "substantive"
    UNKNOWN = "unknown"


class Grade(Choice):
    """How sure a signal is, the surest first."""

    SURE = "sure"  # measured to be right nearly always
    LIKELY = "likely"
    POSSIBLE = "possible"  # not shown unless asked for; it makes no change substantive


class SpanOp(Choice):
    """What a span does to the before text."""

    EQUAL = "equal"
    DELETE = "delete"
    INSERT = "insert"
    REPLACE = "replace"
    BRACKET = "bracket"  # a sign around or between open wordings: no word of the text; on both sides where it stays
    TRANSLATION = "translation"  # the same passage in two languages, of which neither replaces the other
