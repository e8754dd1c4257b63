"""Which words of drafting English say the same (synonyms.txt), and which carry no content of their own."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from plandiff.text.inflections import inflected, root

# Words that carry no content of their own: articles, pronouns, prepositions, auxiliaries, drafting fillers, and the
# light verbs of phrases such as "carry out an inspection" (Jespersen, A Modern English Grammar, part VI, 1942).
_LIGHT = frozenset(
    "a an the this that these those such said it its it's they their them he his him she her we our us you your i my "
    "one self itself themselves himself herself oneself who whom whose which what there here where when how why as so "
    "than then too also be have do make take give carry perform get put let become seem remain keep hold go come "
    "would of in on at by for with to into onto from upon about over under through via per between among within "
    "during and or but yet nor if else whether while because since although though however therefore thus hence "
    "accordingly age hereby herein hereof hereunder hereto hereinafter thereof therein thereto thereby thereafter "
    "thereon thereupon therewith hereafter therefrom thereunder whereby wherein whereof aforementioned aforesaid "
    "abovementioned foregoing respective respectively relevant involving anyone everyone someone anybody everybody "
    "somebody applicable other another own well even just very quite rather still already again indeed namely that's "
    "along amid amidst beside behind toward latter out up down off away back forth not no any some all each every "
    "both either neither only accordance according pursuant concerning regarding relating behalf shall will must may "
    "can could might should throughout across party person side etc whole duly fully mutually located situated".split()
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
def _firsts() -> dict[str, str]:
    """The first word of its group for each root or joined phrase of the table."""
    groups = ([word if "_" in word else root(word) for word in line] for line in _lines())
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
