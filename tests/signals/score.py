"""How well the signals find what a person found: `python -m tests.signals.score [--errors] [field ...]`."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from plandiff.comparing.weight import weigh
from plandiff.model.comparison import Signal
from plandiff.model.kinds import Weight
from plandiff.rendering.words.signal_words import signal_words
from plandiff.signals import SIGNALS, Context, Pair, Passage, signals_of
from tests.signals.cases import VOCABULARY, Case, cases


@dataclass
class Score:
    """Counts of one signal or of all: rightly fired, falsely fired, missed."""

    right: int = 0
    false: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """The share of those fired that were right; 1 where none fired."""
        return self.right / (self.right + self.false) if self.right + self.false else 1.0

    @property
    def recall(self) -> float:
        """The share of those wanted that fired; 1 where none was wanted."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass
class Result:
    """The scores of a set of pairs."""

    signals: dict[str, Score] = field(default_factory=lambda: {name: Score() for name in SIGNALS})
    weights: Counter[tuple[Weight, Weight]] = field(default_factory=Counter)  # as labelled, and as found
    errors: list[str] = field(default_factory=list)

    @property
    def overall(self) -> Score:
        """All signals added up."""
        scores = self.signals.values()
        return Score(
            sum(one.right for one in scores), sum(one.false for one in scores), sum(one.missed for one in scores)
        )

    @property
    def weights_right(self) -> float:
        """The share of pairs whose weight is right."""
        right = sum(count for (label, found), count in self.weights.items() if label == found)
        return right / max(sum(self.weights.values()), 1)


def run(case: Case) -> tuple[tuple[Signal, ...], Weight, tuple[str, ...]]:
    """What the engine says of a pair."""
    pair = Pair(Passage(case.before), Passage(case.after), Context(VOCABULARY))
    signals = signals_of(pair)
    return signals, *weigh(pair, signals)[:2]


def score(chosen: Iterable[Case]) -> Result:
    """Score pairs; a tolerated signal counts neither way, a signal that fires twice counts once."""
    result = Result()
    for case in chosen:
        signals, weight, rests_on = run(case)
        fired = {signal.id for signal in signals}
        if "name" in fired:  # a name that no vocabulary knows may stand for the party or place that is wanted
            fired |= case.wanted & {"party", "place"}
        for name in fired | case.wanted:
            one = result.signals[name]
            one.right += name in fired & case.wanted
            one.false += name in fired - case.wanted - case.tolerated
            one.missed += name in case.wanted - fired
        result.weights[case.weight, weight] += 1
        if case.wanted - fired or fired - case.wanted - case.tolerated or weight != case.weight:
            said = "; ".join(signal_words(signal, VOCABULARY) for signal in signals)
            result.errors.append(
                f"{case.name}\n  < {case.before}\n  > {case.after}\n  wanted {', '.join(sorted(case.wanted)) or '-'} "
                f"({case.weight}); got {said or '-'} ({weight}: {', '.join(rests_on)})"
            )
    return result


def table(result: Result) -> str:
    """The scores as lines of text, one a signal."""
    lines = [f"{'signal':18} {'right':>5} {'false':>5} {'missed':>6} {'precision':>9} {'recall':>7} {'F1':>6}"]
    for name, one in [*result.signals.items(), ("all", result.overall)]:
        lines.append(
            f"{name:18} {one.right:5} {one.false:5} {one.missed:6} {one.precision:9.3f} {one.recall:7.3f} {one.f1:6.3f}"
        )
    lines.append(f"weights right: {result.weights_right:.3f} of {sum(result.weights.values())} pairs")
    return "\n".join(lines)


def main(arguments: list[str]) -> None:
    """Print the table, and with --errors each pair that is not wholly right."""
    fields = [argument for argument in arguments if not argument.startswith("--")]
    chosen = [case for case in cases() if not fields or case.field in fields]
    if "--held-out" in arguments:
        chosen = [case for case in chosen if case.held_out]
    if "--tuned" in arguments:
        chosen = [case for case in chosen if not case.held_out]
    result = score(chosen)
    output = ["\n".join(result.errors)] if "--errors" in arguments else []
    sys.stdout.write("\n".join([*output, table(result), ""]))


if __name__ == "__main__":
    main(sys.argv[1:])
