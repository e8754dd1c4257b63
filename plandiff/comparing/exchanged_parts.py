"""Words that play another part in their sentence where both texts have the same words: who acts, and upon whom.

Voice is read from forms of "be" and from "by" beside a verb, as grammars of English do (Quirk and others, A
Comprehensive Grammar of the English Language, 1985, 3.63): a passive that keeps its subject says another thing (shall
pay, shall be paid), one that takes the object for it does not (the board elects a chair, a chair is elected).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plandiff.signals.shared.differences import Lexeme, word_unit
from plandiff.signals.shared.passage_pair import Pair
from plandiff.text.analysis import Analysis
from plandiff.text.inflections import is_adverb
from plandiff.text.word_cutting import Word, low_at

Couple = tuple[Lexeme, Lexeme]

_BE = frozenset("be is are was were been am being".split())
_PERFECT = frozenset(("have", "has", "had"))
# What a clause begins with whose subject and "be" may be left out.
_HEADS = frozenset("who which that whose as if when where once unless until while than though it they".split())
_PREPOSITIONS = frozenset("of to by in on at for with from into under within during after before upon".split())
_JOINS = frozenset("and or nor but , ; : . ( ) if when where while unless until who which that whose".split())
_ARTICLES = frozenset("a an the".split())
_MODALS = frozenset("shall must may will should can could would might not".split())
_BESIDE_NOUNS = _ARTICLES | _MODALS | _PREPOSITIONS
_ADVERBS, _ZONE = 4, 16  # words: looking at more takes time that grows with the square of a sentence
PARTICIPLE_ENDS = frozenset("dtngkmw")  # told, sent, given, hung, struck, swum, sewn
_NO_NOUNS = _BE | _HEADS | _JOINS | _BESIDE_NOUNS


def exchanged_parts(pair: Pair) -> list[Couple]:
    """The words of either text, in couples, that play another part there than in the other text; English only."""
    return [*_turned_verbs(pair), *_across_verbs(pair)]


def _turned_verbs(pair: Pair) -> Iterator[Couple]:
    """Verbs that stayed behind the same subject, in another voice, and participles that did before the same noun."""
    for first, second in zip(*pair.anchors, strict=True):
        if (
            pair.before.words[first].is_word
            and _have_one_subject(pair, first, second)
            and _is_turned(pair, first, second)
        ):
            yield word_unit(pair.before, first), word_unit(pair.after, second)


def _is_turned(pair: Pair, first: int, second: int) -> bool:
    words, others = pair.before.words, pair.after.words
    forms = words[first].low, others[second].low
    voices = _voice(words, first), _voice(others, second)
    if forms[0] == forms[1]:
        if voices[0] == voices[1] or forms[0][-1] not in PARTICIPLE_ENDS:  # liable
            return False
        governed = {low_at(words, first - 1), low_at(others, second - 1)}
        if forms[0] == words[first].stem:  # no participle for sure, but behind a verb that takes one: shall (be) set
            return "" in voices and not governed.isdisjoint(_MODALS)
        perfect = not governed.isdisjoint(_PERFECT)  # has been told and has told, but not: was told and has told
        told = "to be" in voices or "being" in voices or (perfect and "been" in voices)
        reduced = _is_reduced(words, first) or _is_reduced(others, second)
        return told or ("" in voices and not (perfect or reduced))
    if (voices[0] == "") != (voices[1] == ""):
        passive = forms[0] if voices[0] else forms[1]
        return passive != words[first].stem and not passive.endswith("ing")
    return voices == ("", "") and _is_before_noun(pair, first, second) and _modify_otherwise(forms, words[first].stem)


def _voice(words: Sequence[Word], at: int) -> str:
    """What makes a verb a passive: a form of "be" before it, or "by" behind; a blank for an active verb."""
    index = _before_adverbs(words, at)
    low = words[index].low if index >= 0 and words[index].sentence == words[at].sentence else ""
    if low in ("being", "been"):
        return low
    if low == "be" and low_at(words, index - 1) == "to":
        return "to be"
    if low in _BE:
        return "be"
    return "by" if low_at(words, at + 1) == "by" and words[at].low.endswith(("ed", "en")) else ""


def _is_reduced(words: Sequence[Word], at: int) -> bool:
    """Whether "be" may go before a verb, as it does at the head of a clause: (which is) paid, if (it is) required."""
    index = _before_adverbs(words, at)
    while index >= 0 and words[index].low in _BE:
        index = _before_adverbs(words, index)
    return index >= 0 and words[index].low in _HEADS


def _before_adverbs(words: Sequence[Word], at: int) -> int:
    """The index before a word, its adverbs and a "not" left out."""
    index = at - 1
    while index >= max(at - _ADVERBS, 0) and (words[index].low == "not" or is_adverb(words[index].low)):
        index -= 1
    return index


def _have_one_subject(pair: Pair, first: int, second: int) -> bool:
    """Whether the same word of content, or none, stands before both of two words in their sentences."""
    before, after = pair.before.content_before(first), pair.after.content_before(second)
    if before is None or after is None:
        return before is None and after is None
    return pair.kept.get(before.at) == after.at


def _is_before_noun(pair: Pair, first: int, second: int) -> bool:
    """Whether the same word of content stands straight behind both of two words, and no "by" or "of" before one."""
    if pair.kept.get(first + 1) != second + 1:
        return False
    noun = pair.before.words[first + 1]
    before = {low_at(pair.before.words, first - 1), low_at(pair.after.words, second - 1)}
    return noun.is_word and noun.low not in _NO_NOUNS and before.isdisjoint(_PREPOSITIONS)


def _modify_otherwise(forms: tuple[str, str], stem: str) -> bool:
    """Whether one of two forms of a verb is the participle of what acts, the other of what is acted upon."""
    acting = [form.endswith("ing") for form in forms]
    other = forms[acting[0]]  # than that of what acts, where one is
    past = other != stem and not other.endswith("s")
    return (acting[0] != acting[1] and past) or forms[0].endswith("ed") != forms[1].endswith("ed")


def _across_verbs(pair: Pair) -> Iterator[Couple]:
    """What stands before a verb in the one text and behind it in the other, where another came before it."""
    words, others = pair.before.words, pair.after.words
    for low in sorted(pair.before.lasts.keys() & pair.after.lasts.keys()):
        first, second = pair.before.lasts[low], pair.after.lasts[low]
        if not (_is_verb(words, first) and _is_verb(others, second)):
            continue
        if pair.before.often(low) > 1 or pair.after.often(low) > 1:
            continue
        if bool(_voice(words, first)) != bool(_voice(others, second)):
            continue
        (subject, thing), (new_subject, new_thing) = _zones(pair.before, first), _zones(pair.after, second)
        gave = (_stems(words, subject) - _stems(others, new_subject)) & _stems(others, new_thing)
        took = (_stems(others, new_subject) - _stems(words, subject)) & _stems(words, thing)
        if gave and took:
            moved = next(at for at in subject if words[at].stem in gave)
            came = next(at for at in new_subject if others[at].stem in took)
            yield word_unit(pair.before, moved), word_unit(pair.after, came)


def _is_verb(words: Sequence[Word], at: int) -> bool:
    """Whether a word is known for a verb: by a modal verb before it, or by its ending, and is no form of "be"."""
    word = words[at]
    return (
        word.is_word
        and word.stem != "be"
        and word.low not in _MODALS
        and (low_at(words, at - 1) in _MODALS or word.low != word.stem)
    )


def _zones(analysis: Analysis, at: int) -> tuple[range, range]:
    """The words before a verb and those behind it, up to what joins them to others; none that a preposition begins."""
    words = analysis.words
    start, end = at, at + 1
    first, last, sentence = max(at - _ZONE, 0), min(at + _ZONE, len(words)), words[at].sentence
    while start > first and words[start - 1].low not in _JOINS and words[start - 1].sentence == sentence:
        start -= 1
    while end < last and words[end].low not in _JOINS and words[end].sentence == sentence:
        end += 1
    adverbial = low_at(words, start) in _PREPOSITIONS
    return (range(0) if adverbial else range(start, at)), range(at + 1, end)


def _stems(words: Sequence[Word], zone: range) -> set[str]:
    return {words[at].stem for at in zone if words[at].is_word and words[at].low not in _BESIDE_NOUNS}
