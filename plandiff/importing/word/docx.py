"""Reading a .docx: which of its parts hold the text, its notes, and what stands beside it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from plandiff.importing.word.content import UNMARKED, Content, Fragment, Paragraph
from plandiff.importing.word.docx_numbering import read_numbering, value, whole_number
from plandiff.importing.word.docx_paragraphs import ParagraphReader
from plandiff.importing.word.docx_styles import Styles
from plandiff.importing.word.package import Package
from plandiff.importing.word.xml_part import Element

_SEPARATORS = frozenset(["separator", "continuationSeparator", "continuationNotice"])
_NOTE_PARTS = (("footnotes", "w_footnote", "footnote"), ("endnotes", "w_endnote", "endnote"))
_NOTE_FORMATS = {"footnote": "decimal", "endnote": "lowerRoman"}


def read_docx(package: Package) -> Content:
    """The content of a .docx. Raises InputError, which names the part, where a part is broken or missing."""
    name = main_part(package)
    root = package.xml(name)
    if root is None:
        hint = "open it in Word and save it again"
        raise package.refused("broken-part", f"the part {name}, which holds the text, is missing", hint)
    body = root.find("w_body")
    if root.tag != "w_document" or body is None:
        raise package.refused(
            "broken-part", f"the part {name} is no text document", "open it in Word and save it again"
        )
    related = _Related(package, name)
    styles = Styles(related.xml("styles"))
    numbering = read_numbering(related.xml("numbering"), styles.list_of)
    reader = ParagraphReader(styles, numbering)
    paragraphs = reader.story(body)
    return Content(
        body=paragraphs,
        notes=_notes(reader, related, paragraphs),
        beside=_beside(reader, related),
        lists=numbering.lists,
        note_formats=_note_formats(related.xml("settings")),
    )


def main_part(package: Package) -> str:
    """The name of the part that the package declares to be the document."""
    root = package.xml("_rels/.rels")
    for one in root if root is not None else ():
        if one.get("Type", "").endswith("/officeDocument"):
            return posixpath.normpath(posixpath.join("/", one.get("Target", ""))).lstrip("/")
    return "word/document.xml"


class _Related:
    """The parts that the main part names; what lies outside the package is never followed."""

    def __init__(self, package: Package, main: str) -> None:
        self._package = package
        folder, _, file = main.rpartition("/")
        self._names: dict[str, list[str]] = {}
        root = package.xml(posixpath.join(folder, "_rels", f"{file}.rels"))
        for one in root if root is not None else ():
            if one.get("TargetMode", "") != "External":
                kind = one.get("Type", "").rpartition("/")[2]
                target = posixpath.normpath(posixpath.join("/", folder, one.get("Target", ""))).lstrip("/")
                self._names.setdefault(kind, []).append(target)

    def xml(self, kind: str) -> Element | None:
        """The one part of a kind, as `styles`; None where there is none."""
        return next(self.all(kind), None)

    def all(self, kind: str) -> Iterator[Element]:
        """All parts of a kind, as `header`, each once."""
        for name in dict.fromkeys(self._names.get(kind, ())):
            root = self._package.xml(name)
            if root is not None:
                yield root


def _notes(reader: ParagraphReader, related: _Related, body: list[Paragraph]) -> list[Paragraph]:
    """The foot- and endnotes that the text refers to, in that order, under the marks of what refers to them."""
    elements: dict[str, Element] = {}
    for part, tag, kind in _NOTE_PARTS:
        root = related.xml(part)
        for one in root.findall(tag) if root is not None else ():
            if one.get("w_type") not in _SEPARATORS:
                elements.setdefault(f"{kind}:{one.get('w_id', '')}", one)
    found: list[Paragraph] = []
    for reference in _references(body):
        element = elements.pop(reference.note, None)
        if element is not None:
            for paragraph in reader.story(element, reference.marks):
                paragraph.note = reference.note
                found.append(paragraph)
    return found


def _references(paragraphs: list[Paragraph]) -> Iterator[Fragment]:
    for paragraph in paragraphs:
        yield from (fragment for fragment in paragraph.fragments if fragment.note)


def _note_formats(settings: Element | None) -> dict[str, tuple[str, int]]:
    """How the notes of each kind are numbered: the format, and the first number."""
    found = {}
    for kind, usual in _NOTE_FORMATS.items():
        properties = settings.find(f"w:{kind}Pr") if settings is not None else None
        found[kind] = value(properties, "w_numFmt") or usual, whole_number(value(properties, "w_numStart"), 1)
    return found


def _beside(reader: ParagraphReader, related: _Related) -> list[Paragraph]:
    """What is not part of the text: comments, headers and footers."""
    found: list[Paragraph] = []
    for kind, reason in (("comments", "comment"), ("header", "header"), ("footer", "footer")):
        for root in related.all(kind):
            for story in root if kind == "comments" else [root]:
                for paragraph in reader.story(story, UNMARKED):
                    paragraph.skip = reason
                    found.append(paragraph)
    return found
