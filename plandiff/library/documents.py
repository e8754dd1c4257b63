"""Plans read out of documents: text of any form, or a word processor's file with one of its two texts."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from plandiff.importing.foreign_documents import refuse_foreign
from plandiff.library.plan_or_document import MAX_DOCUMENT, PACKAGE, form_of
from plandiff.model.document_reading import PLAINLY, ReadingOptions
from plandiff.model.named_values import NamedValues
from plandiff.model.plan import Plan
from plandiff.model.problem import Document, InputError, refused
from plandiff.model.record import field, record, replace
from plandiff.model.tracked_change import TrackedChanges
from plandiff.reading import problem_of_size, read_document

if TYPE_CHECKING:
    from plandiff.importing.numbering.marker_family import Scheme
    from plandiff.importing.result import Imported


@record(frozen=True)
class ImportedDocument(Document[Plan]):
    """A plan read out of a document, with what it takes to read it another way.

    `family` is the numbering of its points, None where they are paragraphs, and `rivals` are those that they could have
    otherwise; `wanted` is the one that was asked for, by a person or to read it as another version is read.
    """

    data: bytes = field(repr=False, default=b"")
    options: ReadingOptions = PLAINLY
    family: Scheme | None = field(repr=False, default=None)
    rivals: tuple[Scheme, ...] = field(repr=False, default=())
    wanted: Scheme | str | None = field(repr=False, default=None)


def read_imported(
    data: bytes, *, file: str, plan_id: str, options: ReadingOptions = PLAINLY
) -> tuple[Imported, ImportedDocument]:
    """A document from its bytes: all that was read, and its plan as of a file.

    Raises InputError if it cannot be read; a document of a form that is not read is told by its content.
    """
    if len(data) > MAX_DOCUMENT:
        raise InputError(problem_of_size(file, MAX_DOCUMENT))
    refuse_foreign(data, file)
    return _read(data, file, plan_id, options, options.numbering, "")


def read_again(
    document: ImportedDocument, *, numbering: Scheme | str | None = None, beside: str = ""
) -> ImportedDocument:
    """A document by another numbering of its points, or with the spelling of a text `beside` it.

    Raises InputError as `read_imported`.
    """
    return _read(document.data, document.file, document.content.id, document.options, numbering, beside)[1]


def _read(
    data: bytes, file: str, plan_id: str, options: ReadingOptions, numbering: Scheme | str | None, beside: str
) -> tuple[Imported, ImportedDocument]:
    if data.startswith(PACKAGE):
        from plandiff.importing.office.content import State
        from plandiff.importing.office.read_office import import_office

        state = State(options.revisions)
        imported, text = import_office(data, state, plan_id=plan_id, numbering=numbering, flat=options.flat, file=file)
        digest = sha256(data).hexdigest()
    else:
        from plandiff.importing.read import read_text

        text, digest = read_document(data, file=file)
        imported = read_text(
            text, plan_id=plan_id, form=form_of(file), numbering=numbering, flat=options.flat, file=file, beside=beside
        )
    from plandiff.importing.left_out import left_out

    document = ImportedDocument(
        file=file,
        content=imported.plan,
        sha256=digest,
        text=text,
        reading=replace(imported.reading, left_out=left_out(imported, text)),
        data=data,
        options=options,
        family=imported.family,
        rivals=imported.rivals,
        wanted=numbering,
    )
    return imported, document


class BothDocuments(NamedValues):
    """The two texts of a file with tracked changes, and the changes."""

    before: Document[Plan]
    after: Document[Plan]
    revisions: TrackedChanges


def read_both(data: bytes, *, file: str, plan_id: str) -> BothDocuments:
    """What stands in a document if all tracked changes are rejected, and if all are accepted.

    Raises InputError where the document has no tracked changes, or cannot be read.
    """
    refuse_foreign(data, file)
    hint = f"name a second version to compare it with: plandiff compare {file} AFTER"
    if not data.startswith(PACKAGE):
        raise refused("usage", f"{file} holds one text: two are in a .docx or .odt with tracked changes only", hint)
    from plandiff.importing.office.both_texts import import_both

    both = import_both(data, plan_id=plan_id, file=file)
    if both is None:
        raise refused("usage", f"{file} holds one text: it has no tracked changes", hint)
    digest = sha256(data).hexdigest()
    before, after = (
        Document(file=file, content=imported.plan, sha256=digest, text=text, reading=imported.reading)
        for imported, text in zip((both.before, both.after), both.texts, strict=True)
    )
    return BothDocuments(before, after, both.revisions)
