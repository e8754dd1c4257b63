"""The open places of a point or clause: those in its title and text, and its options."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import chain

from plandiff.model.open_place import OpenPlace, OpenWording, PlaceKind
from plandiff.model.plan import Clause, Fate, Option, Plan, Point
from plandiff.model.record import replace
from plandiff.model.vocabulary import Vocabulary
from plandiff.text.attributions import names_in
from plandiff.text.brackets import is_template
from plandiff.text.open_places import NO_CONVENTIONS, Conventions, counts_options, open_places


def conventions_of(plan: Plan, vocabulary: Vocabulary | None = None) -> Conventions:
    """What a plan as a whole tells of its brackets, with the parties of a vocabulary."""
    parties = vocabulary.parties if vocabulary else ()
    known = frozenset(name for party in parties for name in (party.name, *party.aliases))
    return Conventions(known, any(is_template(item.text) for point in plan.points for item in point.items))


def count_open(plan: Plan, vocabulary: Vocabulary | None = None) -> int:
    """How many places are open in a plan: each once, however many wordings it has, and blanks not at all.

    A point that is known by report to be in brackets is one.
    """
    conventions = conventions_of(plan, vocabulary)
    items = (item for point in plan.points for item in point.items)
    found = ((item, places_of(item, conventions)) for item in items)
    return sum(
        sum(not place.is_blank for place in places) or (item.fate is Fate.BRACKETED and not places)
        for item, places in found
    )


def places_of(item: Point | Clause, conventions: Conventions = NO_CONVENTIONS) -> tuple[OpenPlace, ...]:
    """The open places of a point or clause outside of its clauses: in its title, in its text, and in its options.

    An option that stands in brackets in the text says whose that wording is; one with a `place` is an alternative to
    the words that it quotes; all others are rivals of the whole.
    """
    found: list[OpenPlace] = []
    for field, text in (("title", item.title), ("text", item.text)):
        if "[" in text or "]" in text or counts_options(text):
            found = _added(found, open_places(text, conventions).places, field)
    return tuple(with_options(found, item.text, item.options, conventions) if item.options else found)


def _added(
    found: list[OpenPlace], places: Iterable[OpenPlace], field: str, parent: int | None = None
) -> list[OpenPlace]:
    """Places of one text behind those of another, the outermost of them inside of `parent`."""
    at = len(found)
    return found + [
        replace(place, field=field, parent=parent if place.parent is None else place.parent + at) for place in places
    ]


def with_options(
    found: list[OpenPlace], text: str, options: Iterable[Option], conventions: Conventions
) -> list[OpenPlace]:
    """The open places of a text with what options say of it: whose a wording is, one more wording, or a rival."""
    rivals: list[Option] = []
    for option in options:
        start = text.find(option.place) if option.place else -1
        index = _place_at(found, option, start)
        if index is not None:
            found[index] = _with_option(found[index], option, conventions, text)
        elif start >= 0:
            own = OpenWording(option.place, (), "", start, start + len(option.place))
            place = OpenPlace(PlaceKind.ALTERNATIVES, (own,), own.start, own.end)
            found = [*found, _with_option(place, option, conventions, text)]
        else:
            rivals.append(option)
    whole = _whole(text, rivals[0], conventions) if len(rivals) == 1 else None
    if whole:
        found = [whole, *(replace(one, parent=_within(whole, one)) for one in found)]
    elif rivals:
        wordings = tuple(OpenWording(option.text.strip(), names_in(option.by, conventions.known)) for option in rivals)
        found = [*found, OpenPlace(PlaceKind.OPTIONS, wordings, field="options")]
        at = len(found) - 1
        for option in rivals:
            found = _added(found, open_places(option.text, conventions).places, "options", at)
    return found


def _whole(text: str, option: Option, conventions: Conventions) -> OpenPlace | None:
    """The place of an option that says what a whole paragraph says: that it is open, though no bracket says so."""
    words = option.text.strip()
    start = text.find(words) if words and not option.place else -1
    end = start + len(words)
    if start < 0 or text[max(start - 1, 0) : start].strip(" ") not in ("", "\n") or text[end : end + 1].strip("\n"):
        return None
    wording = OpenWording(words, names_in(option.by, conventions.known), "", start, end)
    return OpenPlace(PlaceKind.WHOLE, (wording,), start, end)


def _within(whole: OpenPlace, place: OpenPlace) -> int | None:
    """The number of the place around one, where one of the whole is set before all."""
    if place.parent is not None:
        return place.parent + 1
    return 0 if place.field == "text" and whole.start <= place.start < whole.end else None


def _place_at(found: Sequence[OpenPlace], option: Option, start: int) -> int | None:
    """The place that an option is a wording of: the one that it quotes from `start`, else one with its words."""
    stretch = ("text", start, start + len(option.place))
    exact = (index for index, one in enumerate(found) if (one.field, one.start, one.end) == stretch)
    words = " ".join(option.text.split())
    said = (
        index
        for index, place in enumerate(found)
        if place.field != "options" and words in [" ".join(wording.text.split()) for wording in place.wordings]
    )
    return next(chain(exact, said), None)


def _with_option(place: OpenPlace, option: Option, conventions: Conventions, text: str) -> OpenPlace:
    """A place with what an option says of it: whose a wording is, or a wording more."""
    by = names_in(option.by, conventions.known)
    own = [" ".join(wording.text.split()) for wording in place.wordings]
    words = " ".join(option.text.split())
    if words not in own:
        words = option.text.strip()
        part = (
            re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text[place.start : place.end]) if place.start >= 0 else None
        )
        at, end = (place.start + edge for edge in part.span()) if part and words else (-1, -1)
        return replace(place, wordings=(*place.wordings, OpenWording(words, by, "", at, end)))
    at = own.index(words)
    wording = replace(place.wordings[at], by=tuple(dict.fromkeys((*place.wordings[at].by, *by))))
    return replace(place, wordings=(*place.wordings[:at], wording, *place.wordings[at + 1 :]))
