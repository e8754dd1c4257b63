"""The silence, how threads end: its words and its forms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from plandiff.model.plan import Fate
from plandiff.model.thread import End, Ending, Silence, Threads
from plandiff.rendering.page.json_text import fields
from plandiff.rendering.page.markdown_text import markdown, table_of
from plandiff.rendering.page.terminal_text import Page
from plandiff.rendering.request import ReportRequest
from plandiff.rendering.threads.json_parts import disagreement_data, report_text, thread_data
from plandiff.rendering.threads.text_parts import provenance, versions
from plandiff.rendering.threads.words import places_words, threads_notices
from plandiff.rendering.words import wording

HEADINGS = {
    Ending.DROPPED: "Dropped without a word",
    Ending.SET_ASIDE: "Deferred or moved to a separate track",
    Ending.NOT_TAKEN_UP: "Not taken up again",
    Ending.NOT_KNOWN: "Not known",
    Ending.REMOVED: "Expressly removed",
    Ending.RETURNED: "Gone and back",
}
EXPLANATIONS = {
    Ending.DROPPED: "A revision of a text that had the point does not have it, and nothing says that it was struck.",
    Ending.SET_ASIDE: "It was to be settled later or elsewhere, and no later text has it.",
    Ending.NOT_TAKEN_UP: (
        "No later text has it; none of the public ones revises a text that had it, so that their silence may mean "
        "nothing."
    ),
    Ending.NOT_KNOWN: "The versions that revise a text that had it are not public.",
    Ending.REMOVED: "A later version, or a report of it, says that it was struck.",
    Ending.RETURNED: "Missing from a revision, or struck, and back in a later text.",
}


_LAST: dict[Fate | None, str] = {
    Fate.BRACKETED: "last seen in brackets in",
    Fate.DEFERRED: "deferred by",
    Fate.SEPARATE_TRACK: "moved to a separate track by",
}


def by_ending(silence: Silence) -> list[tuple[Ending, list[End]]]:
    """The threads that end by how they end, without empty groups."""
    groups = [(ending, [end for end in silence.ends if end.ending is ending]) for ending in Ending]
    return [(ending, ends) for ending, ends in groups if ends]


def by_course(ends: Iterable[End], threads: Threads) -> list[tuple[str, list[End]]]:
    """The ends by what became of them, in words that name versions alone: where many end alike it is said once."""
    found: dict[str, list[End]] = {}
    for end in ends:
        found.setdefault(", ".join(_course(end, threads)), []).append(end)
    return list(found.items())


def named(end: End) -> str:
    """A thread with the points that it was last seen in, and those in which it came back before."""
    back = f", back in {places_words(end.returned)}" if end.returned and end.returned != end.last else ""
    return f"{end.thread.name} ({places_words(end.last)}{back})"


def possible(end: End) -> str:
    """What a thread may have become, by links that were not followed; nothing where there is none."""
    if not end.possible:
        return ""
    return f"perhaps, by a link that was not followed, in {places_words(link.after for link in end.possible)}"


def _course(end: End, threads: Threads) -> Iterator[str]:
    """Where it was seen, was missing, was struck or came back, oldest first; neighbours of one kind in one phrase."""
    rank = threads.ranks
    last = rank[end.last[0].plan]
    seen = "back in" if end.returned == end.last else "last seen in"
    fates = [threads.side(place.plan).points[place.point].fate for place in end.last]
    events = [(_LAST.get(fate, seen), place.plan) for fate, place in zip(fates, end.last, strict=True)]
    if end.returned != end.last:
        events += [("back in", place.plan) for place in end.returned]
    events += [("missing from" if rank[plan] < last else "not in", plan) for plan in end.without]
    events += [("struck by", plan) for plan in end.removed_in]
    events += [("not disclosed in", plan) for plan in end.undisclosed]
    ordered = sorted(dict.fromkeys(events), key=lambda event: rank[event[1]])
    for words, group in groupby(ordered, key=lambda event: event[0]):
        yield f"{words} {wording.join_words(name for _, name in group)}"


def as_terminal(request: ReportRequest[Silence]) -> str:
    """The threads that end, group by group."""
    silence, page = request.result, Page(request.width, request.color)
    count = wording.plural(len(silence.threads.threads), "thread")
    versions = wording.plural(len(silence.threads.versions), "version")
    lines = page.wrap([("heading", f"{len(silence.ends)} of {count} through {versions} end or pause")])
    lines += page.remarks(threads_notices(silence.threads))
    for ending, ends in by_ending(silence):
        lines += ["", *page.wrap([("heading", f"{HEADINGS[ending]} ({len(ends)})")])]
        lines += page.wrap([("dim", EXPLANATIONS[ending])])
        for course, alike in by_course(ends, silence.threads):
            lines += page.item([("dim", course)], "  ")
            for end in alike:
                lines += page.item([("", named(end))], "      ")
                lines += page.wrap([("dim", possible(end))], indent="          ") if end.possible else []
    return "\n".join(lines) + "\n"


def as_markdown(request: ReportRequest[Silence]) -> str:
    """The threads that end as a table for each way of ending."""
    silence = request.result
    lines = ["# Threads that end or pause", "", *versions(silence.threads)]
    for ending, ends in by_ending(silence):
        lines += ["", f"## {HEADINGS[ending]} ({len(ends)})", "", EXPLANATIONS[ending], ""]
        courses = by_course(ends, silence.threads)
        lines += table_of(
            ("what is known", "threads"), ((markdown(course), _names(alike)) for course, alike in courses)
        )
    return "\n".join([*lines, "", *provenance(silence.threads)]) + "\n"


def _names(ends: Iterable[End]) -> str:
    return "<br>".join(markdown("; ".join(filter(None, (named(end), possible(end))))) for end in ends)


def as_json(request: ReportRequest[Silence]) -> str:
    """The threads that end as one JSON object."""
    silence = request.result
    summary = {ending: sum(end.ending is ending for end in silence.ends) for ending in Ending}
    return report_text("silence", silence.threads, summary=summary, ends=[_end(end) for end in silence.ends])


def _end(end: End) -> dict[str, Any]:
    return {
        **thread_data(end.thread),
        "ending": end.ending,
        "last": [str(place) for place in end.last],
        **fields(end, "without undisclosed removed_in"),
        "returned": [str(place) for place in end.returned],
        "possible": [disagreement_data(entry) for entry in end.possible],
    }
