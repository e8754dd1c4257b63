"""The text of a word processor's document from its bytes, or one clear error."""

from __future__ import annotations

from dataclasses import replace

from plandiff.importing.foreign_documents import PACKAGES, refused_package
from plandiff.importing.numbering.marker_family import Scheme
from plandiff.importing.office.content import OfficeContent, State
from plandiff.importing.office.package import open_package
from plandiff.importing.office.writing import write
from plandiff.importing.read import check_length, read_working
from plandiff.importing.result import DocumentForm, Imported

ODT = "application/vnd.oasis.opendocument.text"  # as an .odt says of itself; templates add to it


def import_office(
    data: bytes, state: State, *, plan_id: str, numbering: Scheme | str | None = None, flat: bool = False, file: str
) -> tuple[Imported, str]:
    """A .docx or .odt in one state as a plan, and the text that its places count in; options as of `read_text`.

    Raises InputError where it is broken (the part is named), encrypted, no text document, or beyond the bounds.
    """
    form, content = read_content(data, file=file)
    working = write(content, state).working
    check_length(working.source, file)
    imported = read_working(working, form, plan_id=plan_id, numbering=numbering, flat=flat, file=file)
    return replace(imported, revisions=state.value if content.is_tracked else ""), working.source


def read_content(data: bytes, *, file: str) -> tuple[DocumentForm, OfficeContent]:
    """The form and the content of a .docx or .odt, with its tracked changes; raises InputError as `import_office`."""
    package = open_package(data, file)
    if package.has("word/document.xml") or package.has("_rels/.rels"):
        from plandiff.importing.office.docx import main_part, read_docx

        main = main_part(package)
        if main in PACKAGES:
            raise refused_package([main], file)
        return DocumentForm.WORD, read_docx(package)
    media = (package.data("mimetype") or b"")[:200].decode("ascii", "replace").strip()
    if media.startswith(ODT) and package.has("content.xml"):
        from plandiff.importing.office.odt import read_odt

        return DocumentForm.ODT, read_odt(package)
    raise refused_package([media, *(entry.filename for entry in package.parts.values())], file)
