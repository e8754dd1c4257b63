"""From a text to the tree of its open places: alternatives, optional words, numbered options, blanks, and whose."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache

from plandiff.model.named_values import NamedValues
from plandiff.model.open_place import OpenPlace, OpenWording, PlaceKind
from plandiff.model.record import replace
from plandiff.text.attributions import attribution, attribution_behind, mere_attribution, names_in
from plandiff.text.brackets import Bracket, Holds, holds, pairs
from plandiff.text.patterns import pattern
from plandiff.text.rival_wordings import parted_are_rivals, touching_are_rivals

_SLASH = pattern(r"\s/{1,2}\s")
_TIGHT = pattern(r"[^\s/]+(?:/[^\s/]+)+")
_BESIDE = pattern(r"\s?/{0,2}\s?")  # two brackets with only this between them are alternatives
# Case is left open behind the first letter, so that a search need only look at letters that can begin one.
_OPTION = pattern(
    r"(?P<label>(?:[Oo](?i:ption|p)|[Aa](?i:lternative|lt)|[Vv](?i:ariante?)"
    r"|[Вв](?i:\u0430\u0440[иі]ант)|[Ww](?i:ariant)|[Oo](?i:p(?:ción|zione|ção|cja)))\b\.?\s?"
    r"(?i:(?:no\.?\s?)?\d{1,2}[a-z]?|[A-Z]|[IVX]{1,4}|one|two|three|four|five|six)?)"
    r"(?:\s?\((?P<by>[^()\[\]]{1,80})\))?\s?[:.)\u2013\u2014-]\s*"
)
# What such an option begins with, in small letters, each by itself: a search goes from one first letter to the next.
_LABELS = tuple(map(pattern, (r"op(?:tion|zione|cja)?\b", r"al(?:t|ternative)\b", r"[vw]ariante?\b")))
_BEGINS = pattern(r"(?:\A|\n|[.;:/][ \t])[ \t]*\Z")  # what stands before the label of an option
_NEAR = 40
_MARKER = pattern(r"\s*(?:\(?[\w.]{1,6}[).]|[-*\u2022\u2013])?\s*")
_CLOSING = pattern(r"[\s.;,:\u3002]*(?:(?:and|or)\s*)?")
_FEW = 6  # letters


class Conventions(NamedValues):
    """What a whole text tells of its brackets.

    `known` are names of parties and their aliases; in a `template`, capitalised words in brackets are blanks.
    """

    known: frozenset[str] = frozenset()
    template: bool = False


NO_CONVENTIONS = Conventions()


class OpenText(NamedValues):
    """A text with its open places, in the order of their beginnings, an outer one before those in it.

    `signs` are the stretches that are no words of the text, in order: brackets, marks between alternatives, the
    numbers of options, and who asked.
    """

    text: str
    places: tuple[OpenPlace, ...] = ()
    signs: tuple[tuple[int, int], ...] = ()


# Of one text; a paragraph of a draft has some ten, and to pair those of two texts takes time that grows faster than the
# square of their number.
MOST_BRACKETS = 128


class _Piece(NamedValues):
    """What one pair of brackets, or one run of numbered options, puts to choice."""

    start: int
    end: int
    wordings: tuple[OpenWording, ...]
    signs: tuple[tuple[int, int], ...]
    closed: bool = True
    blank: bool = False

    @property
    def is_numbered(self) -> bool:
        """Whether the text counts its wordings."""
        return all(wording.label for wording in self.wordings)


@lru_cache(maxsize=1024)  # asked of a text for its link, and to count what is open
def open_places(text: str, conventions: Conventions = NO_CONVENTIONS) -> OpenText:
    """The open places of a text.

    `[shall][should]`, `[shall] / [should]` and `[shall / should]` are alternatives of one place; `[by half] [by 2030]`
    are two places. Of a text with more brackets than MOST_BRACKETS none are read: they are words of it.
    """
    known = conventions.known
    bracketed = 0 < text.count("[") + text.count("]") <= 2 * MOST_BRACKETS
    brackets, stray = pairs(text) if bracketed else ([], [])
    pieces: list[_Piece] = []
    skipped = -1
    for bracket in brackets:
        if bracket.start < skipped:
            continue  # inside of what is no text
        found = holds(text, bracket, template=conventions.template)
        by = mere_attribution(text[slice(*bracket.inner)], known) if pieces and bracket.closed else ()
        if by:
            pieces[-1], skipped = _asked(pieces[-1], by, bracket), bracket.end
        elif found is Holds.NEITHER:
            skipped = bracket.end
        else:
            pieces.append(_piece(text, bracket, known, blank=found is Holds.BLANK))
    listed = _numbered(text, 0, len(text), known, brackets)
    if listed:
        pieces.append(listed)
    pieces.sort(key=lambda piece: (piece.start, -piece.end))
    places, signs = _tree(text, pieces)
    signs += [(at, at + 1) for at in stray]
    return OpenText(text, tuple(places), tuple(_joined(signs)))


@lru_cache(maxsize=4096)
def counts_options(text: str) -> bool:
    """Whether a text may hold options that it counts (`Option 1: ...`)."""
    low = text.lower() if text.isascii() else ""
    if low and not any(label.search(low) for label in _LABELS):  # as nearly all, which shorter patterns tell sooner
        return False
    return bool(_OPTION.search(text))


def begins_option(text: str) -> bool:
    """Whether a text begins with the number of an option: `Option 1: ...`."""
    return bool(_OPTION.match(text))


def _piece(text: str, bracket: Bracket, known: Collection[str], *, blank: bool) -> _Piece:
    start, end = bracket.inner
    behind, until = attribution_behind(text, bracket.end, known) if bracket.closed else ((), bracket.end)
    numbered = _numbered(text, start, end, known, ())
    if numbered:
        signs = ((bracket.start, start), *numbered.signs, (end, until))
        return _Piece(bracket.start, until, numbered.wordings, signs, bracket.closed and bracket.opened)
    first = _OPTION.match(text, _stripped(text, start, end)[0], end)
    label, by = _told(first, known) if first else ("", ())
    begin = first.end() if first else start
    asked = attribution(text[begin:end][:2000], known) if not blank else None
    begin, stop = (begin + asked.start, begin + asked.end) if asked else (begin, end)
    by = tuple(dict.fromkeys((*by, *(asked.by if asked else ()), *behind)))
    cuts = [] if blank else _slashes(text, begin, stop)
    edges = [begin, *(edge for cut in cuts for edge in cut), stop]
    spans = [_stripped(text, *edge) for edge in zip(edges[::2], edges[1::2], strict=True)]
    wordings = tuple(OpenWording(text[one:two], by, label, one, two) for one, two in spans if two > one)
    signs = ((bracket.start, begin), *cuts, (min(stop, end), until))
    return _Piece(bracket.start, until, wordings, signs, bracket.closed and bracket.opened, blank)


def _asked(piece: _Piece, by: tuple[str, ...], bracket: Bracket) -> _Piece:
    """A piece whose last wording is said to be of some by a bracket behind it."""
    if not piece.wordings:
        return piece
    last = replace(piece.wordings[-1], by=tuple(dict.fromkeys((*piece.wordings[-1].by, *by))))
    return piece._replace(wordings=(*piece.wordings[:-1], last), signs=(*piece.signs, (bracket.start, bracket.end)))


def _told(match: re.Match[str], known: Collection[str]) -> tuple[str, tuple[str, ...]]:
    """The number of an option, and whose it is."""
    return " ".join(match["label"].split()), names_in(match["by"] or "", known)


def _numbered(text: str, start: int, end: int, known: Collection[str], brackets: Iterable[Bracket]) -> _Piece | None:
    """The options that a stretch of text counts (`Option 1: ... Option 2: ...`), outside of brackets."""
    found = []
    edges = [edge for one in brackets if not one.depth for edge in one[:2]]
    for match in _OPTION.finditer(text, start, end):
        before = text[max(start, match.start() - _NEAR) : match.start()]
        if _BEGINS.search(before) and bisect_right(edges, match.start()) % 2 == 0:
            found.append(match)
    if len(found) < 2:
        return None
    stops = [match.start() for match in found[1:]]
    bodies = [text[match.end() : stop].strip() for match, stop in zip(found, stops, strict=False)]
    between = "\n\n" if any("\n" in body for body in bodies) else "\n"
    last = -1 if any("\n\n" in body for body in bodies) else text.find(between, found[-1].end(), end)
    stops.append(last if last >= 0 else end)
    spans = [_stripped(text, match.end(), stop) for match, stop in zip(found, stops, strict=True)]
    spans = [(one, one + len(text[one:two].rstrip(" \t\n/;"))) for one, two in spans]
    told = [_told(match, known) for match in found]
    wordings = tuple(
        OpenWording(text[one:two], by, label, one, two) for (label, by), (one, two) in zip(told, spans, strict=True)
    )
    ends = [found[0].start(), *(two for _, two in spans)]
    signs = tuple((ended, match.end()) for ended, match in zip(ends, found, strict=False))
    return _Piece(found[0].start(), spans[-1][1], wordings, signs)


def _slashes(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where slashes divide a stretch of text into wordings; one in inner brackets does not."""
    flat = _without_inner(text[start:end])
    tight = _TIGHT.fullmatch(flat.strip()) and not any(map(str.isdigit, flat))
    marks = [*_SLASH.finditer(flat)] or (re.finditer("/", flat) if tight else ())
    return [(start + match.start(), start + match.end()) for match in marks]


