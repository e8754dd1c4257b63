"""Which language the plans of a comparison and their passages are in, and how their dates in digits are read."""

from __future__ import annotations

from collections import Counter

from plandiff.alignment.across_languages import differ, languages_of_plans, shared_words
from plandiff.model.comparison import Side
from plandiff.model.record import replace
from plandiff.model.vocabulary import Vocabulary
from plandiff.text.dates import DateOrder, date_order
from plandiff.text.languages import ENGLISH
from plandiff.text.languages.language_detection import language_of, language_or_script, script_of, script_of_language
from plandiff.text.patterns import LetterRanges

# Texts that have none of these letters are in Latin script.
_OTHER_SCRIPT = LetterRanges("\u0370-\u1dff\u3040-\ud7af")


def with_languages(before: Side, after: Side) -> tuple[Side, Side]:
    """Two sides with the languages of their plans: those of the files, else those that words tell, or blank."""
    if before.language or before.language_told or after.language or after.language_told:
        return before, after
    first, second = languages_of_plans(before.plan, after.plan)
    return (
        replace(before, language=first, language_told=not before.plan.language),
        replace(after, language=second, language_told=not after.plan.language),
    )


# The share of the letters of a text that a language has of which it is said that the text is in it as well.
_WORTH_SAYING = 0.2


def languages_told(side: Side) -> tuple[str, ...]:
    """The languages that the points of a side are in by their words, where there are several; its own where not."""
    letters: Counter[str] = Counter()
    for point in side.plan.points:
        letters[language_of(f"{point.title}\n{point.body}")] += len(point.body)
    told = tuple(sorted(code for code, size in letters.items() if code and size >= _WORTH_SAYING * letters.total()))
    return told if side.language_told and len(told) > 1 else (side.language,) * bool(side.language)


def order_of(side: Side) -> DateOrder:
    """The order of day and month in the dates of digits of a side."""
    texts = [point.body for point in side.plan.points]
    return date_order(texts, side.plan.language or side.language)


def in_different_languages(before: Side, after: Side) -> bool:
    """Whether two plans are in different languages, as far as that is known."""
    return differ(before.language, after.language)


def languages_in(before_text: str, after_text: str, before: Side, after: Side) -> tuple[str, str]:
    """The languages of the passages of a link, that of English where nothing tells.

    A passage is in the language of its plan unless it is in another script or, where the file does not say its
    language, its words tell another. Passages of plans in one language are taken to be in one, unless the scripts
    differ or their words tell two languages and hardly one word is in both: a few words tell little. Passages that
    have most of their words in common are in one language, whatever is told of them.
    """
    first, second = _language_in(before_text, before), _language_in(after_text, after)
    if first != second:
        shared = shared_words(before_text, after_text)
        told = bool(language_of(before_text) and language_of(after_text)) and shared < _HARDLY_A_WORD
        if shared > _MOST_WORDS:
            known = sorted({first, second} - {""})  # the same whichever text comes first
            first = second = ENGLISH if ENGLISH in known else known[0]
        elif not told and script_of(before_text) == script_of(after_text):
            if before.language == after.language:
                first = second = before.language or first or second
            elif not in_different_languages(before, after):
                first = second = first or second
    return first or _unknown(before_text), second or _unknown(after_text)


# No translation keeps more of the words than the first, and none of the same language so few as the second.
_MOST_WORDS, _HARDLY_A_WORD = 0.5, 0.1


def _unknown(text: str) -> str:
    """The language that a text is read as when nothing tells: English in Latin letters, else that of its script."""
    return ENGLISH if script_of(text) in ("latin", "") else language_or_script(text)


def _language_in(text: str, side: Side) -> str:
    known = side.language
    if side.language_told:
        return language_of(text) or (known if _is_written_in(text, known) else language_or_script(text))
    if known in _LATIN_BY_DEFAULT and not _OTHER_SCRIPT.any_in(text):
        return known
    return known if _is_written_in(text, known) else language_or_script(text) or known


def _is_written_in(text: str, code: str) -> bool:
    return script_of(text) in ("", script_of_language(code))


_LATIN_BY_DEFAULT = frozenset("en de es fr it pl".split())


def names_in_both(before: Side, after: Side, vocabulary: Vocabulary) -> frozenset[str]:
    """The names of a vocabulary that stand somewhere in each of two plans in different languages."""
    return _names_in(before, vocabulary) & _names_in(after, vocabulary)


def names_not_compared(before: Side, after: Side, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The names of a vocabulary that one of two plans has and that it does not give in the language of the other."""
    from plandiff.text.languages.foreign_names import is_named_in

    entries = {entry.name: entry for entry in (*vocabulary.parties, *vocabulary.places)}
    first, second = _names_in(before, vocabulary), _names_in(after, vocabulary)
    unknown = {name for name in first - second if not is_named_in(entries[name], after.language)}
    unknown |= {name for name in second - first if not is_named_in(entries[name], before.language)}
    return tuple(name for name in entries if name in unknown)


def _names_in(side: Side, vocabulary: Vocabulary) -> frozenset[str]:
    # Most comparisons are of one language and need neither.
    from plandiff.text.languages.foreign_names import foreign_names_of
    from plandiff.text.word_cutting import words

    names = foreign_names_of(vocabulary, side.language)
    cut = words("\n".join(point.body for point in side.plan.points))
    facts = (names.read(cut, index) for index in range(len(cut)))
    return frozenset(fact.key for fact in facts if fact is not None)
