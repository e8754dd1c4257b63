"""Words that say another thing where none went or came: by order, by a sign that inflection ignores, or in brackets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from plandiff.comparing.crossed_joins import crossed_joins
from plandiff.comparing.exchanged_parts import exchanged_parts
from plandiff.comparing.governed_words import governed_words
from plandiff.comparing.lone_words import lone_words
from plandiff.comparing.parted_words import parted_words
from plandiff.comparing.swapped_words import swapped_words
from plandiff.comparing.unlike_forms import unlike_forms
from plandiff.signals.shared.differences import Lexeme, beside_times, units_of, word_unit
from plandiff.signals.shared.passage_pair import Pair
from plandiff.text.analysis import Analysis
from plandiff.text.inflections import inflected
from plandiff.text.synonyms import EMPTY_PREPOSITIONS, canonical, is_light
from plandiff.text.word_cutting import low_at

# Of the empty words those that say something where one stands in the place of another, and nothing else changed there:
# prepositions or what joins, pronouns, whose it is, what is near or far.
_RIVALS = (
    EMPTY_PREPOSITIONS | {"and", "or"},
    EMPTY_PREPOSITIONS | {","},
    frozenset("it its itself they their them themselves he his him himself she her".split()),
    frozenset("the its their his her".split()),
    frozenset(("this", "that")),
    frozenset(("these", "those")),
)
_VERBS = frozenset(map(inflected, ("be", "have", "do")))  # in all forms: is seen, has seen


def displaced_words(pair: Pair) -> tuple[tuple[Lexeme, ...], tuple[Lexeme, ...]]:
    """The words of either text that stand where the other text has others; none where the order is idle.

    Words in brackets or struck through in one text only: they are not agreed there. Phrases of one key that need not
    say the same. Two words of a sentence that changed places (who yields pays who wins). In English also prepositions
    and pronouns in each other's place (fall by, fall to), forms that no inflection explains (5 MW, 5 mW), words that
    went to another sentence, and what governs, modifies or follows other words than before (only the guards, only the
    mine; the guard who), names in another order, and small words that one text has alone.
    """
    for before, after in ((_marked(pair.before), _marked(pair.after)), _phrases_of_one_key(pair)):
        if Counter(one.key for one in before) != Counter(one.key for one in after):
            return _more(before, after), _more(after, before)
    couples = swapped_words(pair) or parted_words(pair)
    if not couples and not pair.in_english:
        from plandiff.comparing.foreign_order import placed_otherwise

        return placed_otherwise(pair)
    couples = couples or [*_replaced(pair), *unlike_forms(pair), *exchanged_parts(pair)]
    if not couples:
        elsewhere = _in_other_sentences(pair)
        if any(elsewhere):
            return elsewhere
        governing, governed = governed_words(pair)
        lost = (*governing, *_named_otherwise(pair.before, pair.after), *lone_words(pair, 0))
        gained = (*governed, *_named_otherwise(pair.after, pair.before), *lone_words(pair, 1))
        if lost or gained:
            return lost, gained
        couples = [*dict.fromkeys(crossed_joins(pair))]
    return tuple(first for first, _ in couples), tuple(second for _, second in couples)


def _marked(analysis: Analysis) -> list[Lexeme]:
    """The square brackets that a text opens and the words in them or struck through, by how deep they stand."""
    found, depth, struck = [], 0, 0
    for at, word in enumerate(analysis.words):
        depth = max(depth + (word.low == "[") - (word.low == "]"), 0)
        struck ^= word.low == "~" == low_at(analysis.words, at - 1)
        if (depth or struck) and (word.low == "[" or word.low[0].isalnum()):
            found.append(Lexeme(f"{depth} {struck} {canonical(word.root)}", at, at + 1))
    return found


def _phrases_of_one_key(pair: Pair) -> tuple[list[Lexeme], list[Lexeme]]:
    """The phrases of either text that the lexicon counts as one, though they may say two things: material, major."""
    facts = pair.before.facts, pair.after.facts
    keys = {fact[:2] for fact in (*facts[0], *facts[1]) if fact.phrase}
    before, after = (
        [Lexeme(f"{fact.kind} {fact.key} {fact.phrase}", *fact[2:4]) for fact in side if fact[:2] in keys]
        for side in facts
    )
    return before, after


def _in_other_sentences(pair: Pair) -> tuple[tuple[Lexeme, ...], tuple[Lexeme, ...]]:
    """The units of either text that went from one sentence to another, where both texts have as many sentences."""
    before, after = (_by_sentence(side) for side in (pair.before, pair.after))
    if len(before) != len(after):
        return (), ()
    left = [*zip(_without_twin(before, after), _without_twin(after, before), strict=True)]
    went = [unit for first, second in left for unit in _more(first, second)]
    came = [unit for first, second in left for unit in _more(second, first)]
    moved = {unit.key for unit in went}.intersection(unit.key for unit in came)
    return tuple(unit for unit in went if unit.key in moved), tuple(unit for unit in came if unit.key in moved)


def _without_twin(these: Sequence[list[Lexeme]], those: Sequence[list[Lexeme]]) -> list[list[Lexeme]]:
    """The sentences of a text beyond those of the other that have the same units."""
    spare = Counter(tuple(sorted(unit.key for unit in units)) for units in those)
    found = []
    for units in these:
        keys = tuple(sorted(unit.key for unit in units))
        spare[keys] -= 1
        if spare[keys] < 0:
            found.append(units)
    return found


def _by_sentence(analysis: Analysis) -> list[list[Lexeme]]:
    """The units of each sentence of a text that has any."""
    units = groupby(units_of(analysis, True), key=lambda unit: analysis.words[unit.at].sentence)
    return [list(group) for _, group in units]


def _more(these: Sequence[Lexeme], those: Sequence[Lexeme]) -> tuple[Lexeme, ...]:
    """The units whose key the other text has less often."""
    more = Counter(one.key for one in these) - Counter(one.key for one in those)
    return tuple(one for one in these if one.key in more)


def _replaced(pair: Pair) -> Iterator[tuple[Lexeme, Lexeme]]:
    """Prepositions, pronouns and auxiliaries that are all that was replaced between two words which stayed."""
    sides = pair.before, pair.after
    decided = [beside_times(side) | side.taken() - side.taken("conj") for side in sides]
    ends = (len(pair.before.words), len(pair.after.words))
    for (first, second), (next_first, next_second) in pairwise([(-1, -1), *zip(*pair.anchors, strict=True), ends]):
        at = first + 1, second + 1
        if (next_first - first, next_second - second) == (2, 2) and at[0] not in decided[0] and at[1] not in decided[1]:
            lows = {side.words[place].low for side, place in zip(sides, at, strict=True)}
            stems = {side.words[place].stem for side, place in zip(sides, at, strict=True)}
            near = len({low.removeprefix("t") for low in lows}) == 1  # here, there; herein, therein
            if len(lows) == 2 and (near or any(map(lows.issubset, _RIVALS)) or (len(stems) == 2 and stems <= _VERBS)):
                yield word_unit(pair.before, at[0]), word_unit(pair.after, at[1])


def _named_otherwise(analysis: Analysis, other: Analysis) -> tuple[Lexeme, ...]:
    """The names of a text whose words the other has, but in no such order: Old Web Group, Old Group for the Web."""
    theirs = " ".join(("", *(word.stem for word in other.words if not is_light(word.low, word.stem)), ""))
    found = []
    for fact in analysis.of("party", "place"):
        words = analysis.words[fact.at : fact.until]
        name = [word.stem for word in words if not is_light(word.low, word.stem)]
        if len(name) > 1 and f" {' '.join(name)} " not in theirs and all(f" {stem} " in theirs for stem in name):
            found.append(Lexeme(fact.key, fact.at, fact.until))
    return tuple(found)
