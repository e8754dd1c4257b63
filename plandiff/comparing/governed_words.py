"""What governs or follows other words than before: quantifiers, negations, conditions, bounds, modifiers, pronouns."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from plandiff.comparing.unlike_forms import APOSTROPHES
from plandiff.signals.conditions.condition_matching import RELATIVE
from plandiff.signals.roles.grammatical_parts import PREPOSITIONS
from plandiff.signals.shared.differences import Lexeme, units_of, word_unit
from plandiff.signals.shared.passage_pair import Pair
from plandiff.text.analysis import Analysis
from plandiff.text.synonyms import DETERMINERS, EMPTY_PREPOSITIONS, said
from plandiff.text.word_cutting import low_at

_BEFORE_NOUNS = DETERMINERS | EMPTY_PREPOSITIONS | {"from"}
_LISTING = (",", "and", "or")


def governed_words(pair: Pair) -> tuple[tuple[Lexeme, ...], tuple[Lexeme, ...]]:
    """What governs or modifies another word than in the other text, and the relative pronouns and "of" behind another.

    English only.
    """
    before, after = units_of(pair.before, True), units_of(pair.after, True)
    often = _repeated(pair.before, before) & _repeated(pair.after, after)
    return (
        _governing_others(before, after, often)
        + _following_others(pair.before, before, pair.after, after)
        + _modifying_others(pair.before, before, pair.after, after),
        _governing_others(after, before, often)
        + _following_others(pair.after, after, pair.before, before)
        + _modifying_others(pair.after, after, pair.before, before),
    )


def _repeated(analysis: Analysis, units: Sequence[Lexeme]) -> set[str]:
    """The keys of words of letters, and of units, that a text has more than once."""
    counts = [Counter(said(word.stem) for word in analysis.words if word.is_word)]
    counts.append(Counter(unit.key for unit in units))
    return {key for counted in counts for key, count in counted.items() if count > 1}


def _governing_others(these: Sequence[Lexeme], those: Sequence[Lexeme], often: Collection[str]) -> tuple[Lexeme, ...]:
    """The quantifiers, negations, conditions and bounds of a text that stand before another word than in the other.

    Where that word comes more than once, also behind another word of content: the bank may not lend and the fund may.
    """
    alike = Counter(unit.key for unit in these) & Counter(unit.key for unit in those)
    spare = Counter(label for _, label in _governed(those, often))
    found = []
    for unit, label in _governed(these, often):
        spare[label] -= 1
        if alike[unit.key] and spare[label] < 0:
            found.append(unit)
    return tuple(found)


def _governed(units: Sequence[Lexeme], often: Collection[str]) -> Iterator[tuple[Lexeme, tuple[str, str, str]]]:
    """The units that govern another, with both keys, and where the other comes often that of what they stand behind.

    Failing that in their part of the sentence, that of what stands behind the other: all boats pay, all boats sail.
    """
    behind = ""
    for at, (unit, following) in enumerate(pairwise(units)):
        if _governs(unit):
            near = behind or (units[at + 2].key if at + 2 < len(units) else "")
            yield unit, (unit.key, following.key, near if following.key in often else "")
        elif unit.key.startswith("conj "):
            behind = ""
        elif not unit.key.startswith("duty "):
            behind = unit.key


def _following_others(
    analysis: Analysis, units: Sequence[Lexeme], other: Analysis, others: Sequence[Lexeme]
) -> tuple[Lexeme, ...]:
    """The relative pronouns and "of" of a text beside another word than any in the other, where both have as many.

    Behind it, or before it where no passive turns what follows: ships that guards escort, that escort guards.
    """
    active = analysis.often("by") == other.often("by")
    left: list[Lexeme] = []
    for lows, with_next in (((*RELATIVE, "whom"), active), (("of",), False)):
        found = _antecedents(analysis, units, lows, with_next=with_next)
        spare = Counter(key for key, _ in _antecedents(other, others, lows, with_next=with_next))
        left += [unit for key, unit in found if key not in spare] if len(found) == spare.total() else []
    return tuple(left)


def _antecedents(
    analysis: Analysis, units: Sequence[Lexeme], lows: Collection[str], *, with_next: bool
) -> list[tuple[tuple[str, str], Lexeme]]:
    """Some words of a text, each with the key of the unit before it and, `with_next`, that of the one behind it.

    That only where an article tells of a noun before it: what follows "so that" may be in any order.
    """
    ends, places = {unit.until: unit for unit in units}, [unit.at for unit in units]
    found = []
    for at in analysis.where(*lows):
        before = ends.get(at - (low_at(analysis.words, at - 1) in PREPOSITIONS))
        if before is not None:
            following = bisect_right(places, at)
            told = with_next and following < len(units) and low_at(analysis.words, before.at - 1) in DETERMINERS
            behind = units[following].key if told else ""
            found.append(((before.key, behind), word_unit(analysis, at)))
    return found


def _modifying_others(
    analysis: Analysis, units: Sequence[Lexeme], other: Analysis, others: Sequence[Lexeme]
) -> tuple[Lexeme, ...]:
    """The words of a text that stand before another noun than in the other: the guards of the old port, old guards.

    Told where a word comes once in either text, and each noun stands in both.
    """
    heads, new_heads = dict(_modified(analysis, units)), dict(_modified(other, others))
    known, new_known = (Counter(unit.key for unit in side) for side in (units, others))
    return tuple(
        unit
        for unit in units
        if known[unit.key] == new_known[unit.key] == 1
        and (head := heads.get(unit.key)) is not None
        and (new_head := new_heads.get(unit.key)) is not None
        and head != new_head
        and new_known[head]
        and known[new_head]
    )


def _modified(analysis: Analysis, units: Sequence[Lexeme]) -> Iterator[tuple[str, str]]:
    """The words that stand with others behind an article or a preposition, each with the last of them.

    Not those of a list, of which all may be meant, nor owners.
    """
    words = analysis.words
    starts = {unit.at: unit for unit in units if unit.until == unit.at + 1 and words[unit.at].low.isalpha()}
    for first in starts.values():
        if low_at(words, first.at - 1) in _BEFORE_NOUNS:
            row = [first]
            while (following := starts.get(row[-1].until)) is not None and " " not in following.key:
                row.append(following)
            listed = low_at(words, row[-1].until) in _LISTING
            owned = any(words[unit.at].text[-2:-1] in APOSTROPHES for unit in row)
            yield from ((unit.key, row[-1].key) for unit in row[:-1] if not (listed or owned))


def _governs(unit: Lexeme) -> bool:
    return unit.key.startswith(("scope ", "neg ", "cond ", "bound "))
