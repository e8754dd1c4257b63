"""The words and the tree of a family: nearness of texts, and nothing more."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.thread import FamilyTree, Relation
from plandiff.rendering.words import wording

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
