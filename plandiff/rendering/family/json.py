"""The family as JSON."""

from __future__ import annotations

from typing import Any

from plandiff.model.thread import FamilyTree, Relation
from plandiff.rendering.page.json_text import json_text
from plandiff.rendering.request import ReportRequest
from plandiff.rendering.threads.json_parts import head


def render(request: ReportRequest[FamilyTree]) -> str:
    """The nearness of every version to each earlier one, over all and by point, as one JSON object."""
    family = request.result
    return json_text({**head("family", family.threads), "relations": [_relation(entry) for entry in family.relations]})


def _relation(entry: Relation) -> dict[str, Any]:
    return {
        "plan": entry.plan,
        "declared_base": entry.declared_base or None,
        "nearest": entry.parent or None,
        "points": entry.points,
        "new": entry.new,
        "nearness": [
            {"plan": row.plan, "over_all": row.over_all, "points_nearest": row.nearest, "shared": row.shared}
            for row in entry.nearness
        ],
        "details": [
            {"point": str(row.place), "nearest": [str(place) for place in row.nearest], "score": row.score}
            for row in entry.details
        ],
    }
