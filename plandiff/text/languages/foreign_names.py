"""Finding the names of a vocabulary in a text of another language, whatever their case endings and script."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from plandiff.model.named_values import NamedValues
from plandiff.model.vocabulary import Name, Vocabulary
from plandiff.text.languages import ENGLISH
from plandiff.text.languages.language_detection import script_of, script_of_language
from plandiff.text.quantities import Fact
from plandiff.text.stems import without_case
from plandiff.text.word_cutting import Word, words

# Letters of Cyrillic and Greek in Latin ones (after ISO 9 and ISO 843, sounds spelt alike made one).
_LATIN: Final = dict(
    zip(
        "абвгґдеєжзиіїйјклљмнњопрстуфхцчшщўћђџъыьэёюяαβγδεζηθικλμνξοπρσςτυφχψω",
        (
            "a b v g g d e ie zh z i i i i i k l l m n n o p r s t u f kh ts ch sh shch v ch dj dzh . i . e e iu ia "
            "a v g d e z i th i k l m n x o p r s s t i f kh ps o"
        ).split(),
        strict=True,
    )
)
# How sounds are spelt in Latin letters, made one, in this order; h stands where another language writes g.
_SPELT_ALIKE: Final = (
    *(("ph", "f"), ("kh", "h"), ("ck", "k"), ("c", "k"), ("q", "k"), ("w", "v"), ("x", "ks"), ("ou", "u")),
    *(("y", "i"), ("j", "i"), ("h", "g")),
)
_ACCENT = re.compile("[\u0300-\u036f]")
_COGNATE: Final = 4


class ForeignNames(NamedValues):
    """The names of a vocabulary by the stripped form of their first word, longest first: (words, name, kind, small).

    What is `small`, an adjective for instance, is found in small letters too.
    """

    table: dict[str, tuple[tuple[tuple[str, ...], str, str, bool], ...]]
    skeletons: dict[str, tuple[str, str]]  # names of one word by their consonants

    def read(self, cut: Sequence[Word], index: int) -> Fact | None:
        """The name that begins at a word, or None: as the vocabulary spells it, or with the same consonants."""
        word = cut[index]
        if not word.is_word:
            return None
        for parts, name, kind, small in self.table.get(without_case(word.low), ()):
            until = index + len(parts)
            if (
                (small or word.capital)
                and until <= len(cut)
                and all(without_case(one.low) == part for one, part in zip(cut[index:until], parts, strict=True))
            ):
                return Fact(kind, name, index, until, mark="vocabulary")
        if not word.capital:
            return None
        found = self.skeletons.get(skeleton(word.low)) if len(word.text) > 3 else None
        return Fact(found[1], found[0], index, index + 1, mark="vocabulary") if found else None


def foreign_names(entries: Iterable[tuple[str, str, Sequence[str]]]) -> ForeignNames:
    """The table of the entries of a vocabulary: name, kind (party or place) and aliases."""
    table: dict[str, list[tuple[tuple[str, ...], str, str, bool]]] = {}
    skeletons: dict[str, tuple[str, str]] = {}
    for name, kind, aliases in entries:
        for written in (name, *aliases):
            parts = tuple(without_case(word.low) for word in words(written) if word.low != "the")
            if parts:
                table.setdefault(parts[0], []).append((parts, name, kind, written[:1].islower()))
            if len(parts) == 1 and len(skeleton(written)) > 2 and not written[:1].islower():
                skeletons.setdefault(skeleton(written), (name, kind))
    ranked = {first: tuple(sorted(found, key=lambda one: (-len(one[0]), one))) for first, found in table.items()}
    return ForeignNames(ranked, skeletons)


@lru_cache(maxsize=16)
def foreign_names_of(vocabulary: Vocabulary, code: str) -> ForeignNames:
    """The names of a vocabulary, to be found in a text in some language beside a text that is not in English."""
    entries = [(name, "party") for name in vocabulary.parties] + [(name, "place") for name in vocabulary.places]
    return foreign_names((entry.name, kind, (*entry.aliases, *entry.names_of(code))) for entry, kind in entries)


def is_named_in(entry: Name, code: str) -> bool:
    """Whether a vocabulary says what a party or place is called in a language.

    Names without a language are English, or those of every language of their script where that is not Latin.
    """
    if code == ENGLISH or entry.names_of(code):
        return True
    script = script_of_language(code)
    return script != "latin" and any(script_of(alias) == script for alias in (entry.name, *entry.aliases))


@lru_cache(maxsize=4096)
def romanised(word: str) -> str:
    """A word in plain Latin letters, as its sound is spelt most plainly: Харків and Kharkiv are both garkiv."""
    plain = _ACCENT.sub("", unicodedata.normalize("NFD", word.lower().replace("й", "и").replace("ї", "і")))
    latin = "".join(_LATIN.get(letter, letter) for letter in plain).replace(".", "")
    for spelt, alike in _SPELT_ALIKE:
        latin = latin.replace(spelt, alike)
    return re.sub(r"(.)\1+", r"\1", latin)


def skeleton(word: str) -> str:
    """The consonants of a name in Latin letters, so that Donetsk and Донецьк are one; first vowels are one."""
    latin = romanised(word)
    consonants = "".join(letter for letter in latin if letter in "bdfgklmnprstvz")
    return ("a" if latin[:1] in tuple("aeiou") else "") + re.sub(r"(.)\1+", r"\1", consonants)


def cognate(word: str) -> str:
    """The first letters that words of one origin share (Simard and others 1992): komi of commission and комісія.

    Blank for short words, whose beginnings meet by chance.
    """
    latin = romanised(word)
    return latin[:_COGNATE] if len(word) > _COGNATE and len(latin) >= _COGNATE and latin.isascii() else ""
