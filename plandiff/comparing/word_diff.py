"""Word spans between two texts: what stays, what goes, what comes, in phrases rather than crumbs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from plandiff.comparing.diff_boundaries import Run, at_sentences, whole_brackets
from plandiff.model.comparison import Span
from plandiff.model.kinds import SpanOp
from plandiff.text.tokens import Token, tokens

# Words that carry little by themselves: an equal run of these between two changes is given up. Negations and modal
# verbs are left out on purpose; a reader must see that a "not" or a "shall" stood still.
_WEAK = frozenset(
    "a an the of to in on at by for with from into and or as is are be been was were that this these those which who "
    "it its their there than such any also".split()
)

# A search of difflib costs about the sum over words of (count before x count after). Above this bound, repetitive
# text takes seconds (its worst case is cubic), so a linear-memory algorithm takes over.
REPETITION_LIMIT = 30_000

# Two texts that keep less than this share of their words are shown as two blocks, not interleaved.
LITTLE_IN_COMMON = 0.2

Opcodes = Sequence[tuple[str, int, int, int, int]]


def word_spans(before: str, after: str, *, fallback: Callable[[list[str], list[str]], Opcodes]) -> tuple[Span, ...]:
    """The spans that turn `before` into `after`; joined, they rebuild both texts exactly.

    The longest common phrases are kept (Ratcliff and Obershelp, as in difflib); equal crumbs between two changes are
    then given up in one pass, and what is left begins and ends at brackets, sentences and items. `fallback` gives
    opcodes for repetitive texts that difflib would take seconds for. Texts exchanged give the mirrored spans: difflib
    favours the first of equals in its first text, so that is always the shorter.
    """
    if before == after:
        return (Span(SpanOp.EQUAL, before, after),) if before else ()
    if (len(after), after) < (len(before), before):
        runs = [Run(run.equal, run.after, run.before) for run in word_runs(tokens(after), tokens(before), fallback)]
    else:
        runs = word_runs(tokens(before), tokens(after), fallback)
    return tuple(map(_span, runs))


def word_runs(
    before: list[Token], after: list[Token], fallback: Callable[[list[str], list[str]], Opcodes]
) -> list[Run]:
    """The runs of words that stay, go and come between two texts, of which the shorter is the first, for reading."""
    runs = _without_crumbs(matching_runs(before, after, fallback))
    if _little_in_common(runs):
        runs = [Run(False, before, after)]
    return at_sentences(whole_brackets(runs))


def is_repetitive(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether difflib would be slow on these two lists of words."""
    after_counts = Counter(after)
    return sum(count * after_counts[word] for word, count in Counter(before).items()) > REPETITION_LIMIT


def matching_runs(
    before: list[Token], after: list[Token], fallback: Callable[[list[str], list[str]], Opcodes]
) -> list[Run]:
    """The same with every word that stays, however light."""
    before_keys = [token.key for token in before]
    after_keys = [token.key for token in after]
    opcodes: Opcodes
    if is_repetitive(before_keys, after_keys):
        opcodes = fallback(before_keys, after_keys)
    else:
        opcodes = SequenceMatcher(None, before_keys, after_keys, autojunk=False).get_opcodes()
    runs: list[Run] = []
    for tag, before_start, before_end, after_start, after_end in opcodes:
        run = Run(tag == "equal", before[before_start:before_end], after[after_start:after_end])
        _push(runs, run)
    return runs


def _push(runs: list[Run], run: Run) -> None:
    """Append a run, joined to the last one where both are changes (or both equal)."""
    if runs and runs[-1].equal == run.equal:
        runs[-1].before.extend(run.before)
        runs[-1].after.extend(run.after)
    else:
        runs.append(Run(run.equal, list(run.before), list(run.after)))


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
    content = sum(_weight(token.key) == 1 for token in middle.before)
    if content >= 2:
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
    before = [_run_weight(run.before) for run in runs]
    after = [weight if run.equal else _run_weight(run.after) for run, weight in zip(runs, before, strict=True)]
    kept = sum(weight for run, weight in zip(runs, before, strict=True) if run.equal)
    return kept < LITTLE_IN_COMMON * max(sum(before), sum(after))


def _span(run: Run) -> Span:
    before = "".join(token.text for token in run.before)
    after = "".join(token.text for token in run.after)
    if run.equal:
        op = SpanOp.EQUAL
    elif run.before and run.after:
        op = SpanOp.REPLACE
    else:
        op = SpanOp.DELETE if run.before else SpanOp.INSERT
    return Span(op, before, after)
