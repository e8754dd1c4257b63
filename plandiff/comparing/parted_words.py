"""Words that commas and brackets part otherwise where both texts have the same words in the same order."""

from __future__ import annotations

from plandiff.comparing.exchanged_parts import PARTICIPLE_ENDS
from plandiff.signals.shared.differences import Lexeme, word_unit
from plandiff.signals.shared.passage_pair import Pair
from plandiff.text.analysis import Analysis
from plandiff.text.synonyms import is_light
from plandiff.text.word_cutting import Word

# What parts words: a comma for its place, and where a bracket opens and closes.
_MARKS = (",", "(", ")")
_NON_RESTRICTIVE = frozenset(("who", "whom", "whose", "which"))


def parted_words(pair: Pair) -> list[tuple[Lexeme, Lexeme]]:
    """The words of either text, in couples, before which marks stand in the one and not in the other.

    As many marks that stand elsewhere group the words otherwise ((A and B) or C; A and (B or C)); one mark more or less
    mostly does not, but before a relative pronoun, or a participle whose part another comma ends, it makes all of some
    (the boats, which leak; the boats which leak; boats, sold here, leak). In other languages two commas may always.
    """
    before, after = _said(pair.before), _said(pair.after)
    stems = [[side.words[at].stem for at in places] for side, places in ((pair.before, before), (pair.after, after))]
    if stems[0] != stems[1]:
        return []
    marks = _places(pair.before), _places(pair.after)
    found = {
        place
        for mark in _MARKS
        if len(marks[0][mark]) == len(marks[1][mark])
        for place in marks[0][mark] ^ marks[1][mark]
    }
    commas = marks[0][","] ^ marks[1][","]
    words = {place: pair.before.words[before[place]] for place in commas if place < len(before)}
    found |= {place for place, word in words.items() if word.low in _NON_RESTRICTIVE}
    opening = commas - {max(commas, default=0)}
    found |= {place for place in opening if not pair.in_english or _begins_aside(words[place])}
    return [
        (word_unit(pair.before, before[place]), word_unit(pair.after, after[place]))
        for place in sorted(found)
        if place < len(before)
    ]


def _begins_aside(word: Word) -> bool:
    """Whether a word may begin a part between commas that explains and does not choose: a participle, or "or"."""
    return word.low == "or" or (
        word.stem != word.low and word.low[-1] in PARTICIPLE_ENDS and not is_light(word.low, word.stem)
    )


def _said(analysis: Analysis) -> list[int]:
    """The places of all words and figures of a text."""
    return [at for at, word in enumerate(analysis.words) if word.text[0].isalnum()]


def _places(analysis: Analysis) -> dict[str, set[int]]:
    """Before which of the words of a text, counted, each mark stands."""
    places: dict[str, set[int]] = {mark: set() for mark in _MARKS}
    passed = 0
    for word in analysis.words:
        if word.low in places:
            places[word.low].add(passed)
        passed += word.text[0].isalnum()
    return places
