"""The open places of a point or clause: those in its title and text, and its options."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from plandiff.model.open_place import OpenPlace, OpenWording, PlaceKind
from plandiff.model.plan import Clause, Option, Plan, Point
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
    """How many places are open in a plan: each once, however many wordings it has, and blanks not at all."""
    conventions = conventions_of(plan, vocabulary)
    items = (item for point in plan.points for item in point.items)
    return sum(not place.is_blank for item in items for place in places_of(item, conventions))


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
        index = _place_at(found, option)
        start = text.find(option.place) if option.place else -1
        if index is not None:
            found[index] = _with_option(found[index], option, conventions)
        elif start >= 0:
            own = OpenWording(option.place, (), "", start, start + len(option.place))
            place = OpenPlace(PlaceKind.ALTERNATIVES, (own,), own.start, own.end)
            found = [*found, _with_option(place, option, conventions)]
        else:
            rivals.append(option)
    if rivals:
        wordings = tuple(OpenWording(option.text.strip(), names_in(option.by, conventions.known)) for option in rivals)
        found = [*found, OpenPlace(PlaceKind.OPTIONS, wordings, field="options")]
        at = len(found) - 1
        for option in rivals:
            found = (
                _added(found, open_places(option.text, conventions).places, "options", at)
                if "[" in option.text
                else found
            )
    return found


def _place_at(found: Sequence[OpenPlace], option: Option) -> int | None:
    """The place that an option is a wording of: one with its words, else one whose own words it quotes."""
    quoted = " ".join(option.place.split())
    for index, place in enumerate(found):
        own = [" ".join(wording.text.split()) for wording in place.wordings]
        if " ".join(option.text.split()) in own and place.field != "options":
            return index
        if quoted and (quoted in own or quoted == f"[{']['.join(own)}]" or quoted == f"[{' / '.join(own)}]"):
            return index
    return None


def _with_option(place: OpenPlace, option: Option, conventions: Conventions) -> OpenPlace:
    """A place with what an option says of it: whose a wording is, or a wording more."""
    by = names_in(option.by, conventions.known)
    own = [" ".join(wording.text.split()) for wording in place.wordings]
    words = " ".join(option.text.split())
    if words not in own:
        return replace(place, wordings=(*place.wordings, OpenWording(option.text.strip(), by)))
    at = own.index(words)
    wording = replace(place.wordings[at], by=tuple(dict.fromkeys((*place.wordings[at].by, *by))))
    return replace(place, wordings=(*place.wordings[:at], wording, *place.wordings[at + 1 :]))
