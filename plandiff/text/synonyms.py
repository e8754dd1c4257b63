"""Which words of drafting English say the same: groups of synonyms and the words that carry no content."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from plandiff.text.inflections import inflected

# Words that carry no content of their own: articles, pronouns, prepositions, auxiliaries, drafting fillers, and the
# light verbs of phrases such as "carry out an inspection" (Jespersen, A Modern English Grammar, part VI, 1942).
_LIGHT = frozenset(
    "a an the this that these those such said it its it's they their them he his him she her we our us you your i my "
    "one ones self itself themselves himself herself oneself who whom whose which what there here where when how "
    "why as so than then too also "
    "be have do make take give carry perform get put let become seem remain keep hold "
    "go come would "
    "of in on at by for with to into onto from upon about over under through via per between among within during "
    "and or but yet nor if else whether while because since although though however therefore thus hence accordingly "
    "age aged hereby herein hereof hereunder hereto hereinafter thereof therein thereto thereby thereafter "
    "thereon thereupon therewith hereafter therefrom thereunder whereby wherein whereof "
    "aforementioned aforesaid abovementioned foregoing respective respectively relevant involving involved anyone "
    "everyone someone anybody everybody somebody applicable concerned "
    "other another own well even just very quite rather still already again indeed namely that's "
    "along amid amidst beside behind towards toward "
    "latter out up down off away back forth on "
    "not no any some all each every both either neither only "
    "accordance according pursuant concerning regarding relating behalf "
    "shall will must may can could might should "
    "throughout across itself party person persons people parties side sides etc "
    "being whole "
    "duly hereafter there fully mutually located situated accordingly itself".split()
)
# Verbs that are light beside a noun of action (receive assistance, reach agreement), so that alone they lose nothing.
SEMI_LIGHT = frozenset(
    (
        "treat possess possession "
        "receiv provid grant offer lend render enjoi exercis undergo bring exert express reach arriv obtain exist "
        "appli use us mean means"
    ).split()
)
# Verbs that carry a noun of action, which alone may stand for both (raise an objection, object).
SUPPORTS = frozenset(
    (
        "accept assum rais submit lodg file issu pay enter lay reach draw bear render offer exercis undergo execut "
        "undertak express obtain seek receiv achiev establish impos levi accord serv deliver declar produc caus "
        "incur suffer "
        "sustain bring exert attach arrang complet grant provid start adopt pass cast run mount pose "
        "place put conduct effect "
    ).split()
)
# Light words that a change of meaning may hang on, so that they count when they replace one another.
_PARTICLES = frozenset("outside beyond above below against inside".split())


@cache
def _groups() -> dict[str, list[int]]:
    """The groups of each root or compound, by number. The roots are found beforehand: it takes longer than all else."""
    groups: dict[str, list[int]] = {}
    lines = Path(__file__).with_name("synonym_roots.txt").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines):
        for key in line.split():
            groups.setdefault(key, []).append(number)
    return groups


@cache
def _compounds() -> dict[str, list[tuple[str, ...]]]:
    """The compounds by the stem of their first word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for parts in (tuple(key.split("_")) for key in _groups() if "_" in key):
        found.setdefault(inflected(parts[0]), []).append(parts)
    return found


def is_empty(phrase: str) -> bool:
    """Whether a joined phrase carries no content of its own: amount to, period of."""
    return not groups_of(_EMPTY).isdisjoint(groups_of(phrase))


# Stands first in the groups of phrases that carry no content.
_EMPTY = "~"


@lru_cache(maxsize=8192)
def groups_of(key: str) -> frozenset[int]:
    """The groups of synonyms that a root (or a compound joined by underscores) stands in."""
    return frozenset(_groups().get(key, ()))


@lru_cache(maxsize=8192)
def compounds_from(first: str, second: str) -> tuple[tuple[str, ...], ...]:
    """The phrases of the table that begin with two words of these stems, longest first, as tuples of words."""
    found = (parts for parts in _compounds().get(first, ()) if inflected(parts[1]) == second)
    return tuple(sorted(found, key=lambda parts: (-len(parts), parts)))


@lru_cache(maxsize=8192)
def is_light(low: str, stem: str) -> bool:
    """Whether a word carries no content of its own."""
    return (low in _LIGHT or stem in _light_stems()) and low not in _PARTICLES


@cache
def _light_stems() -> frozenset[str]:
    return frozenset(inflected(word) for word in _LIGHT if len(word) > 1)


@lru_cache(maxsize=8192)
def same_meaning(before: str, after: str) -> bool:
    """Whether two roots are the same word, spellings of one word, or share a group of synonyms."""
    if before == after:
        return True
    groups = groups_of(before)
    return bool(groups) and not groups.isdisjoint(groups_of(after))
