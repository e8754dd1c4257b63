"""A change and the open places of a cell as entries that every form lays out: whose each is, what became of it."""

from __future__ import annotations

from plandiff.comparing.open_texts import place_signal
from plandiff.model.comparison import Change, Comparison
from plandiff.model.followed_place import PlaceAt, PlaceStep
from plandiff.model.kinds import ChangeKind
from plandiff.model.named_values import NamedValues
from plandiff.model.open_place import OpenPlace, PlaceChange, PlaceFate
from plandiff.model.plan import Clause, Point
from plandiff.model.thread import Cell, Threads
from plandiff.rendering.comparison.entries import make_view
from plandiff.rendering.comparison.view import Entry, EntryPassage
from plandiff.rendering.page.marked_text import with_title
from plandiff.rendering.threads.words import OPEN_MARK
from plandiff.rendering.words import place_words
from plandiff.rendering.words.wording import evidence_words, join_words


def entry_of(threads: Threads, change: Change, before: str, after: str) -> Entry:
    """A change between two versions as an entry of a comparison report."""
    sides = threads.side(before), threads.side(after)
    comparison = Comparison(*sides, changes=(change,), vocabulary=threads.vocabulary, settings={})
    entry = make_view(comparison).entries[0]
    return _with_title(entry) if entry.title_spans else entry


def _with_title(entry: Entry) -> Entry:
    """The entry with the redline of its title above that of its text: a thread has a heading of its own."""
    own = next((passage for passage in entry.passages if not passage.label), None)
    if own is None:
        first = EntryPassage("", ChangeKind.CHANGED, False, "", entry.title_spans, ())
        return entry._replace(passages=(first, *entry.passages))
    told = own._replace(spans=with_title(entry.title_spans, own.spans))
    return entry._replace(passages=tuple(told if passage is own else passage for passage in entry.passages))


PUT_IN_BRACKETS = "put in brackets: the words stood there without"
NEVER_CLOSED = "its bracket lacks its other half"
BY_REPORT = "in brackets, by report; its words are not known"
_ONE_LINE, _SHORT = 90, 70  # characters of wordings


class PlaceEntry(NamedValues):
    """One place in one version: a mark, what became of it, where it stands, its wordings in their sentence.

    `became` says that something became of it, `gone` that the wordings are those of before, `was` how they were
    otherwise, `known` how it is known that a place without words is open, `beside` whose they are where they stand
    beside the text as its options.
    """

    mark: str
    fate: str
    at: str
    kind: str
    before: str = ""
    wordings: tuple[str, ...] = ()
    behind: str = ""
    became: bool = False
    gone: bool = False
    was: str = ""
    known: str = ""
    closed: bool = True
    beside: tuple[str, ...] = ()

    @property
    def lead(self) -> str:
        """What became of the place, and of what kind it is."""
        return "; ".join(filter(None, (self.fate, self.kind, "" if self.closed else NEVER_CLOSED)))

    @property
    def link(self) -> str:
        """What stands between that and its wordings."""
        return "" if not self.wordings else "; it was: " if self.gone else ": "

    @property
    def words(self) -> str:
        """Its wordings in their sentence, on one line; marked where other brackets stand in that sentence."""
        words = " ".join(self.wordings)
        marked = f"\u00bb{words}\u00ab" if words and any(sign in self.before + self.behind for sign in "[]") else words
        return f"{self.before}{marked}{self.behind}"

    @property
    def is_long(self) -> bool:
        """Whether its wordings are best read one below the other."""
        return len(" ".join(self.wordings)) > _ONE_LINE

    @property
    def short(self) -> PlaceEntry:
        """The same where the texts stand in full beside it: its wordings, cut, and of options only whose they are."""
        if self.beside:
            return self._replace(wordings=(), kind=f"{self.kind} of {join_words(self.beside)}")
        return self._replace(before="", behind="", wordings=tuple(map(_shortened, self.wordings)))

    @property
    def line(self) -> str:
        """All of it but where it stands, as plain text."""
        words = f"{self.link}{self.words}" if self.wordings else ""
        more = f"; {self.known}" if self.known else ""
        return f"{self.mark} {self.lead}{words}{more}" + (f" (was {self.was})" if self.was else "")


