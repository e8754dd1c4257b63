"""What each side of a link says: all of its points or clauses, or what is left outside its clause links."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache

from plandiff.comparing.change_kind import Item
from plandiff.model.alignment import Link
from plandiff.model.comparison import Side
from plandiff.model.named_values import NamedValues
from plandiff.model.plan import Clause, Point
from plandiff.model.record import replace
from plandiff.text.normalise import normalise
from plandiff.text.patterns import any_before_blank, pattern

_WORDS_OF_OPTIONS = ("option", "alternative", "alt", "variante", "variant")
# How a line begins with the first of several options; which are options is told by the reader of open places.
_FIRST_OPTION = pattern(
    rf"^\W{{0,3}}(?:{'|'.join(_WORDS_OF_OPTIONS)})\b\.?\s?(?:no\.?\s?)?[1AI]\b", re.IGNORECASE | re.MULTILINE
)


@lru_cache(maxsize=4096)
def may_be_open(text: str) -> bool:
    """Whether a text may leave something open: it has a bracket, or a line that begins as an option does."""
    return (
        "[" in text
        or "]" in text
        or (any_before_blank(_WORDS_OF_OPTIONS, text.lower(), ".") and _FIRST_OPTION.search(text) is not None)
    )


class LinkPart(NamedValues):
    """One side of a link: its points or clauses, and the wording and terms that the link itself compares.

    `title` is empty where titles are labels and not part of the text.
    """

    items: Sequence[Item]
    text: str
    terms: Mapping[str, str]
    title: str = ""
    worded: Sequence[Item] = ()  # those whose own words stand in the text: the items, and clauses without a link

    @property
    def is_open(self) -> bool:
        """Whether it may have open places: a bracket, or options."""
        return may_be_open(self.text) or "[" in self.title or any(item.options for item in self.worded)

    @property
    def read(self) -> str:
        """Title and text as one, for reading what they mean."""
        return titled(self.title, self.text)

    @property
    def options(self) -> tuple[tuple[str, str], ...]:
        """The open wordings, for comparing them."""
        return tuple([(option.by, normalise(option.text)) for item in self.worded for option in item.options])


def whole(items: Sequence[Item], *, titles: bool) -> LinkPart:
    """All that points or clauses say; `titles` says that their titles are part of the text."""
    text = _joined([body(item, titles=titles) for item in items])
    all_items = [*items, *_clauses(items)]
    return LinkPart(items, text, _terms(all_items), _titles(items) if titles else "", all_items)


def passage(point: Point, text: str, others: Sequence[Point]) -> LinkPart:
    """A part of what a point says, without its title and terms, of which another link tells.

    Only a figure that is declared for `others`, points that the link has whole on the other side, is held against its
    own, as in a merge: what still stands was not dropped.
    """
    known = _terms([*others, *_clauses(others)])
    own = _terms([point, *point.clauses])
    return LinkPart((point,), text, {name: value for name, value in own.items() if name in known})


def both_sides(
    link: Link, before: Sequence[Point], after: Sequence[Point], *, titles: bool
) -> tuple[LinkPart, LinkPart]:
    """What a link of points says on either side: all of them, or the sentences that it has of a point."""
    points = before, after
    parts: list[LinkPart] = []
    for side, text in enumerate(link.passages):
        others = points[1 - side] if link.passages[1 - side] is None else ()
        parts.append(whole(points[side], titles=titles) if text is None else passage(points[side][0], text, others))
    return parts[0], parts[1]


def rest(points: Sequence[Point], claimed: Collection[str], *, titles: bool) -> LinkPart:
    """What points say outside their clauses, but for those whose own text a clause link has: their ids are claimed."""
    own = [point for point in points if point.id not in claimed or _named(point, point.id)]
    text = _joined([point.text.strip() for point in own])
    return LinkPart(points, text, _terms(own), _titles(points) if titles else "", own)


def body(item: Item, *, titles: bool) -> str:
    """The wording of a point or clause below its title; with `titles` each of its clauses has its own title."""
    if not titles or not isinstance(item, Point) or not any(clause.title for clause in item.clauses):
        return item.body
    return _joined([item.text.strip(), *(titled(clause.title.strip(), clause.body) for clause in item.clauses)])


def titled(title: str, text: str) -> str:
    """A title and the text below it as one; the empty line ends the sentence of the title."""
    return f"{title}\n\n{text}" if title and text else title or text


def clause_of(side: Side, points: Sequence[Point], name: str) -> Item:
    """The clause of a link: by a bare id where its side has one point, else a qualified one; KeyError if there is none.

    The id of a point stands for what it says below its title and outside its clauses.
    """
    if len(points) == 1 and (clause := _named(points[0], name)):
        return clause
    if name in side.points:
        return replace(side.points[name], title="", clauses=())
    point, dot, inner = name.rpartition(".")
    while dot:
        if point in side.points and (clause := _named(side.points[point], inner)):
            return clause
        point, dot, more = point.rpartition(".")
        inner = f"{more}.{inner}"
    raise KeyError(name)


def _named(point: Point, name: str) -> Clause | None:
    return next((clause for clause in point.clauses if clause.id == name), None)


def _clauses(items: Iterable[Item]) -> list[Clause]:
    return [clause for item in items if isinstance(item, Point) for clause in item.clauses]


def _titles(items: Iterable[Item]) -> str:
    return " / ".join(dict.fromkeys(item.title.strip() for item in items if item.title.strip()))


def _joined(texts: Iterable[str]) -> str:
    return "\n".join(filter(None, texts))


def _terms(items: Iterable[Item]) -> Mapping[str, str]:
    return {name: value for item in items for name, value in item.terms.items()}
