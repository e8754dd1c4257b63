"""A plan, its points, clauses and options: the content of one file in plans/."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import ClassVar

from plandiff.model.declaration import declare
from plandiff.model.named_values import Choice
from plandiff.model.record import record


class TextStatus(Choice):
    """How the text of a plan became public."""

    OFFICIAL = "official"
    PUBLISHED = "published"
    LEAKED = "leaked"
    READ_OUT = "read-out"
    UNDISCLOSED = "undisclosed"


class Wording(Choice):
    """Whether a file holds the words of the text itself or a restatement of them."""

    VERBATIM = "verbatim"
    RESTATED = "restated"


class Titles(Choice):
    """Whose words the titles of a plan are."""

    TEXT = "text"
    LABEL = "label"


class Evidence(Choice):
    """How a point is known, strongest first."""

    TEXT_PUBLISHED = "text-published"
    ON_RECORD = "on-record"
    REPORTED = "reported"
    CONFLICT = "conflict"
    INFERRED = "inferred"
    UNVERIFIED = "unverified"
    UNKNOWN = "unknown"


class Fate(Choice):
    """What a version without public text is known to have done with a point; `bracketed`: left in it, and left open."""

    KEPT = "kept"
    CHANGED = "changed"
    REMOVED = "removed"
    BRACKETED = "bracketed"
    DEFERRED = "deferred"
    SEPARATE_TRACK = "separate-track"
    UNDISCLOSED = "undisclosed"


@record(frozen=True, kw_only=True)
class Option:
    """One of several bracketed or competing wordings of a point."""

    by: str = declare(
        "Who proposes this wording, several with commas between; left out where the text does not say.", default=""
    )
    text: str = declare("The proposed wording.", empty=False)
    place: str = declare(
        "The words of the text, in brackets or not, that this wording would stand in place of; left out for a rival of "
        "the whole.",
        default="",
    )


@record(frozen=True, kw_only=True)
class Clause:
    """A lettered item inside a point. What it leaves out (evidence, sources, binds) it has from its point."""

    ONE_OF: ClassVar[tuple[str, ...]] = ("text", "options", "fate")

    id: str = declare("The published letter, or one of the encoder's own (then said in the point's note).", form="id")
    title: str = declare("A short heading.", default="")
    binds: tuple[str, ...] = declare("Who carries the duty; names from the vocabulary.", default=())
    text: str = declare("What the clause says.", default="")
    terms: dict[str, str] = declare("Named figures that the clause fixes; keys from the vocabulary.", default={})
    evidence: Evidence | None = declare("How the clause is known, where that differs from its point.", default=None)
    sources: tuple[str, ...] = declare(
        "Register keys or claims, where they differ from the point's.", form="source", default=()
    )
    options: tuple[Option, ...] = declare("Bracketed or competing wordings.", default=())
    fate: Fate | None = declare(
        "What became of it in a version without public text, or that it was struck.", default=None
    )
    follows: tuple[str, ...] | None = declare(
        "A ruling: the points or clauses this one descends from; [] declares it new.", form="reference", default=None
    )
    note: str = declare("Anything a reader should know that the text does not say.", default="")

    @property
    def body(self) -> str:
        """The wording as one text; the options where it has no other."""
        return self.text.strip() or _lines(option.text for option in self.options)


@record(frozen=True, kw_only=True)
class Point:
    """A top-level item of a plan. It has a text, clauses, options, or a fate."""

    ONE_OF: ClassVar[tuple[str, ...]] = ("text", "clauses", "options", "fate")

    id: str = declare("The published number, as text; a slug where the text is unnumbered or undisclosed.", form="id")
    title: str = declare("A short heading; the same subject has the same title in every plan.", default="")
    headings: tuple[str, ...] = declare(
        "Headings over several points (a chapter, a part) that stand above this one, in the words of the text.",
        default=(),
    )
    topic: str = declare("What the point is about: a topic of the vocabulary.", form="id", default="")
    binds: tuple[str, ...] = declare("Who carries the duty; names from the vocabulary.", default=())
    text: str = declare("What the point says, or the words before its clauses.", default="")
    terms: dict[str, str] = declare("Named figures that the point fixes; keys from the vocabulary.", default={})
    evidence: Evidence | None = declare("How the point is known.", default=None)
    sources: tuple[str, ...] = declare("Where it is known from: register keys or claims.", form="source", default=())
    clauses: tuple[Clause, ...] = declare("The lettered items.", default=())
    options: tuple[Option, ...] = declare("Bracketed or competing wordings.", default=())
    fate: Fate | None = declare(
        "What a version without public text did with the point, or that it was struck.", default=None
    )
    follows: tuple[str, ...] | None = declare(
        "A ruling: the points this one descends from, which beats the fuzzy match; [] declares it new.",
        form="reference",
        default=None,
    )
    note: str = declare("Anything a reader should know that the text does not say.", default="")

    @cached_property
    def body(self) -> str:
        """The wording as one text: its own words, then its clauses; the options where it has no other."""
        return _lines([self.text, *(clause.body for clause in self.clauses)]) or _lines(
            option.text for option in self.options
        )

    @property
    def has_text(self) -> bool:
        """Whether any wording of the point is known."""
        return bool(self.body)

    @property
    def items(self) -> tuple[Point | Clause, ...]:
        """The point itself, then its clauses."""
        return (self, *self.clauses)

    @property
    def all_options(self) -> tuple[Option, ...]:
        """The open wordings of the point and of its clauses."""
        return tuple(option for item in self.items for option in item.options)

    @property
    def all_sources(self) -> tuple[str, ...]:
        """The sources of the point and of its clauses, without repeats."""
        return tuple(dict.fromkeys(key for item in self.items for key in item.sources))

    def locator(self, clause: Clause | None) -> str:
        """What names a clause of the point, or the point itself, behind the # of a reference: `10.c`, `10`."""
        return f"{self.id}.{clause.id}" if clause else self.id

    def located(self) -> Iterator[tuple[str, Point | Clause]]:
        """The point itself, then its clauses, each with its locator."""
        yield self.id, self
        yield from ((self.locator(clause), clause) for clause in self.clauses)

    def evidence_of(self, clause: Clause | None) -> Evidence | None:
        """The evidence of a clause: its own, or what it has from the point; without a clause that of the point."""
        return (clause.evidence if clause else None) or self.evidence

    def sources_of(self, clause: Clause | None) -> tuple[str, ...]:
        """The sources of a clause: its own, or what it has from the point; without one all of the point.

        A clause that says of itself that it is unverified or not known has no source of its point's.
        """
        if clause is None:
            return self.all_sources
        if clause.evidence in (Evidence.UNVERIFIED, Evidence.UNKNOWN):
            return clause.sources
        return clause.sources or self.sources


