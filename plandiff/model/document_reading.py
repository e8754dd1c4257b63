"""How a document is to be read, and how its points were found."""

from __future__ import annotations

from plandiff.model.named_values import NamedValues
from plandiff.model.record import record


class ReadingOptions(NamedValues):
    """What may be asked of the reading of a document.

    `numbering` and `flat` are those of `importing.read_text`; `revisions` says which of the two texts of a document
    with tracked changes is read, that where all are accepted (`accept`) or rejected (`reject`).
    """

    numbering: str | None = None
    flat: bool = False
    revisions: str = "accept"


PLAINLY = ReadingOptions()


class SurroundingLine(NamedValues):
    """A line of a document that is no part of its text: why not, and its words."""

    reason: str
    words: str


@record(frozen=True)
class DocumentReading:
    """How a document was read: its form (`html`), and the numbering of its points by an example (`Article 1`).

    `numbering` is `headings`, `bullets` or `paragraphs` where points have no numbers. `alone` is the numbering that the
    document would be read by if no other version were at hand; empty where that is the same. `revisions` is `accept`
    or `reject` where the document has tracked changes. `left_out` are lines that its readers see and that are no text.
    """

    form: str
    numbering: str
    alone: str = ""
    revisions: str = ""
    left_out: tuple[SurroundingLine, ...] = ()
