"""The points found in a document as a tree, for a person to check against the page."""

from __future__ import annotations

from dataclasses import dataclass

from plandiff.importing.result import Imported, SourcePlace
from plandiff.model.open_place import OpenPlace, OpenWording, PlaceKind
from plandiff.model.plan import Clause, Point
from plandiff.text.item_places import conventions_of, places_of
from plandiff.text.normalise import content_words
from plandiff.text.open_places import Conventions

_EXCERPT = 60


@dataclass(frozen=True, slots=True)
class PreviewNode:
    """A point, clause, or open place: its kind, id and lines, its title, how much it says and how it begins.

    A place is called by its kind, and has the names of those who asked for it in place of a title.
    """

    kind: str  # point | clause | one of the kinds of open places | option
    id: str
    line: int
    end_line: int
    title: str
    words: int
    excerpt: str
    children: tuple[PreviewNode, ...] = ()


def preview(imported: Imported) -> tuple[PreviewNode, ...]:
    """The tree of an imported document: its points with their clauses and the places that are open in them."""
    conventions = conventions_of(imported.plan)
    nodes = []
    for point in imported.plan.points:
        inner = [_node(imported, clause, point.locator(clause), conventions) for clause in point.clauses]
        nodes.append(_node(imported, point, point.id, conventions, tuple(inner)))
    return tuple(nodes)


def _node(
    imported: Imported, item: Point | Clause, owner: str, conventions: Conventions, inner: tuple[PreviewNode, ...] = ()
) -> PreviewNode:
    kind = "point" if isinstance(item, Point) else "clause"
    place = imported.places.get(owner)
    line, end_line = (place.line, place.end_line) if place else (0, 0)
    places = places_of(item, conventions)
    shown = tuple(_place(imported, places, index, owner) for index, one in enumerate(places) if one.parent is None)
    words = len(content_words(item.text))
    return PreviewNode(kind, item.id, line, end_line, item.title, words, _excerpt(item.text), (*inner, *shown))


def _place(imported: Imported, places: tuple[OpenPlace, ...], index: int, owner: str) -> PreviewNode:
    """An open place with those inside it. One that stands beside the text has lines of its own."""
    place = places[index]
    words = " / ".join(": ".join(filter(None, (", ".join(wording.by), wording.text))) for wording in place.wordings)
    lines = [one for at in range(1, len(place.wordings) + 1) if (one := imported.places.get(f"{owner}/{at}"))]
    if place.field != "options" or not lines:
        lines = [one for one in [imported.places.get(owner)] if one]
    first, last = (lines[0].line, lines[-1].end_line) if lines else (0, 0)
    inner = tuple(_place(imported, places, at, owner) for at, one in enumerate(places) if one.parent == index)
    count = len(content_words(words))
    if place.kind is PlaceKind.OPTIONS:
        inner = (*(_option(one, str(number), lines) for number, one in enumerate(place.wordings, 1)), *inner)
    by = "" if len(place.wordings) > 1 else ", ".join(place.by)
    excerpt = "" if place.kind is PlaceKind.OPTIONS else _excerpt(words)
    return PreviewNode(place.kind, str(index + 1), first, last, by, count, excerpt, inner)


def _option(wording: OpenWording, number: str, lines: list[SourcePlace]) -> PreviewNode:
    at = lines[min(int(number), len(lines)) - 1] if lines else SourcePlace(0, 0, 0, 0)
    words = len(content_words(wording.text))
    return PreviewNode("option", number, at.line, at.end_line, ", ".join(wording.by), words, _excerpt(wording.text))


def _excerpt(text: str) -> str:
    flat = " ".join(text[: 4 * _EXCERPT].split())
    return flat if len(flat) <= _EXCERPT else flat[:_EXCERPT].rpartition(" ")[0] or flat[:_EXCERPT]
