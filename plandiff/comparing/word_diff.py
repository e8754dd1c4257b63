"""Word spans between two texts: what stays, what goes, what comes, in phrases rather than crumbs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

from plandiff.comparing.diff_boundaries import Run, at_sentences, whole_brackets, with_labels, without_labels
from plandiff.model.comparison import Span
from plandiff.model.kinds import SpanOp
from plandiff.text.common_phrases import common_phrases
from plandiff.text.tokens import Token, tokens

# Words that carry little by themselves: an equal run of these between two changes is given up. Negations and modal
# verbs are left out on purpose; a reader must see that a "not" or a "shall" stood still.
_WEAK = frozenset(
    "a an the of to in on at by for with from into and or as is are be been was were that this these those which who "
    "it its their there than such any also".split()
)

# A search for the longest phrases costs about the sum over words of (count before x count after). Above this bound,
# repetitive text takes seconds (its worst case is cubic), so an algorithm of linear memory takes over.
REPETITION_LIMIT = 30_000

# Two texts that keep less than this share of their words are shown as two blocks, not interleaved.
LITTLE_IN_COMMON = 0.2
# So many more words that stay than words that change weigh enough, however light they are.
_MOSTLY = 3


def word_spans(before: str, after: str) -> tuple[Span, ...]:
    """The spans that turn `before` into `after`; joined, they rebuild both texts exactly.

    The longest common phrases are kept; equal crumbs between two changes are then given up in one pass, and what is
    left begins and ends at brackets, sentences and items. Texts exchanged give the mirrored spans: of equal phrases the
    first of one text counts, so that is always the shorter.
    """
    if before == after:
        return (Span(SpanOp.EQUAL, before, after),) if before else ()
    if not (before and after):
        return (Span(SpanOp.DELETE if before else SpanOp.INSERT, before, after),)
    if (len(after), after) < (len(before), before):
        runs = [run.turned for run in readable(matching_runs(tokens(after), tokens(before)))]
    else:
        runs = readable(matching_runs(tokens(before), tokens(after)))
    return tuple(map(_span, runs))


def readable(runs: list[Run]) -> list[Run]:
    """Some runs of words that stay, go and come, without crumbs between changes, and cut where a reader would.

    It takes the runs over: their lists may be other ones afterwards.
    """
    runs = _without_crumbs(runs)
    if _little_in_common(runs):
        both = ((token for run in runs for token in run.before), (token for run in runs for token in run.after))
        runs = [Run(False, *map(list, both))]
    return with_labels(at_sentences(whole_brackets(runs)))


def is_repetitive(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a search for the longest phrases of these two lists of words would take long."""
    if len(before) * len(after) <= REPETITION_LIMIT:
        return False
    after_counts = Counter(after)
    return sum(count * after_counts[word] for word, count in Counter(before).items()) > REPETITION_LIMIT


def matching_runs(before: list[Token], after: list[Token]) -> list[Run]:
    """The runs of words that stay, go and come between two texts, of which the shorter is the first."""
    before, after = without_labels(before), without_labels(after)
    keys = [token.key for token in before], [token.key for token in after]
    match = common_phrases
    if is_repetitive(*keys):
        from plandiff.alignment.strings import common_words

        match = common_words
    runs: list[Run] = []
    at, by = 0, 0
    for first, second, size in [*match(*keys), (len(before), len(after), 0)]:
        _push(runs, Run(False, before[at:first], after[by:second]))
        at, by = first + size, second + size
        _push(runs, Run(True, before[first:at], after[second:by]))
    return runs


def _push(runs: list[Run], run: Run) -> None:
    """Append a run, joined to the last one where both are changes (or both equal)."""
    if not (run.before or run.after):
        return
    if runs and runs[-1].equal == run.equal:
        runs[-1].before.extend(run.before)
        runs[-1].after.extend(run.after)
    else:
        runs.append(run)


def _without_crumbs(runs: list[Run]) -> list[Run]:
    """Give up each equal run between two changes that is too light to help a reader: one pass with a stack."""
    stack: list[Run] = []
    for run in runs:
        if not run.equal and len(stack) >= 2 and stack[-1].equal and _is_crumb(stack[-2], stack[-1], run):
            crumb = stack.pop()
            stack[-1].before.extend(crumb.before + run.before)
            stack[-1].after.extend(crumb.after + run.after)
        else:
            _push(stack, run)
    return stack


def _is_crumb(left: Run, middle: Run, right: Run) -> bool:
    content = len(list(islice((token for token in middle.before if _weight(token.key) == 1), 2)))
    if content == 2:
        return False
    return content == 0 or 2 * _run_weight(middle.before) < min(_change_weight(left), _change_weight(right))


@lru_cache(maxsize=8192)
def _weight(key: str) -> float:
    if not key[:1].isalnum():
        return 0.1
    return 0.3 if key.lower() in _WEAK else 1


def _run_weight(run: list[Token]) -> float:
    return sum(map(_weight, [token.key for token in run]))


def _change_weight(run: Run) -> float:
    return _run_weight(run.before) + _run_weight(run.after)


def _little_in_common(runs: list[Run]) -> bool:
    if len(runs) < 3:
        return False
    kept = sum(len(run.before) for run in runs if run.equal)
    if kept > _MOSTLY * sum(max(len(run.before), len(run.after)) for run in runs if not run.equal):
        return False
    before = [_run_weight(run.before) for run in runs]
    after = [weight if run.equal else _run_weight(run.after) for run, weight in zip(runs, before, strict=True)]
    kept_weight = sum(weight for run, weight in zip(runs, before, strict=True) if run.equal)
    return kept_weight < LITTLE_IN_COMMON * max(sum(before), sum(after))


def _span(run: Run) -> Span:
    before = "".join([token.text for token in run.before])
    after = before if run.after == run.before else "".join([token.text for token in run.after])
    if run.equal:
        op = SpanOp.EQUAL
    elif run.before and run.after:
        op = SpanOp.REPLACE
    else:
        op = SpanOp.DELETE if run.before else SpanOp.INSERT
    return Span(op, before, after)
