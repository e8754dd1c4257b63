"""How many of the links in tests/gold the aligner finds: precision, recall and F1, pair by pair.

`python -m tests.scoring` prints the table; tests/gold/README.md says how the gold was made and what counts as a link.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from plandiff.alignment.align import align
from plandiff.model.alignment import Alignment
from plandiff.model.plan import Plan, Point
from plandiff.reading import read_plan

GOLD = Path(__file__).parent / "gold"
PLANS = Path(__file__).parent.parent / "plans"

Links = set[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Score:
    """How two sets of links agree."""

    precision: float
    recall: float
    links: int
    missed: tuple[tuple[str, str], ...]
    wrong: tuple[tuple[str, str], ...]

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def f1(found: Links, wanted: Links) -> float:
    """How many of the links that are wanted are found, and only these, from 0 to 1."""
    return 2 * len(found & wanted) / (len(found) + len(wanted))


def sides(folder: Path) -> tuple[Plan, Plan]:
    """The two plans of a folder."""
    return read_plan(folder / "before.yaml").content, read_plan(folder / "after.yaml").content


def score(found: Links, entries: Sequence[dict[str, Any]]) -> Score:
    """The score of found links against gold entries; a link that only an optional entry has is not counted."""
    wanted = _links(entry for entry in entries if not entry.get("optional"))
    counted = found - (_links(entry for entry in entries if entry.get("optional")) - wanted)
    hits = len(wanted & counted)
    return Score(
        precision=hits / len(counted) if counted else float(not wanted),
        recall=hits / len(wanted) if wanted else 1.0,
        links=len(wanted),
        missed=tuple(sorted(wanted - counted)),
        wrong=tuple(sorted(counted - wanted)),
    )


def _links(entries: Iterable[dict[str, Any]]) -> Links:
    return {(before, after) for entry in entries for before in entry["before"] for after in entry["after"]}


def gold_files() -> list[Path]:
    """The gold files of pairs, of points and of clauses."""
    return sorted(path for path in GOLD.glob("*__*.json"))


def plans_of(gold: Path, *, rulings: bool = True) -> tuple[Plan, Plan]:
    """The two plans that a gold file is about; with `rulings` false, without what people decided."""
    before, _, after = gold.name.split(".")[0].partition("__")
    pair = tuple(read_plan(PLANS / f"{name}.yaml").content for name in (before, after))
    return (pair[0], pair[1]) if rulings else (without_rulings(pair[0]), without_rulings(pair[1]))


def without_rulings(plan: Plan) -> Plan:
    """The plan with every `follows` left out."""

    def bare(point: Point) -> Point:
        return replace(point, follows=None, clauses=tuple(replace(clause, follows=None) for clause in point.clauses))

    return replace(plan, points=tuple(bare(point) for point in plan.points))


def point_links(alignment: Alignment) -> Links:
    """The pairs of points that an alignment links."""
    return {(b, a) for link in alignment.links for b in link.before for a in link.after}


def clause_links(alignment: Alignment, before: Plan, after: Plan) -> Links:
    """The pairs of clauses that an alignment links, by qualified id.

    The id of a point stands for what it says outside its clauses: the points' link compares that, unless a clause link
    names the point. Where both points have clauses it is their common heading, and no pair.
    """
    points = ({p.id: p for p in before.points}, {p.id: p for p in after.points})
    names = ({f"{p.id}.{c.id}" for p, c in before.clauses()}, {f"{p.id}.{c.id}" for p, c in after.clauses()})
    found: Links = set()
    for link in alignment.links:
        named: tuple[set[str], set[str]] = (set(), set())
        for inner in link.clauses:
            ends_before = [_qualified(i, link.before, names[0], points[0]) for i in inner.before]
            ends_after = [_qualified(i, link.after, names[1], points[1]) for i in inner.after]
            found |= {(b, a) for b in ends_before for a in ends_after}
            named[0].update(ends_before)
            named[1].update(ends_after)
        for b in (i for i in link.before if i not in named[0]):
            found |= {(b, a) for a in link.after if a not in named[1] and _compared(points[0][b], points[1][a])}
    return found


def _qualified(name: str, ends: Sequence[str], clauses: set[str], points: Mapping[str, Point]) -> str:
    """A clause's id with its point's; that of a point as it is."""
    if name in clauses:
        return name
    bare = f"{ends[0]}.{name}" if ends else name
    return bare if bare in clauses or name not in points else name


def _compared(before: Point, after: Point) -> bool:
    """Whether the texts that two linked points have outside their clauses are a pair of clauses of their own."""
    if before.clauses and after.clauses:
        return False
    return not (before.clauses or after.clauses) or bool(before.text and after.text)


def score_file(gold: Path, *, rulings: bool = True) -> Score:
    """The score of the aligner on one gold file."""
    before, after = plans_of(gold, rulings=rulings)
    alignment = align(before, after)
    is_clauses = gold.name.endswith(".clauses.json")
    found = clause_links(alignment, before, after) if is_clauses else point_links(alignment)
    return score(found, json.loads(gold.read_text(encoding="utf-8")))


def main() -> None:
    """Print a line for every gold file, with rulings and without, and what is wrong without them."""
    print(f"{'pair':36} {'links':>5}  {'P':>5} {'R':>5} {'F1':>5}  without rulings: {'P':>5} {'R':>5} {'F1':>5}")
    for path in gold_files():
        ruled, bare = score_file(path), score_file(path, rulings=False)
        print(
            f"{path.stem:36} {ruled.links:5}  {ruled.precision:.3f} {ruled.recall:.3f} {ruled.f1:.3f}"
            f"                   {bare.precision:.3f} {bare.recall:.3f} {bare.f1:.3f}"
        )
        for name, links in (("missed", bare.missed), ("wrong", bare.wrong)):
            if links:
                print(f"    {name}: " + ", ".join(f"{before} - {after}" for before, after in links))


if __name__ == "__main__":
    main()
