"""Every way to read the start of a line as a marker: numbers, letters, labels, number words, bullets."""

from __future__ import annotations

import re

from plandiff.importing.numbering.marker_family import ANNEXES, DIVISIONS, LABELS, OPTIONS, Scheme, meant
from plandiff.importing.numbering.numerals import chinese, cyrillic, greek, letter, number_word, roman
from plandiff.model.named_values import NamedValues

_LATIN = (
    "bis ter quater quinquies sexies septies octies nonies novies decies undecies duodecies terdecies quaterdecies "
    "quindecies"
).split()
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
# What makes one more number out of a number: 71A, 5 bis, 1er ter A, 211-1-1, 21¹. An ordinal's ending says nothing.
_ORDINAL = r"\s?(?:er|re|ère)(?![^\W_])|\.?[\u00ba\u00aa\u00b0]"
_LEAST_CAPITALS = 4  # letters of a word that may be a label; UN 2 and FIG 3 are none
_RAISED = r"[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]{1,3}"
_SUFFIX = (
    rf"(?P<suffix>(?:{_ORDINAL})?(?:[a-z]{{1,2}}(?![^\W_])|[\s-]?(?:{'|'.join(_LATIN)})(?![^\W_])"
    rf"|\s[A-Z](?=\s*(?:[.:(\u2013\u2014]|$))|[-\u2011\u2013]\d{{1,3}}(?![\d.]*\w)|{_RAISED}|\^\d{{1,3}}\^?)*)"
)
_PARTS = re.compile(
    rf"{_ORDINAL}|(?P<latin>{'|'.join(_LATIN)})(?![^\W_])|(?P<letters>[a-z]{{1,2}})(?![^\W_])|(?P<raised>{_RAISED})"
    r"|(?P<digits>\d+)",
    re.IGNORECASE,
)
# Any word may stand where a number does: which are numbers is looked up, as long alternations compile slowly.
_LABEL = re.compile(
    r"(?P<label>[^\W\d_]{2,20})(?:\.\s{0,3}|\s{1,3})(?:no\.?\s|nr\.?\s|n[\u00ba\u00b0]\s?|№\s?)?"
    r"(?:(?P<code>[LRDA])\.?\s?\*?(?=\d))?"
    rf"(?P<number>\d{{1,5}}(?:\.\d{{1,4}}){{0,3}}{_SUFFIX}|[^\W\d_]{{1,18}}(?:[-'\u2019][^\W\d_]{{3,12}})?)"
    r"(?P<by>\s?\([^()]{1,40}\))?(?P<closing>\s?[.:)](?!\d)(?:-|\s[\u2013\u2014-](?=\s))?|\s?[\u2013\u2014]"
    r"|\s?-(?=\s|$)|(?=\s|$))",
    re.IGNORECASE,
)
_ORDINAL_LABEL = re.compile(r"(?P<number>[^\W\d_]{4,18})\s{1,3}(?P<label>[^\W\d_]{4,12})(?P<closing>[.:]|(?=\s|$))")
_COUNTER = re.compile(
    r"[第제]\s?(?P<number>[一二三四五六七八九十百千〇零两兩\d]{1,9})\s?(?P<label>[条條章节節编編조장절편])"
    r"(?:[之の의](?P<further>[一二三四五六七八九十\d]{1,3}))?(?P<closing>[、.:：]?)"
)
_ENUMERATION = re.compile(r"(?P<opening>[(（])?(?P<number>[一二三四五六七八九十百]{1,5})(?P<closing>[)）]|[、.．])")
_DECIMAL = re.compile(
    r"(?P<opening>[(（])?(?P<number>\d{1,4})(?P<suffix>[a-z](?![^\W_])|\s(?:bis|ter|quater)(?![^\W_]))?"
    r"(?P<closing>[)）]\.?|\.?[\u00ba\u00aa\u00b0]\)?(?=\s|$)|\.\s?[\u2013\u2014](?=\s)|\.[-)]?(?!\d)|[、．]|\s?:(?=\s|$)"
    r"|\s[\u2013\u2014-](?=\s)|/(?=\s)|(?=\s{1,8}(?-i:[^\W\da-z])|\s*$))",
    re.IGNORECASE,
)
_PATH = re.compile(
    r"(?P<opening>\()?(?P<number>\d{1,3}(?:\.\d{1,3}){1,4})(?P<suffix>[a-z])?"
    r"(?P<closing>\.?\s[\u2013\u2014-](?=\s)|[.):]|(?=\s|$))"
)
_SIGN = re.compile(
    rf"(?P<sign>§|№|Nr\.|No\.|#)\s?(?P<number>\d{{1,5}}(?:\.\d{{1,4}})?){_SUFFIX}(?P<closing>\.-?|[:)]|(?=\s|$))",
    re.IGNORECASE,
)
_SIGN_BEHIND = re.compile(r"(?P<number>\d{1,4})\.?\s?(?P<suffix>[a-z]\s)?(?P<sign>§)(?P<closing>[.:]|(?=\s|$))")
_LETTERS = re.compile(
    r"(?P<opening>\()?(?P<number>[ivxlc]{1,8}|[IVXLC]{1,8}|[a-z]|[A-Z]|([a-z])\3|[\u0430-\u0457\u0491]|[\u03b1-\u03c9]{1,3})"
    r"(?P<closing>\)\.?|\.?\s?[\u2013\u2014](?=\s)|[.:]-?)"
)
_WORD = re.compile(
    r"(?P<number>[^\W\d_]{1,16}?(?:[-'\u2019 ][^\W\d_]{1,16}?){0,3})(?P<ly>ly)?"
    r"(?P<closing>\.-?|[:),]|\s?[\u2013\u2014](?=\s)|(?=\s*$))"
)
_BULLET = re.compile(
    r"(?P<bullet>[-*+\u2022\u00b7\u25aa\u25e6\u2023\u2043\u2013\u2014\uf0b7\u25cf\u25cb\u25a0])(?=\s)|(?P<o>o)(?=\s{2})"
)

