"""What to decide, as a file of rulings in which every proposal stands ready to be kept, changed or struck."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from plandiff.model.plan import Point
from plandiff.model.proposal import Proposal, ProposalKind, Proposals
from plandiff.rendering.page.quoted_yaml import listed, quoted
from plandiff.rendering.request import ReportRequest
from plandiff.rendering.rulings.words import HEADINGS, alone, heading, numbers, reason, summary, text_of
from plandiff.text.display import visible

_WIDTH = 110
_LONGEST = 600  # characters of a text that a comment shows
_HEAD = """\
Each ruling below is a proposal. Keep it, change it or strike it, and say who decided: a ruling whose `by:` is blank
changes nothing. `after: []` says that nothing answers the points before. Then plandiff takes this file as it lies
beside the two texts, or with --rulings."""


def render(request: ReportRequest[Proposals]) -> str:
    """The file; the same input gives the same bytes."""
    found = request.result
    lines = [f"# {line}" for line in (*_HEAD.splitlines(), summary(found))]
    lines += [f"before: {quoted(found.names[0])}", f"after: {quoted(found.names[1])}"]
    lines.append("rulings:" if found.listed else "rulings: []")
    for proposal in found.listed:
        lines += ["", *_proposal(proposal, found.by)]
    lines += ["", *_comment(alone(found))] if alone(found) else []
    return "\n".join(lines) + "\n"


def _proposal(proposal: Proposal, by: str) -> Iterator[str]:
    yield from _comment(f"{numbers(proposal)}: {HEADINGS[proposal.kind]}; {reason(proposal)}")
    for label, side in (("before", proposal.before), ("after", proposal.after)):
        for point in side:
            yield from _comment(f"{label} {heading(point)}: {_short(point)}")
    if proposal.kind is ProposalKind.ALONE:
        yield from _comment("plandiff does not link them; strike this if they answer nothing")
    yield f"  - before: {listed(point.id for point in proposal.before)}"
    yield f"    after: {listed(point.id for point in proposal.after)}"
    yield f"    by: {quoted(by)}"
    yield '    reason: ""'
    yield f"    before_texts: {listed(proposal.before_texts)}"
    yield f"    after_texts: {listed(proposal.after_texts)}"


def _short(point: Point) -> str:
    text = " ".join(text_of(point).split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()} ..."


def _comment(text: str) -> list[str]:
    return textwrap.wrap(
        visible(text), _WIDTH, initial_indent="  # ", subsequent_indent="  #   ", break_on_hyphens=False
    )
