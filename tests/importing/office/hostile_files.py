"""Word files that are broken or made to do harm, and what is said of each: the rule, and words of the message."""

from __future__ import annotations

import struct
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from tests.importing.office.build_docx import docx, docx_parts, p, package, r, table
from tests.importing.office.build_odt import begin, cut, items, odt, odt_parts, region
from tests.importing.office.build_odt import p as odt_p

SEAL = "The seal stays with the notary."
MAIN = "word/document.xml"
GOOD = docx(p(SEAL))


def with_part(name: str, content: str | bytes | None) -> bytes:
    """A sound file but for one part, which is another, or missing where that is None."""
    parts: dict[str, str | bytes] = dict(docx_parts(p(SEAL)))
    parts.pop(name, None)
    return package(parts if content is None else {**parts, name: content})


def zipped(entries: list[tuple[str, str | bytes]], method: int = ZIP_DEFLATED) -> bytes:
    """A zip of these entries, names as often as they come, in one way of packing."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", method) as archive:
        for name, content in entries:
            entry = ZipInfo(name, (2031, 1, 1, 0, 0, 0))
            archive.NameToInfo.pop(name, None)  # else the second of a name is warned of
            archive.writestr(entry, content, method)
    return buffer.getvalue()


def patched(data: bytes, offset: int, value: bytes, entry: str = MAIN) -> bytes:
    """A zip of which the record of one entry in the list at its end is changed at an offset."""
    at = data.rindex(entry.encode()) - 46
    return data[: at + offset] + value + data[at + offset + len(value) :]


def spoiled(data: bytes) -> bytes:
    """A zip whose packed main part has other bytes than it had."""
    at = data.index(MAIN.encode()) + len(MAIN) + 20
    return data[:at] + bytes(8) + data[at + 8 :]


def _root(content: str, before: str = "") -> str:
    return before + docx_parts(content)[MAIN]


STORED = zipped([(name, content) for name, content in docx_parts(p(SEAL)).items()], ZIP_STORED)
BILLION = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
RELATIONS = "word/_rels/document.xml.rels"


def relation(kind: str, target: str, more: str = "") -> str:
    return docx_parts("", **{kind: ""})[RELATIONS].replace(f'Target="{kind}.xml"', f'Target="{target}" {more}')


# What is refused: the bytes, the rule, and words of the message.
REFUSED: dict[str, tuple[bytes, str, str]] = {
    "cut off": (GOOD[:-30], "broken-part", "without a readable list of its parts"),
    "cut in the middle": (GOOD[: len(GOOD) // 2], "broken-part", "without a readable list of its parts"),
    "only the first bytes": (b"PK\x03\x04", "broken-part", "without a readable list of its parts"),
    "other bytes in a part": (spoiled(GOOD), "broken-part", f"the part {MAIN} cannot be unpacked"),
    "wrong check sum": (patched(STORED, 16, b"\0\0\0\1"), "broken-part", f"{MAIN} cannot be unpacked: bad CRC"),
    "wrong size": (patched(STORED, 24, b"\x20\0\0\0"), "broken-part", f"the part {MAIN} cannot be unpacked"),
    "a place outside of the file": (
        patched(GOOD, 42, struct.pack("<L", 2**31)), "broken-part", f"the part {MAIN} cannot be unpacked"),
    "a part with a password": (patched(GOOD, 8, b"\1\0"), "encrypted", f"the part {MAIN} is encrypted"),
    "packed otherwise": (
        zipped(list(docx_parts(p(SEAL)).items()), ZIP_BZIP2), "broken-part", "packed in a way that office"),
    "two parts of one name": (
        zipped([*docx_parts(p(SEAL)).items(), (MAIN, "<x/>")]), "broken-part", f"two parts called {MAIN}"),
    "two parts of one name in other case": (
        zipped([*docx_parts(p(SEAL)).items(), ("WORD\\Document.xml", "<x/>")]), "broken-part", "two parts called WORD"),
    "too many parts": (
        zipped([*docx_parts(p(SEAL)).items(), *((f"m/{at}", b"") for at in range(5_001))], ZIP_STORED),
        "limit", "at most 5,000 are read"),
    "no text": (with_part(MAIN, None), "broken-part", f"the part {MAIN}, which holds the text, is missing"),
    "an empty part": (with_part(MAIN, ""), "broken-part", f"the part {MAIN} is no well-formed XML"),
    "no XML": (with_part(MAIN, b"\xff\xfe\0<"), "broken-part", f"the part {MAIN} is no"),
    "XML cut off": (with_part(MAIN, "<w:document>"), "broken-part", f"the part {MAIN} is no well-formed XML"),
    "an encoding that there is not": (
        with_part(MAIN, '<?xml version="1.0" encoding="klingon"?><x/>'), "broken-part", "its encoding is not known"),
    "another kind of part": (with_part(MAIN, "<x/>"), "broken-part", f"the part {MAIN} is no text document"),
    "broken styles": (
        package({**docx_parts(p(SEAL), styles=""), "word/styles.xml": "<x"}), "broken-part", "word/styles.xml is no"),
    "broken relations": (with_part(RELATIONS, "<x"), "broken-part", f"the part {RELATIONS} is no"),
    "the text elsewhere": (
        with_part("_rels/.rels", docx_parts("")["_rels/.rels"].replace(MAIN, "../../../etc/passwd")),
        "broken-part", "the part etc/passwd, which holds the text, is missing"),
    "the text in the net": (
        with_part("_rels/.rels", docx_parts("")["_rels/.rels"].replace(MAIN, "http://example.org/x.xml")),
        "broken-part", "which holds the text, is missing"),
    "entities that multiply": (with_part(MAIN, _root("&b;", BILLION)), "doctype", f"the part {MAIN} declares"),
    "an entity from outside": (with_part(MAIN, _root("&x;", OUTSIDE)), "doctype", f"the part {MAIN} declares"),
    "a document type in another part": (
        package({**docx_parts(p(SEAL), comments=""), "word/comments.xml": f"{BILLION}<x/>"}),
        "doctype", "the part word/comments.xml declares"),
    "nested too deeply": (
        docx("<w:sdt>" * 199 + p(SEAL) + "</w:sdt>" * 199), "limit", f"the part {MAIN} is nested deeper than 200"),
    "packed too tightly": (
        with_part(MAIN, _root(" " * 2_000_000 + p(SEAL))), "limit", f"the part {MAIN} would unpack to more than 250"),
    "a cell in a cell in a cell": (
        docx("<w:tbl><w:tr><w:tc>" * 70 + p(SEAL) + "</w:tc></w:tr></w:tbl>" * 70),
        "limit", "nested deeper than 200"),
    "no content of an .odt": (
        package({**odt_parts(""), "content.xml": "<x"}), "broken-part", "the part content.xml is no well-formed XML"),
    "a document type in an .odt": (
        package({**odt_parts(""), "styles.xml": f"{BILLION}<x/>"}), "doctype", "the part styles.xml declares"),
}  # fmt: skip

_CIRCLE = "".join(
    f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/><w:basedOn w:val="{other}"/></w:style>'
    for name, other in (("A", "B"), ("B", "A"))
)
_STARTS = "".join(
    f'<w:lvlOverride w:ilvl="{at % 9}"><w:startOverride w:val="{at}"/></w:lvlOverride>' for at in range(20_000)
)
_LONG = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="999999999999"/>'
    f'<w:numFmt w:val="lowerLetter"/><w:lvlText w:val="{"%1" * 500}"/></w:lvl></w:abstractNum>'
    f'<w:num w:numId="1"><w:abstractNumId w:val="1"/>{_STARTS}</w:num>'
)
_BEGUN = '<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/><w:t>x</w:t></w:r>'
_OPEN = "".join(begin(f"i{at}") + "x " for at in range(3_000))
_INSERTIONS = "".join(region(f"i{at}", "insertion") for at in range(3_000))

# What is read all the same, soon and in bounds: the bytes, and words that stand in the text.
READ: dict[str, tuple[bytes, str]] = {
    "sizes beyond measure in the list at the end": (patched(GOOD, 20, b"\xff" * 8), SEAL),
    "names in other case and with backslashes": (
        zipped([(name.upper().replace("/", "\\"), content) for name, content in docx_parts(p(SEAL)).items()]), SEAL),
    "relations that lead outside": (
        package({**docx_parts(p(SEAL)), "word/styles.xml": "<not read>",
                 RELATIONS: relation("styles", "styles.xml", 'TargetMode="External"')}), SEAL),
    "relations to parts that there are not": (
        package({**docx_parts(p(SEAL)), RELATIONS: relation("styles", "../../../../etc/passwd")}), SEAL),
    "without any relations": (with_part("_rels/.rels", None), SEAL),
    "names that lead outside": (with_part("../../evil.xml", "<x/>"), SEAL),
    "styles in a circle": (docx(p(SEAL, "A"), styles=_CIRCLE), SEAL),
    "labels without measure": (
        docx("".join(p(f"Item {at}.", list_level=(1, 0)) for at in range(2_000)), numbering=_LONG), "Item 1999."),
    "levels and numbers out of bounds": (
        docx(p(SEAL, list_level=(10**9, -7)), numbering=_LONG), SEAL),
    "fields that never end": (docx(p(_BEGUN * 9_000 + r(SEAL))), SEAL),
    "a large table": (docx(table(*((p("a"), p("b"), p(SEAL)) for _ in range(4_000)))), SEAL),
    "tables in tables": (docx("<w:tbl><w:tr><w:tc>" * 60 + p(SEAL) + "</w:tc></w:tr></w:tbl>" * 60), SEAL),
    "boxes in boxes": (
        docx("<w:p><w:r><w:pict><w:txbxContent>" * 45 + p(SEAL) + "</w:txbxContent></w:pict></w:r></w:p>" * 45), SEAL),
    "changes in changes": (docx("<w:p>" + "<w:ins>" * 190 + r(SEAL) + "</w:ins>" * 190 + "</w:p>"), SEAL),
    "moves that never end": (
        docx("".join(f'<w:moveToRangeStart w:id="{at}" w:name="m{at}"/>' for at in range(5_000)) + p(SEAL)), SEAL),
    "a deletion put back again and again": (
        odt(odt_p(cut("a") * 5_000 + "x"), changes=region("a", "deletion", taken=odt_p(f"{SEAL} " * 2_000))), "x"),
    "insertions that never end": (odt(odt_p(_OPEN + SEAL), changes=_INSERTIONS), SEAL),
    "blanks without measure": (odt(odt_p(f'{SEAL}<text:s text:c="999999999"/>'), ""), SEAL),
    "lists in lists": (
        odt("<text:list><text:list-item>" * 90 + odt_p(SEAL) + "</text:list-item></text:list>" * 90), SEAL),
    "spans in spans": (odt(odt_p("<text:span>" * 180 + SEAL + "</text:span>" * 180)), SEAL),
    "many items": (odt(items(*(f"Item {at}." for at in range(3_000)))), "Item 2999."),
}  # fmt: skip
