"""Every pair of texts with known links, as one list: what is in this repository, and a workbench beside it.

A workbench is a folder with `eu/articles` and `eu/gold` (EU acts against their successors) and, for licences and made
variants of them, `gold/` with `segment.py`, `score.py` and `stress.py`.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from plandiff.alignment.align import align
from plandiff.model.plan import Plan, Point
from tests.alignment.test_cases import CASES, expected
from tests.alignment.test_negotiated import FIRST_SIGHT, PAIRS, gold
from tests.scoring import Links, clause_links, gold_files, plans_of, point_links, sides
from tests.scoring import f1 as links_f1


class Example(NamedTuple):
    """Two plans with their links and those that count neither way; `text` names what other sets have of it as well."""

    set: str
    text: str
    plans: tuple[Plan, Plan]
    links: Links
    optional: Links
    clauses: bool = False


def f1(example: Example) -> float:
    """How many of the links are found, and only these, from 0 to 1; of a case all or nothing."""
    alignment = align(*example.plans)
    found = clause_links(alignment, *example.plans) if example.clauses else point_links(alignment)
    found -= example.optional
    if example.set == "cases":
        return float(found == example.links)
    return links_f1(found, example.links)


def examples(workbench: Path | None, *, licences: bool = True) -> Iterator[Example]:
    """All pairs; without a workbench those of this repository."""
    if workbench is not None:
        yield from _acts(workbench / "eu")
        yield from _licences(workbench) if licences else ()
    for path in gold_files():
        entries = json.loads(path.read_text(encoding="utf-8"))
        links, optional = _links(entries, "before", "after")
        yield Example("bundled", path.stem, plans_of(path, rulings=False), links, optional, ".clauses" in path.name)
    for folder in PAIRS:
        name = "six" if folder.name in FIRST_SIGHT[0] else "three"
        yield Example(name, folder.name, sides(folder), *gold(folder))
    for folder in sorted(path.parent for path in CASES.glob("*/links.txt")):
        links = {(b, a) for befores, afters in expected(folder) for b in befores for a in afters}
        yield Example("cases", folder.name, sides(folder), links, set())


def _acts(folder: Path) -> Iterator[Example]:
    for path in sorted((folder / "gold").glob("*.json")):
        links, optional = _links(json.loads(path.read_text(encoding="utf-8")), "a", "b")
        if links:
            plans = [json.loads((folder / "articles" / f"{path.stem}.{side}.json").read_text("utf-8")) for side in "ab"]
            name = "paragraphs" if path.name.endswith(".par.json") else "articles"
            yield Example(name, path.stem.removesuffix(".par"), (_plan(plans[0]), _plan(plans[1])), links, optional)


def _licences(workbench: Path) -> Iterator[Example]:
    sys.path.insert(0, str(workbench))
    import score  # type: ignore[import-not-found]
    import stress  # type: ignore[import-not-found]

    for path in sorted((workbench / "gold").glob("*.json")):
        documents = score.documents(str(path))
        if documents is not None:
            entries = json.loads(path.read_text(encoding="utf-8"))
            yield Example("licences", path.stem, (_plan(documents[0]), _plan(documents[1])), *_links(entries, "a", "b"))
    for seed in (1, 2):
        for kind, base, (first, second, entries) in stress.variants(seed):
            plans = _plan(first), _plan(second)
            yield Example("stress", f"{kind}-{base}-{seed}", plans, *_links(entries, "a", "b"))


def _links(entries: Sequence[Mapping[str, Any]], before: str, after: str) -> tuple[Links, Links]:
    found: tuple[Links, Links] = (set(), set())
    for entry in entries:
        found[bool(entry.get("optional"))].update((b, a) for b in entry[before] for a in entry[after])
    return found[0], found[1] - found[0]


def _plan(document: Mapping[str, Any]) -> Plan:
    points = tuple(Point(id=one["id"], title=one.get("title") or "", text=one["text"]) for one in document["points"])
    return Plan(id="text", title="", language="en", points=points)
