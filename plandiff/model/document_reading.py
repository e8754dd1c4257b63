"""How the points of a document were found."""

from __future__ import annotations

from plandiff.model.record import record


@record(frozen=True, slots=True)
class DocumentReading:
    """How a document was read: its form (`html`), and the numbering of its points by an example (`Article 1`).

    `numbering` is `headings`, `bullets` or `paragraphs` where points have no numbers. `alone` is the numbering that the
    document would be read by if no other version were at hand; empty where that is the same. `revisions` is `accept`
    or `reject` where the document has tracked changes.
    """

    form: str
    numbering: str
    alone: str = ""
    revisions: str = ""
