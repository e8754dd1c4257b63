"""Which language the plans of a comparison and their passages are in, and how their dates in digits are read."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from plandiff.alignment.across_languages import language_of_plan
from plandiff.model.comparison import Side
from plandiff.model.vocabulary import Vocabulary
from plandiff.signals.passage_pair import foreign_names_of
from plandiff.text.dates_in_digits import DateOrder, date_order
from plandiff.text.languages import ENGLISH
from plandiff.text.languages.language_detection import language_of, script_of
from plandiff.text.normalise import content_words
from plandiff.text.word_cutting import words

# Texts that have none of these letters are in Latin script.
_OTHER_SCRIPT = re.compile("[\u0370-\u1dff\u3040-\ud7af]")


def with_language(side: Side) -> Side:
    """A side with the language of its plan: what the file says, else what its words tell; blank where they do not."""
    if side.language or side.language_told:
        return side
    return replace(side, language=language_of_plan(side.plan), language_told=not side.plan.language)


def order_of(side: Side) -> DateOrder:
    """The order of day and month in the dates of digits of a side."""
    texts = [point.body for point in side.plan.points]
    return date_order(texts, side.plan.language or side.language)


def in_different_languages(before: Side, after: Side) -> bool:
    """Whether two plans are in languages that are known and differ."""
    return bool(before.language and after.language) and before.language != after.language


def languages_in(before_text: str, after_text: str, before: Side, after: Side) -> tuple[str, str]:
    """The languages of the passages of a link, that of English where nothing tells.

    A passage is in the language of its plan unless it is in another script or, where the file does not say its
    language, its words tell another. Passages of plans in one language are taken to be in one, unless the scripts
    differ: a few words tell little. So are passages that have most of their words in common, whatever is told of them.
    """
    first, second = _language_in(before_text, before), _language_in(after_text, after)
    if first != second and _mostly_the_same(before_text, after_text):
        first = second = first or second
    if first != second and before.language == after.language and script_of(before_text) == script_of(after_text):
        first = second = before.language or (first if not second else second if not first else "")
    return first or _unknown(before_text), second or _unknown(after_text)


def _mostly_the_same(before_text: str, after_text: str) -> bool:
    """Whether more than half of the words of the longer of two texts are in the other: no translation keeps so many."""
    first, second = set(content_words(before_text)), set(content_words(after_text))
    return 2 * len(first & second) > max(len(first), len(second))


def _unknown(text: str) -> str:
    """The language that a text is read as when nothing tells: English in Latin letters, else none."""
    return ENGLISH if script_of(text) in ("latin", "") else ""


def _language_in(text: str, side: Side) -> str:
    known = side.language
    if side.language_told:
        return language_of(text) or known
    if known in _LATIN_BY_DEFAULT and _OTHER_SCRIPT.search(text) is None:
        return known
    return known if script_of(text) in ("", _script_of_language(known)) else language_of(text) or known


_LATIN_BY_DEFAULT = frozenset("en de es fr it pl".split())


@lru_cache(maxsize=64)
def _script_of_language(code: str) -> str:
    """The script that a language is written in, by the languages that are told by theirs."""
    if code in ("uk", "ru", "bg", "be", "mk"):
        return "cyrillic"
    scripts = {"el": "greek", "hy": "armenian", "he": "hebrew", "hi": "devanagari", "th": "thai", "ka": "georgian"}
    scripts |= {"ko": "hangul", "zh": "han", "ja": "kana", "ar": "arabic", "fa": "arabic", "ur": "arabic"}
    return scripts.get(code, "latin")


def names_in_both(before: Side, after: Side, vocabulary: Vocabulary) -> frozenset[str]:
    """The names of a vocabulary that stand somewhere in each of two plans in different languages."""
    names = foreign_names_of(vocabulary)
    found = []
    for side in (before, after):
        cut = words("\n".join(point.body for point in side.plan.points))
        facts = (names.read(cut, index) for index in range(len(cut)))
        found.append(frozenset(fact.key for fact in facts if fact is not None))
    return found[0] & found[1]
