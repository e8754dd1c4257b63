"""The silence as Markdown."""

from __future__ import annotations

from plandiff.model.thread import Silence
from plandiff.rendering.page.markdown_text import markdown
from plandiff.rendering.request import ReportRequest
from plandiff.rendering.silence.words import EXPLANATIONS, HEADINGS, by_ending, facts
from plandiff.rendering.threads.markdown_parts import provenance, versions


def render(request: ReportRequest[Silence]) -> str:
    """The threads that end as a table for each way of ending."""
    silence = request.result
    lines = ["# Threads that end or pause", "", *versions(silence.threads)]
    for ending, ends in by_ending(silence):
        lines += ["", f"## {HEADINGS[ending]} ({len(ends)})", "", EXPLANATIONS[ending], ""]
        lines += ["| thread | what is known |", "| --- | --- |"]
        for end in ends:
            known = "<br>".join(markdown(fact) for fact in facts(end, silence.threads))
            lines.append(f"| {markdown(end.thread.title or end.thread.id)} | {known} |")
    return "\n".join([*lines, "", *provenance(silence.threads)]) + "\n"
