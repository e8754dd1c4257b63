"""Open places: where a text holds wordings that are not agreed, whose they are, and what became of them."""

from __future__ import annotations

from plandiff.model.named_values import Choice
from plandiff.model.record import record


class PlaceKind(Choice):
    """What is open at a place."""

    ALTERNATIVES = "alternatives"  # two or more wordings, of which one is to stand: [end][address]
    INSERTION = "insertion"  # words that may stand or go: [, including in the marine environment]
    WHOLE = "whole-item"  # the same of a whole point, clause or paragraph
    OPTIONS = "options"  # rival wordings of a whole point or paragraph, or wordings that the text counts: Option 1
    BLANK = "blank"  # a gap to be filled: [xx], [date]; no wording is proposed


class PlaceFate(Choice):
    """What became of an open place in a later version."""

    OPEN = "open"  # it stands as it stood
    RESOLVED = "resolved"  # one of its wordings stands without brackets, or other words do
    LIFTED = "lifted"  # the words stayed, the brackets went
    DROPPED = "dropped"  # none of its words is left
    WIDENED = "widened"  # still open, with a wording more
    NARROWED = "narrowed"  # still open, with a wording less
    REWORDED = "reworded"  # still open, with other wordings
    ATTRIBUTED = "attributed"  # still open with the same wordings, which others now ask for
    NEW = "new"  # it is open in the later version only


@record(frozen=True)
class OpenWording:
    """One wording of an open place: its words, who asked for it, how the text counts it, and where its words stand.

    `start` and `end` are places in the text that was read; both are -1 for a wording that stands beside it.
    """

    text: str
    by: tuple[str, ...] = ()
    label: str = ""
    start: int = -1
    end: int = -1


@record(frozen=True)
class OpenPlace:
    """One open place of a text.

    `start` and `end` are where it stands in its `field` of a point or clause (`title`, `text`, or `options`), with its
    brackets; both are -1 for rivals of a whole item that stand beside its text. `parent` is the number of the place
    that it stands in, among the places of the same text or item. A place that is not `closed` lacks one bracket, and
    reaches to that end of its paragraph.
    """

    kind: PlaceKind
    wordings: tuple[OpenWording, ...] = ()
    start: int = -1
    end: int = -1
    parent: int | None = None
    closed: bool = True
    field: str = "text"

    @property
    def by(self) -> tuple[str, ...]:
        """Who asked for any of its wordings, each once."""
        return tuple(dict.fromkeys(name for wording in self.wordings for name in wording.by))

    @property
    def is_blank(self) -> bool:
        """Whether it is a gap to be filled, which no count of open places holds."""
        return self.kind is PlaceKind.BLANK


@record(frozen=True)
class PlaceChange:
    """What became of an open place between two versions: ids and numbers, never prose.

    `chosen` are the numbers of its wordings that now stand, from 0; `text` is what stands in its place where none
    does, or where it does not stand word for word. `withdrawn` and `added` are the wordings that a place still open
    has lost and won. `with_sentence` says that the sentence around it went as well, `stood` which wordings of a new
    place stood there before, without brackets.
    """

    fate: PlaceFate
    before: OpenPlace | None = None
    after: OpenPlace | None = None
    chosen: tuple[int, ...] = ()
    text: str = ""
    withdrawn: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    with_sentence: bool = False
    stood: tuple[int, ...] = ()

    @property
    def place(self) -> OpenPlace:
        """The place as the before text has it; a new one as the after text has it."""
        found = self.before or self.after
        if found is None:
            raise ValueError("a change of no place")
        return found

    @property
    def counted(self) -> PlaceFate | None:
        """Its fate where open places are counted, of which a blank is none: one that gets a wording is new there."""
        was, now = (one is not None and not one.is_blank for one in (self.before, self.after))
        if self.before is not None and self.after is not None and was != now:
            return PlaceFate.NEW if now else PlaceFate.DROPPED
        return self.fate if was or now else None
