"""One edit of one place in a document: its kind, the document after it, and where it must be seen."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from plandiff.model.kinds import Weight
from plandiff.model.plan import Clause, Plan, Point
from plandiff.text.sentences import sentences
from tests.mutations.wording import EDITS, PARTIES, WORDS

# A place is a point and a clause of it, or a point and "" for its title and its own words.
PlaceName = tuple[str, str]
DOCUMENT: PlaceName = ("title", "")  # of a heading that no point has: that of the document
SUBSTANTIVE = frozenset("digit number-word date unit currency negation-in negation-out party".split())
RELABELLED = frozenset("label clauses-exchanged points-exchanged".split())


@dataclass(frozen=True)
class Edited:
    """A document after an edit, and the places that a report must show."""

    kind: str
    plan: Plan
    places: frozenset[PlaceName]
    moved: bool = False  # content changed its place: which of the two is said to have moved is open

    @property
    def least_weight(self) -> Weight:
        """What a report must call the edit at least; a new place or label of the same words is no new wording."""
        if self.kind in RELABELLED:
            return Weight.NONE
        return Weight.SUBSTANTIVE if self.kind in SUBSTANTIVE else Weight.WORDING


def edit(kind: str, plan: Plan, rng: random.Random) -> Edited | None:
    """An edit of a kind at a random place; None where the document has no place for it."""
    make = STRUCTURE.get(kind)
    if make is not None:
        return make(plan, rng)
    slots = [(place, text) for place, text in texts(plan) if text]
    for place, text in rng.sample(slots, len(slots)):
        changed = EDITS[kind](text, rng)
        if changed is not None and changed != text:
            return Edited(kind, with_text(plan, place, changed), frozenset({place}))
    return None


def texts(plan: Plan) -> list[tuple[PlaceName, str]]:
    """Every place with its own text, in the order of the document."""
    return [(place, item.text) for place, item in _items(plan)]


def _items(plan: Plan) -> list[tuple[PlaceName, Point | Clause]]:
    """Every point and clause with its place, in the order of the document."""
    return [((point.id, "" if item is point else item.id), item) for point in plan.points for item in point.items]


def with_text(plan: Plan, place: PlaceName, text: str) -> Plan:
    """The document with another text at a place."""
    return _with(plan, place, text=text)


def _with(plan: Plan, place: PlaceName, **fields: str) -> Plan:
    point, clause = place

    def changed(owner: Point) -> Point:
        if not clause:
            return replace(owner, **fields)  # type: ignore[arg-type]  # titles and texts
        clauses = (replace(one, **fields) if one.id == clause else one for one in owner.clauses)  # type: ignore[arg-type]
        return replace(owner, clauses=tuple(clauses))

    return _with_point(plan, point, changed)


def _with_point(plan: Plan, name: str, change: Callable[[Point], Point]) -> Plan:
    return replace(plan, points=tuple(change(point) if point.id == name else point for point in plan.points))


def title_word(title: str, rng: random.Random) -> str:
    """A title with one word put in, left out or put for another."""
    words = title.split()
    at = rng.randrange(len(words))
    other = rng.choice(
        [word for word in (*WORDS, *PARTIES, "36 months") if word.lower() not in title.lower()]
    ).capitalize()
    choices = [[*words[:at], other, *words[at:]], [*words[:at], other, *words[at + 1 :]]]
    if len(words) > 1:
        choices.append([*words[:at], *words[at + 1 :]])
    chosen = " ".join(rng.choice(choices))
    return chosen[0].upper() + chosen[1:]  # as a title begins


def document_title(plan: Plan, rng: random.Random) -> Edited | None:
    """Another word in the title of the document; ours are English, which is no edit of a title in another script."""
    if not re.search("[a-z]", plan.title):
        return None
    changed = replace(plan, title=title_word(plan.title, rng))
    return Edited("document-title", changed, frozenset({DOCUMENT}))


def heading(plan: Plan, rng: random.Random) -> Edited | None:
    """Another word in the heading of a point or a clause."""
    titled = _titled(plan)
    if not titled:
        return None
    place, title = rng.choice(titled)
    return Edited("heading", _with(plan, place, title=title_word(title, rng)), frozenset({place}))


def heading_out(plan: Plan, rng: random.Random) -> Edited | None:
    """The heading of a point or a clause left out."""
    titled = _titled(plan)
    if not titled:
        return None
    place, _title = rng.choice(titled)
    return Edited("heading-out", _with(plan, place, title=""), frozenset({place}))


def _titled(plan: Plan) -> list[tuple[PlaceName, str]]:
    """Every place that has a title and a text, with its title."""
    return [(place, item.title) for place, item in _items(plan) if item.title and item.text]


def label(plan: Plan, rng: random.Random) -> Edited | None:
    """The last clause of a point under a letter further on."""
    lettered = [point for point in plan.points if point.clauses and point.clauses[-1].id < "y"]
    if not lettered:
        return None
    point = rng.choice(lettered)
    last = point.clauses[-1]
    other = chr(ord(last.id) + 1)
    clauses = (*point.clauses[:-1], replace(last, id=other))
    places = frozenset({(point.id, last.id), (point.id, other)})
    return Edited("label", _with_point(plan, point.id, lambda one: replace(one, clauses=clauses)), places)


def sentence_deleted(plan: Plan, rng: random.Random) -> Edited | None:
    """A sentence left out of a text that has more."""
    return _of_sentences("sentence-deleted", plan, rng, lambda found, at: [*found[:at], *found[at + 1 :]])


def sentence_doubled(plan: Plan, rng: random.Random) -> Edited | None:
    """A sentence written twice."""
    return _of_sentences("sentence-doubled", plan, rng, lambda found, at: [*found[: at + 1], *found[at:]])


def sentence_moved(plan: Plan, rng: random.Random) -> Edited | None:
    """A sentence of one point moved to the end of another point's own text."""
    sources = [(place, text) for place, text in texts(plan) if not place[1] and len(sentences(text)) > 1]
    if not sources:
        return None
    place, text = rng.choice(sources)
    targets = [(other, rest) for other, rest in texts(plan) if not other[1] and rest and other != place]
    if not targets:
        return None
    target, rest = rng.choice(targets)
    found = sentences(text)
    taken = found.pop(rng.randrange(len(found))).strip()
    changed = with_text(plan, place, "".join(found).strip())
    return Edited(
        "sentence-moved", with_text(changed, target, f"{rest} {taken}"), frozenset({place, target}), moved=True
    )


