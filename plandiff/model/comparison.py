"""What became of each link: its kind, its word spans, its signals and its weight."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from plandiff.model.alignment import Link, SharedPart
from plandiff.model.kinds import ChangeKind, Confidence, Grade, SpanOp, Weight
from plandiff.model.named_values import NamedValues
from plandiff.model.notebook import ShownInNotebook
from plandiff.model.plan import Plan, Point
from plandiff.model.problem import Document
from plandiff.model.record import field, record
from plandiff.model.vocabulary import Vocabulary

if TYPE_CHECKING:
    from plandiff.model.document_reading import DocumentReading, SurroundingLine
    from plandiff.model.explanation import LinkTrace
    from plandiff.model.open_place import PlaceChange
    from plandiff.model.tracked_change import TrackedChange

SignalArgument = str | int | float | bool | tuple[str, ...] | None


class Span(NamedValues):
    """A run of text that is equal, deleted, inserted or replaced, a sign of brackets, or a passage in two languages.

    Joining `before` over all spans gives the before text, joining `after` the after text. An equal span may differ in
    typography (quotes, dashes, blanks), so it carries both sides.
    """

    op: SpanOp
    before: str
    after: str


@record(frozen=True)
class Signal:
    """One reason why a change matters: an id and its arguments, never prose.

    `rests` are the indexes of the words before and after that it rests on.
    """

    id: str
    arguments: Mapping[str, SignalArgument] = field(default_factory=dict)
    grade: Grade = Grade.SURE
    rests: tuple[tuple[int, ...], tuple[int, ...]] = field(default=((), ()), compare=False, repr=False)

    @property
    def is_shown(self) -> bool:
        """Whether reports show a signal that nobody asked for, and it can make a change substantive."""
        return self.grade is not Grade.POSSIBLE


@record(frozen=True)
class Change:
    """What happened to one link of points or of clauses.

    `title_spans` are the titles of both sides, where those are part of the text; there are none where they are labels.
    `lost` and `gained` are the words of content that went and came and that weigh most, where the weight rests on them.
    `sentences` says which sentences of a link of points live where; None unless that was asked for. `revisions` are the
    tracked changes that stand in a link of points, where both versions are texts of one file. `places` are the open
    places of its own words with what became of them: those of its clauses are theirs.
    """

    link: Link
    kind: ChangeKind
    weight: Weight
    topic: str = ""
    signals: tuple[Signal, ...] = ()
    spans: tuple[Span, ...] = ()
    title_spans: tuple[Span, ...] = ()
    clauses: tuple[Change, ...] = ()
    rests_on: tuple[
        str, ...
    ] = ()  # what the weight rests on: signal ids, "words-lost", "words-gained", "typography" ...
    lost: tuple[str, ...] = ()
    gained: tuple[str, ...] = ()
    sentences: LinkTrace | None = None
    revisions: tuple[TrackedChange, ...] = ()
    places: tuple[PlaceChange, ...] = ()

    @property
    def all_signals(self) -> tuple[Signal, ...]:
        """Its signals and those of its clauses."""
        return self.signals + tuple(signal for clause in self.clauses for signal in clause.signals)

    @property
    def anything_moved(self) -> bool:
        """Whether the link, or a clause in it, stands in another place of the order."""
        return self.link.moved or any(clause.link.moved for clause in self.clauses)

    @property
    def is_a_difference(self) -> bool:
        """Whether there is anything to read: other words, another place, other letters of clauses, a tracked change."""
        if self.kind is not ChangeKind.UNCHANGED or self.link.moved or self.link.in_part or self.revisions:
            return True
        clauses = [clause.link for clause in self.clauses]
        return any(link.moved or (link.before and link.after and link.before != link.after) for link in clauses)


@record(frozen=True)
class Side:
    """One of the two plans of a comparison, its points by id, and the file it came from with its digest.

    `language` is an ISO 639-1 code, blank where it is not known; `language_told` says that its words tell, as
    the file does not declare it. `reading` says how the points of a document were found.
    """

    plan: Plan
    points: Mapping[str, Point]
    sha256: str
    file: str
    language: str = ""
    language_told: bool = False
    reading: DocumentReading | None = None

    @classmethod
    def of(cls, document: Document[Plan]) -> Side:
        """The side that a document makes."""
        plan = document.content
        return cls(
            plan, {point.id: point for point in plan.points}, document.sha256, document.file, reading=document.reading
        )


@record(frozen=True)
class Comparison(ShownInNotebook):
    """All changes between two plans, in the order of the before points, and the settings that produced them.

    `limits` and `shared` are the alignment's: the bounds that cut work short, and content shared across links.
    `revisions` are all tracked changes of a file both of whose texts are compared; None for two files. `open_places`
    are how many places are open in either version, blanks left out; None where neither has any.
    """

    before: Side
    after: Side
    changes: tuple[Change, ...]
    vocabulary: Vocabulary
    settings: Mapping[str, str | int | float | bool | None]
    limits: tuple[str, ...] = ()
    shared: tuple[SharedPart, ...] = ()
    revisions: tuple[TrackedChange, ...] | None = None
    open_places: tuple[int, int] | None = None

    @property
    def all_changes(self) -> tuple[Change, ...]:
        """The changes of links of points, each followed by those of its clauses."""
        return tuple(one for change in self.changes for one in (change, *change.clauses))

    @property
    def left_out(self) -> tuple[tuple[SurroundingLine, ...], tuple[SurroundingLine, ...]]:
        """What is no text of two documents and stands in one of them only, before and after."""
        before, after = self.before.reading, self.after.reading
        if before is None or after is None or before.left_out == after.left_out:
            return (), ()
        known = frozenset(before.left_out), frozenset(after.left_out)
        return (
            tuple(one for one in before.left_out if one not in known[1]),
            tuple(one for one in after.left_out if one not in known[0]),
        )

    @property
    def place_changes(self) -> tuple[PlaceChange, ...]:
        """What became of open places, each told once: by the change that has its point whole."""
        return tuple(
            one
            for change in self.all_changes
            for one in change.places
            if change.link.passages[0 if one.before else 1] is None
        )

    def points_of(self, link: Link) -> tuple[list[Point], list[Point]]:
        """The points of a link, before and after."""
        return [self.before.points[name] for name in link.before], [self.after.points[name] for name in link.after]

    @property
    def doubtful_links(self) -> tuple[Link, ...]:
        """The links of low confidence that a person can rule on: those of whole points."""
        links = [change.link for change in self.changes]
        links = [link for link in links if link.confidence is Confidence.LOW and not link.in_part]
        return tuple(link for link in links if link.before and link.after)

    def __repr__(self) -> str:
        """One line: everything that two plans say would fill many screens."""
        before, after = self.before.plan.id, self.after.plan.id
        heavy = sum(change.weight is Weight.SUBSTANTIVE for change in self.changes)
        return f"<Comparison of {before} with {after}: {len(self.changes)} links, {heavy} substantive>"
