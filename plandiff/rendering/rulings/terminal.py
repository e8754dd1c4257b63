"""What to decide, on a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.plan import Point
from plandiff.model.proposal import Proposal, Proposals
from plandiff.rendering.page.terminal_text import Page
from plandiff.rendering.request import ReportRequest
from plandiff.rendering.rulings.words import HEADINGS, alone, heading, line, numbers, reason, summary, text_of


def render(request: ReportRequest[Proposals]) -> str:
    """Each proposal with both texts, the reason, and the line to write."""
    found, page = request.result, Page(request.width, request.color)
    lines = page.wrap([("heading", summary(found))])
    for proposal in found.listed:
        lines += ["", *_proposal(proposal, found, page)]
    if alone(found):
        lines += ["", *page.wrap([("", alone(found))])]
    if found.listed:
        lines += ["", *page.wrap([("dim", "To decide: keep, change or strike the lines in a file.")])]
        lines += page.wrap([("dim", "-o rulings.yaml writes it; `after: []` says that nothing answers a point.")])
    return "\n".join(lines) + "\n"


def _proposal(proposal: Proposal, found: Proposals, page: Page) -> Iterator[str]:
    yield from page.wrap([("heading", f"{numbers(proposal)}  "), ("dim", f"({HEADINGS[proposal.kind]})")])
    for label, side in (("before", proposal.before), ("after", proposal.after)):
        for point in side:
            yield from _point(label, point, page)
    yield from page.wrap([("remark", reason(proposal))], indent="    ")
    yield from page.wrap([("", line(proposal, found.by))], indent="    ", hanging="      ")


def _point(label: str, point: Point, page: Page) -> list[str]:
    pieces = [("dim", f"{label:<7}"), ("heading", heading(point)), ("", f"  {' '.join(text_of(point).split())}")]
    return page.wrap(pieces, indent="    ", hanging=" " * 11)
