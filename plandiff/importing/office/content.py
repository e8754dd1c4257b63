"""What a word processor's document holds, in whichever format: paragraphs of fragments, with marks."""

from __future__ import annotations

from dataclasses import dataclass, field

from plandiff.importing.source.working_text import RAISED_DIGITS
from plandiff.model.named_values import Choice


class State(Choice):
    """Which of the two texts of a document with tracked changes is meant."""

    REJECTED = "reject"  # what stands if every tracked change is rejected
    ACCEPTED = "accept"  # what stands if every one is accepted


class TrackedKind(Choice):
    """What a tracked change did to the text it marks."""

    INSERTED = "inserted"
    DELETED = "deleted"
    RENUMBERED = "renumbered"  # its paragraphs have another number or heading level


@dataclass(frozen=True, slots=True)
class Tracked:
    """One tracked change as marked: who made it and when (as written), and the name of the move it is half of."""

    kind: TrackedKind
    author: str
    date: str
    move: str = ""


@dataclass(frozen=True, slots=True)
class Marks:
    """The tracked changes that text stands under: inserted, deleted, neither, or first the one and then the other."""

    inserted: Tracked | None = None
    deleted: Tracked | None = None

    def stands(self, state: State) -> bool:
        """Whether the text stands in a state."""
        return self.inserted is None if state is State.REJECTED else self.deleted is None

    def within(self, outer: Marks) -> Marks:
        """These marks together with those of what is around."""
        return Marks(self.inserted or outer.inserted, self.deleted or outer.deleted)


UNMARKED = Marks()


@dataclass(frozen=True, slots=True)
class Fragment:
    """Text with one set of properties.

    `skip` names the reason for which it is left out of the text, if it is; `note` is the key of the foot- or endnote
    that is referred to here, and the text then the mark that the author chose for it, if any.
    """

    text: str
    bold: bool = False
    skip: str = ""
    marks: Marks = UNMARKED
    note: str = ""


Cell = tuple[int, int] | None  # the number of the table row (in the document, from 1) and of the cell in it


@dataclass(frozen=True, slots=True)
class Properties:
    """How a paragraph is set: the list and level (from 0) that number it, its heading level (0 for none), its indent.

    `title` says that its style is that of the title of the whole document. The indent is in columns.
    """

    numbering: tuple[str, int] | None = None
    heading: int = 0
    title: bool = False
    indent: int = 0


@dataclass(slots=True)
class Paragraph:
    """One paragraph. `before` are its properties where every tracked change is rejected, `after` where accepted.

    `end` are the marks of the paragraph's end: where it does not stand, the paragraph goes on with the next one.
    `joined` says that it is shown on one line with the next one, in whichever state.
    """

    before: Properties
    after: Properties
    fragments: list[Fragment] = field(default_factory=list)
    end: Marks = UNMARKED
    cell: Cell = None
    joined: bool = False
    skip: str = ""  # why it is left out as a whole, if it is
    note: str = ""  # the key of the note that it belongs to
    start: int | None = None  # the number that its list begins anew with
    renumbered: Tracked | None = None  # who gave it other properties, where that is tracked

    def properties(self, state: State) -> Properties:
        """The properties in a state."""
        return self.before if state is State.REJECTED else self.after

    def stands(self, state: State) -> bool:
        """Whether any of its text stands in a state."""
        return any(one.marks.stands(state) and not one.skip and one.text.strip() for one in self.fragments)

    @property
    def text(self) -> str:
        """All of its text, whatever became of it."""
        return "".join(fragment.text for fragment in self.fragments)


DEEPEST = 9  # levels of a list


@dataclass(frozen=True, slots=True)
class ListLevel:
    """One level of a list: `pattern` holds %1 to %9 for the numbers of the levels 1 to 9, each in its own format.

    `restart` is the level (from 1) whose use begins this one anew: None for any level above it, 0 for never.
    """

    start: int = 1
    format: str = "decimal"
    pattern: str = ""
    restart: int | None = None
    legal: bool = False  # all numbers of the pattern in decimal figures
    indent: int = 0


@dataclass(frozen=True, slots=True)
class ListDefinition:
    """A list: what its numbers are counted under (lists may share one count), its levels, where it begins anew."""

    counted_as: str
    levels: tuple[ListLevel, ...]
    starts: tuple[tuple[int, int], ...] = ()  # level (from 0) and number, at the first use of this list


@dataclass(slots=True)
class OfficeContent:
    """A whole document, in order: the body, then the notes, then what is left out as a whole."""

    body: list[Paragraph]
    notes: list[Paragraph]
    beside: list[Paragraph]  # comments, headers, footers
    lists: dict[str, ListDefinition]
    note_formats: dict[str, tuple[str, int]] = field(default_factory=dict)  # of "footnote" and "endnote": format, start

    @property
    def is_tracked(self) -> bool:
        """Whether any of the text was changed with a track of it, so that there are two texts."""
        return any(
            one.end != UNMARKED or one.before != one.after or any(part.marks != UNMARKED for part in one.fragments)
            for one in (*self.body, *self.notes)
        )


@dataclass(frozen=True, slots=True)
class RunStyle:
    """What a run looks like; None is not said."""

    bold: bool | None = None
    struck: bool | None = None
    hidden: bool | None = None
    raised: bool | None = None

    def shown(self, text: str) -> str:
        """Text as it reads in a line: raised digits are not those of the number before them."""
        return text.translate(RAISED_DIGITS) if self.raised else text

    @property
    def skip(self) -> str:
        """Why text that looks so is left out, if it is."""
        return "struck" if self.struck else "hidden" if self.hidden else ""

    def over(self, below: RunStyle) -> RunStyle:
        """This style, what it does not say taken from the one below."""
        return RunStyle(
            below.bold if self.bold is None else self.bold,
            below.struck if self.struck is None else self.struck,
            below.hidden if self.hidden is None else self.hidden,
            below.raised if self.raised is None else self.raised,
        )
