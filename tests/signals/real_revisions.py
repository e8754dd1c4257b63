"""Signals on labelled revisions of real texts: `python -m tests.signals.real_revisions PAIRS.yaml [--errors]`.

Such texts are kept outside the project. Each pair has `before`, `after`, `want` (signals that must fire), `any` (groups
of which one must), `ok` (may fire), `weight` and `weight_ok`; the file may have a `vocabulary`. What a sentence brings
that only one text has may stand in `brought`, or in `brought_ok` if it need not be told: it belongs in the line of that
sentence, or in a signal of its own.

What sets reached when they were scored for the first time, before anything was changed for them (signals that are sure
right, all that are shown right, found; rewordings called substantive; real changes called wording):

    265 pairs of 15 documents                                        .77 .79 .79
    273 pairs of 20 other documents                                  .94 .83 .88   11 of 55   0 of 142
    271 of drafts, motions, acts, terms, contracts, by others        .84 .78 .69   17 of 77   0 of 118
    342 of 43 charters, standards, rule books, bylaws, by others     .93 .82 .82   15 of 95   0 of 164
    290 of regulations, bylaws, policies, rule books, by others      .98 .81 .79    9 of 43   0 of 210
    290 of acts, terms, platforms, rules of sports, by others        .94 .81 .72   12 of 49   1 of 206
    333 of charters, acts, terms, policies, standards, by others     .98 .90 .70    7 of 36   0 of 197
    328 of acts, bylaws, licences, policies, charters, by others     .92 .93 .73    3 of 46   0 of 187
    338 of acts, codes, charters, standards, terms, by others        .95 .88 .74   13 of 94   0 of 168
    374 of codes, policies, terms, bylaws, contracts, by others     1.00 .86 .77    2 of 34   0 of 184
    419 of charters, policies, standards, terms, conduct, by others  .97 .91 .73    5 of 40   1 of 248
    451 of contracts, acts, standards, bylaws, charters, by others   .92 .89 .78   17 of 96   0 of 224
    478 of regulations, terms, bylaws, acts, policies, by others     .93 .83 .86   13 of 86   0 of 232
    454 of terms, acts, bylaws, standards, conduct, by others        .97 .90 .87   20 of 97   1 of 225
    291 of bills, codes, terms, bylaws, standards, by others        1.00 .84 .86    9 of 60   0 of 167

A name that a label calls a party or a place may be a `name`; `sentence` is neither right nor false. What it brings (a
date, a party) is told with it, though counted as missed; how much of the missed that is, is told beside.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from plandiff.comparing.weight import weigh
from plandiff.model.comparison import Signal
from plandiff.model.kinds import Grade
from plandiff.model.vocabulary import Name, Vocabulary
from plandiff.signals import Context, Pair, Passage, signals_of
from plandiff.signals.sentence import own_sentences

NAMED = frozenset(("party", "place"))
NEUTRAL = frozenset(("sentence",))
BROUGHT = ("figure", "deadline", "party", "place", "reference", "duty")


@dataclass(frozen=True)
class Revision:
    """A pair as a person labelled it."""

    id: str
    pair: Pair
    wanted: frozenset[str]
    groups: tuple[frozenset[str], ...]
    tolerated: frozenset[str]
    weights: tuple[str, ...]  # the label first, then what else can be defended
    document: str = ""  # what it is from, by the first word of its `source`
    brought: frozenset[str] = frozenset()  # what whole sentences of one text bring

    def is_right(self, name: str) -> bool | None:
        """Whether a signal is one that the label asks for; None where it only may be."""
        asked = self.wanted.union(*self.groups)
        if name in asked or (name == "name" and asked & NAMED):
            return True
        neutral = name in self.tolerated | self.brought | NEUTRAL or (name == "name" and self.tolerated & NAMED)
        return None if neutral else False

    def missing(self, fired: frozenset[str]) -> list[str]:
        """The signals that a label asks for and that did not fire."""
        known = fired | NAMED if "name" in fired else fired
        groups = ["|".join(sorted(group)) for group in self.groups if not group & known]
        return sorted(self.wanted - known) + groups


@dataclass
class Tally:
    """What was found in a set of revisions."""

    right: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    grades: Counter[tuple[Grade, bool]] = field(default_factory=Counter)
    weights: Counter[tuple[str, str]] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)
    told: int = 0  # of the missed, what stands in a sentence that was added or dropped
    brought: Counter[bool] = field(default_factory=Counter)  # what sentences bring: told or not

    def add(self, other: Tally) -> None:
        """Count what another tally found as well."""
        for name in ("right", "false", "missed", "grades", "weights", "brought"):
            getattr(self, name).update(getattr(other, name))
        self.errors += other.errors
        self.told += other.told


def revisions(path: Path) -> list[Revision]:
    """The revisions of a file."""
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    words = data.get("vocabulary") or {}
    names = {
        kind: tuple(Name(name=one["name"], aliases=tuple(one.get("aliases", ()))) for one in words.get(kind, ()))
        for kind in ("parties", "places")
    }
    context = Context(Vocabulary(parties=names["parties"], places=names["places"]))
    return [
        Revision(
            row["id"],
            Pair(Passage(row["before"]), Passage(row["after"]), context),
            frozenset(row["want"]),
            tuple(frozenset(group) for group in row.get("any", ())),
            frozenset((*row.get("ok", ()), *row.get("brought_ok", ()))),
            (row["weight"], *row.get("weight_ok", ())),
            str(row.get("source", "")).partition(" ")[0],
            frozenset(row.get("brought", ())),
        )
        for row in data["pairs"]
    ]


def tally(chosen: Iterable[Revision]) -> Tally:
    """Count what is right, false and missed among the signals that are shown, and the weights by label."""
    found = Tally()
    for one in chosen:
        signals = signals_of(one.pair)
        shown = [signal for signal in signals if signal.is_shown]
        _count(found, one, signals, shown)
        judged = weigh(one.pair, signals)
        label = one.weights[0] + "?" * (len(one.weights) > 1)
        found.weights[label, str(judged.weight)] += 1
        missing = one.missing(frozenset(signal.id for signal in shown))
        false = sorted({signal.id for signal in shown if one.is_right(signal.id) is False})
        if missing or false or (judged.weight not in one.weights and judged.weight != "unsure"):
            found.errors.append(
                f"{one.id} {judged.weight} ({' or '.join(one.weights)}): false {false}, missed {missing}\n"
                f"  < {one.pair.before_text}\n  > {one.pair.after_text}"
            )
    return found


def _count(found: Tally, one: Revision, signals: Sequence[Signal], shown: Sequence[Signal]) -> None:
    for name, grade in {(signal.id, signal.grade) for signal in signals}:
        right = one.is_right(name)
        if right is not None:
            found.grades[grade, right] += 1
    for name in {signal.id for signal in shown}:
        right = one.is_right(name)
        if right is not None:
            (found.right if right else found.false)[name] += 1
    missing = one.missing(frozenset(signal.id for signal in shown))
    found.missed.update(missing)
    brought = brought_by_sentences(one.pair) if missing or one.brought else frozenset()
    known = brought | {signal.id for signal in shown}
    found.brought.update(bool({name, name.partition("-")[0]} & known) for name in one.brought)
    found.told += sum(not brought.isdisjoint(names.split("|")) for names in missing)


def brought_by_sentences(pair: Pair) -> frozenset[str]:
    """The kinds of facts in the sentences that only one text of a pair has, which are told in one line each."""
    return frozenset(
        fact.kind
        for analysis, spans in zip((pair.before, pair.after), own_sentences(pair), strict=True)
        for span in spans
        for fact in analysis.of(*BROUGHT)
        if fact.at in span
    )


def report(found: Tally) -> str:
    """A tally as lines of text."""
    lines = [f"{'signal':24} {'right':>5} {'false':>5} {'missed':>6} {'P':>5} {'R':>5}"]
    totals = (found.right.total(), found.false.total(), found.missed.total())
    rows = [(name, (found.right[name], found.false[name], found.missed[name])) for name in _names(found)]
    for name, (right, false, missed) in [*rows, ("all", totals)]:
        precision, recall = right / max(right + false, 1), right / max(right + missed, 1)
        lines.append(f"{name:24} {right:5} {false:5} {missed:6} {precision:5.2f} {recall:5.2f}")
    lines.append(f"missed, but in a sentence that is told: {found.told}")
    if found.brought:
        lines.append(f"brought by sentences of one text: {found.brought[True]} of {found.brought.total()} told")
    for grade in Grade:
        right, false = found.grades[grade, True], found.grades[grade, False]
        lines.append(f"{grade}: right {right} of {right + false} ({right / max(right + false, 1):.2f})")
    for label in sorted({label for label, _ in found.weights}):
        counts = {weight: count for (one, weight), count in sorted(found.weights.items()) if one == label}
        lines.append(f"labelled {label}: {', '.join(f'{weight} {count}' for weight, count in counts.items())}")
    return "\n".join(lines)


def _names(found: Tally) -> list[str]:
    return sorted({*found.right, *found.false, *found.missed})


def main(arguments: list[str]) -> None:
    """Print the tally of a file."""
    found = tally(revisions(Path(arguments[0])))
    errors = "\n".join([*found.errors, ""]) if "--errors" in arguments else ""
    sys.stdout.write(f"{errors}{report(found)}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
