"""Where the changes of a word diff begin and end: whole brackets, and insertions at the start of a sentence or item."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter

from plandiff.model.named_values import NamedValues
from plandiff.text.patterns import pattern
from plandiff.text.tokens import Token

_OPENING = {"(": ")", "[": "]", "{": "}"}
_CLOSING = {closing: opening for opening, closing in _OPENING.items()}
_BRACKETS = _OPENING.keys() | _CLOSING.keys()
# How many tokens that stand still may be marked as changed so that a bracket keeps its content.
_NEAR = 6
_SLIDE = 200  # tokens
_LABEL = pattern(r"\w{1,4}")
_BRACKETED = pattern(r"\(\w{1,4}\)")
_key = attrgetter("key")


class Run:
    """A stretch of tokens of either text; equal runs have the same number on both sides."""

    __slots__ = ("after", "before", "equal")

    def __init__(self, equal: bool, before: list[Token], after: list[Token]) -> None:
        self.equal, self.before, self.after = equal, before, after

    @property
    def turned(self) -> Run:
        """The same between exchanged texts."""
        return Run(self.equal, self.after, self.before)


def whole_brackets(runs: Sequence[Run]) -> list[Run]:
    """The runs, no change of both texts with one half of a pair of brackets whose other half stands still beside it.

    A bracket that ends within a few words is taken into the change; one that ends further away stays out of it. Words
    are moved between the lists of the runs that are given.
    """
    found: list[Run] = []
    for index, run in enumerate(runs):
        if run.equal or not (run.before and run.after) or _BRACKETS.isdisjoint(map(_key, run.before + run.after)):
            found.append(run)
            continue
        if found and found[-1].equal:
            _take_openings(found[-1], run)
        if index + 1 < len(runs) and runs[index + 1].equal:
            _take_closings(run, runs[index + 1])
        found += _cut(run)
    return [run for run in found if run.before or run.after]


def _take_openings(kept: Run, run: Run) -> None:
    """Move opening brackets near the end of what stands still into the change that closes them."""
    while all(_unmatched(side)[0] for side in (run.before, run.after)):
        openers = _unmatched(kept.before[-_NEAR:])[1]
        if not openers:
            return
        back = len(kept.before[-_NEAR:]) - openers[-1]
        run.before[:0], run.after[:0] = kept.before[-back:], kept.after[-back:]
        del kept.before[-back:], kept.after[-back:]


def _take_closings(run: Run, kept: Run) -> None:
    """Move closing brackets near the start of what stands still into the change that opens them."""
    while all(_unmatched(side)[1] for side in (run.before, run.after)):
        closers = _unmatched(kept.before[:_NEAR])[0]
        if not closers:
            return
        end = closers[0] + 1
        run.before.extend(kept.before[:end])
        run.after.extend(kept.after[:end])
        del kept.before[:end], kept.after[:end]


def _cut(run: Run) -> Iterator[Run]:
    """The change, cut at each bracket that both of its texts have and whose other half is far."""
    before, after = _unmatched(run.before), _unmatched(run.after)
    places = [*zip(before[0], after[0], strict=False)]
    places += reversed([*zip(reversed(before[1]), reversed(after[1]), strict=False)])
    done = 0, 0
    for first, second in places:
        ahead = first >= done[0] and second >= done[1]  # not so where another shape closes: {a, (b}
        if ahead and run.before[first].key == run.after[second].key:
            yield Run(False, run.before[done[0] : first], run.after[done[1] : second])
            yield Run(True, [run.before[first]], [run.after[second]])
            done = first + 1, second + 1
    yield Run(False, run.before[done[0] :], run.after[done[1] :])


def _unmatched(tokens: Sequence[Token]) -> tuple[list[int], list[int]]:
    """The places of closing brackets without an opening one, and of opening ones without a closing one."""
    closers: list[int] = []
    openers: list[int] = []
    for place, token in enumerate(tokens):
        if token.key in _OPENING:
            openers.append(place)
        elif token.key in _CLOSING:
            if openers and tokens[openers[-1]].key == _CLOSING[token.key]:
                openers.pop()
            else:
                closers.append(place)
    return closers, openers


def at_sentences(runs: Sequence[Run]) -> list[Run]:
    """The runs, each insertion or deletion slid to the start of the sentence or item that it is, where it is one.

    The letters of an insertion may often stand elsewhere as well: `a; b {+c; b+} d` is `a; {+b c;+} b d`.
    """
    found: list[Run] = []
    rest = list(runs)
    for index, run in enumerate(rest):
        neighbours = bool(found) and found[-1].equal and index + 1 < len(rest) and rest[index + 1].equal
        if run.equal or bool(run.before) == bool(run.after) or not neighbours:
            found.append(run)
            continue
        moved = _slid(found[-1], run, rest[index + 1])
        found.pop()
        found += moved[:-1]
        rest[index + 1] = moved[-1]
    return _joined(found)


def _joined(runs: Sequence[Run]) -> list[Run]:
    """The runs without empty ones, those that stand still joined."""
    found: list[Run] = []
    for run in runs:
        if found and run.equal and found[-1].equal:
            found[-1] = Run(True, [*found[-1].before, *run.before], [*found[-1].after, *run.after])
        elif run.before or run.after:
            found.append(run)
    return found


def _slid(left: Run, run: Run, right: Run) -> list[Run]:
    """What stands before a one-sided change, the change, (a changed label,) and what stands after it, slid."""
    inserted = bool(run.after)
    block = run.after if inserted else run.before
    kept = (left.after, right.after) if inserted else (left.before, right.before)
    texts = _Sides(inserted, left, block, right, [*kept[0][-_SLIDE:], *block, *kept[1][:_SLIDE]])
    worth = {offset: texts.worth(offset) for offset in texts.offsets()}
    best = max(worth, key=lambda offset: (worth[offset], -abs(offset), -offset))
    return texts.slid(best) if worth[best] > worth[0] else [left, run, right]


_SENTENCE, _PHRASE = 2, 1  # what it is worth to begin there


class _Sides(NamedValues):
    """A one-sided change with what stands still on both sides of it."""

    inserted: bool
    left: Run
    block: list[Token]
    right: Run
    own: list[Token]  # of the text that has the block: what stands before it, the block, what stands after it

    @property
    def start(self) -> int:
        """Where the block begins in these tokens."""
        return min(len(self.left.before), _SLIDE)

    def offsets(self) -> list[int]:
        """How far the block may slide, to the left (below 0) or to the right, so that both texts stay the same."""
        own, start, size = self.own, self.start, len(self.block)
        found = [0]
        for back in range(1, start + 1):
            if own[start - back].key != own[start + size - back].key:
                break
            found.append(-back)
        for ahead in range(len(own) - start - size):
            if own[start + ahead].key != own[start + size + ahead].key:
                break
            found.append(ahead + 1)
        return found

    def worth(self, offset: int) -> tuple[bool, int]:
        """Whether the block is whole in its brackets there, and what it is worth to begin there."""
        own, at = self.own, self.start + offset
        block = own[at : at + len(self.block)]
        whole = not any(_unmatched(block))
        return whole, _worth(own[at - 1] if at else None, block) if at or len(self.left.before) <= _SLIDE else 0

    def slid(self, offset: int) -> list[Run]:
        """The three runs with the block slid."""
        left, right = self.left, self.right
        if offset < 0:
            moved = Run(True, left.before[offset:], left.after[offset:])
            left = Run(True, left.before[:offset], left.after[:offset])
            own = moved.after if self.inserted else moved.before
            joined = [*own, *self.block]
            block, tail = joined[: len(self.block)], joined[len(self.block) :]
            kept = Run(True, moved.before, tail) if self.inserted else Run(True, tail, moved.after)
            right = Run(True, [*kept.before, *right.before], [*kept.after, *right.after])
        else:
            moved = Run(True, right.before[:offset], right.after[:offset])
            right = Run(True, right.before[offset:], right.after[offset:])
            own = moved.after if self.inserted else moved.before
            joined = [*self.block, *own]
            head, block = joined[:offset], joined[offset:]
            kept = Run(True, moved.before, head) if self.inserted else Run(True, head, moved.after)
            left = Run(True, [*left.before, *kept.before], [*left.after, *kept.after])
        return [left, self._changed(block), right]

    def _changed(self, block: list[Token]) -> Run:
        return Run(False, [], block) if self.inserted else Run(False, block, [])


_ANY_LABEL = "\u02b0"
_FIRST = ("a", "i", "1", "(1)")  # which a list may begin with behind any word
_JOINING = ("and", "or")


def without_labels(tokens: list[Token]) -> list[Token]:
    """The tokens, the labels that items begin with alike, so that an item is found again under another: (b), (c)."""
    found = tokens
    for at in [at for at, token in enumerate(tokens[:-1]) if token.key[-1:] == ")"]:
        token, following = tokens[at], tokens[at + 1].key
        if following in _JOINING or not following[:1].isalnum():
            continue
        place = at - (token.key == ")")
        start = place - (place > 0 and token.key == ")" and tokens[place - 1].key == "(")
        previous = tokens[start - 1] if start > 0 else None
        begins = previous is None or previous.key in (*";:,.", *_JOINING) or "\n" in previous.text
        if place >= 0 and (begins or tokens[place].key in _FIRST) and _label(tokens[start:]) == at + 1 - start:
            found = found if found is not tokens else list(tokens)
            found[place] = Token(_ANY_LABEL if token.key == ")" else f"({_ANY_LABEL})", tokens[place].text)
    return found


def with_labels(runs: Sequence[Run]) -> list[Run]:
    """The runs, the labels of items that stand still made changes of their own where they differ."""
    found: list[Run] = []
    for run in runs:
        done = 0
        for at, (first, second) in enumerate(zip(run.before, run.after, strict=True) if run.equal else ()):
            if _ANY_LABEL in first.key and first.text.strip() != second.text.strip():
                start = at - (at > done and run.before[at - 1].key == "(")
                end = at + 1 + (run.before[at + 1].key == ")" if at + 1 < len(run.before) else 0)
                found.append(Run(True, run.before[done:start], run.after[done:start]))
                found.append(Run(False, run.before[start:end], run.after[start:end]))
                done = end
        found.append(Run(run.equal, run.before[done:], run.after[done:]))
    return [run for run in found if run.before or run.after]


def _worth(previous: Token | None, block: Sequence[Token]) -> int:
    """What it is worth to begin a change between two tokens."""
    if not block:
        return 0
    blank = previous is None or "\n" in previous.text
    if blank or (previous is not None and previous.key in ".!?;\u3002" and not block[0].key[:1].islower()):
        return _SENTENCE
    if previous is not None and previous.key in ";:,." and _label(block):
        return _SENTENCE
    return _PHRASE if previous is not None and (previous.key in ";:," or _label(block)) else 0


def _label(tokens: Sequence[Token]) -> int:
    """How many tokens the label takes that an item begins with: `(b)`, `b)`; 0 where there is none."""
    keys = [token.key for token in tokens[:3]]
    if len(keys) == 3 and keys[0] == "(" and keys[2] == ")" and _LABEL.fullmatch(keys[1]):
        return 3
    if keys and keys[0][:1] == "(" and _BRACKETED.fullmatch(keys[0]):
        return 1
    return 2 if len(keys) >= 2 and keys[1] == ")" and _LABEL.fullmatch(keys[0]) and "(" not in keys[0] else 0
