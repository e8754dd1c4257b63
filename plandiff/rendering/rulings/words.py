"""What every form says of a proposal: why it is doubtful, the texts, and the line that would decide it."""

from __future__ import annotations

from plandiff.model.plan import Point
from plandiff.model.proposal import Proposal, ProposalKind, Proposals
from plandiff.rendering.page.quoted_yaml import listed, quoted
from plandiff.rendering.words import wording

HEADINGS = {
    ProposalKind.LINK: "linked, with low confidence",
    ProposalKind.SPLIT: "linked, though some parts share little",
    ProposalKind.ALONE: "not linked: both stand alone",
}
NOTHING = "Nothing to decide: no link is doubtful, and no two points that stand alone are alike."


def summary(found: Proposals) -> str:
    """How much there is to decide, in one line."""
    if not found.listed:
        return NOTHING
    return f"{wording.plural(len(found.listed), 'thing')} to decide, most doubtful first."


def alone(found: Proposals) -> str:
    """The points that nothing answers and that no proposal names, in one sentence; blank where there are none."""
    sides = [
        f"{label} {', '.join(names)}" for label, names in zip(("before", "after"), found.alone, strict=True) if names
    ]
    return f"Alone, with nothing near: {'; '.join(sides)}." if sides else ""


def numbers(proposal: Proposal) -> str:
    """The two sides of a proposal by id: `8 → 7`."""
    return " → ".join(", ".join(point.id for point in side) for side in (proposal.before, proposal.after))


def reason(proposal: Proposal) -> str:
    """Why a person should look at it, in words."""
    score = f"score {proposal.score:.2f}"
    if proposal.kind is ProposalKind.ALONE:
        return f"{score}: too little in common to be linked, and nothing else is nearer"
    if proposal.kind is ProposalKind.SPLIT:
        pairs = ", ".join(f"{before} and {after}" for before, after in proposal.doubtful)
        return f"{score}; {pairs} share little and have different titles"
    rival = f", {proposal.margin:.2f} ahead of {proposal.runner_up}" if proposal.runner_up else ""
    return f"{score}{rival}: few words in common"


def heading(point: Point) -> str:
    """A point's id and title as one line."""
    return f"{point.id}  {' '.join(point.title.split())}".rstrip()


def text_of(point: Point) -> str:
    """What a point says, or that no text is known."""
    return point.body or wording.no_text(point.fate)


def line(proposal: Proposal, by: str) -> str:
    """The line of a file of rulings that keeps the two sides together; YAML in flow style."""
    return f"- {{before: {listed(point.id for point in proposal.before)}, " + (
        f"after: {listed(point.id for point in proposal.after)}, by: {quoted(by)}}}"
    )
