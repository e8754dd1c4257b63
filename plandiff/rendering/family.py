"""The family, which earlier text each version is nearest to: its words, its tree and its forms."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from plandiff.model.thread import FamilyTree, Relation
from plandiff.rendering.page.json_text import fields
from plandiff.rendering.page.markdown_text import code, markdown, table_of
from plandiff.rendering.page.terminal_text import Page
from plandiff.rendering.request import ReportRequest
from plandiff.rendering.threads.json_parts import report_text
from plandiff.rendering.threads.text_parts import provenance, versions
from plandiff.rendering.threads.words import threads_notices
from plandiff.rendering.words import wording
from plandiff.text.display import visible

CAVEAT = (
    "Nearness of wording only: which earlier text a version is most like, not what its drafters worked from. "
    "Restated texts are near each other by their restatement too."
)


def tree(family: FamilyTree) -> Iterator[tuple[str, Relation]]:
    """The versions as a tree under the text that each is nearest to: the lines before each, and its relation."""
    children: dict[str, list[Relation]] = {}
    for relation in family.relations:
        children.setdefault(relation.parent, []).append(relation)

    def walk(parent: str, lead: str) -> Iterator[tuple[str, Relation]]:
        below = children.get(parent, [])
        for index, relation in enumerate(below):
            last = index == len(below) - 1
            branch = "" if not parent else ("\u2514\u2500 " if last else "\u251c\u2500 ")
            yield lead + branch, relation
            yield from walk(relation.plan, lead if not parent else lead + ("   " if last else "\u2502  "))

    return walk("", "")


def nearest_words(relation: Relation, family: FamilyTree) -> str:
    """Why a version stands where it does in the tree."""
    total = len(family.threads.side(relation.plan).plan.points)
    if not relation.nearness:
        return "the oldest here"
    if not relation.parent:
        known = "" if relation.points == total else f" ({relation.points} of {total} points known in words)"
        return f"near to none before it{known}"
    nearest = relation.nearness[0]
    words = (
        f"{nearest.over_all:.0%} of its words, {nearest.nearest} of {wording.plural(relation.points, 'point')} nearest"
    )
    return words + (
        f"; declared base {relation.declared_base}" if relation.declared_base not in ("", relation.parent) else ""
    )


def shares(relation: Relation) -> list[tuple[str, str, str]]:
    """The earlier versions that a version is nearest to anywhere: id, nearness over all, share of points."""
    rows = []
    for entry in relation.nearness:
        if entry.nearest or entry.plan in (relation.parent, relation.declared_base):
            share = entry.nearest / relation.points if relation.points else 0.0
            tied = f", {entry.shared} shared" if entry.shared else ""
            rows.append((entry.plan, f"{entry.over_all:.0%}", f"{entry.nearest} ({share:.0%}{tied})"))
    if relation.new:
        rows.append(("(none)", "", f"{relation.new} ({relation.new / relation.points:.0%})"))
    return rows


_NARROWEST = 14  # of a column of ids


def as_terminal(request: ReportRequest[FamilyTree]) -> str:
    """The versions under the text that each is nearest to, and the shares of points behind it."""
    family, page = request.result, Page(request.width, request.color)
    lines = page.wrap([("heading", "Which earlier text each version is nearest to")])
    lines += page.wrap([("remark", CAVEAT)])
    lines += page.remarks(threads_notices(family.threads))
    lines.append("")
    for lead, relation in tree(family):
        date = family.threads.side(relation.plan).plan.date
        words = [("heading", relation.plan), ("dim", f"  {date}  {nearest_words(relation, family)}")]
        lines += page.wrap(words, indent=lead, hanging=" " * (len(lead) + 4))
    return "\n".join([*lines, "", *_table(family, page)]) + "\n"


def _table(family: FamilyTree, page: Page) -> Iterator[str]:
    """The shares of every version, whose id stands in the first of its rows."""
    width = max(_NARROWEST, *(len(visible(relation.plan)) for relation in family.relations))
    yield page.paint("heading", f"{'version':<{width}} {'nearest to':<{width}} {'over all':>8}  points")
    for relation in family.relations:
        label = relation.plan
        for other, over_all, points in shares(relation):
            yield f"{visible(label):<{width}} {visible(other):<{width}} {over_all:>8}  {points}".rstrip()
            label = ""


def as_markdown(request: ReportRequest[FamilyTree]) -> str:
    """The tree as a block, and a table of the shares of points."""
    family = request.result
    lines = ["# Which earlier text each version is nearest to", "", f"> {CAVEAT}", "", *versions(family.threads), ""]
    lines += ["```text"]
    lines += [f"{lead}{visible(relation.plan)}  {nearest_words(relation, family)}" for lead, relation in tree(family)]
    rows = (
        (code(relation.plan), markdown(other), over_all, points)
        for relation in family.relations
        for other, over_all, points in shares(relation)
    )
    lines += ["```", "", *table_of(("version", "nearest to", "over all", "points"), rows, numbers=(2,))]
    return "\n".join([*lines, "", *provenance(family.threads)]) + "\n"


def as_json(request: ReportRequest[FamilyTree]) -> str:
    """The nearness of every version to each earlier one, over all and by point, as one JSON object."""
    family = request.result
    return report_text("family", family.threads, relations=[_relation(entry) for entry in family.relations])


def _relation(entry: Relation) -> dict[str, Any]:
    return {
        "plan": entry.plan,
        "declared_base": entry.declared_base or None,
        "nearest": entry.parent or None,
        **fields(entry, "points new"),
        "nearness": [
            {"plan": row.plan, "over_all": row.over_all, "points_nearest": row.nearest, "shared": row.shared}
            for row in entry.nearness
        ],
        "details": [
            {"point": str(row.place), "nearest": [str(place) for place in row.nearest], "score": row.score}
            for row in entry.details
        ],
    }
