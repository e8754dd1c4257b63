"""The words for markers: a way of numbering (a family), what names a unit, and one line's marker (a candidate)."""

from __future__ import annotations

from dataclasses import dataclass, field

# What names a unit of a text beyond doubt, by the word that all its translations and abbreviations are read as.
_UNITS = {
    "article": "article art artikel artículo articulo artigo articolo articolul artykuł článek čl член стаття статья "
    "ст άρθρο cikk madde 条 條 조 المادة مادة ماده",
    "section": "section sec sect sección seccion seção sezione",
    "clause": "clause cláusula clausula klausel clausola",
    "rule": "rule règle regla regola regel norma правило",
    "point": "point punkt punto ponto пункт البند بند",
}
# What stands over the units of a text, or over its paragraphs.
DIVISIONS = {
    "chapter": "chapter kapitel chapitre capítulo capitulo capitolo capo rozdział hoofdstuk глава 章 장",
    "part": "part teil partie parte часть частина 编 編 편",
    "title": "title titre título titulo titolo titel титул",
    "book": "book buch livre libro книга",
    "division": "division abschnitt dział розділ раздел 节 節 절",
}
# Other nouns that need no punctuation after their number; all but these and those above do ("Pillar 1:").
_OTHERS = (
    "paragraph para item principle step phase stage measure commitment provision recommendation pillar track option "
    "alternative variant variante варіант вариант wariant opcja opción opzione opção"
)
ANNEXES = frozenset(
    "annex appendix exhibit schedule attachment addendum protocol anhang anlage annexe anexo allegato додаток "
    "приложение 附件".split()
)
OPTIONS = frozenset(
    "option alternative variant variante alt варіант вариант wariant opcja opción opzione opção".split()
)

_MEANT = {word: name for names in (_UNITS, DIVISIONS) for name, words in names.items() for word in words.split()}
# The words in small letters that are known to stand before a number.
LABELS = frozenset(_MEANT) | frozenset(_OTHERS.split()) | ANNEXES


def meant(word: str) -> str:
    """The word that a label is read as: `article` for `art` and `artikel`, the word itself where it has no other."""
    return _MEANT.get(word, "paragraph" if word == "para" else word)


MARKUP = "list"  # the style of a marker that the markup of a list gives an item
# How much a kind of marker says "top level": used where two could be.
RANKS = {
    "label": 0,
    "sign": 0,
    "heading": 1,
    "number": 1,
    "chinese": 1,
    "roman": 1,
    "word": 2,
    "path": 2,
    "capital": 2,
    "letter": 4,
    "cyrillic": 4,
    "greek": 4,
    "greek-numeral": 4,
    "small-roman": 4,
    "bullet": 6,
}
_FIRSTS = {"roman": "I", "small-roman": "i", "letter": "a", "cyrillic": "\u0430", "capital": "A", "word": "First"}
_FIRSTS |= {"greek": "\u03b1", "greek-numeral": "\u03b1", "chinese": "\u4e00"}


@dataclass(frozen=True, slots=True)
class Scheme:
    """One way of numbering: what kind, with which punctuation (`(1)`, `1.`) or label (`article`), how deep."""

    kind: str
    style: str
    depth: int = 1
    nested: int = 0  # how deeply its lists stand in others, from 2, where markup tells
    word: str = field(default="", compare=False)  # the first marker as this text spells it

    @property
    def rank(self) -> int:
        """0 for what is surely a top level, more for what rather stands inside one."""
        bare = self.kind == "number" and self.style in {"n", "n:"}
        return RANKS[self.kind] + (self.style.startswith("(") or bare)

    @property
    def names_unit(self) -> bool:
        """Whether its markers name the units of a text: `Article 1`, `§ 1`."""
        return self.kind == "sign" or (self.kind == "label" and self.style.split()[0] in _UNITS)

    @property
    def example(self) -> str:
        """The first marker of the family as a person would type it."""
        if self.kind in {"heading", "bullet"}:
            return f"{self.kind}s"
        first = _FIRSTS.get(self.kind, "1") + ".1" * (self.depth - 1)
        if self.word:
            return self.word + ".1" * (self.depth - 1)
        label, space, _ = self.style.rpartition(" ")
        if self.kind == "label":
            return f"{label.capitalize()}{space}{'A' if self.style.endswith(' a') else first}"
        if self.style == MARKUP:
            return f"{first}."
        return f"{label}{space}{first}" if space else self.style.replace("n", first, 1)


@dataclass(frozen=True, slots=True)
class Marker:
    """What could be a marker: characters 0 up to `length` of line `line`; `path` is its number."""

    line: int
    family: Scheme
    path: tuple[int, ...]
    sub: tuple[int, ...]  # what goes on from that number: 1 for 5a, 2 and 1 for 5 ter A
    length: int
    name: str  # the number as published, an id
    indent: int
    weight: float
    by: str = ""
    bracket: int = -1  # where in the marker a bracket stands that opens the whole item
    heading: int = 0  # the level of the heading in markup that it stands in
