"""Opening a package of zipped parts, as .docx and .odt are: bounded before anything grows, its parts read as XML."""

from __future__ import annotations

import zlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import IO
from xml.etree.ElementTree import Element as Element  # noqa: PLC0414 - the one tree that this folder speaks of
from xml.etree.ElementTree import ParseError, TreeBuilder, XMLParser
from zipfile import ZIP_DEFLATED as DEFLATED
from zipfile import ZIP_STORED as STORED
from zipfile import BadZipFile, ZipFile, ZipInfo

from plandiff.model.problem import InputError, refused

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


MAX_PARTS = 5_000
MAX_PART = 48 * 1024 * 1024  # bytes of one part, unpacked
MAX_UNPACKED = 96 * 1024 * 1024  # bytes of all parts that are read
MAX_ELEMENTS = 1_500_000  # in all parts that are read
MAX_RATIO = 250  # unpacked to packed; the XML of a long document with many tables is packed to a fiftieth
_SMALL = 1024 * 1024  # bytes up to which a part may be packed as tightly as it likes
_CHUNK = 1 << 16
_MOST_NUMBER = 99_999
_ENCRYPTED = 0x1
_BROKEN = (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError, OverflowError)


def whole_number(text: str | None, otherwise: int) -> int:
    """A whole number as written, at most 99,999 either way; `otherwise` for what is none."""
    bare = (text or "").strip()
    if not bare.lstrip("-").isascii() or not bare.lstrip("-").isdigit() or len(bare) > 12:
        return otherwise
    return max(-_MOST_NUMBER, min(int(bare), _MOST_NUMBER))


def first_at(element: Element | None, path: str) -> Element | None:
    """The first element at a path below one; None where either is not there."""
    return None if element is None else element.find(path)


def all_at(element: Element | None, path: str = "") -> list[Element]:
    """The elements at a path below one, its children where no path is given; none where it is not there."""
    if element is None:
        return []
    return element.findall(path) if path else list(element)


def inside(element: Element, tag: str, around: Collection[str]) -> Iterator[Element]:
    """The rows of a table or the cells of a row, by their tag, out of what may stand around them."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in around:
            yield from inside(child, tag, around)


@dataclass
class Package:
    """The parts of a document by name, whose case does not count; what has been unpacked counts towards the bounds."""

    file: str
    archive: ZipFile
    parts: dict[str, ZipInfo]
    _unpacked: int = field(default=0, init=False)
    _elements: int = field(default=0, init=False)

    def has(self, name: str) -> bool:
        """Whether there is such a part."""
        return _same(name) in self.parts

    def xml(self, name: str) -> Element | None:
        """The root element of a part; None if there is no such part.

        Raises InputError, which names the part, where it is broken or larger than may be read.
        """
        data = self.data(name)
        if data is None:
            return None
        try:
            root, elements = read_xml(data, MAX_ELEMENTS - self._elements)
        except PartError as error:
            rule, message, hint = error.args
            raise self.refused(rule, f"the part {name} {message}", hint) from None
        self._elements += elements
        return root

    def data(self, name: str) -> bytes | None:
        """The bytes of a part; None if there is no such part. Raises InputError as `xml`."""
        entry = self.parts.get(_same(name))
        if entry is None:
            return None
        self._check(entry)
        try:
            with self.archive.open(entry) as stream:
                return self._read(entry, stream)
        except _BROKEN as error:
            hint = "open it in the program that wrote it and save it again"
            raise self.refused("broken-part", f"the part {name} cannot be unpacked: {_reason(error)}", hint) from None

    def refused(self, rule: str, message: str, hint: str) -> InputError:
        """The error for this file."""
        return refused(rule, message, hint, self.file)

    def _check(self, entry: ZipInfo) -> None:
        name = entry.filename
        if entry.flag_bits & _ENCRYPTED:
            raise self.refused("encrypted", f"the part {name} is encrypted", "save a copy of it without a password")
        if entry.compress_type not in (STORED, DEFLATED):
            message = f"the part {name} is packed in a way that office documents are not"
            raise self.refused("broken-part", message, "open it in the program that wrote it and save it again")
        if entry.file_size > max(_SMALL, MAX_RATIO * entry.compress_size):
            message = f"the part {name} would unpack to more than {MAX_RATIO} times its size"
            raise self.refused("limit", message, "no document of words does that; check where it comes from")

    def _read(self, entry: ZipInfo, stream: IO[bytes]) -> bytes:
        """The bytes of a part, piece by piece: what its entry says of its size may be wrong."""
        pieces: list[bytes] = []
        size = 0
        while piece := stream.read(_CHUNK):
            size += len(piece)
            self._unpacked += len(piece)
            if size > MAX_PART or self._unpacked > MAX_UNPACKED:
                most = MAX_PART if size > MAX_PART else MAX_UNPACKED
                what = f"the part {entry.filename} is" if size > MAX_PART else "its parts together are"
                message = f"{what} larger than {most // 2**20} MiB unpacked, the most that is read"
                raise self.refused("limit", message, "split the document")
            pieces.append(piece)
        return b"".join(pieces)


def open_package(data: bytes, file: str) -> Package:
    """The package in the bytes of a file, shown as `file` in problems; nothing is unpacked yet.

    Raises InputError where the bytes are no sound zip archive or hold more than 5,000 parts.
    """
    hint = "it may have been cut off on its way: get it again, or open it in the program that wrote it and save it"
    try:
        archive = ZipFile(BytesIO(data))
    except _BROKEN as error:
        message = f"this is a ZIP archive without a readable list of its parts: {_reason(error)}"
        raise refused("broken-part", message, hint, file) from None
    entries = archive.infolist()
    if len(entries) > MAX_PARTS:
        message = f"it has {len(entries):,} parts, and at most {MAX_PARTS:,} are read"
        raise refused("limit", message, "save the document again", file)
    parts: dict[str, ZipInfo] = {}
    for entry in entries:
        name = _same(entry.filename)
        if name in parts:
            raise refused("broken-part", f"it has two parts called {entry.filename}", hint, file)
        parts[name] = entry
    return Package(file, archive, parts)


def _same(name: str) -> str:
    """What equivalent names of a part have in common (ECMA-376 part 2, 6.2.2.3; some writers use backslashes)."""
    return name.replace("\\", "/").lstrip("/").lower()


def _reason(error: Exception) -> str:
    words = str(error) or type(error).__name__
    return words[:1].lower() + words[1:200]
