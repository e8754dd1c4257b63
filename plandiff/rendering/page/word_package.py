"""The package of a Word document: parts, styles and relations, zipped to the same bytes each time (ISO/IEC 29500-2)."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Final
from xml.etree.ElementTree import Element, register_namespace, tostring
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from plandiff.text.display import visible

WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# The first moment that a zip archive can name: no clock is read.
_MOMENT: Final = (1980, 1, 1, 0, 0, 0)


def part(root: Element) -> str:
    """An element as the text of a part."""
    register_namespace("w", WORD)
    register_namespace("r", _OFFICE)
    return _HEAD + tostring(root, encoding="unicode")


def packed(document: str, comments: str | None, *, title: str, date: str, language: str) -> bytes:
    """A .docx of a main part and its comments, with styles, settings, a footer of page numbers and properties.

    `date` is a day (2031-03-05) or blank, `language` a BCP 47 tag.
    """
    related = {"styles": "styles", "settings": "settings", "footer": "footer"}
    if comments is not None:
        related["comments"] = "comments"
    parts = {
        "[Content_Types].xml": _content_types(related),
        "_rels/.rels": _relations(
            {
                "document": (f"{_OFFICE}/officeDocument", "word/document.xml"),
                "core": (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            }
        ),
        "docProps/core.xml": _properties(title, date, language),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": _relations(
            {name: (f"{_OFFICE}/{kind}", f"{name}.xml") for name, kind in related.items()}
        ),
        "word/styles.xml": styles(language),
        "word/settings.xml": _settings(),
        "word/footer.xml": _footer(),
        **({"word/comments.xml": comments} if comments is not None else {}),
    }
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        for name, text in parts.items():
            entry = ZipInfo(name, _MOMENT)
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, text.encode("utf-8"))
    return target.getvalue()


def _content_types(related: Mapping[str, str]) -> str:
    types = f"{_PACKAGE}/content-types"
    overrides = {"/word/document.xml": f"{_TYPE}.document.main+xml"}
    overrides |= {f"/word/{name}.xml": f"{_TYPE}.{name}+xml" for name in related}
    overrides["/docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    listed = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items())
    return (
        f'{_HEAD}<Types xmlns="{types}"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>'
    )


def _relations(targets: Mapping[str, tuple[str, str]]) -> str:
    listed = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>' for name, (kind, target) in targets.items()
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'


def _properties(title: str, date: str, language: str) -> str:
    made = f'<dcterms:created xsi:type="dcterms:W3CDTF">{date}T00:00:00Z</dcterms:created>' if date else ""
    shown = escape(visible(" ".join(title.split())))
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{shown}</dc:title><dc:creator>plandiff</dc:creator>{made}<dc:language>{language}</dc:language>"
        "</cp:coreProperties>"
    )


def _settings() -> str:
    mode = (
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
        'w:val="15"/></w:compat>'
    )
    return f'{_HEAD}<w:settings xmlns:w="{WORD}">{mode}</w:settings>'


def _footer() -> str:
    field = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    return f'{_HEAD}<w:ftr xmlns:w="{WORD}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{field}</w:p></w:ftr>'


def styles(language: str) -> str:
    """The styles: headings that a reader's software can list, notes and tables in looks of their own."""
    bold, small, grey = "<w:b/>", '<w:sz w:val="18"/>', '<w:color w:val="595959"/>'
    rows = [
        _style("Title", "Title", _spaced(0, 120), '<w:b/><w:sz w:val="40"/>'),
        _style("Heading1", "heading 1", _spaced(320, 120, level=0), '<w:b/><w:sz w:val="30"/>'),
        _style("Heading2", "heading 2", _spaced(240, 60, level=1), '<w:b/><w:sz w:val="24"/>'),
        _style("Clause", "Clause", f'{_spaced(0, 80)}<w:ind w:left="425"/>', ""),
        _style("Note", "Note", _spaced(0, 80), grey + small),
        _style("TableText", "Table Text", _spaced(0, 40), small),
        _style("TableHead", "Table Head", _spaced(0, 40), bold + small),
        _style("CommentText", "annotation text", _spaced(0, 0), '<w:sz w:val="20"/>'),
        _style("Footer", "footer", '<w:jc w:val="right"/>', grey + small),
    ]
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    table = (
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/>'
        f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr></w:style>"
    )
    fonts = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>'
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{fonts}<w:sz w:val="22"/><w:lang w:val="{language}"/></w:rPr>'
        f"</w:rPrDefault><w:pPrDefault><w:pPr>{_spaced(0, 120)}</w:pPr></w:pPrDefault></w:docDefaults>"
    )
    normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    return f'{_HEAD}<w:styles xmlns:w="{WORD}">{defaults}{normal}{"".join(rows)}{table}</w:styles>'


def _spaced(before: int, after: int, level: int | None = None) -> str:
    """Space around a paragraph in twentieths of a point; a heading stays with what follows and has its level."""
    keep = "<w:keepNext/>" if level is not None else ""
    outline = f'<w:outlineLvl w:val="{level}"/>' if level is not None else ""
    return f'{keep}<w:spacing w:before="{before}" w:after="{after}"/>{outline}'


def _style(name: str, words: str, paragraph: str, run: str) -> str:
    looks = f"<w:rPr>{run}</w:rPr>" if run else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{words}"/><w:basedOn w:val="Normal"/>'
        f"<w:pPr>{paragraph}</w:pPr>{looks}</w:style>"
    )
