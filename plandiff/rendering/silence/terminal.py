"""The silence on a terminal."""

from __future__ import annotations

from plandiff.model.thread import Silence
from plandiff.rendering.page.terminal_text import Page
from plandiff.rendering.request import ReportRequest
from plandiff.rendering.silence.words import EXPLANATIONS, HEADINGS, by_course, by_ending, named, possible
from plandiff.rendering.threads.words import threads_notices
from plandiff.rendering.words import wording


def render(request: ReportRequest[Silence]) -> str:
    """The threads that end, group by group."""
    silence, page = request.result, Page(request.width, request.color)
    count = wording.plural(len(silence.threads.threads), "thread")
    versions = wording.plural(len(silence.threads.versions), "version")
    lines = page.wrap([("heading", f"{len(silence.ends)} of {count} through {versions} end or pause")])
    for notice in threads_notices(silence.threads):
        lines += page.wrap([("remark", notice)])
    for ending, ends in by_ending(silence):
        lines += ["", *page.wrap([("heading", f"{HEADINGS[ending]} ({len(ends)})")])]
        lines += page.wrap([("dim", EXPLANATIONS[ending])])
        for course, alike in by_course(ends, silence.threads):
            lines += page.wrap([("dim", course)], indent="  ", hanging="    ")
            for end in alike:
                lines += page.wrap([("", named(end))], indent="      ", hanging="        ")
                lines += page.wrap([("dim", possible(end))], indent="          ") if end.possible else []
    return "\n".join(lines) + "\n"
