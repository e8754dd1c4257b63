"""What governs or follows other words than before: quantifiers, negations, conditions, bounds and relative pronouns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from plandiff.signals.conditions.condition_matching import RELATIVE
from plandiff.signals.shared.differences import Lexeme, units_of, word_unit
from plandiff.signals.shared.passage_pair import Pair
from plandiff.text.analysis import Analysis
from plandiff.text.synonyms import said


def governed_words(pair: Pair) -> tuple[tuple[Lexeme, ...], tuple[Lexeme, ...]]:
    """What governs another word than in the other text, and the relative pronouns behind another; English only."""
    before, after = units_of(pair.before, True), units_of(pair.after, True)
    often = _repeated(pair.before, before) & _repeated(pair.after, after)
    return (
        _governing_others(before, after, often) + _following_others(pair.before, before, pair.after, after),
        _governing_others(after, before, often) + _following_others(pair.after, after, pair.before, before),
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
    """The relative pronouns of a text behind another word than any in the other, where both have as many."""
    found, spare = _antecedents(analysis, units), Counter(key for key, _ in _antecedents(other, others))
    left = [(key, unit) for key, unit in found if key not in spare]
    return tuple(unit for _, unit in left) if len(found) == spare.total() else ()


def _antecedents(analysis: Analysis, units: Sequence[Lexeme]) -> list[tuple[str, Lexeme]]:
    """The relative pronouns of a text, each with the key of the unit straight before it."""
    ends = {unit.until: unit.key for unit in units}
    return [(ends[at], word_unit(analysis, at)) for at in analysis.where(*RELATIVE) if at in ends]


def _governs(unit: Lexeme) -> bool:
    return unit.key.startswith(("scope ", "neg ", "cond ", "bound "))
