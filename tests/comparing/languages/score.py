"""Texts in two languages, or in one that is not English, with what a reader expects of them; their score.

`python -m tests.comparing.languages.score` prints the mistakes. The pairs were written in rounds before the tool was
run on them, and each round was scored once before anything was changed for it: of `pairs.yaml` 56 of 85 links were
right (.66), of `pairs-2.yaml`, when the first was learnt from, 49 of 52 (.94), of `pairs-3.yaml` then 25 of 27 (.93).
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from plandiff.comparing.compare import compare
from plandiff.model.comparison import Change, Comparison
from plandiff.model.kinds import Weight
from plandiff.model.plan import Clause, Plan, Point
from plandiff.model.problem import Document
from plandiff.model.vocabulary import Name, Vocabulary

PAIRS = sorted(Path(__file__).parent.glob("pairs*.yaml"))
WEIGHTS = {str(weight) for weight in Weight}


@dataclass(frozen=True)
class TextPair:
    """Two texts, and for every link by its ids (`1>2`; `1>` where it was removed) what must be said of it."""

    says: str
    before: Plan
    after: Plan
    vocabulary: Vocabulary
    links: Mapping[str, str]
    missed: frozenset[str] = frozenset()  # links that the tool is known to get wrong

    def comparison(self) -> Comparison:
        """The comparison of the two texts."""
        sides = (Document(f"{plan.id}.yaml", plan, "") for plan in (self.before, self.after))
        return compare(*sides, vocabulary=self.vocabulary)

    def mistakes(self) -> Iterator[tuple[str, str]]:
        """The links of which the tool says something else than expected, and what."""
        found = {name_of(change): change for change in self.comparison().changes}
        for link, expected in self.links.items():
            if link not in found:
                yield link, f"is not linked, but {', '.join(found)}"
            elif not fits(found[link], expected):
                change = found[link]
                signals = [f"{signal.id} {dict(signal.arguments)}" for signal in signals_in(change)]
                yield link, f"{change.weight} {signals} {change.rests_on}, expected: {expected or 'unknown'}"


def name_of(change: Change) -> str:
    """A link by its ids: 1>2."""
    return f"{'+'.join(change.link.before)}>{'+'.join(change.link.after)}"


def signals_in(change: Change) -> list[Any]:
    """The signals of a change and of its clauses."""
    return [*change.signals, *(signal for clause in change.clauses for signal in clause.signals)]


def fits(change: Change, expected: str) -> bool:
    """Whether a change has the weight or one of the signals expected, and none that is not tolerated."""
    if not (change.link.before and change.link.after):
        return not expected
    wanted, _, tolerated = expected.partition("~")
    found = {signal.id for signal in signals_in(change)}
    if wanted.strip() in (*WEIGHTS, ""):
        weights = {wanted.strip() or "unknown"}
        if not found and weights == {"substantive"}:  # words alone say no more than that it is not mere wording
            weights = {"unsure"}
        return change.weight in weights and found <= {tolerated.strip()}
    return change.weight is Weight.SUBSTANTIVE and any(found == {one.strip()} for one in wanted.split("|"))


def pairs() -> list[TextPair]:
    """All pairs of all rounds, in their order."""
    return [_pair(entry) for path in PAIRS for entry in yaml.safe_load(path.read_text(encoding="utf-8"))]


def _pair(entry: Mapping[str, Any]) -> TextPair:
    before, after = (
        Plan(id=side, title="T", language=entry.get("language", {}).get(side, ""), points=_points(entry[side]))
        for side in ("before", "after")
    )
    names = tuple(Name(name=name, aliases=tuple(more)) for name, more in entry.get("vocabulary", {}).items())
    return TextPair(
        entry["says"], before, after, Vocabulary(parties=names), entry["links"], frozenset(entry.get("missed", ()))
    )


def _points(texts: Iterable[str | Mapping[str, Any]]) -> tuple[Point, ...]:
    return tuple(
        Point(id=str(number), text=text)
        if isinstance(text, str)
        else Point(
            id=str(number),
            text=text["text"],
            clauses=tuple(Clause(id=letter, text=words) for letter, words in text["clauses"].items()),
        )
        for number, text in enumerate(texts, 1)
    )


def main() -> None:
    """Print the mistakes and the share of links that are right."""
    right = total = 0
    for pair in pairs():
        mistakes = list(pair.mistakes())
        total += len(pair.links)
        right += len(pair.links) - len(mistakes)
        for link, mistake in mistakes:
            sys.stdout.write(f"{pair.says}\n    {link}: {mistake}\n")
    sys.stdout.write(f"{right} of {total} links right ({right / total:.3f}), {len(pairs())} pairs\n")


if __name__ == "__main__":
    main()