def source_keys(points: Iterable[Point]) -> tuple[str, ...]:
    """The sources of points and of their clauses, without repeats."""
    return tuple(dict.fromkeys(key for point in points for key in point.all_sources))


def titles_of(points: Iterable[Point]) -> str:
    """The titles of points, each once: `Toll / Ferry`."""
    return " / ".join(dict.fromkeys(point.title for point in points if point.title))


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(stripped for text in texts if (stripped := text.strip()))


@record(frozen=True, kw_only=True)
class Plan:
    """One version of a negotiated text."""

    id: str = declare("The plan's id: the file's name without its suffix.", form="file-id")
    title: str = declare("What the text is called.", empty=False)
    short_title: str = declare("A heading of a few words, for tables.", default="")
    date: str = declare("The day it became public.", form="date", default="")
    drafted_by: tuple[str, ...] = declare("Who drafted it.", default=())
    text: TextStatus | None = declare("How the text became public.", default=None)
    wording: Wording | None = declare("Whether the file holds the text's own words or restates them.", default=None)
    titles: Titles | None = declare(
        "Whether titles are the text's own words (`text`, also where it is left out) or labels of the file's author, "
        "whose difference is no change (`label`). `text`, written out, says so of the plan's own title too.",
        default=None,
    )
    language: str = declare("The language of the file, as a BCP 47 tag such as en.", default="")
    base: str | None = declare("The plan that this one revises; null if none.", form="file-id", default=None)
    translation_of: str | None = declare(
        "The plan that this one translates into another language; null if none.", form="file-id", default=None
    )
    declared_points: int | None = declare("How many points the text is said to have.", form="count", default=None)
    sources: tuple[str, ...] = declare(
        "What is known of the whole text: register keys or claims.", form="source", default=()
    )
    note: str = declare("Anything a reader should know about the version.", default="")
    points: tuple[Point, ...] = declare("The points, in the order of the text.")

    @property
    def titles_are_text(self) -> bool:
        """Whether titles and headings of points and clauses are part of what the text says."""
        return self.titles is not Titles.LABEL

    @property
    def heading(self) -> str:
        """The short title, or the title where there is no short one."""
        return self.short_title or self.title

    def find(self, locator: str) -> tuple[Point, Clause | None] | None:
        """The point, or the point and clause, that `6` or `10.c` names; None if nothing does.

        A point whose id itself holds a dot wins over a clause of that reading.
        """
        for point in self.points:
            if point.id == locator:
                return point, None
        for point, clause in self.clauses():
            if point.locator(clause) == locator:
                return point, clause
        return None

    @property
    def locators(self) -> list[str]:
        """Everything that can stand behind the # of a reference to the plan: `10` and `10.c`."""
        return [point.id for point in self.points] + [point.locator(clause) for point, clause in self.clauses()]

    def clauses(self) -> Iterator[tuple[Point, Clause]]:
        """Every clause with its point, in the order of the text."""
        for point in self.points:
            for clause in point.clauses:
                yield point, clause


def ancestors(name: str, plans: Mapping[str, Plan]) -> tuple[str, ...]:
    """The versions that a version goes back to by `base:`, nearest first, as far as they are at hand."""
    found: list[str] = []
    base = plans[name].base
    while base is not None and base in plans and base not in found and base != name:
        found.append(base)
        base = plans[base].base
    return tuple(found)


def in_circle(name: str, plans: Mapping[str, Plan]) -> bool:
    """Whether a version goes back to itself."""
    last = (name, *ancestors(name, plans))[-1]
    return plans[last].base == name
