"""Makes .docx files for the tests: a zip of the parts that a test names, with the paragraphs that it writes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
# The parts that a test may give, by the names of their relations, and what is around their content.
_ROOTS = {
    "numbering": "numbering",
    "styles": "styles",
    "settings": "settings",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "comments": "comments",
    "header": "hdr",
    "footer": "ftr",
}


def docx(body: str, **parts: str) -> bytes:
    """The bytes of a .docx with this body; `parts` are the contents of other parts, as `numbering=`."""
    return package(docx_parts(body, **parts))


def docx_parts(body: str, **parts: str) -> dict[str, str]:
    """The parts of a .docx by name, for tests that break some of them."""
    related = "".join(
        f'<Relationship Id="{kind}" Type="{_OFFICE}/{kind}" Target="{kind}.xml"/>' for kind in parts if kind in _ROOTS
    )
    found = {
        "[Content_Types].xml": _content_types(parts),
        "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r1" Type="{_OFFICE}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {_SPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_RELATIONS}">{related}</Relationships>',
    }
    for kind, content in parts.items():
        root = _ROOTS[kind]
        found[f"word/{kind}.xml"] = f"<w:{root} {_SPACES}>{content}</w:{root}>"
    return found


def _content_types(parts: Mapping[str, str]) -> str:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    named = {"document": "document.main", **{part: part for part in parts}}
    overrides = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{kind}.{content}+xml"/>' for part, content in named.items()
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def package(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip of parts, the same bytes every time."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(ZipInfo(name, (2031, 1, 1, 0, 0, 0)), content, ZIP_DEFLATED)
    return buffer.getvalue()


def p(content: str, style: str = "", list_level: tuple[int, int] | None = None, more: str = "") -> str:
    """A paragraph of runs; plain text is put into one. `more` are further properties."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if list_level:
        number, level = list_level
        properties += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return f"<w:p><w:pPr>{properties}{more}</w:pPr>{_runs(content)}</w:p>"


def r(text: str, more: str = "", tag: str = "t") -> str:
    """A run; `more` are its properties, as `<w:b/>`."""
    return f'<w:r><w:rPr>{more}</w:rPr><w:{tag} xml:space="preserve">{escape(text, quote=False)}</w:{tag}></w:r>'


def _runs(content: str) -> str:
    return content if re.match(r"\s*<", content) or not content else r(content)


def tracked(tag: str, content: str, author: str = "Ann", date: str = "2031-03-05T09:00:00Z") -> str:
    """Runs inside `ins`, `del`, `moveFrom` or `moveTo`."""
    inner = _runs(content)
    inner = inner.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>") if tag == "del" else inner
    return f'<w:{tag} w:id="9" w:author="{author}" w:date="{date}">{inner}</w:{tag}>'


def end_mark(tag: str, author: str = "Ann", date: str = "2031-03-05T09:00:00Z") -> str:
    """The property that the end of a paragraph was inserted, deleted or moved."""
    return f'<w:rPr><w:{tag} w:id="8" w:author="{author}" w:date="{date}"/></w:rPr>'


def table(*rows: tuple[str, ...], row: str = "") -> str:
    """A table; each cell is a paragraph or several as `p` makes them. `row` are properties of every row."""
    made = "".join(
        f"<w:tr><w:trPr>{row}</w:trPr>" + "".join(f"<w:tc><w:tcPr/>{cell}</w:tc>" for cell in cells) + "</w:tr>"
        for cells in rows
    )
    return f"<w:tbl><w:tblPr/>{made}</w:tbl>"


def field(instruction: str, result: str) -> str:
    """A field as Word writes it: instruction and result between three marks."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{_runs(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def reference(kind: str, number: int) -> str:
    """What refers to a note of a kind, `footnote` or `endnote`."""
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def level(number: int, form: str, pattern: str, more: str = "") -> str:
    """One level of a list; `more` are further elements of it, as `<w:isLgl/>`."""
    start = "" if "<w:start " in more else '<w:start w:val="1"/>'
    return (
        f'<w:lvl w:ilvl="{number}">{start}<w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{pattern}"/>'
        f'<w:pPr><w:ind w:left="{720 * (number + 1)}" w:hanging="720"/></w:pPr></w:lvl>'
    )


def numbering(*lists: str, numbers: str = "") -> str:
    """Lists 1, 2 ... of these levels each; `numbers` are further `w:num` elements."""
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{at}">{levels}</w:abstractNum>' for at, levels in enumerate(lists, 1)
    )
    named = "".join(f'<w:num w:numId="{at}"><w:abstractNumId w:val="{at}"/></w:num>' for at in range(1, len(lists) + 1))
    return abstract + named + numbers


def style(name: str, called: str = "", based_on: str = "", more: str = "") -> str:
    """A paragraph style; `more` are its properties."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{called or name}"/>{base}'
        f"<w:pPr>{more}</w:pPr></w:style>"
    )


def moved(half: str, name: str, content: str) -> str:
    """Paragraphs in the range of a move by name: `half` is `moveFrom` or `moveTo`."""
    return f'<w:{half}RangeStart w:id="70" w:name="{name}" w:author="Ann"/>{content}<w:{half}RangeEnd w:id="70"/>'