# How else a number may be closed; "1 -" and "1:" are one way of numbering.
_CLOSINGS = {
    "）": ")", "．": ".", "-": ":", "\u2013": ":", "\u2014": ":", "\u00b0": "\u00b0", "\u00ba": "\u00b0",
    "\u00aa": "\u00b0",
}  # fmt: skip


class MarkerReading(NamedValues):
    """One way to read the start of a line: `path` and `sub` are its number, `length` the characters of the marker."""

    family: Scheme
    path: tuple[int, ...]
    sub: tuple[int, ...]
    length: int
    name: str  # the number as published, an id; empty where it is none
    by: str = ""  # who an option is said to be of


def readings(text: str) -> list[MarkerReading]:
    """Every reading of the start of a text as a marker."""
    if not text:
        return []
    first = text[0]
    head = text[:80]
    found: list[MarkerReading] = []
    if first.isdigit() or first in "(（":
        found += _decimals(head)
    if first in "§№N#" or (first.isdigit() and "§" in head[:8]):
        found += _signs(head)
    if first >= "\u3400" or first in "(（":
        found += _counters(head)
    if first.isalpha() or first == "(":
        found += _letters(head)
    if first.isalpha() and not first.islower():  # Arabic has no capitals
        found += _words(head)
        found += _labels(head)
    bullet = _BULLET.match(head)
    if bullet:
        found.append(MarkerReading(Scheme("bullet", bullet.group()), (0,), (), bullet.end(), ""))
    return found


def _unclosed(match: re.Match[str]) -> bool:
    """Whether a bracket was opened and not closed behind the number."""
    return bool(match["opening"]) and not match["closing"].startswith((")", "）"))


