"""One cause, one signal: what a signal rests on is not used again by those after it in the order of precedence.

What is decided: a signal is left out where all its words are claimed, not where some are. "Subject to paragraph 4" put
in is a reference (paragraph 4) and a condition (all of it); "paragraph 5" in its place is but a reference. A name of
which nothing is known claims nothing: what a list gained is one of its items, whatever its capitals.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from plandiff.model.comparison import Signal, SignalArgument
from plandiff.signals.shared.passage_pair import Pair, unmatched
from plandiff.text.analysis import Analysis
from plandiff.text.quantities import Fact, indexes_of

# What can be said of a point that was rewritten throughout: the facts that came and went.
FACTS = frozenset("figure deadline reference party place name digits sentence".split())
_NEARLY_WHOLE = 0.8  # of the words of content of the shorter text
_LITTLE_IN_COMMON = 0.2  # of the words of content of the longer text, found in both by a word diff


def is_rewritten(pair: Pair) -> bool:
    """Whether two texts have so little in common that they are shown as two blocks, and neither stands in the other."""
    shorter, longer = sorted((len(pair.before.content), len(pair.after.content)))
    kept = sum(
        len(set(anchors).intersection([item.at for item in side.content]))
        for side, anchors in zip((pair.before, pair.after), pair.anchors, strict=True)
    )
    return kept < 2 * min(_LITTLE_IN_COMMON * longer, _NEARLY_WHOLE * shorter)


def rests_of(pair: Pair, signal: Signal) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """What a signal rests on: the words it names, and for figures and dates those that differ and are written so."""
    if signal.id not in ("figure", "deadline"):
        return signal.rests
    facts = _unmatched(pair, signal.id)
    return (
        _written_as(pair.before, facts[0], signal.arguments.get("before")),
        _written_as(pair.after, facts[1], signal.arguments.get("after")),
    )


@lru_cache(maxsize=2)  # every figure and span of time of a pair is asked about
def _unmatched(pair: Pair, kind: str) -> tuple[list[Fact], list[Fact]]:
    return unmatched(pair.before.of(kind), pair.after.of(kind))


def unclaimed(pair: Pair, found: Iterable[Signal]) -> Iterator[Signal]:
    """The signals of a pair, given in the order of precedence, whose words no signal of another kind has claimed."""
    taken: tuple[set[int], set[int]] = (set(), set())
    for _, group in groupby(found, key=lambda signal: signal.id):
        kept = [signal for signal in group if not _is_claimed(pair, signal, taken)]
        yield from kept
        for signal in (one for one in kept if one.id != "name"):
            for own, places in zip(taken, rests_of(pair, signal), strict=True):
                own.update(places)


def _is_claimed(pair: Pair, signal: Signal, taken: tuple[set[int], set[int]]) -> bool:
    rests = rests_of(pair, signal)
    if not (rests[0] or rests[1]) or "term" in signal.arguments:
        return False
    return all(own.issuperset(places) for own, places in zip(taken, rests, strict=True))


def _written_as(analysis: Analysis, facts: Sequence[Fact], text: SignalArgument) -> tuple[int, ...]:
    return tuple(at for fact in facts if analysis.write(fact) == text for at in indexes_of(fact))
