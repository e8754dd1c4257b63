"""One commitment followed through several versions: threads, cells, columns, stories, outcomes and endings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plandiff.model.alignment import Alignment
from plandiff.model.comparison import Change, Side
from plandiff.model.followed_place import PlaceAt, PlaceCount, PlaceStep
from plandiff.model.kinds import Basis, Confidence
from plandiff.model.named_values import Choice
from plandiff.model.notebook import ShownInNotebook
from plandiff.model.record import field, record
from plandiff.model.ruling import AppliedRuling, AppliedRulings
from plandiff.model.vocabulary import Vocabulary

if TYPE_CHECKING:
    from plandiff.model.plan import Plan
    from plandiff.model.red_line import LineRow


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A point of a plan by the ids of both; as text `us-28#6`."""

    plan: str
    point: str

    def __str__(self) -> str:
        return f"{self.plan}#{self.point}"


@record(frozen=True)
class Member:
    """A point in a thread and the strongest link that holds it there; a thread of one point has no link.

    `through` is the other end of that link, before or after in time, `ruling` what a file of rulings decided about it.
    """

    place: Place
    basis: Basis
    score: float
    confidence: Confidence
    through: Place | None = None
    ruling: AppliedRuling | None = None


@record(frozen=True)
class Thread:
    """One commitment: its members oldest first, in the order of the text within a version.

    `id` is the reference of the first member. `agreement` is how many of the direct comparisons between members link
    them, from 0 to 1: what is lower holds together by way of other versions.
    """

    id: str
    title: str
    topic: str
    members: tuple[Member, ...]
    agreement: float = 1.0

    @property
    def name(self) -> str:
        """What it is called: its title, or its id where it has none."""
        return self.title or self.id

    def points_in(self, plan: str) -> tuple[str, ...]:
        """The ids of the points that a version has in this thread."""
        return tuple(member.place.point for member in self.members if member.place.plan == plan)

    def confidence_in(self, *plans: str) -> Confidence:
        """How sure it is that the points of some versions are in this thread: as of the least sure of them."""
        found = [member.confidence for member in self.members if member.place.plan in plans]
        return max(found, key=list(Confidence).index, default=Confidence.HIGH)

    @property
    def plans(self) -> tuple[str, ...]:
        """The versions that the thread runs through, oldest first."""
        return tuple(dict.fromkeys(member.place.plan for member in self.members))


class Refusal(Choice):
    """Why a direct link between two points did not bring them into one thread."""

    SIDE_BY_SIDE = "side-by-side"  # their threads hold different points of one version
    OUTVOTED = "outvoted"  # too few of the comparisons between the two threads agree with it
    DECLARED_NEW = "declared-new"  # a ruling says that one of the points is new
    RULED_APART = "ruled-apart"  # a ruling of a file says what alone answers one of the points


@record(frozen=True)
class Disagreement:
    """A link that one comparison made and the threads do not follow."""

    before: Place
    after: Place
    basis: Basis
    score: float
    confidence: Confidence
    reason: Refusal


@record(frozen=True)
class Threads:
    """Several versions, oldest first, and the threads that run through them: every point is in exactly one.

    The order of the threads is that of the vocabulary's topics, then that of the first members. `alignments` holds the
    direct comparisons, by the ids of the earlier and the later version, and `rulings` what files of rulings say of such
    a pair; `left_out` are translations of the versions.
    """

    versions: tuple[Side, ...]
    threads: tuple[Thread, ...]
    disagreements: tuple[Disagreement, ...]
    vocabulary: Vocabulary
    settings: Mapping[str, str | int | float | bool | None]
    alignments: Mapping[tuple[str, str], Alignment] = field(repr=False, default_factory=dict)
    limits: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    rulings: Mapping[tuple[str, str], AppliedRulings] = field(default_factory=dict)

    def side(self, plan: str) -> Side:
        """The version of an id. Raises KeyError if it is none of these."""
        for version in self.versions:
            if version.plan.id == plan:
                return version
        raise KeyError(plan)

    @property
    def plans(self) -> list[Plan]:
        """The plans of the versions."""
        return [side.plan for side in self.versions]

    @property
    def ranks(self) -> dict[str, int]:
        """The place of each version in their order, by its id."""
        return {plan.id: rank for rank, plan in enumerate(self.plans)}

    @property
    def by_place(self) -> dict[Place, Thread]:
        """The thread that each point is in."""
        return {member.place: thread for thread in self.threads for member in thread.members}


class CellState(Choice):
    """What a version has of a thread, compared with the version it is held against."""

    PRESENT = "present"  # there is nothing before it to compare with
    SAME = "same"
    REWORDED = "reworded"
    TRANSLATED = "translated"  # in another language, and nothing that is read differs
    CHANGED = "changed"
    SPLIT = "split"
    MERGED = "merged"
    KEPT = "kept"
    REMOVED = "removed"  # expressly, by the version or by a report of it
    BRACKETED = "bracketed"  # left in the text and left open, by a report of it
    DEFERRED = "deferred"
    SEPARATE_TRACK = "separate-track"
    UNDISCLOSED = "undisclosed"
    ABSENT = "absent"


@record(frozen=True)
class Cell:
    """One thread in one version: `against` is the version that it is compared with, empty where there is none.

    `struck` are the points that the version says it struck, beside others of the thread that stand. `places` are the
    open places that it has, `steps` what became of those of `against`.
    """

    plan: str
    points: tuple[str, ...]
    state: CellState
    struck: tuple[str, ...] = ()
    against: str = ""
    change: Change | None = None
    places: tuple[PlaceAt, ...] = ()
    steps: tuple[PlaceStep, ...] = ()
    terms: Mapping[str, str] = field(default_factory=dict)
    confidence: Confidence | None = None

    @property
    def all_points(self) -> tuple[str, ...]:
        """The points that it has, struck ones included."""
        return (*self.points, *self.struck)

    @property
    def open_places(self) -> int:
        """How many places are open, without gaps to be filled."""
        return PlaceCount.of(self.places).open


