"""The items of lists that one text has and the other has not: what and, or or a comma joins to what stayed."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.signals.shared.differences import changed_run, differences
from plandiff.signals.shared.passage_pair import Pair
from plandiff.text.analysis import Analysis
from plandiff.text.quantities import low_at

_JOINS, _MARKS = frozenset(("and", "or")), frozenset((",", ";"))
# What signals of their own tell of what came or went, and what they tell whether it is counted as missing or not.
_TOLD, _DECIDED = ("party", "place", "duty", "neg", "cond"), ("reference", "figure", "deadline")
_COUNTING = frozenset(("each", "both", "either"))
_LONGEST = 12  # words put in or left out; what is longer is rather a clause of its own
_ITEM = 6  # words of an item that follows in the same list


def own_items(pair: Pair, side: int) -> Iterator[range]:
    """The words of each item that only the text of one side has (0 before, 1 after), with what joins it.

    Nothing stands in the place of such an item in the other text, and nothing of it elsewhere: what was replaced or
    moved is told by its words.
    """
    analysis, other = (pair.before, pair.after)[:: -1 if side else 1]
    found = differences(pair)
    own, others = found.missing[side], found.missing[1 - side]
    if not own:
        return
    kept = dict(zip(*pair.anchors[:: -1 if side else 1], strict=True)) | {-1: -1, len(analysis.words): len(other.words)}
    for run in _runs(analysis, own, found.changed[side]):
        first, last = kept.get(run.start - 1), kept.get(run.stop)
        if first is None or last is None or not others.isdisjoint(range(first, last)):
            continue
        # A and B, then A, B and C: what stood after the conjunction stands before it now, and nothing gave way there.
        moved_on = bool(other.content_within(range(first + 1, last))) and others.isdisjoint(range(first - _ITEM, last))
        if _is_joined(analysis, run, moved_on):
            yield _without_marks(analysis, run)


def _without_marks(analysis: Analysis, run: range) -> range:
    """A run without the commas that only join it."""
    first, last = run.start, run.stop
    while analysis.words[first].low in _MARKS:
        first += 1
    while analysis.words[last - 1].low in _MARKS:
        last -= 1
    return range(first, last)


def _runs(analysis: Analysis, own: frozenset[int], changed: frozenset[int]) -> Iterator[range]:
    """The changed runs of few words in one sentence that say nothing but what the other text has not, and no signal
    of its own tells of."""
    until = 0
    said = [item.at for item in analysis.content] + [
        fact.at for fact in analysis.of("scope") if analysis.words[fact.at].low not in _COUNTING
    ]
    for at in sorted(own.intersection(said)):
        if at < until:
            continue
        run = changed_run((at,), changed)
        until = run.stop
        sentences = {analysis.words[place].sentence for place in (*run, max(run.start - 1, 0))}
        if (
            len(run) <= _LONGEST
            and len(sentences) == 1
            and all(item.at in own for item in analysis.content_within(run))
            and not any(fact.at in run and fact.at in own for fact in analysis.of(*_TOLD))
            and not any(fact.at in run for fact in analysis.of(*_DECIDED))
        ):
            yield run


def _is_joined(analysis: Analysis, run: range, moved_on: bool) -> bool:
    """Whether and or or begins or ends a run or stands before all of it, or a comma does in a list that they close."""
    lows = [analysis.words[at].low for at in run]
    words = [low for low in lows if low not in _MARKS]
    before, following = low_at(analysis.words, run.start - 1), low_at(analysis.words, run.stop)
    if not _JOINS.isdisjoint((words[0], words[-1])):
        return True
    if moved_on and before in _JOINS:
        return True
    if lows[0] in _MARKS:
        return following in _JOINS or (following in _MARKS and _is_listed(analysis, run.stop + 1))
    return lows[-1] in _MARKS and _is_listed(analysis, run.stop)


def _is_listed(analysis: Analysis, at: int) -> bool:
    """Whether what follows a comma is an item of a list: short, and and or or comes before the last one."""
    sentence, since = analysis.words[at - 1].sentence, 0
    for word in analysis.words[at:]:
        if word.sentence != sentence or since > _ITEM:
            return False
        if word.low in _JOINS:
            return True
        since = 0 if word.low in _MARKS else since + 1
    return False
