"""Plans read out of documents: text of any form, or a word processor's file with one of its two texts."""

from __future__ import annotations

import re
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from plandiff.library.plan_or_document import PACKAGE, form_of
from plandiff.model.plan import Plan
from plandiff.model.problem import Document, InputError, Problem, Severity
from plandiff.model.revision import Revisions
from plandiff.reading import read_document

if TYPE_CHECKING:
    from plandiff.importing.result import Imported

MAX_PACKAGE = 64 * 1024 * 1024  # bytes: pictures make a document large, and are not read
_DIVIDED = re.compile(r"[^\W\d_][-\u00ad\u2010][ \t]*\r?\n[ \t]*[^\W\d_]")
_PACKAGES = (".docx", ".docm", ".dotx", ".odt", ".ott")


class ReadingOptions(NamedTuple):
    """What may be asked of the reading of a document.

    `numbering` and `flat` are those of `importing.read_text`; `revisions` says which of the two texts of a document
    with tracked changes is read, that where all are accepted (`accept`) or rejected (`reject`).
    """

    numbering: str | None = None
    flat: bool = False
    revisions: str = "accept"


PLAINLY = ReadingOptions()


def read_imported(
    data: bytes, *, file: str, plan_id: str, options: ReadingOptions = PLAINLY
) -> tuple[Imported, Document[Plan]]:
    """A document from its bytes: all that was read, and its plan as of a file. Raises InputError if it cannot be."""
    if data.startswith(PACKAGE):
        from plandiff.importing.word import State, import_word

        imported, text = import_word(
            data,
            State(options.revisions),
            plan_id=plan_id,
            numbering=options.numbering,
            flat=options.flat,
            file=file,
        )
        return imported, Document(file=file, content=imported.plan, sha256=sha256(data).hexdigest(), text=text)
    from plandiff.importing.read import read_text

    text, digest = read_document(data, file=file)
    imported = read_text(
        text, plan_id=plan_id, form=form_of(file), numbering=options.numbering, flat=options.flat, file=file
    )
    return imported, Document(file=file, content=imported.plan, sha256=digest, text=text)


class BothDocuments(NamedTuple):
    """The two texts of a file with tracked changes, and the changes."""

    before: Document[Plan]
    after: Document[Plan]
    revisions: Revisions


def read_both(data: bytes, *, file: str, plan_id: str) -> BothDocuments:
    """What stands in a document if all tracked changes are rejected, and if all are accepted.

    Raises InputError where the document has no tracked changes, or cannot be read.
    """
    hint = f"name a second version to compare it with: plandiff compare {file} AFTER"
    if not data.startswith(PACKAGE):
        message = f"{file} holds one text: two are in a .docx or .odt with tracked changes only"
        raise InputError(Problem("usage", Severity.ERROR, "", None, message, hint))
    from plandiff.importing.word import import_both

    both = import_both(data, plan_id=plan_id, file=file)
    if both is None:
        message = f"{file} holds one text: it has no tracked changes"
        raise InputError(Problem("usage", Severity.ERROR, "", None, message, hint))
    digest = sha256(data).hexdigest()
    before, after = (
        Document(file=file, content=imported.plan, sha256=digest, text=text)
        for imported, text in zip((both.before, both.after), both.texts, strict=True)
    )
    return BothDocuments(before, after, both.revisions)


def spelt_alike(before: Document[Plan], after: Document[Plan]) -> tuple[Document[Plan], Document[Plan]]:
    """Two documents, the words that one of them divides at the end of a line spelt as the other spells them.

    A plan file, or a document that was not read from its own text, stays as it is.
    """
    return _spelt_as(before, after.text), _spelt_as(after, before.text)


def _spelt_as(document: Document[Plan], other: str) -> Document[Plan]:
    text = document.text
    if not other or document.positions or not _DIVIDED.search(text):
        return document
    if sha256(text.encode()).hexdigest() != document.sha256:
        return document
    from plandiff.importing.read import read_text

    imported = read_text(
        text, plan_id=document.content.id, form=form_of(document.file), file=document.file, beside=other
    )
    return replace(document, content=imported.plan)


def most_bytes(file: str) -> int | None:
    """How many bytes of a file are read at most, for a document that holds more than text; None for any other."""
    return MAX_PACKAGE if Path(file).suffix.lower() in _PACKAGES else None
