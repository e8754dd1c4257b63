"""One part of a package as a tree of XML elements with short names; no DOCTYPE, bounded in depth and size."""

from __future__ import annotations

from xml.etree.ElementTree import Element as Element  # noqa: PLC0414 - the one tree that this folder speaks of
from xml.etree.ElementTree import ParseError, TreeBuilder, XMLParser

MAX_DEPTH = 200
# The namespaces that are read, transitional and strict, and how their names begin here.
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_SHORT = {
    _WORD: "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://www.w3.org/XML/1998/namespace": "xml",
    "http://www.w3.org/1999/xlink": "xlink",
    f"{_OASIS}office:1.0": "office",
    f"{_OASIS}text:1.0": "text",
    f"{_OASIS}table:1.0": "table",
    f"{_OASIS}style:1.0": "style",
    f"{_OASIS}drawing:1.0": "draw",
    f"{_OASIS}xsl-fo-compatible:1.0": "fo",
    f"{_OASIS}meta:1.0": "meta",
    f"{_OASIS}manifest:1.0": "manifest",
    "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0": "loext",
}


class PartError(Exception):
    """What is wrong with a part: a rule, words that go on from the name of the part, and what to do."""

    def __init__(self, rule: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.rule = rule
        self.message = message
        self.hint = hint


class _Target:
    """Builds the tree, names shortened, and counts while it does."""

    def __init__(self, most: int) -> None:
        self._builder = TreeBuilder()
        self._names: dict[str, str] = {}
        self._most = most
        self._depth = 0
        self.elements = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self.elements += 1
        if self._depth > MAX_DEPTH:
            raise PartError("limit", f"is nested deeper than {MAX_DEPTH} levels", "save the document again")
        if self.elements > self._most:
            raise PartError("limit", "has more elements than are read", "split the document")
        self._builder.start(self._name(tag), {self._name(key): value for key, value in attributes.items()})

    def end(self, tag: str) -> None:
        self._depth -= 1
        self._builder.end(self._name(tag))

    def data(self, text: str) -> None:
        self._builder.data(text)

    def doctype(self, *_declared: str | None) -> None:
        raise PartError("doctype", "declares a document type, which office documents do not", "save it again")

    def close(self) -> Element:
        return self._builder.close()

    def _name(self, tag: str) -> str:
        name = self._names.get(tag)
        if name is None:
            space, mark, local = tag[1:].partition("}") if tag[:1] == "{" else ("", "", tag)
            short = _SHORT.get(space, "") if mark else ""
            name = self._names[tag] = f"{short}_{local}" if mark else local
        return name


def read_xml(data: bytes, most: int) -> tuple[Element, int]:
    """The root element of a part and how many elements it has; names are `w_p`, of unknown namespaces `_name`.

    Raises PartError where it is no well-formed XML, declares a document type (and with it entities), is nested deeper
    than 200 levels or has more than `most` elements. Nothing outside the part is ever read.
    """
    target = _Target(most)
    parser = XMLParser(target=target)  # noqa: S314 - no document type, so no entities; the target bounds the rest
    try:
        parser.feed(data)
        root: Element = parser.close()
    except ParseError as error:
        line, column = error.position
        message = f"is no well-formed XML (line {line}, column {column + 1})"
        raise PartError("broken-part", message, "open the document in the program that wrote it and save it") from None
    except (LookupError, ValueError, AssertionError):
        message = "is no XML that can be read: its encoding is not known"
        raise PartError("broken-part", message, "open the document in the program that wrote it and save it") from None
    return root, target.elements
