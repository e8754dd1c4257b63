"""Makes .odt files for the tests: a zip of the parts that a test names, with the paragraphs that it writes."""

from __future__ import annotations

from html import escape

from tests.importing.office.build_docx import package

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACES = " ".join(
    [f'xmlns:{name}="{_OASIS}{space}:1.0"' for name, space in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"), ("manifest", "manifest"),
    )]
    + ['xmlns:dc="http://purl.org/dc/elements/1.1/"', 'xmlns:xlink="http://www.w3.org/1999/xlink"',
       'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"']
)  # fmt: skip
MEDIA = "application/vnd.oasis.opendocument.text"


def odt(body: str, styles: str = "", **more: str) -> bytes:
    """The bytes of an .odt with this body and these automatic styles; `more` as of `odt_parts`."""
    return package(odt_parts(body, styles, **more))


def odt_parts(body: str, styles: str = "", shared: str = "", pages: str = "", changes: str = "") -> dict[str, str]:
    """The parts by name: `shared` are common styles, `pages` master pages, `changes` regions of tracked changes."""
    tracked = f"<text:tracked-changes>{changes}</text:tracked-changes>" if changes else ""
    return {
        "mimetype": MEDIA,
        "META-INF/manifest.xml": f'<manifest:manifest {_SPACES}><manifest:file-entry manifest:full-path="/"/>'
        "</manifest:manifest>",
        "content.xml": f"<office:document-content {_SPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{tracked}{body}</office:text></office:body></office:document-content>",
        "styles.xml": f"<office:document-styles {_SPACES}><office:styles>{shared}</office:styles>"
        f"<office:master-styles>{pages}</office:master-styles></office:document-styles>",
    }


def p(content: str = "", style: str = "") -> str:
    """A paragraph; content without marks is escaped."""
    return f'<text:p text:style-name="{style}">{content if "<" in content else escape(content)}</text:p>'


def h(content: str, level: int, more: str = "") -> str:
    """A heading; `more` are further attributes."""
    return f'<text:h text:outline-level="{level}" {more}>{content}</text:h>'


def items(*contents: str, style: str = "L1", more: str = "") -> str:
    """A list whose items hold paragraphs or further lists; `more` are further attributes of it."""
    made = "".join(f"<text:list-item>{one if one.startswith('<') else p(one)}</text:list-item>" for one in contents)
    return f'<text:list text:style-name="{style}" {more}>{made}</text:list>'


def inner(*contents: str) -> str:
    """A list inside of an item, which has the style of the one around it."""
    return items(*contents).replace(' text:style-name="L1"', "", 1)


def list_style(*levels: str, name: str = "L1") -> str:
    return f'<text:list-style style:name="{name}">{"".join(levels)}</text:list-style>'


def level(number: int, form: str, suffix: str = ".", prefix: str = "", more: str = "") -> str:
    """A level of numbers, or of bullets where the format is `bullet`."""
    if form == "bullet":
        return f'<text:list-level-style-bullet text:level="{number}" text:bullet-char="\u2022"/>'
    around = f'style:num-prefix="{prefix}" style:num-suffix="{suffix}"'
    return f'<text:list-level-style-number text:level="{number}" style:num-format="{form}" {around} {more}/>'


def style(name: str, family: str = "paragraph", parent: str = "", more: str = "", inner: str = "") -> str:
    above = f'style:parent-style-name="{parent}"' if parent else ""
    return f'<style:style style:name="{name}" style:family="{family}" {above} {more}>{inner}</style:style>'


def region(name: str, *kinds: str, author: str = "Ann", taken: str = "") -> str:
    """A tracked change: kinds are `insertion`, `deletion`, `format-change`; `taken` is what was deleted."""
    said = f"<dc:creator>{author}</dc:creator><dc:date>2031-03-05T09:00:00</dc:date>"
    info = f"<office:change-info>{said}</office:change-info>"
    made = "".join(f"<text:{kind}>{info}{taken if kind == 'deletion' else ''}</text:{kind}>" for kind in kinds)
    return f'<text:changed-region text:id="{name}">{made}</text:changed-region>'


def begin(name: str) -> str:
    return f'<text:change-start text:change-id="{name}"/>'


def end(name: str) -> str:
    return f'<text:change-end text:change-id="{name}"/>'


def cut(name: str) -> str:
    """The place at which a deletion took something out."""
    return f'<text:change text:change-id="{name}"/>'
