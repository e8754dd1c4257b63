"""The family as Markdown."""

from __future__ import annotations

from plandiff.model.thread import FamilyTree
from plandiff.rendering.family.words import CAVEAT, nearest_words, shares, tree
from plandiff.rendering.matrix.markdown import provenance, versions
from plandiff.rendering.page.markdown_text import code, markdown
from plandiff.text.display import visible


def render(family: FamilyTree) -> str:
    """The tree as a block, and a table of the shares of points."""
    lines = ["# Which earlier text each version is nearest to", "", f"> {CAVEAT}", "", *versions(family.threads), ""]
    lines += ["```text"]
    lines += [f"{lead}{visible(relation.plan)}  {nearest_words(relation, family)}" for lead, relation in tree(family)]
    lines += ["```", "", "| version | nearest to | over all | points |", "| --- | --- | ---: | --- |"]
    for relation in family.relations:
        for other, over_all, points in shares(relation):
            lines.append(f"| {code(relation.plan)} | {markdown(other)} | {over_all} | {points} |")
    return "\n".join([*lines, "", *provenance(family.threads)]) + "\n"