def _shortened(words: str) -> str:
    if len(words) <= _SHORT:
        return words
    return f"{words[:_SHORT].rpartition(' ')[0] or words[:_SHORT]}\u2026]"


def short_entries(threads: Threads, cell: Cell) -> list[PlaceEntry]:
    """The same for where the state of a cell, its texts, its evidence and its notes are shown as well."""
    told = cell.change is not None  # its signals and redlines tell of what became of all but options beside the text
    return [
        entry.short
        for entry in place_entries(threads, cell)
        if entry.fate != BY_REPORT and not (told and entry.became and not entry.beside)
    ]


def place_entries(threads: Threads, cell: Cell) -> list[PlaceEntry]:
    """What a cell has of open places, and what became of those of the version that it is compared with."""
    told = {step.after for step in cell.steps}
    opened = [_opened(threads, place) for place in cell.places if place not in told]
    return [*opened, *(_step(threads, step) for step in cell.steps)]


def _opened(threads: Threads, place: PlaceAt) -> PlaceEntry:
    """A place of which nothing is known to stand before it."""
    if place.open is None:
        return _reported(threads, place)
    return _entry(threads, place, OPEN_MARK, "", place.open)


def _reported(threads: Threads, place: PlaceAt) -> PlaceEntry:
    """A place that a report tells of, with how that is known."""
    point, item = _item(threads, place)
    evidence = evidence_words(item.evidence or point.evidence)
    return PlaceEntry("[", BY_REPORT, str(place), "", known=". ".join(filter(None, (evidence, item.note))))


def _step(threads: Threads, step: PlaceStep) -> PlaceEntry:
    """A place that is compared with another version."""
    place = step.after or step.before
    found = place.open if place is not None and place.open is not None else step.told.place
    entry = _entry(threads, place, place_words.FATE_MARKS[step.fate], _fate(step.told), found)
    entry = entry._replace(became=step.fate is not PlaceFate.OPEN)
    if step.fate in place_words.CLOSED:
        return entry._replace(kind="", gone=True)
    if step.fate is PlaceFate.ATTRIBUTED and step.told.before is not None:
        return entry._replace(was=" ".join(place_words.wordings_of(step.told.before)))
    return entry


def _fate(told: PlaceChange) -> str:
    if told.fate in place_words.CLOSED:
        return place_words.fate_words(place_signal(told).arguments)
    if told.fate is PlaceFate.NEW and told.stood:
        return PUT_IN_BRACKETS
    lost_and_won = ((told.withdrawn, "withdrawn"), (told.added, "added"))
    listed = [f"{' / '.join(words)} {what}" for words, what in lost_and_won if words]
    return (
        ": ".join((place_words.FATE_WORDS[told.fate], " and ".join(listed)))
        if listed
        else place_words.FATE_WORDS[told.fate]
    )


def _entry(threads: Threads, place: PlaceAt | None, mark: str, fate: str, found: OpenPlace) -> PlaceEntry:
    before, behind = place_words.around(found, _text(threads, place, found)) if place is not None else ("", "")
    at = str(place) if place is not None else ""
    entry = PlaceEntry(
        mark, fate, at, place_words.KIND_OF_ONE[found.kind], before, place_words.wordings_of(found), behind
    )
    return entry._replace(closed=found.closed, beside=found.by if found.start < 0 else ())


def _text(threads: Threads, place: PlaceAt, found: OpenPlace) -> str:
    """The text that a place stands in."""
    item = _item(threads, place)[1]
    return {"title": item.title, "text": item.text}.get(found.field, "")


def _item(threads: Threads, place: PlaceAt) -> tuple[Point, Point | Clause]:
    """The point of a place, and the point or clause itself."""
    point = threads.side(place.plan).points[place.point]
    return point, next((clause for clause in point.clauses if clause.id == place.clause), point)