@record(frozen=True)
class Row:
    """A thread with a cell for every version."""

    thread: Thread
    cells: tuple[Cell, ...]


@record(frozen=True)
class Matrix(ShownInNotebook):
    """The threads of several versions as rows, the versions as columns."""

    threads: Threads
    rows: tuple[Row, ...]
    base: str = ""  # the version that every column is compared with, if one was asked for
    hidden: int = 0  # rows that the selection leaves out


class ColumnBase(Choice):
    """Which column a text is compared with, where that is no version by its id."""

    FIRST = "first"
    PREVIOUS = "previous"  # the nearest to the left that has the commitment in words
    NONE = "none"


class RowOrder(Choice):
    """The order of the rows of columns."""

    TEXT = "text"  # as the first version has them; what it lacks follows what stands before it in its own version
    TOPIC = "topic"  # in groups of one topic


@record(frozen=True)
class Columns(ShownInNotebook):
    """Several versions side by side in an order of choice; the cells of `rows` stand in that order.

    `against` is one of `ColumnBase` or the id of a version, `blank` the heading of an empty last column, empty where
    none is wanted, `hidden` how many rows the selection leaves out.
    `lines` are the red lines that touch rows, by the ids of their threads.
    """

    threads: Threads
    versions: tuple[Side, ...]
    rows: tuple[Row, ...]
    against: str
    order: RowOrder
    blank: str = ""
    hidden: int = 0
    lines: Mapping[str, tuple[LineRow, ...]] = field(default_factory=dict)


@record(frozen=True)
class Trace:
    """The story of one thread: its cells with everything that changed, and where it is first and last seen."""

    threads: Threads
    thread: Thread
    cells: tuple[Cell, ...]
    first: str
    last: str
    disagreements: tuple[Disagreement, ...] = ()
    lines: tuple[LineRow, ...] = ()  # red lines that touch the thread


class Answer(Choice):
    """What a result made of a change that was asked for: words about texts, not about sides."""

    ADOPTED = "adopted"
    IN_PART = "adopted-in-part"
    OTHERWISE = "adopted-otherwise"
    NOT_ADOPTED = "not-adopted"
    REVERSED = "reversed"
    UNDISCLOSED = "undisclosed"


@record(frozen=True)
class Request:
    """One change that the asking text made to the base, and what the result has instead.

    `asked` is base to asks, `got` base to result and `rest` asks to result; `share` is how much of the asked difference
    in words the result has, from 0 to 1. `basis` says what the answer rests on.
    """

    thread: Thread
    asked: Change
    got: Change | None
    rest: Change | None
    answer: Answer
    basis: str
    share: float | None = None
    confidence: Confidence = Confidence.HIGH


@record(frozen=True)
class Outcome:
    """Every change that one text made to another, and whether a third has it."""

    threads: Threads
    base: Side
    asks: Side
    result: Side
    requests: tuple[Request, ...]
    kept: int  # threads of the base that the asking text left as they were
    unknown: int = 0  # threads of which it is not public what the asking text has
    other_language: int = 0  # threads that it has in another language, where nothing that is read differs


class Ending(Choice):
    """How a thread stops, or seemed to."""

    DROPPED = "dropped"  # a revision of a text that had it does not have it, and nothing says that it was struck
    SET_ASIDE = "set-aside"  # deferred or moved to a separate track, and in no later text
    NOT_TAKEN_UP = "not-taken-up"  # no later text has it, and none of them revises a text that had it
    NOT_KNOWN = "not-known"  # the versions that revise it have no public text
    REMOVED = "removed"  # expressly struck
    RETURNED = "returned"  # not in a revision, and back in a later text


@record(frozen=True)
class End:
    """A thread that stops: where it was last seen, and the later versions that lack, strike or hide it."""

    thread: Thread
    ending: Ending
    last: tuple[Place, ...]
    without: tuple[str, ...] = ()  # public texts that could be expected to have it and do not
    undisclosed: tuple[str, ...] = ()  # later versions of which it is not known
    removed_in: tuple[str, ...] = ()
    returned: tuple[Place, ...] = ()
    possible: tuple[Disagreement, ...] = ()  # links to later points that the threads do not follow

    @property
    def is_unexplained(self) -> bool:
        """Whether those that lack it do so without a word: no version struck it for good."""
        return self.ending is Ending.DROPPED or not self.removed_in


@record(frozen=True)
class Silence:
    """The threads that end, by how they end."""

    threads: Threads
    ends: tuple[End, ...]


@record(frozen=True)
class Nearness:
    """How near a version is to an earlier one, from 0 to 1: over all, and the points that are nearest to it."""

    plan: str
    over_all: float
    nearest: int
    shared: int = 0  # of these, points that are just as near to another version


@record(frozen=True)
class PointNearness:
    """The earlier points that one point is nearest to; none where no earlier version has its thread."""

    place: Place
    nearest: tuple[Place, ...]
    score: float


@record(frozen=True)
class Relation:
    """One version and the earlier texts it is near to, nearest first.

    `points` counts the points with known wording, `new` those of them that no earlier version has.
    """

    plan: str
    declared_base: str
    parent: str
    nearness: tuple[Nearness, ...]
    points: int
    new: int
    details: tuple[PointNearness, ...] = ()


@record(frozen=True)
class FamilyTree:
    """For every version, which earlier text its wording is nearest to: nearness of texts, not proof of descent."""

    threads: Threads
    relations: tuple[Relation, ...]
