"""The family as Markdown."""

from __future__ import annotations

from plandiff.model.thread import FamilyTree
from plandiff.rendering.family.words import CAVEAT, nearest_words, shares, tree
from plandiff.rendering.page.markdown_text import code, markdown
from plandiff.rendering.request import ReportRequest
from plandiff.rendering.threads.markdown_parts import provenance, versions
from plandiff.text.display import visible


def render(request: ReportRequest[FamilyTree]) -> str:
    """The tree as a block, and a table of the shares of points."""
    family = request.result
    lines = ["# Which earlier text each version is nearest to", "", f"> {CAVEAT}", "", *versions(family.threads), ""]
    lines += ["```text"]
    lines += [f"{lead}{visible(relation.plan)}  {nearest_words(relation, family)}" for lead, relation in tree(family)]
    lines += ["```", "", "| version | nearest to | over all | points |", "| --- | --- | ---: | --- |"]
    for relation in family.relations:
        for other, over_all, points in shares(relation):
            lines.append(f"| {code(relation.plan)} | {markdown(other)} | {over_all} | {points} |")
    return "\n".join([*lines, "", *provenance(family.threads)]) + "\n"
