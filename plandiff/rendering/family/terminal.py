"""The family on a terminal: a tree, then a table for every version."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.thread import FamilyTree
from plandiff.rendering.family.words import CAVEAT, nearest_words, shares, tree
from plandiff.rendering.page.terminal_text import Page
from plandiff.rendering.request import ReportRequest
from plandiff.rendering.threads.words import threads_notices
from plandiff.text.display import visible

_NARROWEST = 14  # of a column of ids


def render(request: ReportRequest[FamilyTree]) -> str:
    """The versions under the text that each is nearest to, and the shares of points behind it."""
    family, page = request.result, Page(request.width, request.color)
    lines = page.wrap([("heading", "Which earlier text each version is nearest to")])
    lines += page.wrap([("remark", CAVEAT)])
    for notice in threads_notices(family.threads):
        lines += page.wrap([("remark", notice)])
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
