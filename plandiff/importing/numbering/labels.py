"""The nouns that stand before a number and say what it numbers, in several languages: data, and no names."""

from __future__ import annotations

# What names a unit of a text beyond doubt, by the word that all its translations and abbreviations are read as.
_UNITS = {
    "article": "article art artikel artículo articulo artigo articolo articolul artykuł článek čl член стаття статья "
    "ст άρθρο cikk madde 条 條",
    "section": "section sec sect sección seccion seção sezione",
    "clause": "clause cláusula clausula klausel clausola",
    "rule": "rule règle regla regola regel norma правило",
    "point": "point punkt punto ponto пункт",
}
# What stands over the units of a text, or over its paragraphs.
_DIVISIONS = {
    "chapter": "chapter kapitel chapitre capítulo capitulo capitolo capo rozdział hoofdstuk глава 章",
    "part": "part teil partie parte часть частина 编 編",
    "title": "title titre título titulo titolo titel титул",
    "book": "book buch livre libro книга",
    "division": "division abschnitt dział розділ раздел 节 節",
}
# Other nouns that need no punctuation after their number; all but these and those above do ("Pillar 1:").
_OTHERS = (
    "paragraph para item principle step phase stage measure commitment provision recommendation pillar track option "
    "alternative variant variante"
)
ANNEXES = frozenset(
    "annex appendix exhibit schedule attachment addendum protocol anhang anlage annexe anexo allegato додаток "
    "приложение 附件".split()
)
OPTIONS = frozenset("option alternative variant variante alt".split())

_MEANT = {word: name for names in (_UNITS, _DIVISIONS) for name, words in names.items() for word in words.split()}
_KNOWN = frozenset(_MEANT) | frozenset(_OTHERS.split()) | ANNEXES


def is_label(word: str) -> bool:
    """Whether a word in small letters is known to stand before a number."""
    return word in _KNOWN


def meant(word: str) -> str:
    """The word that a label is read as: `article` for `art` and `artikel`, the word itself where it has no other."""
    return _MEANT.get(word, "paragraph" if word == "para" else word)


def is_unit(label: str) -> bool:
    """Whether a label, as `meant` gives it, names the units of a text: articles, sections, clauses."""
    return label in _UNITS


def is_division(label: str) -> bool:
    """Whether a label, as `meant` gives it, names what stands over several units: chapters, parts."""
    return label in _DIVISIONS
