"""Every way to read the start of a line as a marker: numbers, letters, labels, number words, bullets."""

from __future__ import annotations

import re

from plandiff.importing.family import Family
from plandiff.importing.numerals import NUMBER_WORDS, letter, roman

# Labels that need no punctuation after their number. Others ("Pillar 1:") do. Nouns of several languages, no names.
_LABELS = frozenset(
    "article art section sec point clause paragraph para item chapter part title book principle rule step phase stage "
    "measure commitment provision recommendation pillar track option alternative variant variante "
    "artikel artículo articulo artigo articolo abschnitt kapitel punkt punto ponto point стаття статья пункт розділ "
    "раздел глава".split()
)
ANNEXES = frozenset(
    "annex appendix exhibit schedule attachment addendum protocol anhang anlage annexe anexo allegato додаток "
    "приложение".split()
)
OPTIONS = frozenset("option alternative variant variante alt".split())
# Any word may stand where a number does: which are numbers is looked up, as long alternations compile slowly.
_LABEL = re.compile(
    r"(?P<label>[^\W\d_]{2,20})\.?\s{1,3}(?:no\.?\s|nr\.?\s|№\s?)?"
    r"(?P<number>\d{1,3}(?:\.\d{1,3}){0,3}|[a-z]{1,12}(?:-[a-z]{3,7})?)(?P<suffix>(?<=\d)[a-z]|(?<=\d)\s(?:bis|ter))?"
    r"(?P<by>\s?\([^()]{1,40}\))?(?P<closing>\s?[.:)](?!\d)|\s?[\u2013\u2014-](?=\s|$)|(?=\s|$))",
    re.IGNORECASE,
)
_DECIMAL = re.compile(
    r"(?P<opening>\()?(?P<number>\d{1,3})(?P<suffix>[a-z]|\s(?:bis|ter))?"
    r"(?P<closing>\)\.?|\.[-\u2013\u2014)]?(?!\d)|\s?:(?=\s|$)|\s[\u2013\u2014-](?=\s)|/(?=\s)|(?=\s{1,8}[^\W\da-z]|\s*$))"
)
_PATH = re.compile(r"(?P<opening>\()?(?P<number>\d{1,3}(?:\.\d{1,3}){1,4})(?P<closing>[.):]|(?=\s|$))")
_SIGN = re.compile(r"(?P<sign>§|№|Nr\.|No\.|#)\s?(?P<number>\d{1,3})(?P<suffix>[a-z])?(?P<closing>[.:)]|(?=\s|$))")
_LETTERS = re.compile(
    r"(?P<opening>\()?(?P<number>[ivxlc]{1,8}|[IVXLC]{1,8}|[a-z]|[A-Z]|([a-z])\3|[\u0430-\u0457\u0491])(?P<closing>\)\.?|[.:])"
)
_WORD = re.compile(
    r"(?P<number>[A-Z][a-z]{2,11}?(?:-[a-z]{3,7}?)?)(?P<ly>ly)?(?P<closing>[.:),]|(?=\s*$))", re.IGNORECASE
)
_BULLET = re.compile(
    r"(?P<bullet>[-*+\u2022\u00b7\u25aa\u25e6\u2023\u2043\u2013\u2014\uf0b7\u25cf\u25cb\u25a0])(?=\s)|(?P<o>o)(?=\s{2})"
)
# Russian and Ukrainian lists leave out different letters; a sequence may have gaps.
_CYRILLIC = "абвгґдеєжзиіїйклмнопрстуфхцчшщюя"

Reading = tuple[Family, tuple[int, ...], int, int, str, str] | tuple[Family, tuple[int, ...], int, int, str]


def readings(text: str) -> list[Reading]:
    if not text:
        return []
    first = text[0]
    head = text[:80]
    found: list[Reading] = []
    if first.isdigit() or first == "(":
        found += _decimals(head)
    if first in "§№N#":
        found += _signs(head)
    if first.isalpha() or first == "(":
        found += _letters(head)
        found += _words(head)
    bullet = _BULLET.match(head)
    if bullet:
        found.append((Family("bullet", bullet.group()), (0,), 0, bullet.end(), ""))
    return found


