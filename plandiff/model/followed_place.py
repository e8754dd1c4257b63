"""Open places where they stand in a version, what became of them in another, and how many there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from plandiff.model.open_place import OpenPlace, PlaceChange, PlaceFate, PlaceKind
from plandiff.model.record import record


@record(frozen=True)
class PlaceAt:
    """An open place of a version: its point, its clause (empty for the point's own text), its number there from 1.

    `open` is None where only a report says that the point stands in brackets: its words are not known.
    """

    plan: str
    point: str
    clause: str = ""
    number: int = 1
    open: OpenPlace | None = None

    @property
    def is_blank(self) -> bool:
        """Whether it is a gap to be filled, for which no wording is proposed."""
        return self.open is not None and self.open.is_blank

    def __str__(self) -> str:
        return f"{self.plan}#{self.point}.{self.clause}" if self.clause else f"{self.plan}#{self.point}"


@record(frozen=True)
class PlaceStep:
    """What became of an open place from one version to another, with where it stands in both.

    A new place has none before, a closed one none after.
    """

    told: PlaceChange
    before: PlaceAt | None = None
    after: PlaceAt | None = None

    @property
    def fate(self) -> PlaceFate:
        """What became of it."""
        return self.told.fate

    @property
    def counted(self) -> PlaceFate | None:
        """The same where open places are counted, of which a blank is none."""
        return self.told.counted

    @property
    def chosen(self) -> tuple[str, ...]:
        """The wordings of the place that stand now without brackets."""
        return tuple(self.told.place.wordings[number].text for number in self.told.chosen)

    @property
    def is_blank(self) -> bool:
        """Whether it is a gap to be filled, for which no wording was proposed."""
        return self.told.place.is_blank


@record(frozen=True)
class PlaceCount:
    """How many places there are of which kind, how many wordings stand at them, and at how many of them whose.

    `reported` are known by report alone; `nobody` are open places whose text names nobody.
    """

    kinds: Mapping[PlaceKind, int]
    reported: int
    wordings: int
    by: Mapping[str, int]
    nobody: int

    @classmethod
    def of(cls, places: Iterable[PlaceAt]) -> PlaceCount:
        """The count of some places."""
        listed = [place.open for place in places]
        found = [place for place in listed if place is not None]
        kinds = Counter(place.kind for place in found)
        still_open = [place for place in found if not place.is_blank]
        return cls(
            kinds={kind: kinds[kind] for kind in PlaceKind},
            reported=len(listed) - len(found),
            wordings=sum(len(place.wordings) for place in still_open),
            by=dict(sorted(Counter(name for place in still_open for name in place.by).items())),
            nobody=sum(not place.by for place in still_open),
        )

    @property
    def blanks(self) -> int:
        """How many gaps are to be filled; they are no open places."""
        return self.kinds[PlaceKind.BLANK]

    @property
    def open(self) -> int:
        """How many places are open, those known by report alone included."""
        return sum(self.kinds.values()) - self.blanks + self.reported
