"""A text with brackets as words and signs: the words are compared, the signs stand between them."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate, pairwise

from plandiff.comparing.diff_boundaries import Run
from plandiff.model.comparison import Span
from plandiff.model.kinds import SpanOp
from plandiff.model.named_values import NamedValues
from plandiff.model.open_place import OpenPlace
from plandiff.text.brackets import pairs
from plandiff.text.open_places import OpenText
from plandiff.text.patterns import pattern
from plandiff.text.tokens import Token, tokens

# The brackets of a sign, and what it says besides: who asked, which option.
_SIGN = pattern(r"[\[\]]+(?:\s*/{0,2}\s*\[+)?|[^\[\]]+")


class Words(NamedValues):
    """The words of a text with brackets, where each begins, and the signs that stand before each.

    The signs before `len(tokens)` stand behind the last word.
    """

    text: str
    tokens: list[Token]
    starts: list[int]
    signs: dict[int, list[str]]

    def between(self, first: int, last: int) -> str:
        """The text from one word to before another, with those of its brackets whose other half stands there too."""
        if first >= last:
            return ""
        found = self.text[self.starts[first] : self.starts[last] if last < len(self.starts) else None]
        brackets, stray = pairs(found) if "[" in found or "]" in found else ([], [])
        alone = {*stray, *(one.start for one in brackets if not one.closed)}
        return "".join(letter for at, letter in enumerate(found) if at not in alone).strip()

    def range_of(self, place: OpenPlace) -> tuple[int, int]:
        """The first word in a place, and the first behind it."""
        return bisect_left(self.starts, place.start), bisect_left(self.starts, place.end)


def words_of(text: OpenText) -> Words:
    """The words and the signs of a text; joined in their order they are that text."""
    found = Words(text.text, [], [], {})
    ends = [0, *(end for _, end in text.signs)]
    for end, sign in zip(ends, [*text.signs, (len(text.text), len(text.text))], strict=True):
        stretch = text.text[end : sign[0]]
        if stretch.strip():
            cut = tokens(stretch)
            found.tokens.extend(cut)
            found.starts.extend(accumulate([len(token.text) for token in cut[:-1]], initial=end))
        elif stretch:  # blanks between two signs belong to the first of them
            before = found.signs.setdefault(len(found.tokens), [])
            before[-1:] = [before[-1] + stretch] if before else [stretch]
        found.signs.setdefault(len(found.tokens), []).extend(_SIGN.findall(text.text[slice(*sign)]))
    return found


def bracketed_spans(before: Words, after: Words, runs: list[Run]) -> tuple[Span, ...]:
    """The spans of a word diff with the signs in their places; joined, they rebuild both texts exactly."""
    found: list[Span] = []
    signs = dict(before.signs), dict(after.signs)  # those not yet set
    at, by = 0, 0
    for run in runs:
        if run.equal:
            size = len(run.before)
            signed = [place for place in range(size) if at + place in signs[0] or by + place in signs[1]]
            for start, end in pairwise(sorted({0, *signed, size})):
                found += _signs(signs[0].pop(at + start, []), signs[1].pop(by + start, []))
                texts = ("".join([token.text for token in side[start:end]]) for side in (run.before, run.after))
                found.append(Span(SpanOp.EQUAL, *texts))
            at, by = at + size, by + size
            continue
        found += _alike(signs, at, by)
        for token in run.before:
            found += [*_signs(signs[0].pop(at, []), []), Span(SpanOp.DELETE, token.text, "")]
            at += 1
        for token in run.after:
            found += [*_signs([], signs[1].pop(by, [])), Span(SpanOp.INSERT, "", token.text)]
            by += 1
    found += _signs(signs[0].pop(at, []), signs[1].pop(by, []))
    return tuple(_joined(found))


def _alike(signs: tuple[dict[int, list[str]], dict[int, list[str]]], at: int, by: int) -> list[Span]:
    """The first signs at two places that both texts have there; what is left of either is set where its words are."""
    first, second = signs[0].get(at, []), signs[1].get(by, [])
    same = 0
    while same < min(len(first), len(second)) and first[same].strip() == second[same].strip():
        same += 1
    signs[0][at], signs[1][by] = first[same:], second[same:]
    return [Span(SpanOp.BRACKET, *pair) for pair in zip(first[:same], second[:same], strict=True)]


def _signs(before: list[str], after: list[str]) -> list[Span]:
    both = {0: before}, {0: after}
    found = _alike(both, 0, 0)
    found += [Span(SpanOp.BRACKET, one, "") for one in both[0][0]]
    return found + [Span(SpanOp.BRACKET, "", one) for one in both[1][0]]


def _joined(spans: list[Span]) -> list[Span]:
    """The spans, neighbours of one kind as one, and what goes with what comes in its place as one."""
    found: list[Span] = []
    for span in spans:
        last = found[-1] if found else None
        if last is not None and last.op is span.op and span.op is not SpanOp.BRACKET:
            found[-1] = Span(span.op, last.before + span.before, last.after + span.after)
        elif last is not None and (last.op, span.op) == (SpanOp.DELETE, SpanOp.INSERT):
            found[-1] = Span(SpanOp.REPLACE, last.before, span.after)
        elif last is not None and (last.op, span.op) == (SpanOp.REPLACE, SpanOp.INSERT):
            found[-1] = Span(SpanOp.REPLACE, last.before, last.after + span.after)
        else:
            found.append(span)
    return found
