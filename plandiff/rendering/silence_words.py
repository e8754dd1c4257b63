"""The words of a silence: how threads end."""

from __future__ import annotations

from plandiff.model.thread import End, Ending, Silence
from plandiff.rendering import wording
from plandiff.rendering.trace_words import places_words

HEADINGS = {
    Ending.DROPPED: "Dropped without a word",
    Ending.NOT_TAKEN_UP: "Not taken up again",
    Ending.NOT_KNOWN: "Not known",
    Ending.REMOVED: "Expressly removed",
    Ending.RETURNED: "Gone and back",
}
EXPLANATIONS = {
    Ending.DROPPED: "A revision of a text that had the point does not have it, and nothing says that it was struck.",
    Ending.NOT_TAKEN_UP: "No later text has it; none of the public ones revises a text that had it.",
    Ending.NOT_KNOWN: "The versions that revise a text that had it are not public.",
    Ending.REMOVED: "A later version, or a report of it, says that it was struck.",
    Ending.RETURNED: "Missing from a revision, or struck, and back in a later text.",
}


def by_ending(silence: Silence) -> list[tuple[Ending, list[End]]]:
    """The threads that end by how they end, without empty groups."""
    groups = [(ending, [end for end in silence.ends if end.ending is ending]) for ending in Ending]
    return [(ending, ends) for ending, ends in groups if ends]


def facts(end: End) -> list[str]:
    """What is known of an end, a sentence each."""
    found = [f"last seen in {places_words(end.last)}"]
    if end.removed_in:
        found.append(f"struck by {wording.join_words(end.removed_in)}")
    if end.without:
        found.append(f"not in {wording.join_words(end.without)}")
    if end.undisclosed:
        found.append(f"not disclosed in {wording.join_words(end.undisclosed)}")
    if end.returned:
        found.append(f"back in {places_words(end.returned)}")
    if end.possible:
        found.append(f"perhaps, by a link that was not followed, in {places_words(d.after for d in end.possible)}")
    return found
