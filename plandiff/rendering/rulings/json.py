"""What to decide, as JSON."""

from __future__ import annotations

from typing import Any

from plandiff.model.plan import Plan, Point
from plandiff.model.problem import Document
from plandiff.model.proposal import Proposal, Proposals
from plandiff.rendering.page.json_text import json_text
from plandiff.rendering.request import ReportRequest
from plandiff.version import __version__

_DIGITS = 4


def render(request: ReportRequest[Proposals]) -> str:
    """The proposals as one JSON object."""
    found = request.result
    return json_text(
        {
            "schema_version": 1,
            "plandiff": __version__,
            "before": _side(found.before, found.names[0]),
            "after": _side(found.after, found.names[1]),
            "alone": {"before": list(found.alone[0]), "after": list(found.alone[1])},
            "proposals": [_proposal(proposal) for proposal in found.listed],
        }
    )


def _side(document: Document[Plan], name: str) -> dict[str, Any]:
    return {"name": name, "id": document.content.id, "title": document.content.title, "sha256": document.sha256}


def _proposal(proposal: Proposal) -> dict[str, Any]:
    return {
        "kind": proposal.kind,
        "before": [_point(*pair) for pair in zip(proposal.before, proposal.before_texts, strict=True)],
        "after": [_point(*pair) for pair in zip(proposal.after, proposal.after_texts, strict=True)],
        "score": round(proposal.score, _DIGITS),
        "margin": round(proposal.margin, _DIGITS),
        "runner_up": proposal.runner_up,
        "doubtful": [list(pair) for pair in proposal.doubtful],
    }


def _point(point: Point, digits: str) -> dict[str, str]:
    return {"id": point.id, "title": point.title, "text": point.body, "fingerprint": digits}