def _decimals(head: str) -> list[MarkerReading]:
    match = _PATH.match(head)
    if match:
        if bool(match["opening"]) != (match["closing"] == ")"):
            return []
        path = tuple(int(part) for part in match["number"].split("."))
        # "1.1", "1.1." and "1.1 -" are the same family: drafts mix them.
        style = "(n)" if match["opening"] else "n)" if match["closing"] == ")" else "n"
        family = Scheme("path", style, len(path))
        sub, suffix = _further(match["suffix"] or "")
        return [MarkerReading(family, path, sub, match.end(), ".".join(map(str, path)) + suffix)]
    match = _DECIMAL.match(head)
    if not match or _unclosed(match):
        return []
    closing = match["closing"].strip()[:1]
    closing = _CLOSINGS.get(match["closing"].strip().lstrip(".")[:1], closing)
    family = Scheme("number", f"{'(' if match['opening'] else ''}n{closing}")
    sub, suffix = _further(match["suffix"] or "")
    number = int(match["number"])
    if match["suffix"] and not closing and match["opening"] is None:
        return []
    return [MarkerReading(family, (number,), sub, match.end(), f"{number}{suffix}")]


def _signs(head: str) -> list[MarkerReading]:
    match = _SIGN.match(head) or _SIGN_BEHIND.match(head)
    if not match:
        return []
    sub, suffix = _further(match["suffix"] or "")
    path = tuple(int(part) for part in match["number"].split("."))
    name = ".".join(map(str, path)) + suffix
    return [MarkerReading(Scheme("sign", f"{match['sign']} n", len(path)), path, sub, match.end(), name)]


def _further(suffix: str) -> tuple[tuple[int, ...], str]:
    """What stands behind a number, as numbers to sort by and as the end of its name: `1er ter A` is -ter-A.

    Below 0 are letters of what was put in before the number: French bills have 2 A, 2 B, 2, 2 bis A, 2 bis.
    """
    sub: list[int] = []
    name = ""
    for part in _PARTS.finditer(suffix):
        if part["latin"]:
            sub.append(_LATIN.index(part["latin"].lower()) + 1)
            name += f"-{part['latin'].lower()}"
        elif part["letters"]:
            spaced = part.start() > 0 and suffix[part.start() - 1].isspace()
            number = letter(part["letters"]) or 27
            sub.append(number - 27 if spaced and part["letters"].isupper() else number)
            name += f"-{part['letters']}" if spaced else part["letters"].lower()
        elif part["raised"] or part["digits"]:
            digits = (part["raised"] or part["digits"]).translate(_SUPERSCRIPT)
            sub.append(int(digits))
            name += f"-{int(digits)}"
    return tuple(sub), name


def _counters(head: str) -> list[MarkerReading]:
    """Chinese, Japanese and Korean numbers: `第十二条之一`, `제12조의2`, `一、`, `（一）`."""
    match = _COUNTER.match(head)
    if match:
        number, further = chinese(match["number"]), chinese(match["further"]) if match["further"] else None
        if number is None:
            return []
        family = Scheme("label", f"{meant(match['label'])} n", word=f"{head[0]}1{match['label']}")
        name = f"{number}-{further}" if further else str(number)
        return [MarkerReading(family, (number,), (further,) if further else (), match.end(), name)]
    match = _ENUMERATION.match(head)
    number = chinese(match["number"]) if match else None
    if not match or not number or bool(match["opening"]) != (match["closing"] in ")）"):
        return []
    style = "(n)" if match["opening"] else "n、"
    return [MarkerReading(Scheme("chinese", style), (number,), (), match.end(), str(number))]


