"""Fits plandiff/alignment/further_pairs.txt: `python -m tests.alignment.fit WORKBENCH [--left-out]`.

Logistic regression (ridge, by Newton's method) on all pairs that could split or merge a unit of every text in
`gold_sets.py`; needs the workbench, as the licences and EU acts are not in this repository. With `--left-out` nothing
is written: every text is scored by coefficients fitted to the other texts, which is what a fresh text can expect (but
that bundled plans, and made variants of a licence, share texts with others that stay).
"""

from __future__ import annotations

import math
import sys
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from plandiff.alignment import further_pairs, matching
from plandiff.alignment.align import align
from plandiff.alignment.pairing import Given, Pairing
from plandiff.alignment.similarity import Progress
from plandiff.alignment.thresholds import AlignmentSettings
from plandiff.alignment.units import Unit
from tests.alignment.gold_sets import Example, examples, f1

# What a pair of each set weighs: sets of few and short texts would not be heard beside the acts. The six negotiated
# texts are not among them, so that one set is left that says how fresh texts are aligned.
WEIGHTS = {
    "articles": 2.0,
    "paragraphs": 1.0,
    "stress": 1.0,
    "licences": 40.0,
    "bundled": 16.0,
    "three": 4.0,
    "cases": 15.0,
}
_RIDGE = 3.0
_STEPS = 30

Row = tuple[list[float], bool, float]


def rows(example: Example) -> list[Row]:
    """What speaks for and against every pair of an example, whether it is a link, and what it weighs."""
    seen: list[tuple[Pairing, Given]] = []
    pair_units = matching.pair_units

    def spy(
        before: Sequence[Unit],
        after: Sequence[Unit],
        given: Given,
        settings: AlignmentSettings,
        *,
        function_words: Collection[str],
        progress: Progress | None,
    ) -> Pairing:
        pairing = pair_units(before, after, given, settings, function_words=function_words, progress=progress)
        seen.append((pairing, given))
        return pairing

    matching.pair_units = spy  # type: ignore[assignment]
    try:
        align(*example.plans)
    finally:
        matching.pair_units = pair_units
    pairing, given = seen[0]  # the points; their clauses come later
    result = []
    for (row, column), features in further_pairs.evidence(pairing, given.pairs):
        link = pairing.corpus.before.units[row].id, pairing.corpus.after.units[column].id
        if link not in example.optional:
            result.append(([features[name] for name in NAMES], link in example.links, WEIGHTS.get(example.set, 0.0)))
    return result


NAMES = sorted(name for name in further_pairs.coefficients() if name != "constant")


def fit(data: Sequence[Row]) -> dict[str, float]:
    """The coefficients under which what is a link is likeliest, those of large effect held down."""
    data = [row for row in data if row[-1]]
    total = sum(weight for *_, weight in data)
    size = len(data[0][0])
    means = [sum(weight * values[i] for values, _, weight in data) / total for i in range(size)]
    spread = [
        math.sqrt(sum(weight * (values[i] - means[i]) ** 2 for values, _, weight in data) / total) or 1.0
        for i in range(size)
    ]
    scaled = [
        ([(value - mean) / wide for value, mean, wide in zip(values, means, spread, strict=True)] + [1.0], link, weight)
        for values, link, weight in data
    ]
    found = [0.0] * (size + 1)
    for _ in range(_STEPS):
        step = _step(scaled, found)
        found = [one + change for one, change in zip(found, step, strict=True)]
        if max(map(abs, step)) < 1e-6:
            break
    slopes = [slope / wide for slope, wide in zip(found, spread, strict=False)]
    constant = found[-1] - sum(slope * mean for slope, mean in zip(slopes, means, strict=True))
    return {"constant": round(constant, 3)} | {
        name: round(slope, 3) for name, slope in zip(NAMES, slopes, strict=False)
    }


def _step(data: Sequence[Row], found: Sequence[float]) -> list[float]:
    """One step of Newton's method: the gradient by the curvature of the likelihood."""
    size = len(found)
    slope = [-_RIDGE * one for one in found[:-1]] + [0.0]
    curve = [[_RIDGE * (i == j) * (i < size - 1) for j in range(size)] for i in range(size)]
    for values, link, weight in data:
        likely = 1 / (1 + math.exp(-sum(one * value for one, value in zip(found, values, strict=True))))
        push, bend = weight * (link - likely), weight * likely * (1 - likely)
        for i, value in enumerate(values):
            slope[i] += push * value
            line, part = curve[i], bend * value
            for j in range(i + 1):
                line[j] += part * values[j]
    return _solved([[curve[max(i, j)][min(i, j)] for j in range(size)] for i in range(size)], slope)


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of a system of linear equations (elimination; the matrix is positive definite)."""
    lines = [[*line, value] for line, value in zip(matrix, right, strict=True)]
    for i, line in enumerate(lines):
        for other in lines[i + 1 :]:
            share = other[i] / line[i]
            for j in range(i, len(line)):
                other[j] -= share * line[j]
    found = [0.0] * len(right)
    for i in reversed(range(len(right))):
        found[i] = (lines[i][-1] - sum(lines[i][j] * found[j] for j in range(i + 1, len(right)))) / lines[i][i]
    return found


def left_out(known: Sequence[Example], data: Sequence[Sequence[Row]]) -> dict[str, float]:
    """The mean score of every set, each text aligned by what was fitted to the other texts."""
    scores: dict[str, list[float]] = {}
    kept = further_pairs.coefficients
    for text in sorted({example.text for example in known}):
        pairs = zip(known, data, strict=True)
        table: Mapping[str, float] = fit([row for example, rows in pairs if example.text != text for row in rows])
        further_pairs.coefficients = lambda table=table: table  # type: ignore[assignment]
        for example in known:
            if example.text == text:
                scores.setdefault(example.set, []).append(f1(example))
    further_pairs.coefficients = kept
    return {name: sum(values) / len(values) for name, values in scores.items()}


def main(workbench: str, option: str = "") -> None:
    """Write the table, or print how it does on texts that it was not fitted to."""
    known = [example for example in examples(Path(workbench)) if not example.clauses]
    data = [rows(example) for example in known]
    if option == "--left-out":
        print("  ".join(f"{name} {100 * score:.1f}" for name, score in left_out(known, data).items()))
        return
    table = fit([row for one in data for row in one])
    lines = [f"{name} {number:.3f}" for name, number in table.items()]
    Path(further_pairs.__file__).with_suffix(".txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