def _without_inner(text: str, blot: str = "x") -> str:
    """The text with what stands in inner brackets blotted out, so that a slash there does not divide it."""
    if "[" not in text:
        return text
    letters, depth = [], 0
    for letter in text:
        depth += letter == "["
        letters.append(blot if depth else letter)
        depth -= letter == "]" and depth > 0
    return "".join(letters)


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    inside = text[start:end]
    return start + len(inside) - len(inside.lstrip()), end - len(inside) + len(inside.rstrip())


def _tree(text: str, pieces: Sequence[_Piece]) -> tuple[list[OpenPlace], list[tuple[int, int]]]:
    """The places that pieces make, those that are alternatives of one place joined, and all signs."""
    places: list[OpenPlace] = []
    signs: list[tuple[int, int]] = []
    around: list[tuple[int, _Piece]] = []  # the places that are open here, outermost first, each with its last piece
    for piece in pieces:
        signs += piece.signs
        while (
            around
            and around[-1][1].end <= piece.start
            and not _is_rival(text, places[around[-1][0]], around[-1][1], piece)
        ):
            around.pop()
        if around and around[-1][1].end <= piece.start:
            index, last = around.pop()
            signs.append((last.end - 1, piece.start + 1))
            old = places[index]
            joined = piece._replace(start=old.start, wordings=old.wordings + piece.wordings)
            places[index] = replace(old, kind=_kind(text, joined), wordings=joined.wordings, end=piece.end)
        elif around and (filled := _filled(places[around[-1][0]], piece)):
            places[around[-1][0]] = filled
            continue
        else:
            index = len(places)
            parent = around[-1][0] if around else None
            kind = _kind(text, piece)
            places.append(OpenPlace(kind, piece.wordings, piece.start, piece.end, parent, piece.closed))
        around.append((index, piece))
    return places, signs


