"""A document for Word: paragraphs with tracked runs, tables and comments, packed to the same bytes each time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from typing import Final
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from plandiff.model.named_values import NamedValues
from plandiff.rendering.page.marked_text import Mark
from plandiff.text.display import visible

WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SETTINGS: Final = (
    f'{_HEAD}<w:settings xmlns:w="{WORD}"><w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>'
)
_FOOTER: Final = (
    f'{_HEAD}<w:ftr xmlns:w="{WORD}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>'
    '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>'
)
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
        "word/settings.xml": _SETTINGS,
        "word/footer.xml": _FOOTER,
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


# Width and height of paper in twentieths of a point.
_SIZES: Final = {"a4": (11906, 16838), "letter": (12240, 15840)}
_MARGIN: Final = 1134  # 20 mm
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}")
_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}Z)?")


class WordRun(NamedValues):
    """Words of a paragraph: tracked as gone or come, or `shown` so by looks alone."""

    text: str
    mark: Mark = Mark.KEPT
    bold: bool = False
    shown: bool = False
    faint: bool = False


class WordSettings(NamedValues):
    """Whose the tracked changes are and of when (an ISO 8601 date), the language of the text, and the pages."""

    author: str
    date: str = ""
    language: str = "en"
    paper: str = "a4"  # or letter
    landscape: bool = False


class WordText:
    """A document being written: paragraphs and tables in order, and the comments on them."""

    def __init__(self, title: str, settings: WordSettings) -> None:
        self._title, self._settings = title, settings
        self._document = Element(_name("document"))
        self._body = SubElement(self._document, _name("body"))
        self._comments = Element(_name("comments"))
        self._ids = 0

    @property
    def width(self) -> int:
        """The width of the text in twentieths of a point."""
        sides = _SIZES[self._settings.paper]
        return sides[self._settings.landscape] - 2 * _MARGIN

    def paragraph(
        self, style: str, runs: Iterable[WordRun] = (), *, end: Mark = Mark.KEPT, comment: Sequence[str] = ()
    ) -> None:
        """Write a paragraph; `comment` are the lines of a comment on it."""
        element = SubElement(self._body, _name("p"))
        self._fill(element, style, runs, end)
        if comment:
            self._comment(element, comment)

    def page_break(self) -> None:
        """Begin a new page."""
        run = SubElement(SubElement(self._body, _name("p")), _name("r"))
        SubElement(run, _name("br"), {_name("type"): "page"})

    def table(self, widths: Sequence[int], rows: Iterable[Sequence[Sequence[Sequence[WordRun]]]]) -> None:
        """Write a table whose first row is its head: a cell is a list of paragraphs; widths as of `width`."""
        table = SubElement(self._body, _name("tbl"))
        properties = SubElement(table, _name("tblPr"))
        SubElement(properties, _name("tblStyle"), {_name("val"): "TableGrid"})
        SubElement(properties, _name("tblW"), {_name("w"): str(sum(widths)), _name("type"): "dxa"})
        SubElement(properties, _name("tblLayout"), {_name("type"): "fixed"})
        grid = SubElement(table, _name("tblGrid"))
        for width in widths:
            SubElement(grid, _name("gridCol"), {_name("w"): str(width)})
        for number, row in enumerate(rows):
            self._row(SubElement(table, _name("tr")), row, widths, head=number == 0)
        SubElement(self._body, _name("p"))  # two tables in a row would be one

    def packed(self) -> bytes:
        """The whole as a .docx; the same calls give the same bytes."""
        self._section()
        comments = part(self._comments) if len(self._comments) else None
        settings = self._settings
        date = settings.date[: len("2031-03-05")] if _DATE.fullmatch(settings.date) else ""
        language = settings.language if _LANGUAGE.fullmatch(settings.language) else "en"
        return packed(part(self._document), comments, title=self._title, date=date, language=language)

    def _row(
        self, row: Element, cells: Sequence[Sequence[Sequence[WordRun]]], widths: Sequence[int], *, head: bool
    ) -> None:
        if head:
            SubElement(SubElement(row, _name("trPr")), _name("tblHeader"))
        for width, paragraphs in zip(widths, cells, strict=True):
            cell = SubElement(row, _name("tc"))
            properties = SubElement(cell, _name("tcPr"))
            SubElement(properties, _name("tcW"), {_name("w"): str(width), _name("type"): "dxa"})
            for runs in paragraphs or [[]]:
                self._fill(SubElement(cell, _name("p")), "TableHead" if head else "TableText", runs, Mark.KEPT)

    def _fill(self, element: Element, style: str, runs: Iterable[WordRun], end: Mark) -> None:
        properties = SubElement(element, _name("pPr"))
        SubElement(properties, _name("pStyle"), {_name("val"): style})
        if end is not Mark.KEPT:
            SubElement(SubElement(properties, _name("rPr")), _name(_TRACKED[end]), self._tracked())
        for run in runs:
            if run.text:
                self._run(element, run)

    def _run(self, element: Element, run: WordRun) -> None:
        tracked = run.mark in _TRACKED and not run.shown
        parent = SubElement(element, _name(_TRACKED[run.mark]), self._tracked()) if tracked else element
        made = SubElement(parent, _name("r"))
        styles = [name for name, wanted in (("b", run.bold), ("i", run.faint)) if wanted]
        looks = _LOOKS.get(run.mark, ()) if run.shown else ()
        if styles or looks:
            properties = SubElement(made, _name("rPr"))
            for name in styles:
                SubElement(properties, _name(name))
            for name, value in looks:
                SubElement(properties, _name(name), {_name("val"): value} if value else {})
        text = SubElement(made, _name("delText" if tracked and run.mark is Mark.GONE else "t"))
        text.text = visible(run.text.replace("\t", " "))
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")

    def _comment(self, element: Element, lines: Sequence[str]) -> None:
        number = str(self._next())
        comment = SubElement(self._comments, _name("comment"), {_name("id"): number, **self._made("plandiff")})
        comment.set(_name("initials"), "pd")
        for line in lines:
            self._fill(SubElement(comment, _name("p")), "CommentText", [WordRun(line)], Mark.KEPT)
        element.insert(1, Element(_name("commentRangeStart"), {_name("id"): number}))
        SubElement(element, _name("commentRangeEnd"), {_name("id"): number})
        SubElement(SubElement(element, _name("r")), _name("commentReference"), {_name("id"): number})

    def _tracked(self) -> dict[str, str]:
        return {_name("id"): str(self._next()), **self._made(self._settings.author)}

    def _made(self, author: str) -> dict[str, str]:
        """By whom and when; what is no date is left out, as the standard lets one."""
        date = self._settings.date
        made = {_name("author"): visible(author)}
        return made | {_name("date"): date if "T" in date else f"{date}T00:00:00Z"} if _DATE.fullmatch(date) else made

    def _next(self) -> int:
        self._ids += 1
        return self._ids

    def _section(self) -> None:
        width, height = _SIZES[self._settings.paper]
        section = SubElement(self._body, _name("sectPr"))
        reference = {_name("type"): "default", _RELATION: "footer"}
        SubElement(section, _name("footerReference"), reference)
        size = {_name("w"): str(width), _name("h"): str(height)}
        if self._settings.landscape:
            size = {_name("w"): str(height), _name("h"): str(width), _name("orient"): "landscape"}
        SubElement(section, _name("pgSz"), size)
        margins = dict.fromkeys(map(_name, ("top", "right", "bottom", "left")), str(_MARGIN))
        more = {_name("header"): "567", _name("footer"): "567", _name("gutter"): "0"}
        SubElement(section, _name("pgMar"), {**margins, **more})


_TRACKED: Final = {Mark.GONE: "del", Mark.COME: "ins"}
_LOOKS: Final = {Mark.GONE: (("strike", ""), ("color", "A61B1B")), Mark.COME: (("color", "0B4A8F"), ("u", "single"))}
_RELATION: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def _name(local: str) -> str:
    return f"{{{WORD}}}{local}"
