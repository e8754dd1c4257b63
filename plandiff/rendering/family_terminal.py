"""The family on a terminal: a tree, then a table for every version."""

from __future__ import annotations

from plandiff.model.thread import FamilyTree
from plandiff.rendering.family_words import CAVEAT, nearest_words, shares, tree
from plandiff.rendering.matrix_words import threads_notices
from plandiff.rendering.terminal_text import Page
from plandiff.text.display import visible


def render(family: FamilyTree, page: Page) -> str:
    """The versions under the text that each is nearest to, and the shares of points behind it."""
    lines = page.wrap([("heading", "Which earlier text each version is nearest to")])
    lines += page.wrap([("remark", CAVEAT)])
    for notice in threads_notices(family.threads):
        lines += page.wrap([("remark", notice)])
    lines.append("")
    for lead, relation in tree(family):
        date = family.threads.side(relation.plan).plan.date
        words = [("heading", relation.plan), ("dim", f"  {date}  {nearest_words(relation, family)}")]
        lines += page.wrap(words, indent=lead, hanging=" " * (len(lead) + 4))
    lines += ["", page.paint("heading", f"{'version':<14} {'nearest to':<14} {'over all':>8}  points")]
    for relation in family.relations:
        label = relation.plan
        for other, over_all, points in shares(relation):
            columns = f"{visible(label):<14} {visible(other):<14} {over_all:>8}  {points}"
            lines.append(columns.rstrip())
            label = ""
    return "\n".join(lines) + "\n"
