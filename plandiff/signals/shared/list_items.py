"""The items of lists that one text has and the other has not: what and, or or a comma joins to what stayed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plandiff.signals.shared.differences import changed_run, differences
from plandiff.signals.shared.passage_pair import Pair
from plandiff.text.analysis import Analysis
from plandiff.text.quantities import low_at
from plandiff.text.synonyms import is_light
from plandiff.text.word_cutting import Word

_JOINS, _MARKS = frozenset(("and", "or")), frozenset((",", ";"))
_CLOSING = _JOINS | {"etc"}
_EDGES = _MARKS.union("()[]")
_JOINING = _JOINS | _MARKS
# What signals of their own tell of what came or went, and what they tell whether it is counted as missing or not.
_TOLD, _DECIDED = ("party", "place", "duty", "neg", "cond"), ("reference", "figure", "deadline")
# What begins a clause that says why, of whom or of what: no item, though and stands in it.
_CLAUSES = frozenset("so because since which who whose that while whereas".split())
_COUNTING = frozenset(("each", "both", "either"))
_LONGEST = 20  # words put in or left out; what is longer is rather a clause of its own
_ITEM = 6  # words of an item that follows in the same list
_SEVERAL = 2  # commas behind what follows one: a list also without and or or


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
    elsewhere = {other.words[at].stem for at in others}  # a name may be missing from its place alone
    kept = (pair.kept_back if side else pair.kept) | {-1: -1, len(analysis.words): len(other.words)}
    for run in _runs(analysis, own, found.changed[side]):
        first, last = kept.get(run.start - 1), kept.get(run.stop)
        if first is None or last is None or not others.isdisjoint(range(first, last)):
            continue
        if elsewhere.issuperset(analysis.words[at].stem for at in own.intersection(run)):
            continue
        # A and B, then A, B and C: what stood after the conjunction stands before it now, and nothing gave way there.
        moved_on = bool(other.content_within(range(first + 1, last))) and others.isdisjoint(range(first - _ITEM, last))
        moved = _moved_to_join(analysis.words, run)
        said = [item.at in own for item in analysis.content_within(moved)]
        new = len(moved) <= _LONGEST and 2 * sum(said) >= len(said)
        if new and not _is_told(pair, analysis, moved, own) and _is_joined(analysis, moved, moved_on):
            item = _without_marks(analysis, moved)
            if analysis.words[item.start].low not in _CLAUSES:
                yield item


def _moved_to_join(words: Sequence[Word], run: range) -> range:
    """A run so moved that it begins or ends with what joins it, where the text repeats itself: of "A, B of the lot, C
    of the lot" a word diff may find "of the lot, C" to be put in."""
    for by in (1, -1):
        one = run
        while _JOINING.isdisjoint((words[one.start].low, words[one.stop - 1].low)):
            leaves, takes = (one.start, one.stop) if by > 0 else (one.stop - 1, one.start - 1)
            if not 0 <= takes < len(words) or words[takes].sentence != words[leaves].sentence:
                break
            if words[takes].stem != words[leaves].stem:
                break
            one = range(one.start + by, one.stop + by)
        else:
            return one
    return run


def _is_told(pair: Pair, analysis: Analysis, run: range, own: frozenset[int]) -> bool:
    """Whether other signals tell of what a run says; of names that nobody is known by none says that they are items."""
    return any(fact.at in run for fact in analysis.of(*_DECIDED)) or any(
        fact.at in run and fact.at in own and (fact.kind != "party" or pair.knows(fact)) for fact in analysis.of(*_TOLD)
    )


def _without_marks(analysis: Analysis, run: range) -> range:
    """A run without the commas that only join it, and the brackets that close before it or open behind it."""
    first, last = run.start, run.stop
    while analysis.words[first].low in (*_MARKS, ")", "]"):
        first += 1
    while analysis.words[last - 1].low in (*_MARKS, "(", "["):
        last -= 1
    return range(first, last)


def _runs(analysis: Analysis, own: frozenset[int], changed: frozenset[int]) -> Iterator[range]:
    """The changed runs in one sentence that say something which the other text has not."""
    until = 0
    said = [item.at for item in analysis.content] + [
        fact.at for fact in analysis.of("scope", "party") if analysis.words[fact.at].low not in _COUNTING
    ]
    for at in sorted(own.intersection(said)):
        if at < until:
            continue
        run = changed_run((at,), changed)
        until = run.stop
        sentences = {analysis.words[place].sentence for place in (*run, max(run.start - 1, 0))}
        if len(sentences) == 1:
            yield run


def _is_joined(analysis: Analysis, run: range, moved_on: bool) -> bool:
    """Whether and or or begins a run, ends it but for articles, stands before all of it or in it behind a comma; or a
    comma begins or ends it in a list that and or or closes."""
    lows = [analysis.words[at].low for at in run]
    before, following = low_at(analysis.words, run.start - 1), low_at(analysis.words, run.stop)
    inside = [fact for fact in analysis.of("conj") if fact.at in run]
    if inside:
        first = next(at for at in run if analysis.words[at].low not in _EDGES)
        behind = analysis.words[inside[-1].until : run.stop]
        if inside[0].at == first or before in _MARKS or all(map(_says_nothing, behind)):
            return True
    if moved_on and before in _JOINS:
        return True
    if lows[0] in _MARKS:
        first = next((at for at, low in zip(run, lows, strict=True) if low in _JOINS), run.start)
        if any(analysis.words[at].capital for at in range(run.start, first)) or analysis.content_within(
            range(run.start, first)
        ):  # A, then A, B or C; but not: his or her
            return True
        return following in _CLOSING or (following in _MARKS and _is_listed(analysis, run.stop + 1))
    return lows[-1] in _MARKS and _is_listed(analysis, run.stop)


def _says_nothing(word: Word) -> bool:
    return not word.is_word or (word.low == word.text and is_light(word.low, word.stem))


def _is_listed(analysis: Analysis, at: int) -> bool:
    """Whether what follows a comma is an item of a list: short, and and or or comes before the last one, or several
    short ones follow."""
    sentence, since, items = analysis.words[at - 1].sentence, 0, 0
    for word in analysis.words[at:]:
        if word.sentence != sentence or since > _ITEM:
            return False
        if word.low in _CLOSING or items == _SEVERAL:
            return True
        if word.low in _MARKS:
            since, items = 0, items + 1
        else:
            since += 1
    return False
