"""Which words of drafting English say the same (synonyms.txt), and which carry no content of their own."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path

from plandiff.text.inflections import inflected, root

# The prepositions that a passive or a genitive moves.
EMPTY_PREPOSITIONS = frozenset("of to by in on at for with into".split())
# Words that say nothing by themselves: articles, forms of be, have and do, pronouns of the third person,
# those prepositions, and what joins sentences. All others need a counterpart.
EMPTY = EMPTY_PREPOSITIONS | frozenset(
    "a an the this that these those such said it its itself they their them themselves he his him himself she her who "
    "whom whose which what there here as so then also too be is are was were been being am have has had having do "
    "does did doing done however therefore thus hence accordingly moreover furthermore thereof therein thereto thereby "
    "therefor hereby herein hereof hereunder hereto hereafter hereinafter thereafter thereon thereunder wherein "
    "whereof whereby s".split()
)
# Words that carry no content of their own: those, other pronouns, prepositions and auxiliaries, and the light verbs of
# phrases such as "carry out an inspection" (Jespersen, A Modern English Grammar, part VI, 1942).
_LIGHT = EMPTY | frozenset(
    "it's we our us you your i one where when how why than make give become remain keep would from about over under "
    "through via between within and or but yet if whether while because since although age respective everyone "
    "applicable other another own well still already that's out up not any all both regarding shall will must may can "
    "party person whole relevant accordance pursuant according concerning relating behalf each carry hold put let off "
    "upon onto take no neither nor either every only should could might among throughout perform again".split()
)
# What a noun may begin with: articles, owners, and what says which or how many.
DETERMINERS = frozenset(
    "the a an its their his her our your each every any both all said such this that these no".split()
)


@cache
def _lines() -> tuple[tuple[str, ...], ...]:
    lines = Path(__file__).with_name("synonyms.txt").read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split()) for line in lines if line[:1] != "#")


@cache
def _firsts(reduce: Callable[[str], str] = root) -> dict[str, str]:
    """The first word of its group for each root, or stem, or joined phrase of the table."""
    groups = ([word if "_" in word else reduce(word) for word in line] for line in _lines())
    return {key: group[0] for group in groups for key in group}


@cache
def groups() -> tuple[tuple[str, ...], ...]:
    """The words of the table that say the same, group by group; phrases are left out."""
    return tuple(tuple(word for word in line if "_" not in word) for line in _lines())


@cache
def _compounds() -> dict[tuple[str, str], list[tuple[str, ...]]]:
    """The joined phrases of the table by the stems of their first two words."""
    found: dict[tuple[str, str], list[tuple[str, ...]]] = {}
    for parts in (tuple(key.split("_")) for key in _firsts() if "_" in key):
        found.setdefault((inflected(parts[0]), inflected(parts[1])), []).append(parts)
    return found


def begins_compound(stem: str) -> bool:
    """Whether any joined phrase of the table begins with a word of this stem."""
    return stem in _compound_firsts()


@cache
def _compound_firsts() -> frozenset[str]:
    return frozenset(first for first, _ in _compounds())


@lru_cache(maxsize=8192)
def canonical(key: str) -> str:
    """A root (or a phrase joined by underscores) as the first of its group, or as it is where it stands in none."""
    return _firsts().get(key, key)


@lru_cache(maxsize=8192)
def said(stem: str) -> str:
    """The same for a word without inflection, which proves that two words say one thing.

    A common root does not: a state is no statement, and a designation no design.
    """
    return _firsts(inflected).get(stem, stem)


@lru_cache(maxsize=8192)
def compounds_from(first: str, second: str) -> tuple[tuple[str, ...], ...]:
    """The phrases of the table that begin with two words of these stems, longest first, as tuples of words."""
    return tuple(sorted(_compounds().get((first, second), ()), key=lambda parts: (-len(parts), parts)))


@lru_cache(maxsize=8192)
def is_light(low: str, stem: str) -> bool:
    """Whether a word carries no content of its own."""
    return low in _LIGHT or stem in _light_stems()


@cache
def _light_stems() -> frozenset[str]:
    return _LIGHT.union([inflected(word) for word in _LIGHT if word[-1] in "degls"])  # which no other word loses


def same_meaning(before: str, after: str) -> bool:
    """Whether two roots are the same word, spellings of one word, or stand in one group."""
    return before == after or canonical(before) == canonical(after)