def _filled(place: OpenPlace, piece: _Piece) -> OpenPlace | None:
    """A place one of whose wordings is all in brackets of its own, which say nothing that it does not."""
    at = bisect_left(place.wordings, piece.start, key=lambda wording: wording.start)
    old = place.wordings[at] if at < len(place.wordings) else None
    if old is None or (old.start, old.end) != (piece.start, piece.end):
        return None
    inner = [replace(one, by=one.by or old.by, label=one.label or old.label) for one in piece.wordings]
    return replace(place, wordings=(*place.wordings[:at], *inner, *place.wordings[at + 1 :]))


def _kind(text: str, piece: _Piece) -> PlaceKind:
    if piece.blank:
        return PlaceKind.BLANK
    if piece.is_numbered and piece.wordings:
        return PlaceKind.OPTIONS
    if len(piece.wordings) > 1:
        return PlaceKind.ALTERNATIVES
    return PlaceKind.WHOLE if _is_whole(text, piece) else PlaceKind.INSERTION


def _is_whole(text: str, piece: _Piece) -> bool:
    """Whether nothing stands before or behind in its paragraph but a number and a mark that ends it."""
    line = text.rfind("\n", 0, piece.start) + 1
    after = text.find("\n", piece.end)
    rest = text[piece.end : len(text) if after < 0 else after]
    return bool(_MARKER.fullmatch(text[line : piece.start]) and _CLOSING.fullmatch(rest))


def _is_rival(text: str, place: OpenPlace, first: _Piece, second: _Piece) -> bool:
    """Whether a piece is an alternative of the place that the piece before it belongs to."""
    between = text[first.end : second.start]
    if not first.closed or not second.closed or first.blank != second.blank:
        return False
    if not first.wordings or not second.wordings:
        return not between
    one, two = first.wordings[-1], second.wordings[0]
    if between.strip():
        return len(between) < _FEW and bool(_BESIDE.fullmatch(between))
    if one.label or two.label:
        return bool(one.label and two.label)
    if not between:
        return touching_are_rivals(one.text, two.text)
    return not first.blank and "\n" not in between and len(second.wordings) == 1 and _is_parted(place, one, two)


def _is_parted(place: OpenPlace, one: OpenWording, two: OpenWording) -> bool:
    """Whether a wording with a blank before it is a rival of the last and of the first of a place."""
    asked = bool(one.by and two.by)
    first, last, second = (
        _without_inner(wording.text, "").strip() or wording.text for wording in (place.wordings[0], one, two)
    )
    return all(parted_are_rivals(other, second, asked=asked) for other in (last, first))


def _joined(signs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stretches in order, those that overlap as one, without empty ones."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(signs):
        if end <= start:
            continue
        if found and start < found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], end)
        else:
            found.append((start, end))
    return found
