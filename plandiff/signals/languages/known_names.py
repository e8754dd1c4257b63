"""Which names of a vocabulary can be found in a text of some language."""

from __future__ import annotations

from functools import lru_cache

from plandiff.model.vocabulary import Name, Vocabulary
from plandiff.text.languages import ENGLISH
from plandiff.text.languages.foreign_names import ForeignNames, foreign_names
from plandiff.text.languages.language_detection import script_of, script_of_language


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
