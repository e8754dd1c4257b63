"""What to decide, as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.proposal import Proposal, Proposals
from plandiff.rendering.page.markdown_text import code, markdown
from plandiff.rendering.request import ReportRequest
from plandiff.rendering.rulings.words import HEADINGS, alone, heading, line, numbers, reason, summary, text_of


def render(request: ReportRequest[Proposals]) -> str:
    """A section for each proposal: both texts side by side, the reason, the line to write."""
    found = request.result
    lines = [f"# Rulings on {code(found.names[0])} and {code(found.names[1])}", "", markdown(summary(found))]
    for proposal in found.listed:
        lines += ["", *_proposal(proposal, found)]
    lines += ["", markdown(alone(found))] if alone(found) else []
    return "\n".join(lines) + "\n"


def _proposal(proposal: Proposal, found: Proposals) -> Iterator[str]:
    yield f"## {markdown(numbers(proposal))}"
    yield ""
    yield f"{HEADINGS[proposal.kind].capitalize()}. {markdown(reason(proposal)).capitalize()}."
    yield ""
    yield "| before | after |"
    yield "| --- | --- |"
    cells = (
        "<br><br>".join(f"**{markdown(heading(point))}**<br>{markdown(text_of(point))}" for point in side)
        for side in (proposal.before, proposal.after)
    )
    yield f"| {' | '.join(cells)} |"
    yield ""
    yield code(line(proposal, found.by))
