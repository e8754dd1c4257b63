"""The silence as JSON."""

from __future__ import annotations

from typing import Any

from plandiff.model.thread import End, Ending, Silence
from plandiff.rendering.page.json_text import json_text
from plandiff.rendering.request import ReportRequest
from plandiff.rendering.threads.json_parts import disagreement, head, thread


def render(request: ReportRequest[Silence]) -> str:
    """The threads that end as one JSON object."""
    silence = request.result
    summary = {ending: sum(end.ending is ending for end in silence.ends) for ending in Ending}
    return json_text(
        {**head("silence", silence.threads), "summary": summary, "ends": [_end(end) for end in silence.ends]}
    )


def _end(end: End) -> dict[str, Any]:
    return {
        **thread(end.thread),
        "ending": end.ending,
        "last": [str(place) for place in end.last],
        "without": list(end.without),
        "undisclosed": list(end.undisclosed),
        "removed_in": list(end.removed_in),
        "returned": [str(place) for place in end.returned],
        "possible": [disagreement(entry) for entry in end.possible],
    }
