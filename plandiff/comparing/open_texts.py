"""Comparing texts with open places: what became of each, the word spans, and what both texts say beside that."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from plandiff.comparing.bracketed_words import bracketed_spans, words_of
from plandiff.comparing.diff_boundaries import Run
from plandiff.comparing.link_text import LinkPart, titled
from plandiff.comparing.place_fates import Bracketed, place_fates
from plandiff.comparing.word_diff import matching_runs, readable
from plandiff.model.comparison import Signal, SignalArgument, Span
from plandiff.model.named_values import NamedValues
from plandiff.model.open_place import OpenPlace, OpenWording, PlaceChange, PlaceFate, PlaceKind
from plandiff.model.record import replace
from plandiff.text.attributions import names_in
from plandiff.text.item_places import with_options
from plandiff.text.open_places import Conventions, OpenText, open_places
from plandiff.text.patterns import pattern

ID = "alternative"
_PASSAGES = (PlaceKind.OPTIONS, PlaceKind.WHOLE)
_BLANKS = pattern(r"[ \t]{2,}")
_BEFORE_MARK = pattern(r"[ \t]+(?=[,;:.)])")


class Compared(NamedValues):
    """What a link with open places has: their fates, its spans, and both sides as they read without what was open.

    A side reads with the wordings that both sides have, or that were decided on; so it shows what else changed.
    """

    places: tuple[PlaceChange, ...]
    spans: tuple[Span, ...]
    title_spans: tuple[Span, ...]
    reads: tuple[str, str]
    told: tuple[PlaceChange, ...] = ()

    @property
    def signals(self) -> tuple[Signal, ...]:
        """A signal for each place of which something became; what was in a place that went is told with it."""
        return tuple(place_signal(one) for one in self.told if one.fate is not PlaceFate.OPEN)


def compare_open(before: LinkPart, after: LinkPart, conventions: tuple[Conventions, Conventions]) -> Compared:
    """Compare two texts of which one has open places, in one language."""
    titles = [open_places(part.title, known) for part, known in zip((before, after), conventions, strict=True)]
    texts = [_laid_out(part, known) for part, known in zip((before, after), conventions, strict=True)]
    title = _compared(titles[0], titles[0].places, titles[1], titles[1].places)
    text = _compared(*texts[0], *texts[1])
    reads = [titled(one, other) for one, other in zip(title[2], text[2], strict=True)]
    told = _told(title[0]) + _told(text[0])
    return Compared(title[0] + text[0], text[1], title[1], (reads[0], reads[1]), told)


def _told(changes: tuple[PlaceChange, ...]) -> tuple[PlaceChange, ...]:
    """The changes but those of places that went with the place around them; the before places come first, in order."""
    gone = [one.fate is PlaceFate.DROPPED for one in changes]
    return tuple(
        one
        for number, one in enumerate(changes)
        if one.before is None or one.before.parent is None or not (gone[number] and gone[one.before.parent])
    )


def _laid_out(part: LinkPart, conventions: Conventions) -> tuple[OpenText, Sequence[OpenPlace]]:
    """The text of a part with its places, and all places: those of options that stand beside the text as well."""
    found = open_places(part.text, conventions)
    places: Sequence[OpenPlace] = found.places
    for item in part.worded:
        if item.options and item.text.strip():
            places = with_options(list(places), part.text, item.options, conventions)
        elif item.options:
            known = conventions.known
            rivals = [(option.text.strip(), names_in(option.by, known)) for option in item.options]
            beside = with_options(list(places), part.text, item.options, conventions)
            places = _with_rivals(found.text, places, rivals) or beside
    return found, places


def _with_rivals(
    whole: str, places: Sequence[OpenPlace], rivals: Sequence[tuple[str, tuple[str, ...]]]
) -> Sequence[OpenPlace]:
    """The places with the options that are all that a point or clause says, each a line of the text.

    None where they are no lines of it: where what a point says stands in its clauses, its options stand beside them.
    """
    start = whole.find("\n".join(text for text, _ in rivals))
    if start < 0:
        return ()
    wordings: list[OpenWording] = []
    at = start
    for text, by in rivals:
        wordings.append(OpenWording(text, by, "", at, at + len(text)))
        at += len(text) + 1
    end = at - 1
    index = next((number for number, one in enumerate(places) if one.start >= start), len(places))
    rival = OpenPlace(PlaceKind.OPTIONS, tuple(wordings), start, end, field="options")
    moved = [
        replace(one, parent=index if one.parent is None and start <= one.start < end else _moved(one.parent, index))
        for one in places
    ]
    return (*moved[:index], rival, *moved[index:])


def _moved(parent: int | None, index: int) -> int | None:
    return parent if parent is None or parent < index else parent + 1


def _compared(
    before: OpenText, places_before: Sequence[OpenPlace], after: OpenText, places_after: Sequence[OpenPlace]
) -> tuple[tuple[PlaceChange, ...], tuple[Span, ...], tuple[str, str]]:
    sides = words_of(before), words_of(after)
    turned = len(sides[1].tokens) < len(sides[0].tokens)  # the shorter is looked up in the longer
    matching = matching_runs(sides[turned].tokens, sides[not turned].tokens)
    runs = readable([Run(run.equal, list(run.before), list(run.after)) for run in matching])
    if turned:
        matching, runs = [run.turned for run in matching], [run.turned for run in runs]
    changes = place_fates(Bracketed(sides[0], places_before), Bracketed(sides[1], places_after), matching)
    left_out = _left_out(changes)
    reads = _reading(before, left_out[0]), _reading(after, left_out[1])
    return changes, bracketed_spans(*sides, runs), reads


def _left_out(changes: Iterable[PlaceChange]) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The stretches of either text that only an open place has: its fate says what became of them."""
    before: list[tuple[int, int]] = []
    after: list[tuple[int, int]] = []
    for change in changes:
        first, second = change.before, change.after
        if first is not None and second is not None:
            before += _spans_of(first, {one.text for one in first.wordings} - set(change.withdrawn))
            after += _spans_of(second, {one.text for one in second.wordings} - set(change.added))
        elif change.place.kind in _PASSAGES and not change.chosen and not change.stood:
            continue  # all that a side says: what it has of figures and duties is told besides
        elif second is not None:
            after += _spans_of(second, {second.wordings[number].text for number in change.stood})
        elif first is not None and not (change.fate is PlaceFate.DROPPED and change.with_sentence):
            chosen = {first.wordings[number].text for number in change.chosen}
            before += _spans_of(first, chosen)
    return before, after


