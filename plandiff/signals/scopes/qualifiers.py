"""The adjectives that came between a quantifier and its noun: all prisoners, all wounded prisoners."""

from __future__ import annotations

from plandiff.signals.passage_pair import has_meaning
from plandiff.text.analysis import Analysis
from plandiff.text.synonyms import same_meaning

_UNIVERSAL = frozenset("all any every each no".split())


def moved_qualifiers(before: Analysis, after: Analysis) -> list[str]:
    """The words of the after text that now stand between "all" (any, every, each, no) and a noun that followed it.

    A word that the before text has anywhere is none of them, since it may only have moved.
    """
    nouns = [before.words[at + 1].root for at in _quantifiers(before)]
    if not nouns:
        return []
    known = frozenset(word.root for word in before.words)
    found = []
    for at in _quantifiers(after):
        if at + 2 >= len(after.words):
            continue
        qualifier, noun = after.words[at + 1], after.words[at + 2]
        told = any(same_meaning(noun.root, one) for one in nouns)
        if told and qualifier.is_word and not has_meaning(qualifier.root, known) and _is_content(after, at + 1):
            found.append(after.written(at, at + 3))
    return found


def _quantifiers(analysis: Analysis) -> list[int]:
    """The indexes of the quantifiers with a word of content after them."""
    return [
        at for at, word in enumerate(analysis.words[:-1]) if word.low in _UNIVERSAL and _is_content(analysis, at + 1)
    ]


def _is_content(analysis: Analysis, index: int) -> bool:
    return any(item.at == index for item in analysis.content)
