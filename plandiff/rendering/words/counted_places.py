"""Open places as they are counted and listed: their kinds, their fates, and one place in its sentence."""

from __future__ import annotations

from plandiff.model.open_place import OpenPlace, OpenWording, PlaceFate, PlaceKind
from plandiff.rendering.words import wording

KIND_WORDS = {
    PlaceKind.ALTERNATIVES: "alternatives",
    PlaceKind.INSERTION: "optional words",
    PlaceKind.WHOLE: "whole paragraphs",
    PlaceKind.OPTIONS: "options of whole points",
    PlaceKind.BLANK: "blanks",
}
# The same of one place.
KIND_OF_ONE = {
    PlaceKind.ALTERNATIVES: "alternatives",
    PlaceKind.INSERTION: "optional words",
    PlaceKind.WHOLE: "optional paragraph",
    PlaceKind.OPTIONS: "options",
    PlaceKind.BLANK: "blank",
}
FATE_WORDS = {
    PlaceFate.NEW: "new",
    PlaceFate.OPEN: "still open",
    PlaceFate.WIDENED: "still open, with a wording more",
    PlaceFate.NARROWED: "still open, with a wording less",
    PlaceFate.REWORDED: "still open, reworded",
    PlaceFate.ATTRIBUTED: "still open, asked for by others",
    PlaceFate.LIFTED: "brackets lifted",
    PlaceFate.RESOLVED: "resolved",
    PlaceFate.DROPPED: "dropped",
}
FATE_MARKS = {
    PlaceFate.NEW: "+",
    PlaceFate.OPEN: "=",
    PlaceFate.WIDENED: "<",
    PlaceFate.NARROWED: ">",
    PlaceFate.REWORDED: "~",
    PlaceFate.ATTRIBUTED: "~",
    PlaceFate.LIFTED: "\u2713",
    PlaceFate.RESOLVED: "\u2713",
    PlaceFate.DROPPED: "-",
}
CLOSED = (PlaceFate.RESOLVED, PlaceFate.LIFTED, PlaceFate.DROPPED)
_AROUND = 48  # characters of the sentence on either side
_ELLIPSIS = "\u2026"


def wordings_of(place: OpenPlace) -> tuple[str, ...]:
    """The wordings of a place, each in brackets with its number and whose it is."""
    return tuple(f"[{_wording(one)}]" for one in place.wordings) or ("[ ]",)


def _wording(one: OpenWording) -> str:
    by = wording.join_words(one.by)
    head = f"{one.label} ({by})" if one.label and by else one.label or by
    return f"{head}: {one.text}" if head else one.text


def around(place: OpenPlace, text: str) -> tuple[str, str]:
    """The words of the sentence before and behind a place, as far as a reader needs them; none for a whole item."""
    if place.start < 0 or place.kind in (PlaceKind.WHOLE, PlaceKind.OPTIONS):
        return "", ""
    before = text[: place.start].rpartition("\n")[2]
    behind = text[place.end :].partition("\n")[0]
    if len(before) > _AROUND:
        before = _ELLIPSIS + before[-_AROUND:].partition(" ")[2]
    if len(behind) > _AROUND:
        behind = behind[:_AROUND].rpartition(" ")[0] + _ELLIPSIS
    return before, behind
