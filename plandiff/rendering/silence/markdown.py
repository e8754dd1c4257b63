"""The silence as Markdown."""

from __future__ import annotations

from plandiff.model.thread import Silence
from plandiff.rendering.page.markdown_text import markdown
from plandiff.rendering.request import ReportRequest
from plandiff.rendering.silence.words import EXPLANATIONS, HEADINGS, by_course, by_ending, named, possible
from plandiff.rendering.threads.markdown_parts import provenance, versions


def render(request: ReportRequest[Silence]) -> str:
    """The threads that end as a table for each way of ending."""
    silence = request.result
    lines = ["# Threads that end or pause", "", *versions(silence.threads)]
    for ending, ends in by_ending(silence):
        lines += ["", f"## {HEADINGS[ending]} ({len(ends)})", "", EXPLANATIONS[ending], ""]
        lines += ["| what is known | threads |", "| --- | --- |"]
        for course, alike in by_course(ends, silence.threads):
            names = "<br>".join(markdown("; ".join(filter(None, (named(end), possible(end))))) for end in alike)
            lines.append(f"| {markdown(course)} | {names} |")
    return "\n".join([*lines, "", *provenance(silence.threads)]) + "\n"
