"""Reading an .odt: its text with the notes in it, and what stands beside it."""

from __future__ import annotations

from plandiff.importing.word.content import Content, Paragraph
from plandiff.importing.word.docx_numbering import whole_number
from plandiff.importing.word.odt_changes import OdtChanges
from plandiff.importing.word.odt_lists import OdtLists
from plandiff.importing.word.odt_paragraphs import OdtReader
from plandiff.importing.word.odt_styles import OdtStyles, number_format
from plandiff.importing.word.package import Package
from plandiff.importing.word.xml_part import Element

_CONTENT = "content.xml"
_STYLES = "styles.xml"
_MANIFEST = "META-INF/manifest.xml"
_BESIDE = {"style_header": "header", "style_footer": "footer"}


def read_odt(package: Package) -> Content:
    """The content of an .odt. Raises InputError, which names the part, where a part is broken, missing or encrypted."""
    _refuse_encrypted(package)
    root = package.xml(_CONTENT)
    text = root.find("office_body/office_text") if root is not None else None
    if root is None or text is None:
        what = "is missing" if root is None else "holds no text"
        hint = "open it in the program that wrote it and save it again"
        raise package.refused("broken-part", f"the part {_CONTENT} {what}", hint)
    shared = package.xml(_STYLES)
    styles = OdtStyles(root, shared)
    lists = OdtLists(styles)
    reader = OdtReader(styles, lists, OdtChanges(text))
    body = reader.story(text)
    return Content(
        body=body,
        notes=reader.notes,
        beside=[*reader.comments, *_beside(reader, shared)],
        lists=lists.definitions,
        note_formats=_note_formats(shared),
    )


def _refuse_encrypted(package: Package) -> None:
    manifest = package.xml(_MANIFEST)
    for entry in manifest if manifest is not None else ():
        if entry.find("manifest_encryption-data") is not None:
            name = entry.get("manifest_full-path", "")
            raise package.refused("encrypted", f"the part {name} is encrypted", "save a copy of it without a password")


def _beside(reader: OdtReader, shared: Element | None) -> list[Paragraph]:
    """The headers and footers, which are no part of the text."""
    found: list[Paragraph] = []
    for page in shared.findall("office_master-styles/style_master-page") if shared is not None else ():
        for part in page:
            reason = next((reason for tag, reason in _BESIDE.items() if part.tag.startswith(tag)), "")
            if reason:
                found += reader.story(part, reason)
    return found


def _note_formats(shared: Element | None) -> dict[str, tuple[str, int]]:
    """How the notes of each kind are numbered: the format, and the first number."""
    found = {"footnote": ("decimal", 1), "endnote": ("lowerRoman", 1)}
    for one in shared.findall("office_styles/text_notes-configuration") if shared is not None else ():
        start = whole_number(one.get("text_start-value"), 0) + 1
        found[one.get("text_note-class", "")] = number_format(one), start
    return found
