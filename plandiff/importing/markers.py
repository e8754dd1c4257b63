"""What could be the marker of an item at the start of a line: numbers, letters, labels, bullets, with a weight."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from plandiff.importing.lines import INVISIBLE, Line, ends_sentence
from plandiff.importing.numerals import NUMBER_WORDS, letter, letters, roman

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
_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec".split()
)
_CARDINALS = "|".join(sorted(NUMBER_WORDS, key=lambda word: (-len(word), word)))
_LABEL = re.compile(
    rf"(?P<label>[^\W\d_]{{2,20}})\.?\s{{1,3}}(?:no\.?\s|nr\.?\s|№\s?)?"
    rf"(?P<number>\d{{1,3}}(?:\.\d{{1,3}}){{0,3}}|[ivxlc]{{1,8}}|(?:{_CARDINALS})|[a-z])(?P<suffix>[a-z]|\s(?:bis|ter))?"
    r"(?P<by>\s?\([^()]{1,40}\))?(?P<closing>\s?[.:)](?!\d)|\s?[\u2013\u2014-](?=\s|$)|(?=\s|$))",
    re.IGNORECASE,
)
_DECIMAL = re.compile(
    r"(?P<opening>\()?(?P<number>\d{1,3})(?P<suffix>[a-z]|\s(?:bis|ter))?"
    r"(?P<closing>\)\.?|\.[-\u2013\u2014)]?(?!\d)|\s?:(?=\s|$)|\s[\u2013\u2014-](?=\s)|(?=\s{1,8}[^\W\da-z]|\s*$))"
)
_PATH = re.compile(r"(?P<opening>\()?(?P<number>\d{1,3}(?:\.\d{1,3}){1,4})(?P<closing>[.):]|(?=\s|$))")
_SIGN = re.compile(r"(?P<sign>§|№|Nr\.|No\.|#)\s?(?P<number>\d{1,3})(?P<suffix>[a-z])?(?P<closing>[.:)]|(?=\s|$))")
_LETTERS = re.compile(r"(?P<opening>\()?(?P<number>[ivxlc]{1,8}|[IVXLC]{1,8}|[a-z]|[A-Z]|([a-z])\3|[\u0430-\u0457\u0491])(?P<closing>\)\.?|[.:])")
_WORD = re.compile(rf"(?P<number>{_CARDINALS})(?P<ly>ly)?(?P<closing>[.:),]|(?=\s*$))", re.IGNORECASE)
_BULLET = re.compile(r"(?P<bullet>[-*+\u2022\u00b7\u25aa\u25e6\u2023\u2043\u2013\u2014\uf0b7\u25cf\u25cb\u25a0])(?=\s)|(?P<o>o)(?=\s{2})")
# Russian and Ukrainian lists leave out different letters; a sequence may have gaps.
_CYRILLIC = "абвгґдеєжзиіїйклмнопрстуфхцчшщюя"
_CAPITAL = re.compile(r"[\"'\u2018\u201c\u00ab(\[*_]*[^\W\da-z]")
# How much a kind of marker says "top level": used where two could be.
RANKS = {"label": 0, "sign": 0, "heading": 1, "number": 1, "roman": 1, "word": 2, "path": 2, "capital": 2, "letter": 4, "cyrillic": 4,
         "small-roman": 4, "bullet": 6}  # fmt: skip

_FIRSTS = {"number": "1", "roman": "I", "small-roman": "i", "letter": "a", "cyrillic": "а", "capital": "A", "word": "First", "path": "1",
           "label": "1", "sign": "1"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Family:
    """One way of numbering: what kind, with which punctuation (`(1)`, `1.`) or label (`article`), how deep."""

    kind: str
    style: str
    depth: int = 1

    @property
    def rank(self) -> int:
        """0 for what is surely a top level, more for what rather stands inside one."""
        bare = self.kind == "number" and self.style in {"n", "n:"}
        return RANKS[self.kind] + (self.style.startswith("(") or bare)

    @property
    def example(self) -> str:
        """The first marker of the family as a person would type it."""
        if self.kind in {"heading", "bullet"}:
            return f"{self.kind}s"
        first = _FIRSTS[self.kind] + ".1" * (self.depth - 1)
        label, space, _ = self.style.rpartition(" ")
        if self.kind == "label":
            return f"{label.capitalize()}{space}{'A' if self.style.endswith(' a') else first}"
        if self.style == "list":
            return f"{first}."
        return f"{label}{space}{first}" if space else self.style.replace("n", first, 1)


@dataclass(frozen=True, slots=True)
class Candidate:
    """What could be a marker: characters 0 up to `length` of line `line`; `path` is its number."""

    line: int
    family: Family
    path: tuple[int, ...]
    sub: int
    length: int
    name: str  # the number as published, an id
    indent: int
    weight: float
    by: str = ""


def candidates(line: Line, index: int, above: Line | None) -> list[Candidate]:
    """Every reading of the start of a line as a marker, each weighed by the line and the one above it."""
    found = list(_from_hint(line, index))
    bare = line.text.lstrip(INVISIBLE + " ")
    lead = len(line.text) - len(bare)
    # An opening emphasis that was not taken for markup does not hide a number.
    hinted = bool(found)
    for reading in _readings(bare):
        family, path, sub, length, name, *by = reading
        if hinted and family.kind == "bullet":
            continue
        if hinted and family.kind in {"number", "label", "sign", "path"}:
            found, hinted = [], False  # a number typed into an item is the one that was published
        rest = bare[length:]
        weight = _weight(line, above, family, rest, bare[:length])
        found.append(
            Candidate(index, family, path, sub, lead + length, name, line.indent, weight, by[0] if by else "")
        )
    return found


def _from_hint(line: Line, index: int) -> list[Candidate]:
    hint = line.hint
    if not hint.item:
        return []
    if hint.item == "bullet":
        return [Candidate(index, Family("bullet", "list"), (0,), 0, 0, "", line.indent, 2.0)]
    kind = {"1": "number", "a": "letter", "A": "capital", "i": "small-roman", "I": "roman"}[hint.item]
    name = {"1": str(hint.number), "a": letters(max(hint.number, 1)), "A": letters(max(hint.number, 1)).upper()}
    shown = name.get(hint.item, str(hint.number))
    return [Candidate(index, Family(kind, "list"), (hint.number,), 0, 0, shown, line.indent, 2.5)]


Reading = tuple[Family, tuple[int, ...], int, int, str, str] | tuple[Family, tuple[int, ...], int, int, str]


def _readings(text: str) -> list[Reading]:
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
    if not match or bool(match["opening"]) and not match["closing"].startswith(")"):
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
    if not match or bool(match["opening"]) and not match["closing"].startswith(")"):
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
    if match and head[0].isupper():
        number = NUMBER_WORDS[match["number"].lower()]
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
    if match["suffix"]:
        return []
    number = NUMBER_WORDS.get(text.lower())
    if number:
        return [(Family("label", f"{shown} n"), (number,), 0, str(number))]
    found = []
    as_roman, as_letter = roman(text), letter(text)
    if as_roman and text.isupper():
        found.append((Family("label", f"{shown} n"), (as_roman,), 0, text))
    if as_letter and text.isupper():
        found.append((Family("label", f"{shown} a"), (as_letter,), 0, text))
    return found


def _weight(line: Line, above: Line | None, family: Family, rest: str, marker: str) -> float:  # noqa: C901, PLR0912 - one fact each
    """How much the line looks like the start of an item, around 2 for a clear case and below 0 for a clear miss."""
    weight = 1.0
    words = rest.split(None, 1)
    first = words[0].strip(".,;:").lower() if words else ""
    if line.gap or line.hint.heading:
        weight += 1.0
    elif line.inside:
        weight -= 1.5
    elif above is not None and not ends_sentence(above.text):
        weight -= 0.25
    if rest and not rest[0].isspace() and family.kind != "label" and not rest.startswith((".", ")")):
        weight -= 0.25
    outer = family.kind in {"number", "roman", "label", "sign", "word", "capital"}
    if not words:
        weight += -0.5 if family.kind == "number" and family.style == "n" else 0.25
    elif _CAPITAL.match(rest.lstrip()):
        weight += 0.5
    elif outer and words[0][0].islower():
        weight -= 0.75
    if first in _MONTHS and family.kind == "number":
        weight -= 2.5
    if family.kind == "label" and marker[-1].isalnum() and words and words[0][0].islower():
        weight -= 2.0
    if family.kind == "label" and rest[:1] in {",", ";"}:
        weight -= 2.0
    if family.style == "n" and family.kind == "number" and rest and not rest.startswith("  ") and not line.hint.heading:
        weight -= 1.0
    if family.kind == "capital" and family.style == "n." and len(words) > 0 and len(words[0]) <= 2 and "." in words[0]:
        weight -= 1.5
    if family.kind == "bullet" and not rest.strip():
        weight -= 2.0
    return weight


def weigh_contents(found: list[Candidate], rests: list[str]) -> list[Candidate]:
    """The candidates, those made lighter whose words come again under the same number: a table of contents."""
    last: dict[tuple[Family, tuple[int, ...], str], int] = {}
    for position, (candidate, rest) in enumerate(zip(found, rests, strict=True)):
        if rest and candidate.family.kind != "bullet":
            last[candidate.family, candidate.path, rest.lower()] = position
    return [
        replace(candidate, weight=candidate.weight - 2.5)
        if rest and last.get((candidate.family, candidate.path, rest.lower()), 0) > position
        else candidate
        for position, (candidate, rest) in enumerate(zip(found, rests, strict=True))
    ]
