"""The open places of a cell as entries that every form lays out: whose each is, and what became of it."""

from __future__ import annotations

from plandiff.model.followed_place import PlaceAt, PlaceStep
from plandiff.model.named_values import NamedValues
from plandiff.model.open_place import PlaceFate
from plandiff.model.plan import Clause, Point
from plandiff.model.thread import Cell, Threads
from plandiff.rendering.threads.words import OPEN_MARK
from plandiff.rendering.words.counted_places import CLOSED, FATE_MARKS, FATE_WORDS, KIND_OF_ONE, around, wordings_of
from plandiff.rendering.words.wording import evidence_words, join_words

NEVER_CLOSED = "its bracket is never closed"
BY_REPORT = "in brackets, by report; its words are not known"
_ONE_LINE, _SHORT = 90, 70  # characters of wordings
_CHANGED = (PlaceFate.WIDENED, PlaceFate.NARROWED, PlaceFate.REWORDED, PlaceFate.ATTRIBUTED)


class PlaceEntry(NamedValues):
    """One place in one version: a mark, what became of it, where it stands, its wordings in their sentence.

    `beside` says whose they are where they stand beside the text as its options, `told` are the words that stand at a
    place that was closed, `was` the wordings of before where those changed, and `known` says how it is known that a
    place without words is open.
    """

    mark: str
    fate: str
    at: str
    kind: str
    before: str = ""
    wordings: tuple[str, ...] = ()
    behind: str = ""
    told: str = ""
    was: str = ""
    known: str = ""
    closed: bool = True
    beside: tuple[str, ...] = ()

    @property
    def lead(self) -> str:
        """What became of the place, and of what kind it is."""
        return "; ".join(filter(None, (self.fate, self.kind, "" if self.closed else NEVER_CLOSED)))

    @property
    def words(self) -> str:
        """Its wordings in their sentence, on one line."""
        return f"{self.before}{' '.join(self.wordings)}{self.behind}"

    @property
    def is_long(self) -> bool:
        """Whether its wordings are best read one below the other."""
        return len(" ".join(self.wordings)) > _ONE_LINE

    @property
    def short(self) -> PlaceEntry:
        """The same with each wording cut, and of options only whose they are: the texts stand in full beside it."""
        if self.beside:
            return self._replace(wordings=(), kind=f"{self.kind} of {join_words(self.beside)}")
        return self._replace(wordings=tuple(map(_shortened, self.wordings)))

    @property
    def line(self) -> str:
        """All of it but where it stands, as plain text."""
        told = f'"{self.told}"; was ' if self.told else ""
        words = f": {told}{self.words}" if self.wordings else ""
        more = f"; {self.known}" if self.known else ""
        return f"{self.mark} {self.lead}{words}{more}" + (f" (was {self.was})" if self.was else "")


def _shortened(words: str) -> str:
    if len(words) <= _SHORT:
        return words
    return f"{words[:_SHORT].rpartition(' ')[0] or words[:_SHORT]}\u2026]"


def short_entries(threads: Threads, cell: Cell) -> list[PlaceEntry]:
    """The same for where the state of a cell, its texts, its evidence and its notes are shown as well."""
    return [entry.short for entry in place_entries(threads, cell) if entry.fate != BY_REPORT]


def place_entries(threads: Threads, cell: Cell) -> list[PlaceEntry]:
    """What a cell has of open places, and what became of those of the version that it is compared with."""
    told = {step.after for step in cell.steps}
    opened = [_opened(threads, place) for place in cell.places if place not in told]
    return [*opened, *(_step(threads, step) for step in cell.steps)]


def _opened(threads: Threads, place: PlaceAt) -> PlaceEntry:
    """A place of which nothing is known to stand before it."""
    if place.open is None:
        return _reported(threads, place)
    return _entry(threads, place, OPEN_MARK, "")


def _reported(threads: Threads, place: PlaceAt) -> PlaceEntry:
    """A place that a report tells of, with how that is known."""
    point, item = _item(threads, place)
    evidence = evidence_words(item.evidence or point.evidence)
    return PlaceEntry("[", BY_REPORT, str(place), "", known=". ".join(filter(None, (evidence, item.note))))


def _step(threads: Threads, step: PlaceStep) -> PlaceEntry:
    place = step.after or step.before
    if place is None:
        raise ValueError("a step of no place")
    entry = _entry(threads, place, FATE_MARKS[step.fate], FATE_WORDS[step.fate])
    if step.fate in CLOSED:
        return entry._replace(told=step.words)
    if step.fate in _CHANGED and step.before is not None and step.before.open is not None:
        return entry._replace(was=" ".join(wordings_of(step.before.open)))
    return entry


def _entry(threads: Threads, place: PlaceAt, mark: str, fate: str) -> PlaceEntry:
    if place.open is None:
        return PlaceEntry(mark, fate, str(place), "")
    before, behind = around(place.open, _text(threads, place))
    entry = PlaceEntry(mark, fate, str(place), KIND_OF_ONE[place.open.kind], before, wordings_of(place.open), behind)
    beside = place.open.by if place.open.start < 0 else ()
    return entry._replace(closed=place.open.closed, beside=beside)


def _text(threads: Threads, place: PlaceAt) -> str:
    """The text that a place stands in."""
    item = _item(threads, place)[1]
    if place.open is None or place.open.field == "options":
        return ""
    return item.title if place.open.field == "title" else item.text


def _item(threads: Threads, place: PlaceAt) -> tuple[Point, Point | Clause]:
    """The point of a place, and the point or clause itself."""
    point = threads.side(place.plan).points[place.point]
    return point, next((clause for clause in point.clauses if clause.id == place.clause), point)
