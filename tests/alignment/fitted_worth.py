"""What each number of plandiff/alignment/thresholds.py is worth: `python -m tests.alignment.fitted_worth [WORKBENCH]`.

Every number is set to other values, one at a time, and all gold is scored anew (`gold_sets.py`; without a workbench
only the sets in this repository). The coefficients of further_pairs.txt are taken away one at a time, not fitted anew.
The table is tests/gold/fitted_worth.txt: `test_thresholds.py` holds that it has every number, with its present value.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from plandiff.alignment import further_pairs, thresholds
from tests.alignment.gold_sets import Example, examples, f1
from tests.scoring import GOLD

TABLE = GOLD / "fitted_worth.txt"
Number = float | tuple[float, ...]

# The other values of each number: the first is that without it, where there is one.
TRIALS: Mapping[str, tuple[Number, ...]] = {
    "USUAL": (0.0, 0.2, 0.26),
    "HARDLY_CHANGED": (1.0, 0.6),
    "PRIOR": ((0.5,), (0.5, 0.5, 0.5)),
    "RIVAL": (0.0, 0.4, 0.6),
    "TAKEN": (1.0, 0.7, 0.9),
    "NEIGHBOUR": (0.0, 0.1),
    "FAMILY": (0.0, 0.2),
    "TITLE": (0.0, 0.1, 0.2),
    "TOPIC": (0.0, 0.2),
    "POWER": (1.0, 1.4),
    "PAIR_WEIGHT": (0.0, 0.4, 0.8),
    "FUNCTION_WEIGHT": (0.0, 0.15, 0.4),
    "OPEN_SPARED": (0.0, 1.0),
    "QUANTILE": (0.25, 0.5),
    "FEW": ((0.8,) * 3, (0.8,) * 5),
    "LIKENESS": (1.0, 0.3, 0.7),
}
_NOTHING = 1e-9  # a coefficient that moves nothing, and can still be divided by
# Numbers that decide no link, only how sure one is said to be.
CONFIDENCE = frozenset({"SURE_SCORE", "SURE_MARGIN", "LOW_SCORE", "LOW_MARGIN", "LOW_LIKELIHOOD", "LOW_FACTS"})


def numbers() -> dict[str, Number]:
    """The fitted numbers by name, in their order."""
    return {name: value for name, value in vars(thresholds).items() if name.isupper() and name != "DEFAULTS"}


def measured(known: Sequence[Example]) -> dict[str, float]:
    """The mean score of every set."""
    found: dict[str, list[float]] = {}
    for example in known:
        found.setdefault(example.set, []).append(f1(example))
    return {name: sum(values) / len(values) for name, values in found.items()}


def trials(known: Sequence[Example]) -> Iterator[tuple[str, dict[str, float]]]:
    """Every number with its value and no scores, then each other value of it with the scores of the sets."""
    for number, value in numbers().items():
        if number in CONFIDENCE:
            continue
        yield f"{number} = {value}", {}
        for trial in TRIALS.get(number, ()):
            setattr(thresholds, number, trial)
            yield f"  at {trial}", measured(known)
            setattr(thresholds, number, value)
    table = further_pairs.coefficients
    for name, coefficient in table().items():
        if name != "constant":
            without = {**table(), name: _NOTHING}
            further_pairs.coefficients = lambda without=without: without  # type: ignore[assignment]
            yield f"without {name} ({coefficient})", measured(known)
            further_pairs.coefficients = table


def main(workbench: str | None = None) -> None:
    """Write the table: what is lost (-) or gained (+) at each other value, in points of F1; blank below .05."""
    # Licences and made variants of them are easy, and would take half of the time.
    known = list(examples(Path(workbench) if workbench else None, licences=False))
    base = measured(known)
    lines = [
        "F1 of every set in points (of cases: how many hold), and what another value of one number changes.",
        f"{'':32}" + "".join(f"{name:>12}" for name in base),
        f"{'as it is':32}" + "".join(f"{100 * score:12.1f}" for score in base.values()),
    ]
    for name, scores in trials(known):
        changed = [100 * (score - base[one]) for one, score in scores.items()]
        cells = "".join(f"{change:+12.1f}" if abs(change) >= 0.05 else f"{'':12}" for change in changed)
        lines.append(f"{name:32}{cells}".rstrip())
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
