"""Where a line looks in one version: the points of its thread, of its topic, or all of them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from plandiff.model.comparison import Change, Side
from plandiff.model.kinds import Confidence
from plandiff.model.named_values import NamedValues
from plandiff.model.plan import Fate, Point
from plandiff.model.red_line import RedLine
from plandiff.model.thread import Place, Thread, Threads
from plandiff.red_lines.shared.passage import Reader, ScopePassage, passages_of
from plandiff.threads import passages as thread_passages
from plandiff.threads.chronology import bases
from plandiff.threads.matrix import predecessor

_ASIDE = (Fate.DEFERRED, Fate.SEPARATE_TRACK)


class Anchor(NamedValues):
    """The thread that a reference names, the point it names it by, and the clause, blank where it names none."""

    thread: Thread
    place: Place
    clause: str = ""

    @property
    def locator(self) -> str:
        """What names it behind the # of a reference."""
        return f"{self.place.point}.{self.clause}" if self.clause else self.place.point


class Versions:
    """Several versions with their threads, and what is worked out of them once for all lines."""

    def __init__(self, threads: Threads) -> None:
        """Take the threads of the versions."""
        self.threads = threads
        self.thread_of = threads.by_place
        self._lineage = bases(threads.plans)
        self._readers: dict[str, Reader] = {}
        self._changes: dict[tuple[str, str, str], Change] = {}

    def reader(self, plan: str) -> Reader:
        """The reader of a version."""
        if plan not in self._readers:
            self._readers[plan] = Reader(self.threads.side(plan).plan, self.threads.vocabulary)
        return self._readers[plan]

    def change(self, anchor: Anchor, plan: str) -> Change:
        """What happened to a thread from the version that names it to another."""
        key = anchor.thread.id, anchor.place.plan, plan
        if key not in self._changes:
            self._changes[key] = thread_passages.change(self.threads, anchor.thread, anchor.place.plan, plan)
        return self._changes[key]

    def anchor(self, reference: str) -> Anchor | None:
        """What a reference names; None where no version has such a point."""
        name, _, locator = reference.partition("#")
        try:
            found = self.threads.side(name).plan.find(locator)
        except KeyError:
            return None
        if found is None:
            return None
        point, clause = found
        place = Place(name, point.id)
        return Anchor(self.thread_of[place], place, clause.id if clause else "")

    def topic_of(self, plan: str, point: Point) -> str:
        """The topic of a point: its own, or that of its thread."""
        return point.topic or self.thread_of[Place(plan, point.id)].topic

    def revises(self, side: Side, thread: Thread) -> bool:
        """Whether a version could be expected to have a thread: what it revises has it, or it is a plain document.

        A document without a declared base is taken for a version of the text it is held against.
        """
        earlier = self._lineage[side.plan.id]
        return not set(earlier).isdisjoint(thread.plans) or (side.reading is not None and not earlier)


class Scope(NamedValues):
    """What a version says where a line looks.

    `passages` are its words there, `points` those of its points that are not struck, `struck` those that are, `hidden`
    those whose words are not known.
    """

    versions: Versions
    side: Side
    line: RedLine
    anchor: Anchor | None
    passages: tuple[ScopePassage, ...]
    points: tuple[Point, ...] = ()
    struck: tuple[Point, ...] = ()
    hidden: tuple[Point, ...] = ()

    @property
    def reader(self) -> Reader:
        """The reader of the version."""
        return self.versions.reader(self.side.plan.id)

    @property
    def is_whole(self) -> bool:
        """Whether the line looks in the whole text."""
        return self.anchor is None and not self.line.topic

    @property
    def is_public(self) -> bool:
        """Whether what the version does not have is known."""
        return thread_passages.is_public(self.side.plan)

    @property
    def is_partly_hidden(self) -> bool:
        """Whether the version may say more here than is known."""
        return bool(self.hidden) or (not self.is_public and (bool(self.points) or not self.struck))

    @property
    def is_set_aside(self) -> bool:
        """Whether the version leaves the matter to a later or another text, without words on it."""
        return bool(self.points) and not self.passages and all(point.fate in _ASIDE for point in self.points)

    @property
    def is_bracketed(self) -> bool:
        """Whether all that is known of the version here is that it leaves the matter in brackets."""
        return bool(self.points) and not self.passages and all(one.fate is Fate.BRACKETED for one in self.points)

    @property
    def should_have_it(self) -> bool:
        """Whether the version struck the thread or may leave it out, or has it from what it revises."""
        if self.struck or self.points:
            return True
        return self.anchor is not None and self.versions.revises(self.side, self.anchor.thread)

    @property
    def is_sure(self) -> bool:
        """Whether the points were not found by a link of low confidence."""
        if self.anchor is None:
            return True
        ids = {point.id for point in self.points}
        members = (one for one in self.anchor.thread.members if one.place.plan == self.side.plan.id)
        return all(one.confidence is not Confidence.LOW for one in members if one.place.point in ids)


