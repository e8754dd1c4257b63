"""What became of the open places of a text: still open, resolved, lifted, dropped, widened, narrowed, or new."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from plandiff.comparing.bracketed_words import Words
from plandiff.comparing.diff_boundaries import Run
from plandiff.model.named_values import NamedValues
from plandiff.model.open_place import OpenPlace, PlaceChange, PlaceFate, PlaceKind
from plandiff.text.common_phrases import common_phrases
from plandiff.text.normalise import content_words

_SAME = 0.6  # share of the words of a wording that are found again in what is taken for it
_REWRITTEN = 0.4  # the same of a whole paragraph, which is mostly edited when its brackets go
_STOOD = 0.75
_GONE = 0.3  # share of the words around a place below which its sentence is gone
_FEW = 4  # words that must all be found again
_ENDS = frozenset(".!?;\u3002")


class Bracketed(NamedValues):
    """One side: its words and signs, and its open places; one that stands beside the text has no place in it."""

    words: Words
    places: Sequence[OpenPlace]


class _SideText:
    """The places of one text by their words, and the words that the other text has too."""

    def __init__(self, side: Bracketed, maps: dict[int, int], size: int) -> None:
        self.words, self.places = side
        self.maps = maps  # word here -> the same word there
        self.mapped = sorted(maps)
        self.size = size  # how many words the other text has
        self.ranges = [self.words.range_of(place) if place.start >= 0 else (-1, -1) for place in self.places]
        self.keys = [self._keys(index) for index in range(len(self.places))]
        self.forms = [
            [(own, _key(one.text)) for own, one in zip(keys, place.wordings, strict=True)]
            for keys, place in zip(self.keys, self.places, strict=True)
        ]
        self.sentences = _sentences(self.words)

    def _keys(self, index: int) -> list[tuple[str, ...]]:
        """The words of each wording of a place, without those of the places inside it, whose own fates they are."""
        text = self.words.text
        inner = [(one.start, one.end) for one in self.places if one.parent == index and one.start >= 0]
        found = []
        for wording in self.places[index].wordings:
            parts, at = [], wording.start
            for start, end in inner if wording.start >= 0 else ():
                if at <= start < wording.end:
                    parts.append(text[at:start])
                    at = end
            own = " ".join([*parts, text[at : wording.end]]) if wording.start >= 0 else wording.text
            found.append(_key(own) or _key(wording.text))
        return found

    def around(self, index: int) -> tuple[int, int]:
        """Where in the other text what stands around a place ends and goes on: the words between answer the place."""
        start, end = self.ranges[index]
        if start < 0:
            return 0, self.size
        left = bisect_left(self.mapped, start) - 1
        right = bisect_left(self.mapped, end)
        first = self.maps[self.mapped[left]] + 1 if left >= 0 else 0
        last = self.maps[self.mapped[right]] if right < len(self.mapped) else self.size
        return (first, last) if first <= last else (first, first)

    def kept_around(self, index: int) -> float:
        """The share of the words of its sentence outside of a place that the other text has too; 1 where none are."""
        start, end = self.ranges[index]
        if start < 0 or not self.words.tokens:
            return 1.0
        first = self.sentences[min(start, len(self.words.tokens) - 1)]
        last = self.sentences[max(end - 1, start) if end > start else min(start, len(self.words.tokens) - 1)]
        outside = [
            at
            for at in range(bisect_left(self.sentences, first), bisect_right(self.sentences, last))
            if not start <= at < end and self.words.tokens[at].key[:1].isalnum()
        ]
        return sum(at in self.maps for at in outside) / len(outside) if outside else 1.0


def place_fates(before: Bracketed, after: Bracketed, runs: Sequence[Run]) -> tuple[PlaceChange, ...]:
    """The fate of each place of the before text, in order, then the places that are new.

    `runs` are the words of both that stay, go and come. A place answers one of the after text by its wordings and by
    the words around it; what answers none was decided, and the words that stand between what stands around it say how.
    """
    maps = _equal(runs)
    sides = (
        _SideText(before, maps, len(after.words.tokens)),
        _SideText(after, {b: a for a, b in maps.items()}, len(before.words.tokens)),
    )
    pairs = _paired(*sides)
    found: list[PlaceChange] = []
    for index, place in enumerate(before.places):
        if index in pairs:
            found.append(_still_open(sides, index, pairs[index]))
            continue
        outer = found[place.parent] if place.parent is not None else None
        if outer is not None and outer.fate is PlaceFate.DROPPED:
            found.append(PlaceChange(PlaceFate.DROPPED, place, with_sentence=True))
            continue
        told = _decided(sides[0], after.words, index)
        if (
            told.fate is PlaceFate.RESOLVED
            and told.text
            and (_gave_way(outer, place) or sides[0].around(index) in sides[1].ranges)
        ):
            told = PlaceChange(PlaceFate.DROPPED, place)  # what stands there answers another place, or is open itself
        found.append(told)
    answered = set(pairs.values())
    new = [index for index in range(len(after.places)) if index not in answered]
    found += [PlaceChange(PlaceFate.NEW, None, after.places[index], stood=_stood(sides, index, pairs)) for index in new]
    return tuple(found)


def _gave_way(outer: PlaceChange | None, place: OpenPlace) -> bool:
    """Whether the wording that a place stands in went with nothing of its own left."""
    if outer is None or outer.before is None:
        return False
    at = next((n for n, one in enumerate(outer.before.wordings) if one.start <= place.start < one.end), -1)
    if at < 0:
        return False
    if outer.after is not None:
        return outer.before.wordings[at].text in outer.withdrawn
    return bool(outer.text or outer.chosen) and at not in outer.chosen


def _equal(runs: Sequence[Run]) -> dict[int, int]:
    maps: dict[int, int] = {}
    at = by = 0
    for run in runs:
        if run.equal:
            maps |= {at + step: by + step for step in range(len(run.before))}
        at, by = at + len(run.before), by + len(run.after)
    return maps


def _sentences(words: Words) -> list[int]:
    """The number of the sentence of each word."""
    found: list[int] = []
    number = 0
    for token in words.tokens:
        found.append(number)
        number += token.key in _ENDS or "\n" in token.text
    return found


def _key(text: str) -> tuple[str, ...]:
    return content_words(text) or tuple(text.split())


def _paired(before: _SideText, after: _SideText) -> dict[int, int]:
    """Which place of the after text answers which of the before text, likest first."""
    ranked = sorted(
        (-score, abs(index - other), index, other)
        for index in range(len(before.places))
        for other, score in _candidates(before, after, index)
    )
    found: dict[int, int] = {}
    for _, _, index, other in ranked:
        if index not in found and other not in found.values():
            found[index] = other
    return found


def _candidates(before: _SideText, after: _SideText, index: int) -> Iterator[tuple[int, float]]:
    first, last = before.around(index)
    start, end = before.ranges[index]
    here = before.places[index]
    for other, place in enumerate(after.places):
        begin, stop = after.ranges[other]
        near = (
            start < 0
            or begin < 0
            or (first <= begin and stop <= last)
            or (begin <= first and last <= stop and first < last)
        )
        alike = _alike(before.forms[index], after.forms[other])
        if not near and (alike < 1 or before.kept_around(index) < _GONE or after.kept_around(other) < _GONE):
            continue
        beside = (start == begin == 0 or before.maps.get(start - 1) == begin - 1) if start >= 0 <= begin else False
        behind = before.maps.get(end) == stop if start >= 0 <= begin else False
        ends = end == len(before.words.tokens) and stop == len(after.words.tokens)
        context = beside + (behind or ends)
        answers = False
        if here.kind is PlaceKind.WHOLE or place.kind is PlaceKind.WHOLE:
            context = min(context, 1) if alike else 0
        elif 0 <= start < end and 0 <= begin < stop:  # all that stands in its place, though a word beside is open too
            answers = (first, last) == (begin, stop) or after.around(other) == (start, end)
        if alike or context == 2 or answers:
            yield other, 2 * alike + context + (0.5 if near else 0)


_Form = tuple[tuple[str, ...], tuple[str, ...]]  # the words of a wording, without and with those of places inside it


def _alike(first: Sequence[_Form], second: Sequence[_Form]) -> float:
    """The share of wordings that two places have in common."""
    if not first and not second:
        return 1.0
    pairs = _same_wordings(first, second)
    return len(pairs) / max(len(first), len(second))


def _same_wordings(first: Sequence[_Form], second: Sequence[_Form]) -> dict[int, int]:
    """Which wording of one place is which of another: those of the same words, then those of nearly the same."""
    found: dict[int, int] = {}
    for least in (1.0, _SAME):
        for at, one in enumerate(first):
            for by, other in enumerate(second):
                if at not in found and by not in found.values() and max(map(_likeness, one, other)) >= least:
                    found[at] = by
    return found


def _likeness(first: tuple[str, ...], second: tuple[str, ...]) -> float:
    if first == second:
        return 1.0
    figures = [{word for word in key if any(map(str.isdigit, word))} for key in (first, second)]
    if min(len(first), len(second)) <= _FEW or figures[0] != figures[1]:
        return 0.0
    common = sum(size for _, _, size in common_phrases(first, second))
    return 2 * common / (len(first) + len(second)) * 0.999


def _still_open(sides: tuple[_SideText, _SideText], index: int, other: int) -> PlaceChange:
    before, after = sides[0].places[index], sides[1].places[other]
    same = _same_wordings(sides[0].forms[index], sides[1].forms[other])
    withdrawn = tuple(one.text for at, one in enumerate(before.wordings) if at not in same)
    added = tuple(one.text for by, one in enumerate(after.wordings) if by not in same.values())
    by = any(set(before.wordings[at].by) != set(after.wordings[by].by) for at, by in same.items())
    if before.is_blank:  # a gap has no wording to lose
        fate = PlaceFate.OPEN if after.is_blank else PlaceFate.WIDENED
        return PlaceChange(fate, before, after, added=() if after.is_blank else added)
    if withdrawn and added:
        fate = PlaceFate.REWORDED
    elif withdrawn or added:
        fate = PlaceFate.NARROWED if withdrawn else PlaceFate.WIDENED
    else:
        fate = PlaceFate.ATTRIBUTED if by else PlaceFate.OPEN
    return PlaceChange(fate, before, after, withdrawn=withdrawn, added=added)


def _decided(side: _SideText, after: Words, index: int) -> PlaceChange:
    """What a place that is open no more came to."""
    place, keys = side.places[index], side.keys[index]
    first, last = side.around(index)
    between = content_words("".join(token.text for token in after.tokens[first:last]))
    text = after.between(first, last)
    gone = side.kept_around(index) < _GONE
    if not place.wordings and not place.is_blank:
        return PlaceChange(PlaceFate.LIFTED, place)
    if place.is_blank and keys and tuple(between) == keys[0]:  # what was taken for the name of a gap is its wording
        filled = PlaceChange(PlaceFate.LIFTED, place, chosen=(0,))
    else:
        filled = PlaceChange(PlaceFate.RESOLVED, place, text=text)
    if place.is_blank:
        return filled if between and not gone else _dropped(place, gone=gone)
    chosen = _standing(keys, between, whole=place.kind is PlaceKind.WHOLE)
    if len(place.wordings) == 1:
        if chosen and place.start < 0:  # it stood beside the text: no bracket to lift
            return PlaceChange(PlaceFate.RESOLVED, place, chosen=chosen)
        if chosen:
            other = text if _found(keys[0], between)[0] < 1 else ""
            return PlaceChange(PlaceFate.LIFTED, place, chosen=chosen, text=other)
        replaced = len(between) <= 2 * len(keys[0]) + _FEW
    else:
        if chosen:
            return PlaceChange(PlaceFate.RESOLVED, place, chosen=chosen)
        replaced = True
    if replaced and between and not gone and place.start >= 0:
        return PlaceChange(PlaceFate.RESOLVED, place, text=text)
    return _dropped(place, gone=gone)


def _dropped(place: OpenPlace, *, gone: bool) -> PlaceChange:
    return PlaceChange(PlaceFate.DROPPED, place, with_sentence=gone)


def _standing(keys: Sequence[tuple[str, ...]], between: Sequence[str], *, whole: bool) -> tuple[int, ...]:
    """The numbers of the wordings that stand among some words: the likest, and others that stand beside it."""
    left = list(between)
    found: list[int] = []
    while True:
        ranked = [(*_share(keys, at, left, whole=whole), -at) for at in range(len(keys)) if at not in found]
        best = max(ranked, default=None)
        if best is None or best[0] < (1.0 if found else _REWRITTEN if whole else _SAME):
            return tuple(sorted(found))
        at = -best[2]
        for place in sorted(_found(keys[at], left)[1], reverse=True):
            del left[place]
        found.append(at)


def _share(keys: Sequence[tuple[str, ...]], at: int, words: Sequence[str], *, whole: bool) -> tuple[float, int]:
    """How much of a wording stands among some words (0 where what tells it from the others does not), and its size.

    Of a few words all must stand, and so must each figure, unless it is a `whole` paragraph, which is mostly edited.
    """
    key = keys[at]
    share, places = _found(key, words)
    standing = Counter(words[place] for place in places)
    needed = [word for word in key if len(key) <= _FEW or (any(map(str.isdigit, word)) and not whole)]
    others = [set(one) for number, one in enumerate(keys) if number != at]
    own = [word for word in key if others and not all(word in one for one in others)]
    if any(standing[word] < count for word, count in Counter(needed).items()):
        return 0.0, len(key)
    if own and sum(standing[word] > 0 for word in own) < _SAME * len(own):
        return 0.0, len(key)
    return share, len(key)


def _found(key: tuple[str, ...], words: Sequence[str]) -> tuple[float, list[int]]:
    """The share of some words that stand among others in their order, and where."""
    places = [by + step for _, by, size in common_phrases(key, words) for step in range(size)]
    return len(places) / len(key), places


def _stood(sides: tuple[_SideText, _SideText], index: int, pairs: dict[int, int]) -> tuple[int, ...]:
    """The numbers of the wordings of a new place whose words stood in the before text without brackets.

    Those of a place around it that was open before as well do not count.
    """
    before, after = sides
    around, outer = set[int](), after.places[index].parent
    while outer is not None:
        around.add(outer)
        outer = after.places[outer].parent
    brackets = [ends for at, ends in enumerate(before.ranges) if pairs.get(at) not in around]
    starts, tokens = after.words.starts, after.words.tokens
    deeper = [ends for ends, place in zip(after.ranges, after.places, strict=True) if place.parent == index]
    found = []
    for number, wording in enumerate(after.places[index].wordings):
        if wording.start < 0:
            continue
        inner = range(bisect_right(starts, wording.start) - 1, bisect_left(starts, wording.end))
        own = (at for at in inner if not any(first <= at < last for first, last in deeper))
        named = [at for at in own if tokens[at].key[:1].isalnum()]
        stayed = [after.maps[at] for at in named if at in after.maps]
        bare = [at for at in stayed if not any(first <= at < last for first, last in brackets)]
        if named and len(bare) >= _STOOD * len(named):
            found.append(number)
    return tuple(found)
