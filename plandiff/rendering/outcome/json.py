"""The outcome as JSON."""

from __future__ import annotations

from typing import Any

from plandiff.model.thread import Outcome, Request
from plandiff.rendering.outcome.words import counts
from plandiff.rendering.page.json_text import json_text
from plandiff.rendering.request import ReportRequest
from plandiff.rendering.threads.json_parts import change, head, thread


def render(request: ReportRequest[Outcome]) -> str:
    """The outcome as one JSON object: counts, then every change asked for with its redlines."""
    outcome = request.result
    return json_text(
        {
            **head("outcome", outcome.threads),
            "base": outcome.base.plan.id,
            "asks": outcome.asks.plan.id,
            "result": outcome.result.plan.id,
            "summary": {
                **counts(outcome),
                "kept": outcome.kept,
                "unknown": outcome.unknown,
                "other_language": outcome.other_language,
            },
            "requests": [_request(request) for request in outcome.requests],
        }
    )


def _request(request: Request) -> dict[str, Any]:
    return {
        **thread(request.thread),
        "answer": request.answer,
        "rests_on": request.basis,
        "share": request.share,
        "confidence": request.confidence,
        "asked": change(request.asked, spans=True),
        "got": change(request.got, spans=True) if request.got else None,
        "rest": change(request.rest, spans=True) if request.rest else None,
    }