class Scopes:
    """The scopes of all lines in all versions, each place looked up once."""

    def __init__(self, versions: Versions) -> None:
        """Take the versions."""
        self._versions = versions
        self._found: dict[tuple[str, str], Scope] = {}

    @cached_property
    def _by_topic(self) -> Mapping[tuple[str, str], tuple[Point, ...]]:
        found: dict[tuple[str, str], tuple[Point, ...]] = {}
        for side in self._versions.threads.versions:
            for point in side.plan.points:
                key = side.plan.id, self._versions.topic_of(side.plan.id, point)
                found[key] = (*found.get(key, ()), point)
        return found

    def of(self, line: RedLine, side: Side) -> Scope:
        """Where a line looks in a version."""
        where = place_of(line)
        key = side.plan.id, where
        if key not in self._found:
            self._found[key] = self._scope(line, side, where)
        return self._found[key]._replace(line=line)

    def _scope(self, line: RedLine, side: Side, where: str) -> Scope:
        versions, plan = self._versions, side.plan
        anchor = versions.anchor(where) if "#" in where else None
        if anchor is not None:
            points = thread_passages.points(versions.threads, anchor.thread, plan.id)
        elif where:
            points = self._by_topic.get((plan.id, where), ())
        else:
            points = plan.points
        struck = tuple(point for point in points if thread_passages.struck([point]))
        standing = tuple(point for point in points if point not in struck)
        passages: list[ScopePassage] = []
        hidden = []
        for point in standing:
            own = list(passages_of(plan, [point], versions.reader(plan.id).conventions))
            if point.fate is not None and all(one.is_title for one in own):
                own = self._kept(side, point)  # a name for a point whose words are not known is none of its words
            passages += own
            if not own and point.fate not in _ASIDE:
                hidden.append(point)
        if anchor is not None and anchor.clause:
            passages = self._of_clause(anchor, side, passages)
        return Scope(versions, side, line, anchor, tuple(passages), standing, struck, tuple(hidden))

    def _kept(self, side: Side, point: Point) -> list[ScopePassage]:
        """The words of an earlier version's point that this one is known to keep, with how that is known."""
        if point.fate is not Fate.KEPT:
            return []
        threads = self._versions.threads
        thread = self._versions.thread_of[Place(side.plan.id, point.id)]
        earlier = predecessor(threads, thread, side.plan.id)
        if not earlier:
            return []
        points = thread_passages.points(threads, thread, earlier)
        conventions = self._versions.reader(earlier).conventions
        found = passages_of(threads.side(earlier).plan, points, conventions)
        return [one._replace(evidence=point.evidence, sources=point.sources) for one in found]

    def _of_clause(self, anchor: Anchor, side: Side, passages: list[ScopePassage]) -> list[ScopePassage]:
        """Of the passages of a point, those of the clauses that answer one clause; all where none does by itself."""
        own = anchor.locator
        names = {own}
        if side.plan.id != anchor.place.plan:
            change = self._versions.change(anchor, side.plan.id)
            names = {name for one in change.clauses if own in one.link.before for name in one.link.after}
        wanted = {f"{side.plan.id}#{name}" for name in names}
        return [one for one in passages if one.reference in wanted] or passages


def place_of(line: RedLine) -> str:
    """Where a line looks: the reference of a commitment, a topic, or blank for the whole text."""
    wanted = line.must_contain or line.must_not_contain
    return line.keeps or (wanted.thread if wanted else "") or line.thread or line.topic


def choices(passages: tuple[ScopePassage, ...]) -> list[tuple[ScopePassage, ...]]:
    """The texts that come of deciding open wordings one at a time; the passages alone where nothing is open."""
    fixed = tuple(one.chosen(one.rivals[0]) if one.rivals else one for one in passages)
    found = [
        (*fixed[:at], one.chosen(rival), *fixed[at + 1 :]) for at, one in enumerate(passages) for rival in one.rivals
    ]
    return found or [fixed]
