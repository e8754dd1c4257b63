"""What each number of plandiff/alignment/fitted.py is worth: `python -m tests.alignment.fitted_worth [EU]` writes it.

Every number is set to other values, one at a time, and all gold is scored anew. EU is a folder with `articles/` and
`gold/` (EU acts against their successors, articles and paragraphs); without it only the sets in this repository count.
The table is tests/gold/fitted_worth.txt: `test_fitted.py` holds that it has every number, with its present value.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from plandiff.alignment import fitted
from plandiff.alignment.align import align
from plandiff.model.plan import Plan, Point
from plandiff.reading import read_plan
from tests.alignment.test_cases import CASES, expected
from tests.alignment.test_negotiated import FIRST_SIGHT, PAIRS, gold
from tests.scoring import GOLD, Links, clause_links, gold_files, plans_of, point_links, score

TABLE = GOLD / "fitted_worth.txt"
Number = float | tuple[float, ...]
Scores = dict[str, list[float]]

# The other values of each number: the first is that without it, where there is one.
TRIALS: Mapping[str, tuple[Number, ...]] = {
    "USUAL": (0.0, 0.2, 0.26),
    "HARDLY_CHANGED": (1.0, 0.6),
    "PRIOR": ((0.5,), (0.5, 0.5, 0.5)),
    "RIVAL": (0.0, 0.4, 0.6),
    "TAKEN": (1.0, 0.7, 0.9),
    "NEIGHBOUR": (0.0, 0.1),
    "TITLE": (0.0, 0.1, 0.2),
    "TOPIC": (0.0, 0.2),
    "LENGTH": (0.0, 0.2, 0.6),
    "POWER": (1.0, 1.4),
    "PAIR_WEIGHT": (0.0, 0.4, 0.8),
    "FUNCTION_WEIGHT": (0.0, 0.15, 0.4),
    "OPEN_SPARED": (0.0, 1.0),
    "LEAST_SHARE": (0.0, 0.15, 0.25),
    "LARGER_SHARE": (0.0, 1.0),
    "NEXT": (0.0, 0.06, 0.2),
    "SCATTERED": (0.0, 2.0, 6.0),
    "QUANTILE": (0.25, 0.5),
    "FEW": ((0.8,), (0.8, 0.8, 0.8, 0.8, 0.8)),
    "PARALLEL_SCORE": (9.0, 0.2, 0.4),
    "PARALLEL_REST": (0.0, 0.1),
    "LIKENESS": (1.0, 0.3, 0.7),
}
# Numbers that decide no link, only how sure one is said to be.
CONFIDENCE = frozenset({"SURE_SCORE", "SURE_MARGIN", "LOW_SCORE", "LOW_MARGIN", "LOW_SHARE", "LOW_FACTS"})


def numbers() -> dict[str, Number]:
    """The fitted numbers by name, in their order."""
    return {name: value for name, value in vars(fitted).items() if name.isupper()}


Plans = tuple[Plan, Plan]


def sets(eu: Path | None) -> Iterator[tuple[str, Callable[[], float]]]:
    """Every pair of texts with the name of its set, and what scores it: F1 from 0 to 1, of a case all or nothing."""
    for path in sorted((eu / "gold").glob("*.json")) if eu is not None else ():
        entries = [
            {"before": one["a"], "after": one["b"], "optional": one.get("optional")}
            for one in json.loads(path.read_text(encoding="utf-8"))
        ]
        if eu is not None and any(one["before"] and one["after"] and not one["optional"] for one in entries):
            kind = "paragraphs" if path.name.endswith(".par.json") else "articles"
            yield kind, partial(_of_points, (_act(eu, path, "a"), _act(eu, path, "b")), entries)
    for path in gold_files():
        found = _of_clauses if ".clauses" in path.name else _of_points
        yield "bundled", partial(found, plans_of(path, rulings=False), json.loads(path.read_text(encoding="utf-8")))
    for folder in PAIRS:
        yield "six" if folder.name in FIRST_SIGHT[0] else "three", partial(_of_readings, _sides(folder), gold(folder))
    for folder in sorted(path.parent for path in CASES.glob("*/links.txt")):
        yield "cases", partial(_holds, _sides(folder), expected(folder))


def _of_points(plans: Plans, entries: Sequence[dict[str, Any]]) -> float:
    return score(point_links(align(*plans)), entries).f1


def _of_clauses(plans: Plans, entries: Sequence[dict[str, Any]]) -> float:
    return score(clause_links(align(*plans), *plans), entries).f1


def _of_readings(plans: Plans, readings: tuple[Links, Links]) -> float:
    links, optional = readings
    found = point_links(align(*plans)) - optional
    return 2 * len(found & links) / (len(found) + len(links))


def _holds(plans: Plans, wanted: Collection[object]) -> float:
    return float({(link.before, link.after) for link in align(*plans).links} == wanted)


def _sides(folder: Path) -> Plans:
    return read_plan(folder / "before.yaml").content, read_plan(folder / "after.yaml").content


def _act(eu: Path, gold_file: Path, side: str) -> Plan:
    document = json.loads((eu / "articles" / f"{gold_file.stem}.{side}.json").read_text(encoding="utf-8"))
    points = tuple(Point(id=one["id"], title=one.get("title") or "", text=one["text"]) for one in document["points"])
    return Plan(id=f"act-{side}", title="", language="en", points=points)


def measured(scorers: list[tuple[str, Callable[[], float]]]) -> dict[str, float]:
    """The mean score of every set."""
    found: Scores = {}
    for name, scorer in scorers:
        found.setdefault(name, []).append(scorer())
    return {name: sum(values) / len(values) for name, values in found.items()}


def main(eu: str | None = None) -> None:
    """Write the table: what is lost (-) or gained (+) at each other value, in points of F1; blank below .05."""
    scorers = list(sets(Path(eu) if eu else None))
    base = measured(scorers)
    names = list(base)
    lines = [
        "F1 of every set in points (of cases: how many hold), and what another value of one number changes.",
        f"{'':44}" + "".join(f"{name:>12}" for name in names),
        f"{'as it is':44}" + "".join(f"{100 * base[name]:12.1f}" for name in names),
    ]
    for number, value in numbers().items():
        lines += [f"{number} = {value}"] if number not in CONFIDENCE else []
        for trial in TRIALS.get(number, ()):
            setattr(fitted, number, trial)
            changed = {name: 100 * (now - base[name]) for name, now in measured(scorers).items()}
            setattr(fitted, number, value)
            cells = "".join(f"{changed[name]:+12.1f}" if abs(changed[name]) >= 0.05 else f"{'':12}" for name in names)
            lines.append(f"{'  at ' + str(trial):44}{cells}".rstrip())
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