def _decimals(head: str) -> list[Reading]:
    match = _PATH.match(head)
    if match:
        if bool(match["opening"]) != (match["closing"] == ")"):
            return []
        path = tuple(int(part) for part in match["number"].split("."))
        style = f"{match['opening'] or ''}n{match['closing']}"
        # "1.1" and "1.1." are the same family: drafts mix them.
        family = Family("path", style.replace(".", "").replace(":", ""), len(path))
        return [(family, path, 0, match.end(), ".".join(str(part) for part in path))]
    match = _DECIMAL.match(head)
    if not match or (bool(match["opening"]) and not match["closing"].startswith(")")):
        return []
    closing = match["closing"].strip()[:1]
    closing = ":" if closing in {"-", "\u2013", "\u2014"} else closing
    family = Family("number", f"{match['opening'] or ''}n{closing}")
    sub, suffix = _suffix(match["suffix"])
    number = int(match["number"])
    if match["suffix"] and not closing and match["opening"] is None:
        return []
    return [(family, (number,), sub, match.end(), f"{number}{suffix}")]


def _signs(head: str) -> list[Reading]:
    match = _SIGN.match(head)
    if not match:
        return []
    sub, suffix = _suffix(match["suffix"])
    number = int(match["number"])
    return [(Family("sign", f"{match['sign']} n"), (number,), sub, match.end(), f"{number}{suffix}")]


def _suffix(text: str | None) -> tuple[int, str]:
    if not text:
        return 0, ""
    bare = text.strip().lower()
    return {"bis": 1, "ter": 2}.get(bare) or letter(bare) or 0, bare if len(bare) == 1 else f"-{bare}"


def _letters(head: str) -> list[Reading]:
    match = _LETTERS.match(head)
    if not match or (bool(match["opening"]) and not match["closing"].startswith(")")):
        return []
    text, closing = match["number"], match["closing"][:1]
    if closing in ".:" and head[match.end() : match.end() + 1].isalnum():
        return []
    style = f"{match['opening'] or ''}n{closing}"
    found: list[Reading] = []
    small = text.islower()
    as_roman, as_letter = roman(text), letter(text)
    if as_roman:
        found.append((Family("small-roman" if small else "roman", style), (as_roman,), 0, match.end(), text))
    if as_letter:
        found.append((Family("letter" if small else "capital", style), (as_letter,), 0, match.end(), text))
    elif not text.isascii() and text in _CYRILLIC:
        # The published letter is no id; the builder gives one of its own.
        found.append((Family("cyrillic", style), (_CYRILLIC.index(text) + 1,), 0, match.end(), ""))
    return found


def _words(head: str) -> list[Reading]:
    found: list[Reading] = []
    match = _WORD.match(head)
    number = NUMBER_WORDS.get(match["number"].lower()) if match and head[0].isupper() else None
    if match and number:
        style = "nly" if match["ly"] else "n,"
        found.append((Family("word", style), (number,), 0, match.end(), str(number)))
    match = _LABEL.match(head)
    if not match or not head[0].isupper():
        return found
    label, closing = match["label"].lower(), match["closing"].strip()
    known = label in _LABELS or label in ANNEXES
    if not (known or closing or match.end() == len(head.rstrip())) or label in NUMBER_WORDS:
        return found
    by = (match["by"] or "").strip(" ()")
    if by and label not in OPTIONS:
        return found
    return found + [(*reading, match.end(), name, by) for *reading, name in _label_numbers(label, match)]  # type: ignore[misc]


def _label_numbers(label: str, match: re.Match[str]) -> list[tuple[Family, tuple[int, ...], int, str]]:
    text = match["number"]
    sub, suffix = _suffix(match["suffix"])
    shown = {"art": "article", "sec": "section", "para": "paragraph"}.get(label, label)
    if text[0].isdigit():
        path = tuple(int(part) for part in text.split("."))
        name = ".".join(str(part) for part in path) + suffix
        return [(Family("label", f"{shown} n", len(path)), path, sub, name)]
    number = NUMBER_WORDS.get(text.lower())
    if number:
        return [(Family("label", f"{shown} n"), (number,), 0, str(number))]
    found: list[tuple[Family, tuple[int, ...], int, str]] = []
    as_roman, as_letter = roman(text), letter(text)
    if as_roman and text.isupper():
        found.append((Family("label", f"{shown} n"), (as_roman,), 0, text))
    if as_letter and text.isupper():
        found.append((Family("label", f"{shown} a"), (as_letter,), 0, text))
    return found