def _letters(head: str) -> list[MarkerReading]:
    match = _LETTERS.match(head)
    if not match or _unclosed(match):
        return []
    text, closing = match["number"], match["closing"].strip()[:1]
    closing = "." if closing in "\u2013\u2014" else closing
    if closing in ".:" and head[match.end() : match.end() + 1].isalnum():
        return []
    style = f"{match['opening'] or ''}n{closing}"
    small = text.islower()
    kinds = {"small-roman" if small else "roman": roman(text), "letter" if small else "capital": letter(text)}
    found = [
        MarkerReading(Scheme(kind, style), (value,), (), match.end(), text) for kind, value in kinds.items() if value
    ]
    if not text.isascii():
        # The published letter is no id; the builder gives one of its own.
        place, value = greek(text)
        kinds = {"cyrillic": cyrillic(text), "greek": place, "greek-numeral": value}
        found += [
            MarkerReading(Scheme(kind, style), (value,), (), match.end(), "") for kind, value in kinds.items() if value
        ]
    return found


def _words(head: str) -> list[MarkerReading]:
    """A number word at the head of a line (`Secondly,`, `TERCERA.-`), or before a label (`Zweiter Teil`)."""
    found: list[MarkerReading] = []
    match = _WORD.match(head)
    number = number_word(match["number"]) if match else None
    if match and number:
        style = "nly" if match["ly"] else "n,"
        found.append(
            MarkerReading(Scheme("word", style, word=match.group().strip()), (number,), (), match.end(), str(number))
        )
    match = _ORDINAL_LABEL.match(head)
    label = meant(match["label"].lower()) if match else ""
    if match and (label in DIVISIONS or label in ANNEXES) and (number := number_word(match["number"])):
        family = Scheme("label", f"{label} n", word=f"{match['label']} 1")
        found.append(MarkerReading(family, (number,), (), match.end(), str(number)))
    return found


def _labels(head: str) -> list[MarkerReading]:
    match = _LABEL.match(head)
    if not match:
        return []
    label, closing = match["label"].lower(), match["closing"].strip()
    known = label in LABELS or closing or match.end() == len(head.rstrip()) or _in_capitals(match, head)
    if not known or number_word(label):
        return []
    end, by = match.end(), (match["by"] or "").strip(" ()")
    if by and label not in OPTIONS:
        end, by = match.end("number"), ""
        if not head[end : end + 1].isspace():
            return []  # "Article 5(1)" speaks of an article
    return [MarkerReading(family, path, sub, end, name, by) for family, path, sub, name in _label_numbers(label, match)]


def _in_capitals(match: re.Match[str], head: str) -> bool:
    """Whether an unknown label, written in capitals, and its number stand before a title in capitals: BYLAW 3 DUES."""
    label, title = match["label"], head[match.end() :].strip()
    return len(label) >= _LEAST_CAPITALS and label.isupper() and match["number"].isdigit() and title.isupper()


_LabelNumber = tuple[Scheme, tuple[int, ...], tuple[int, ...], str]


def _label_numbers(label: str, match: re.Match[str]) -> list[_LabelNumber]:
    """The number behind a label in each of its readings: digits, a number word, a Roman numeral, a letter."""
    text, shown = match["number"], meant(label)
    word = f"{match['label']} {{}}"
    if text[0].isdigit():
        sub, suffix = _further(match["suffix"])
        digits = text[: len(text) - len(match["suffix"])]
        path = tuple(int(part) for part in digits.split("."))
        code = match["code"] or ""
        name = code.upper() + (digits if len(path) > 1 else str(path[0])) + suffix
        style = f"{shown} {code.lower()} n" if code else f"{shown} n"
        return [(Scheme("label", style, len(path), word=word.format(f"{code}1")), path, sub, name)]
    number = number_word(text)
    if number:
        return [(Scheme("label", f"{shown} n", word=word.format("1")), (number,), (), str(number))]
    found: list[_LabelNumber] = []
    as_roman, as_letter = roman(text), letter(text)
    if as_roman and text.isupper():
        found.append((Scheme("label", f"{shown} n", word=word.format("1")), (as_roman,), (), text))
    if as_letter and text.isupper():
        found.append((Scheme("label", f"{shown} a", word=word.format("A")), (as_letter,), (), text))
    return found
