"""Fits the grades of signals: `python -m tests.signals.fit_grades "SET, DATE" PAIRS.yaml ... [--write]`.

Logistic regression with a quadratic penalty (Hastie, Tibshirani and Friedman, The Elements of Statistical Learning,
2009, 4.4), by plain gradient descent: so few features need no more. What is measured of each signal is cross-validated
by document (as there, 7.10): fitted on nine tenths of the documents, counted on the others. Fitted as well is what was
found in sets that nothing had been changed for yet: errors that were mended since are to be expected in new texts.
These rows do not tell of which document they are, so they stay in every fit, and documents of those sets are not left
out of it wholly.
"""

from __future__ import annotations

import math
import random
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from plandiff.signals import signals_of
from plandiff.signals.shared import grading
from plandiff.signals.shared.grading import Table, features
from tests.signals.real_revisions import Revision, Tally, report, revisions, tally

PENALTY = 0.5
STEPS, RATE = 4000, 0.05
FOLDS = 10
Row = tuple[tuple[str, ...], bool]


def rows(chosen: Sequence[Revision]) -> list[Row]:
    """The features of every signal that fired, and whether it is right; those that only may fire are left out."""
    found: list[Row] = []
    for one in chosen:
        signals = signals_of(one.pair)
        told: set[str] = set()
        for signal in signals:
            right = one.is_right(signal.id)
            if right is not None and signal.id not in told:
                told.add(signal.id)
                found.append((features(one.pair, signal), right))
    return found


def rows_at_first_sight() -> list[Row]:
    """What was found at first sight of sets, as the file beside this one keeps it."""
    text = Path(__file__).with_name("first_sight_rows.txt").read_text(encoding="utf-8")
    lines = [line.split() for line in text.splitlines() if not line.startswith("#")]
    return [(tuple(features), right == "right") for right, *features in lines]


def fitted(data: Sequence[Row]) -> dict[str, float]:
    """The coefficients under which the rows are likeliest, those of rare features near nought."""
    counted = Counter(data)  # many signals have the same features
    names = sorted({name for chosen, _ in counted for name in chosen})
    found = dict.fromkeys(names, 0.0)
    for _ in range(STEPS):
        slope = {name: -PENALTY * found[name] for name in names}
        for (chosen, right), count in counted.items():
            error = count * (right - 1 / (1 + math.exp(-sum(found[name] for name in chosen))))
            for name in chosen:
                slope[name] += error
        for name in names:
            found[name] += RATE * slope[name] / math.sqrt(len(data))
    return found


def use(coefficients: dict[str, float]) -> None:
    """Grade by these coefficients from now on."""
    table = Table(coefficients, {}, {}, "", "")
    grading.table = lambda: table  # type: ignore[assignment]  # in place of the file
    grading.chance.cache_clear()


def cross_validated(chosen: Sequence[Revision]) -> Tally:
    """What is counted on each tenth of the documents with the coefficients that the other tenths give."""
    documents = sorted({one.document for one in chosen})
    random.Random(FOLDS).shuffle(documents)
    total = Tally()
    for fold in range(FOLDS):
        left_out = frozenset(documents[fold::FOLDS])
        use({})
        kept = rows([one for one in chosen if one.document not in left_out])
        use(fitted([*kept, *rows_at_first_sight()]))
        total.add(tally(one for one in chosen if one.document in left_out))
    return total


def main(arguments: list[str]) -> None:
    """Print what is measured by cross-validation, and the table fitted on all; with --write keep it."""
    told, *names = [argument for argument in arguments if not argument.startswith("--")]
    chosen = [one for name in names for one in revisions(Path(name))]
    found = cross_validated(chosen)
    sys.stdout.write(
        f"counted on documents left out of the fit, but for what was found at first sight\n{report(found)}\n\n"
    )
    use({})
    coefficients = fitted([*rows(chosen), *rows_at_first_sight()])
    lines = [f"set {told}"]
    lines += [f"feature {name} {value:.2f}" for name, value in sorted(coefficients.items())]
    shown = found.right + found.false
    lines += [f"measured {name} {found.right[name]} {shown[name]}" for name in sorted(shown)]
    path = Path(grading.__file__).with_name("grades.txt")
    # What was measured at first sight can be measured once only.
    lines += [
        line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith(("set-at-first", "first "))
    ]
    text = "\n".join(lines) + "\n"
    sys.stdout.write(text)
    if "--write" in arguments:
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
