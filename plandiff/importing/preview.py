"""The points found in a document as a tree, for a person to check against the page."""

from __future__ import annotations

from dataclasses import dataclass

from plandiff.importing.points.brackets import bracketed
from plandiff.importing.result import Imported
from plandiff.model.plan import Option
from plandiff.text.normalise import content_words

_EXCERPT = 60


@dataclass(frozen=True, slots=True)
class PreviewNode:
    """A point, clause, option, or place of alternatives: its kind, id and lines, its title, how much it says and how it
    begins."""

    kind: str  # point | clause | option | place
    id: str
    line: int
    end_line: int
    title: str
    words: int
    excerpt: str
    children: tuple[PreviewNode, ...] = ()


def preview(imported: Imported) -> tuple[PreviewNode, ...]:
    """The tree of an imported document: its points with their clauses and options."""
    nodes = []
    for point in imported.plan.points:
        inner = [
            _node(
                imported, "clause", clause.id, f"{point.id}.{clause.id}", clause.title, clause.text, clause.options, ()
            )
            for clause in point.clauses
        ]
        nodes.append(_node(imported, "point", point.id, point.id, point.title, point.text, point.options, tuple(inner)))
    return tuple(nodes)


def _node(  # noqa: PLR0913, PLR0917 - the facts of a node
    imported: Imported,
    kind: str,
    name: str,
    owner: str,
    title: str,
    text: str,
    options: tuple[Option, ...],
    inner: tuple[PreviewNode, ...],
) -> PreviewNode:
    # An option in brackets stands in the text of its point or clause.
    place = imported.places.get(owner) or imported.places.get(owner.rpartition("/")[0])
    line, end_line = (place.line, place.end_line) if place else (0, 0)
    shown = tuple(
        _node(imported, kind, str(number), f"{owner}/{number}", by, words, (), ())
        for number, (kind, by, words) in enumerate(_open(text, options), 1)
    )
    flat = " ".join(text[: 4 * _EXCERPT].split())
    excerpt = flat if len(flat) <= _EXCERPT else flat[:_EXCERPT].rpartition(" ")[0] or flat[:_EXCERPT]
    return PreviewNode(kind, name, line, end_line, title, len(content_words(text)), excerpt, (*inner, *shown))


def _open(text: str, options: tuple[Option, ...]) -> list[tuple[str, str, str]]:
    """What is open in a text: the options in order, those that are alternatives of one place together."""
    places = [place for place in bracketed(text) if len(place) > 1] if "[" in text else []
    found: list[tuple[str, str, str]] = []
    at = 0
    while at < len(options):
        place = next(
            (one for one in places if tuple(option.text for option in options[at : at + len(one)]) == one), None
        )
        if place:
            found.append(("place", "", " / ".join(place)))
            at += len(place)
        else:
            found.append(("option", options[at].by, options[at].text))
            at += 1
    return found
