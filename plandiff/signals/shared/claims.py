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
    before, after = pair.before.content, pair.after.content
    shorter, longer = sorted((len(before), len(after)))
    least = 2 * min(_LITTLE_IN_COMMON * longer, _NEARLY_WHOLE * shorter)
    if len(before) + len(after) - sum(map(len, pair.changed)) >= least:  # as mostly, whichever words changed
        return False
    own = sum(item.at in changed for side, changed in zip((before, after), pair.changed, strict=True) for item in side)
    return len(before) + len(after) - own < least


def rests_of(pair: Pair, signal: Signal) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """What a signal rests on: the words it names, and for figures and dates those that differ and are written so."""
    if signal.id not in ("figure", "deadline"):
        return signal.rests
    before, after = _unmatched(pair, signal.id)
    first, second = before.get(signal.arguments.get("before"), ()), after.get(signal.arguments.get("after"), ())
    return first or signal.rests[0], second or signal.rests[1]


_Places = dict[SignalArgument, tuple[int, ...]]


@lru_cache(maxsize=2)  # every figure and span of time of a pair is asked about
def _unmatched(pair: Pair, kind: str) -> tuple[_Places, _Places]:
    """The places of the facts of a kind that only the one or the other text has, by how they are written there."""
    before, after = unmatched(pair.before.of(kind), pair.after.of(kind))
    return _by_writing(pair.before, before), _by_writing(pair.after, after)


def unclaimed(pair: Pair, found: Iterable[Signal]) -> Iterator[Signal]:
    """The signals of a pair, given in the order of precedence, whose words no signal of another kind has claimed."""
    taken: tuple[set[int], set[int]] = (set(), set())
    for _, group in groupby(found, key=lambda signal: signal.id):
        told = [(signal, *rests_of(pair, signal)) for signal in group]
        kept = [one for one in told if "term" in one[0].arguments or not _are_claimed(*one[1:], taken)]
        yield from (signal for signal, *_ in kept)
        for _, before, after in (one for one in kept if one[0].id != "name"):
            taken[0].update(before)
            taken[1].update(after)


def _are_claimed(before: tuple[int, ...], after: tuple[int, ...], taken: tuple[set[int], set[int]]) -> bool:
    return bool(before or after) and taken[0].issuperset(before) and taken[1].issuperset(after)


def _by_writing(analysis: Analysis, facts: Sequence[Fact]) -> _Places:
    found: _Places = {}
    for fact in facts:
        text = analysis.write(fact)
        found[text] = found.get(text, ()) + indexes_of(fact)
    return found