def _of_sentences(
    kind: str, plan: Plan, rng: random.Random, change: Callable[[list[str], int], list[str]]
) -> Edited | None:
    slots = [(place, found) for place, text in texts(plan) if len(found := sentences(text)) > 1]
    if not slots:
        return None
    place, found = rng.choice(slots)
    found = [f"{sentence.strip()}{_blank(sentence)}" for sentence in found]
    changed = "".join(change(found, rng.randrange(len(found)))).strip()
    return Edited(kind, with_text(plan, place, changed), frozenset({place}))


def _blank(sentence: str) -> str:
    """What stands between a sentence and the next: a line end where it ends a paragraph."""
    return "\n" if "\n" in sentence[len(sentence.rstrip()) :] else " "


def clauses_exchanged(plan: Plan, rng: random.Random) -> Edited | None:
    """The texts of two clauses of a point exchanged."""
    lettered = [point for point in plan.points if len(point.clauses) > 1]
    if not lettered:
        return None
    point = rng.choice(lettered)
    first, second = rng.sample(point.clauses, 2)
    changed = with_text(with_text(plan, (point.id, first.id), second.text), (point.id, second.id), first.text)
    return Edited("clauses-exchanged", changed, frozenset({(point.id, first.id), (point.id, second.id)}), moved=True)


def points_exchanged(plan: Plan, rng: random.Random) -> Edited | None:
    """The titles, texts and clauses of two points exchanged."""
    first, second = rng.sample(plan.points, 2)
    others = {first.id: replace(second, id=first.id), second.id: replace(first, id=second.id)}
    changed = replace(plan, points=tuple(others.get(point.id, point) for point in plan.points))
    return Edited("points-exchanged", changed, frozenset({(first.id, ""), (second.id, "")}), moved=True)


STRUCTURE: dict[str, Callable[[Plan, random.Random], Edited | None]] = {
    "document-title": document_title,
    "heading": heading,
    "heading-out": heading_out,
    "label": label,
    "sentence-deleted": sentence_deleted,
    "sentence-doubled": sentence_doubled,
    "sentence-moved": sentence_moved,
    "clauses-exchanged": clauses_exchanged,
    "points-exchanged": points_exchanged,
}
KINDS = (*EDITS, *STRUCTURE)
