"""What reading a document gives: the plan, where each part of it stood, and what was left out or guessed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from plandiff.importing.numbering.marker_family import Scheme
from plandiff.model.document_reading import DocumentReading
from plandiff.model.named_values import Choice, NamedValues
from plandiff.model.plan import Plan

GuessArgument = str | int | tuple[str, ...]


class DocumentForm(Choice):
    """How a document is written."""

    AUTO = "auto"
    PLAIN = "plain"
    MARKDOWN = "markdown"
    HTML = "html"
    WIKI = "wiki"
    WORD = "word"
    ODT = "odt"


class Role(Choice):
    """What a stretch of the source became."""

    TEXT = "text"  # wording of a point, clause or option
    TITLE = "title"  # the title of a point, a clause or the plan
    MARKER = "marker"  # a number, letter or bullet, and the punctuation that belongs to it
    HEADING = "heading"  # a heading over several points; it stands in the headings of the point below it
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """Characters `start` up to `end` of the source (from 0) and what became of them.

    `owner` is the place they went to, a key of `Imported.places`, or empty for the plan itself; `reason` is for what
    was skipped.
    """

    start: int
    end: int
    line: int
    role: Role
    owner: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SourcePlace:
    """The part of the source that a point, clause or option covers: characters from 0, lines from 1, both inclusive
    of the marker; the end character is exclusive."""

    start: int
    end: int
    line: int
    end_line: int


@dataclass(frozen=True, slots=True)
class Skipped:
    """Consecutive lines of which something was left out, for one reason.

    Reasons: byte-order-mark, front-matter, markup, script, comment, page-title; of the furniture around a text:
    navigation, header, footer, aside, picture, form-field, page-header, page-number, line-number, contents, rule,
    frame, sharing, related, template, category; of the text itself: struck, note, note-reference, hyphenation,
    soft-hyphen; and what a reader of Word files names besides.
    """

    line: int
    end_line: int
    reason: str
    characters: int
    excerpt: str


@dataclass(frozen=True, slots=True)
class Guess:
    """A decision that the text did not force: an id and its arguments, and the lines it was made on."""

    id: str
    line: int
    end_line: int
    arguments: Mapping[str, GuessArgument] = field(default_factory=dict)


class Level(NamedValues):
    """How many items of one kind have one numbering, of which `numbering` is an example (`Article 1`).

    Kinds: `over` (headings over points), `point`, `clause`, `inside` (items left in the text of a clause).
    """

    kind: str
    numbering: str
    items: int


@dataclass(frozen=True, slots=True)
class Imported:
    """A document as a plan.

    `places` is keyed as references are (`10`, `10.c`), options with `/1`, `/2` ... after their point or clause.
    `stretches` covers every character of the source that is not blank exactly once, in order.
    """

    plan: Plan
    form: DocumentForm
    places: Mapping[str, SourcePlace]
    stretches: tuple[Stretch, ...]
    skipped: tuple[Skipped, ...]
    guesses: tuple[Guess, ...]
    family: Scheme | None = None  # the numbering of the points, None where they are paragraphs
    rivals: tuple[Scheme, ...] = ()  # those that they could have otherwise
    revisions: str = ""  # what was done with tracked changes (`accept`, `reject`), where the source has any
    levels: tuple[Level, ...] = ()

    @property
    def numbering(self) -> str:
        """The numbering of the points by an example (`Article 1`), or `headings`, `bullets` or `paragraphs`."""
        return self.family.example if self.family else "paragraphs"

    @property
    def reading(self) -> DocumentReading:
        """How the document was read, for reports on its plan."""
        return DocumentReading(self.form, self.numbering, revisions=self.revisions)


PREAMBLE = "preamble"
NOTES = "notes"