def _spans_of(place: OpenPlace, kept: set[str]) -> list[tuple[int, int]]:
    return [(one.start, one.end) for one in place.wordings if one.start >= 0 and one.text not in kept]


def _reading(text: OpenText, left_out: Iterable[tuple[int, int]]) -> str:
    """A text without its signs and without some stretches, with blanks between words."""
    out = sorted([*text.signs, *left_out])
    parts: list[str] = []
    at = 0
    for start, end in out:
        if start > at:
            parts.append(text.text[at:start])
        at = max(at, end)
    parts.append(text.text[at:])
    joined = ""
    for part in parts:
        glue = " " if joined and part and joined[-1].isalnum() and part[0].isalnum() else ""
        joined += glue + part
    return _BEFORE_MARK.sub("", _BLANKS.sub(" ", joined)).strip()


def place_signal(change: PlaceChange) -> Signal:
    """What became of an open place as a signal: its fate and the facts, no prose."""
    place = change.place
    facts: dict[str, SignalArgument] = {
        "fate": str(change.fate),
        "kind": str(place.kind),
        "wordings": tuple(wording.text for wording in place.wordings),
        "by": tuple(", ".join(wording.by) for wording in place.wordings) if place.by else (),
    }
    after = change.after
    more: Mapping[str, SignalArgument] = {
        "chosen": tuple(place.wordings[number].text for number in change.chosen),
        "text": change.text,
        "withdrawn": change.withdrawn,
        "added": change.added,
        "by_after": after.by if after and change.fate is PlaceFate.ATTRIBUTED else (),
        "with_sentence": change.with_sentence,
        "stood": tuple(place.wordings[number].text for number in change.stood),
    }
    return Signal(ID, facts | {name: value for name, value in more.items() if value})
