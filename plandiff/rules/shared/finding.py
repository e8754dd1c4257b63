"""What a rule hands back: where it found something and in what words; its id and severity are added from outside."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from plandiff.model.family import Family
from plandiff.model.named_values import NamedValues
from plandiff.model.plan import Clause, Plan, Point
from plandiff.model.problem import Document, NodePath


class Finding(NamedValues):
    """One thing that a rule found in a document, at the value (or, with `at_key`, the key) under `path`.

    Where `meant` is a word that is not among the `known` ones, the hint proposes the nearest of them.
    """

    document: Document[Any]
    path: NodePath
    message: str
    subject: str
    hint: str = ""  # empty: the hint of the rule
    at_key: bool = False
    meant: str = ""
    known: Collection[str] = ()


class Place(NamedValues):
    """A point or a clause of a plan: its document, its path, its reference, and itself."""

    document: Document[Plan]
    path: NodePath
    reference: str
    point: Point
    clause: Clause | None = None

    @property
    def item(self) -> Point | Clause:
        """The clause, or the point where it is none."""
        return self.clause or self.point

    def finding(self, key: NodePath, message: str, hint: str = "", *, at_key: bool = False) -> Finding:
        """A finding at the value under `key` of this point or clause."""
        return Finding(self.document, (*self.path, *key), message, self.reference, hint, at_key)

    def unknown(
        self, key: NodePath, message: str, meant: str, known: Collection[str], *, at_key: bool = False
    ) -> Finding:
        """A finding at a value of this point or clause that names nothing: `meant` is not among the `known` words."""
        path = (*self.path, *key)
        return Finding(self.document, path, message, self.reference, at_key=at_key, meant=meant, known=known)


def points(family: Family) -> Iterator[Place]:
    """Every point of every plan."""
    for document in family.plans:
        for index, point in enumerate(document.content.points):
            yield Place(document, ("points", index), f"{document.content.id}#{point.id}", point)


def points_and_clauses(family: Family) -> Iterator[Place]:
    """Every point of every plan, each followed by its clauses."""
    for place in points(family):
        yield place
        for index, clause in enumerate(place.point.clauses):
            path = (*place.path, "clauses", index)
            yield Place(place.document, path, f"{place.reference}.{clause.id}", place.point, clause)


def locators(plan: Plan) -> list[str]:
    """Everything that can stand behind the # of a reference to a plan: `10` and `10.c`."""
    return [point.id for point in plan.points] + [f"{point.id}.{clause.id}" for point, clause in plan.clauses()]


def documents(family: Family) -> Iterator[Document[Any]]:
    """Every file of the family."""
    yield from family.plans
    yield from family.seeds
    yield from (ruled.document for ruled in family.rulings)
    yield from family.decisions
    yield from family.red_lines
    yield from (document for document in (family.register, family.vocabulary) if document)
