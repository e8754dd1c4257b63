"""The signal `sentence`: a whole sentence that was added or dropped beside others that stayed.

What the definition decides: a sentence counts as a whole where most of what it says has no counterpart in the other
text; it is one cause, so that what it brings (figures, dates, parties, duties) is told with it and not again. One that
is said again, elsewhere or otherwise, did not go, nor did one in whose place another begins that shares a word with it:
such changes are told one by one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import attrgetter

from plandiff.model.comparison import Signal
from plandiff.signals.shared.differences import differences
from plandiff.signals.shared.passage_pair import Pair
from plandiff.text.analysis import Analysis

ID = "sentence"
TITLE = "Sentence added or dropped"
EXPLANATION = (
    "A whole sentence stands on one side only, beside others that both have. It is told in one line with the figures, "
    "dates, parties and duties that it brings."
)
FIRES: tuple[tuple[str, str], ...] = (
    ("The gate is open.", "The gate is open. The harbour master collects a toll of 5 euros from every boat."),
    ("The club mows the lawn. Visitors must leave their dogs at home before noon.", "The club mows the lawn."),
    (
        "The gate is open. Geese swim along the northern shore.",
        "The gate is open. Ropes hang beside the old lamp.",
    ),
)
QUIET: tuple[tuple[str, str], ...] = (
    ("The gate is open. The lamp is lit.", "The lamp is lit. The gate is open."),
    ("The gate is open, and the lamp is lit.", "The gate is open. The lamp is lit."),
    (
        "Hired boats return to the pier at dusk. The gate is open.",
        "The gate is open. At dusk whoever has hired boats shall return these to the pier.",
    ),
    (
        "The gate is open. Geese swim along the northern shore.",
        "The gate is open. Ropes hang beside the northern lamp.",
    ),
)
_GONE = 0.7  # of the units of a sentence, without a counterpart
_RESTATED = 0.5  # of the words of content of two sentences, in both
_LEAST = 4  # units that a sentence must have
_BROUGHT = ("figure", "deadline", "party", "place", "reference", "duty")
_TOLD = 6  # of what a sentence brings
_LONGEST = 12  # words of a sentence that are shown


def find(pair: Pair) -> Iterator[Signal]:
    """The sentences of one side only: how each begins, and what it brings."""
    dropped, added = own_sentences(pair)
    for analysis, spans, change in ((pair.before, dropped, "dropped"), (pair.after, added, "added")):
        for span in spans:
            rests = (tuple(span), ()) if change == "dropped" else ((), tuple(span))
            yield Signal(
                ID, {"change": change, "text": _begin(analysis, span), "brings": _brings(analysis, span)}, rests=rests
            )


@lru_cache(maxsize=1)
def own_sentences(pair: Pair) -> tuple[tuple[range, ...], tuple[range, ...]]:
    """The sentences of either text that the other has not, as indexes of words; none where a text has no other."""
    found = differences(pair)
    lost, gained = found.missing
    dropped, added = _own(pair.before, lost | found.changed[0]), _own(pair.after, gained | found.changed[1])
    return _unrestated(pair, dropped, added) if dropped and added else (dropped, added)


def _unrestated(
    pair: Pair, dropped: Sequence[range], added: Sequence[range]
) -> tuple[tuple[range, ...], tuple[range, ...]]:
    """The sentences that are not said again in others, elsewhere or put otherwise, and in whose place none begins
    that shares a word with them; of several the nearest counts."""
    said = [_said(pair.before, span) for span in dropped], [_said(pair.after, span) for span in added]
    couples = sorted(
        (
            (share, first, second)
            for first, one in enumerate(said[0])
            for second, other in enumerate(said[1])
            if (share := 2 * (one & other).total() / max(one.total() + other.total(), 1)) >= _RESTATED
            or (share and pair.distance(dropped[first].start, added[second].start) <= 1)
        ),
        reverse=True,
    )
    gone, come = set[int](), set[int]()
    for _, first, second in couples:
        if first not in gone and second not in come:
            gone.add(first)
            come.add(second)
    return (
        tuple(span for at, span in enumerate(dropped) if at not in gone),
        tuple(span for at, span in enumerate(added) if at not in come),
    )


def _said(analysis: Analysis, span: range) -> Counter[str]:
    """The words of content of a sentence; names are left out, as they are the same in all sentences of a text."""
    return Counter([item.key for item in analysis.content_within(span) if not analysis.words[item.at].capital])


_number = attrgetter("sentence")


def _own(analysis: Analysis, missing: frozenset[int]) -> tuple[range, ...]:
    words = analysis.words
    if not words or words[0].sentence == words[-1].sentence:
        return ()
    gone = Counter([words[at].sentence for at in missing])
    often = sorted(number for number, count in gone.items() if count >= _GONE * _LEAST)
    spans = [range(bisect_left(words, one, key=_number), bisect_right(words, one, key=_number)) for one in often]
    own = tuple(span for span in spans if _is_own(analysis, span, missing))
    return own if own and len(own) < len(set(map(_number, words))) else ()


def _is_own(analysis: Analysis, span: range, missing: frozenset[int]) -> bool:
    said = [item.at for item in analysis.content_within(span)]
    said += [fact.at for fact in analysis.of(*_BROUGHT) if fact.at in span]
    return len(said) >= _LEAST and sum(map(missing.__contains__, said)) >= _GONE * len(said)


def _begin(analysis: Analysis, span: range) -> str:
    words = [at for at in span if analysis.words[at].low[0].isalnum()]
    if len(words) <= _LONGEST:
        return analysis.written(span.start, words[-1] + 1)
    return f"{analysis.written(span.start, words[_LONGEST - 1] + 1)} ..."


def _brings(analysis: Analysis, span: range) -> tuple[str, ...]:
    facts = [fact for fact in analysis.of(*_BROUGHT) if fact.at in span and fact.mark != "this"]
    return tuple(dict.fromkeys(analysis.write(fact) for fact in facts))[:_TOLD]
