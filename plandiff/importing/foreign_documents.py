"""Documents in forms that are not read, told by their content, and the command that converts each."""

from __future__ import annotations

import shlex
from collections.abc import Iterable
from pathlib import Path

from plandiff.model.named_values import NamedValues
from plandiff.model.problem import InputError, refused

_HEAD = 4096  # bytes in which a form tells itself
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of old office files, and of encrypted new ones
_PDF = "pdftotext -layout {file} -"
_DOCX = "soffice --headless --convert-to docx {file}"
_CSV = "soffice --headless --convert-to csv {file}"
_SLIDES = "soffice --headless --convert-to pdf {file}"


class _Form(NamedValues):
    """A form that is not read: what to call it, and the command that makes a text of it, or what else to do."""

    name: str
    command: str = ""
    advice: str = ""


# By a part that a package of zipped parts has, or by the media type that it gives for itself.
PACKAGES = {
    "ppt/presentation.xml": _Form("a presentation", _SLIDES),
    "xl/workbook.xml": _Form("a spreadsheet", _CSV),
    "xl/workbook.bin": _Form("a spreadsheet", _CSV),
    "visio/document.xml": _Form("a drawing", _SLIDES),
    "META-INF/container.xml": _Form("an e-book", "pandoc -t plain {file}"),
    "Index/Document.iwa": _Form("a document of Apple's Pages", advice="export it as a Word file"),
    "application/vnd.oasis.opendocument.spreadsheet": _Form("a spreadsheet", _CSV),
    "application/vnd.oasis.opendocument.presentation": _Form("a presentation", _SLIDES),
    "application/vnd.oasis.opendocument.graphics": _Form("a drawing", _SLIDES),
}
_ARCHIVE = _Form("a ZIP archive", "unzip {file}")
# By how a file begins.
_BEGINNINGS = (
    (b"{\\rtf", _Form("a rich text file (RTF)", _DOCX)),
    (b"\xffWPC", _Form("a WordPerfect file", _DOCX)),
    (b"%!PS", _Form("a PostScript file", "ps2ascii {file}")),
    (b"AT&TFORM", _Form("a DjVu file", "djvutxt {file}")),
    (b"\x89PNG", _Form("a picture", "tesseract {file} -")),
    (b"\xff\xd8\xff", _Form("a picture", "tesseract {file} -")),
    (b"II*\0", _Form("a picture", "tesseract {file} -")),
    (b"MM\0*", _Form("a picture", "tesseract {file} -")),
    (b"\x1f\x8b", _Form("a packed file", "gunzip -c {file}")),
    (b"BZh", _Form("a packed file", "bunzip2 -c {file}")),
    (b"\xfd7zXZ\0", _Form("a packed file", "unxz -c {file}")),
    (b"7z\xbc\xaf\x27\x1c", _Form("a packed archive", "7z x {file}")),
    (b"Rar!\x1a\x07", _Form("a packed archive", "unrar x {file}")),
    (b"PK\x05\x06", _Form("an empty ZIP archive", advice="get the file again")),
    (b"PK\x07\x08", _Form("one part of a divided ZIP archive", advice="join its parts first")),
)
# By the name of a stream in a compound file, as it stands in the list of its parts.
_STREAMS = (
    ("EncryptedPackage", _Form("encrypted", advice="open it with its password and save a copy without one")),
    ("WordDocument", _Form("a file of Word before 2007 (.doc)", _DOCX)),
    ("Workbook", _Form("a spreadsheet (.xls)", _CSV)),
    ("PowerPoint Document", _Form("a presentation (.ppt)", _SLIDES)),
)
_COMPOUND_FORM = _Form("a file of an office program before 2007", _DOCX)
# By what stands near the beginning of a file of XML.
_FLAT = (
    (
        b"<office:document ",
        _Form("an OpenDocument text in one piece of XML (.fodt)", "soffice --headless --convert-to odt {file}"),
    ),
    (b'progid="Word.Document"', _Form("a Word document in one piece of XML", _DOCX)),
    (b"schemas.microsoft.com/office/2006/xmlPackage", _Form("a Word document in one piece of XML", _DOCX)),
)


def refuse_foreign(data: bytes, file: str) -> None:
    """Raise InputError for bytes that are a document of a form that is not read, with the command that converts it."""
    form = _form(data)
    if form is not None:
        raise _refused(form, file)


def refused_package(parts: Iterable[str], file: str) -> InputError:
    """The error for a package of zipped parts that is no text, by the names of its parts and its media type."""
    return _refused(next((PACKAGES[part] for part in parts if part in PACKAGES), _ARCHIVE), file)


def _refused(form: _Form, file: str) -> InputError:
    hint = _conversion(form.command, file) if form.command else form.advice
    return refused("encoding", f"this is {form.name}, which is not read", hint, file)


def _conversion(command: str, file: str) -> str:
    """A command for a file as a hint; what git keeps is written out first."""
    if file.startswith("<"):  # standard input
        return f"save it to a file and convert that: {command.format(file='FILE')}"
    if ":" in file and not Path(file).exists():
        name = shlex.quote(Path(file.partition(":")[2]).name)
        return f"convert it first: git show {shlex.quote(file)} > {name} && {command.format(file=name)}"
    return f"convert it first: {command.format(file=shlex.quote(file))}"


def _form(data: bytes) -> _Form | None:
    head = data[:_HEAD]
    if b"%PDF-" in head[:1024]:
        return _Form("a PDF", _PDF)
    if head.startswith(_COMPOUND):
        return next((form for name, form in _STREAMS if name.encode("utf-16-le") in data), _COMPOUND_FORM)
    found = next((form for beginning, form in _BEGINNINGS if head.startswith(beginning)), None)
    if found is None and head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<?xml"):
        found = next((form for mark, form in _FLAT if mark in head), None)
    return found
