"""Rule duplicate-id: what references name must be there once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from plandiff.model.family import Family
from plandiff.model.problem import Document, NodePath
from plandiff.rules.shared.findings import Finding, Findings, plan_file

TITLE = "No two plans, points, clauses, claims, pages, red lines or words have the same id"
EXPLANATION = (
    "`lake-12#4` must lead to one point, and to the same one every time. The same holds for the clauses of a point, "
    "the claims of a seed, the pages of the register, red lines, and the entries and names of the vocabulary."
)
HINT = "rename one of the two"
FAILING = plan_file('id: "4", text: The lake stays open.', 'id: "4", text: The harbour stays closed.')
PASSING = plan_file('id: "4", text: The lake stays open.', 'id: "5", text: The harbour stays closed.')

Entry = tuple[str, NodePath]


def findings(family: Family) -> Findings:
    """A finding at the second and every later holder of an id, naming the line of the first."""
    for documents in (family.plans, family.seeds):
        yield from _files(documents)
    for document in family.plans:
        plan = document.content
        yield from _within(document, plan.id, "point", _entries(plan.points, "points"))
        for index, point in enumerate(plan.points):
            entries = [(clause.id, ("points", index, "clauses", at, "id")) for at, clause in enumerate(point.clauses)]
            yield from _within(document, f"{plan.id}#{point.id}", "clause", entries)
    for seed in family.seeds:
        yield from _within(seed, seed.content.id, "claim", _entries(seed.content.claims, "claims"))
    if family.register:
        pages = [(page.key, ("pages", index, "key")) for index, page in enumerate(family.register.content.pages)]
        yield from _within(family.register, "register", "page", pages)
    for lines in family.red_lines:
        yield from _within(lines, "red-lines", "line", _entries(lines.content.lines, "lines"))
    yield from _vocabulary(family)


def _vocabulary(family: Family) -> Findings:
    if family.vocabulary is None:
        return
    vocabulary = family.vocabulary.content
    for key in ("topics", "terms", "other_texts"):
        entries = _entries(getattr(vocabulary, key), key)
        yield from _within(family.vocabulary, "vocabulary", key[:-1].replace("_", " "), entries)
    for key, what in (("parties", "party name"), ("places", "place name")):
        names: list[Entry] = []
        for index, entry in enumerate(getattr(vocabulary, key)):
            names.append((entry.name, (key, index, "name")))
            names += [(alias, (key, index, "aliases", at)) for at, alias in enumerate(entry.aliases)]
        yield from _within(family.vocabulary, "vocabulary", what, names)


def _entries(records: Iterable[Any], key: str) -> list[Entry]:
    return [(record.id, (key, index, "id")) for index, record in enumerate(records)]


def _within(document: Document[Any], above: str, what: str, entries: Iterable[Entry]) -> Findings:
    first: dict[str, NodePath] = {}
    for name, path in entries:
        if first.setdefault(name, path) is not path:
            line = document.position(*first[name]).line
            reference = f"{above}.{name}" if "#" in above else f"{above}#{name}"
            yield Finding(document, path, f"the {what} {name} is here a second time; first in line {line}", reference)


def _files(documents: Iterable[Document[Any]]) -> Findings:
    first: dict[str, str] = {}
    for document in documents:
        own = document.content.id
        if first.setdefault(own, document.file) != document.file:
            yield Finding(document, ("id",), f"the id {own} is also that of {first[own]}", own)
