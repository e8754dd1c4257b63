"""Reading a text in another language than English: its figures, dates, references and known names as facts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plandiff.text.actors import is_actor
from plandiff.text.analysis import Analysis, Content
from plandiff.text.dates import DATE_SIGNS, DateOrder, read_date
from plandiff.text.languages import ENGLISH
from plandiff.text.languages.foreign_names import ForeignNames, foreign_names
from plandiff.text.languages.language_record import Language
from plandiff.text.numbers.number_forms import HAN_MYRIADS
from plandiff.text.numbers.spelled_numbers import read_number_words
from plandiff.text.quantities import Fact, read_quantity
from plandiff.text.references import LABELS, read_further_reference, read_reference
from plandiff.text.units_of_measure import DURATIONS
from plandiff.text.word_cutting import HYPHENS, Word, low_at

# Signs of measures and currencies that are the same in every language (SI, ISO 4217).
_SIGNS = frozenset(
    "% ‰ km m cm mm kg g t ha l h min s kw mw gw kwh mwh gwh twh km² m² km³ m³ km2 m2 m3 bcm eur usd uah rub chf gbp "
    "pln cny jpy czk mio k".split()
)
_ROMAN = re.compile("[IVXLІХ]+")  # also in Cyrillic letters
_LETTERED = re.compile("[A-Z][0-9]{1,4}")  # article L121-3
_CYRILLIC_ROMAN = str.maketrans("ІХ", "IX")
_DOTTED_ORDINALS = frozenset(("de", "pl"))
_WITHOUT_ARTICLES = frozenset(("pl", "ru", "uk"))
_BARE_SPANS = frozenset(("day", "week", "month", "year"))
_ENDINGS = "er|re|e|ème|eme|º|ª|°|o|a|го|му|ий|ій|й|я|е|ої|ому|і|ого|ая|ый|ой|ое|ю|х|ти|ми|go|gi|ci|szy"
_ORDINAL = re.compile(rf"([0-9]{{1,4}})(?:-?(?:{_ENDINGS}))")
_QUOTES = frozenset('"«»„“”')
_LISTING = frozenset(("and", "or", ",", "to", "by", "at", "until", "-", "\u2013"))


def read(
    original: Sequence[Word], text: str, language: Language, names: ForeignNames, order: DateOrder = DateOrder.UNKNOWN
) -> Analysis:
    """A text as signals see it, with the facts that are the same in every language.

    `original` is the text cut into words. They are read by the English readers under the names that the table of the
    language gives them; a word that is not in the table is read by none. `names` finds parties and places; the rest of
    the content is kept word by word, without the stop words of the language.
    """
    cut, facts = _translated(original, language, names)
    named = {fact.at: fact for fact in facts}
    found: list[Fact] = []
    content: list[Content] = []
    index = 0
    while index < len(cut):
        fact = named.get(index) or _read(cut, index, found, order)
        if fact is not None:
            found.append(fact)
            index = fact.until
            continue
        word = cut[index]
        if word.is_word and (key := _key(cut, index, language)):
            content.append(Content(key, index, index + 1))
        index += 1
    actors = [item for item in content if is_actor(cut[item.at].stem, cut[item.at].low)]
    return Analysis.made(text, cut, found, content, actors)


def _key(cut: Sequence[Word], index: int, language: Language) -> str:
    """What a word is counted as, blank for an empty one: a stop word as the table reads it, as e and ed are one."""
    word = cut[index]
    forms = word.root.split("_")
    if _is_letter(cut, index) or not language.stop_words.issuperset(forms):
        return _without_article(word.root, language)
    return "" if language.empty.issuperset(forms) else word.low.removeprefix("_")


def _without_article(root: str, language: Language) -> str:
    """A word without the article or preposition that is elided before it: d'habitants."""
    first, mark, rest = root.partition("'")
    return rest if mark and rest and first in language.stop_words else root


def _read(cut: Sequence[Word], index: int, facts: Sequence[Fact], order: DateOrder) -> Fact | None:
    previous = facts[-1] if facts else None
    if previous is not None and previous.kind == "reference" and previous.until == index - 1:
        further = read_further_reference(cut, index, previous) if low_at(cut, index - 1) in _LISTING else None
        if further is not None:
            return further
    return read_reference(cut, index) or read_date(cut, index, order) or read_quantity(cut, index)


def without_names(cut: Sequence[Word], language: Language) -> list[Word]:
    """The words of a text under the names that the readers of numbers, dates and references know them by."""
    return _translated(cut, language, foreign_names(()))[0]


def _translated(cut: Sequence[Word], language: Language, names: ForeignNames) -> tuple[list[Word], list[Fact]]:
    """The words under the names that the readers know them by, and the names of parties and places among them.

    The stem and root of a word become the word itself in lower case, since the endings of English say nothing here.
    """
    found: list[Word] = []
    facts: list[Fact] = []
    index = 0
    forms = [_folded(word) for word in cut]
    while index < len(cut):
        name = names.read(cut, index)
        if name is not None:
            facts.append(name._replace(at=len(found), until=len(found) + 1))
            found.append(_joined(cut[index : name.until], "_name"))
            index = name.until
            continue
        ordinal = _ordinal(cut, index, found)
        ordinal = ordinal or _counted_span(cut, forms, index, language) or _marked_day(cut, forms, index, language)
        if ordinal:
            found.append(_joined(cut[index : ordinal[1]], ordinal[0]))
            index = ordinal[1]
            continue
        reading, length = _form_at(forms, index, language, found)
        word = _joined(cut[index : index + length], "")
        lows = reading.split("_") if reading else [_kept(cut, index, language)]
        found += [
            Word((word.text, low, *word.form[2:]), word.start if not at else word.end, word.end, word.sentence)
            for at, low in enumerate(lows)
        ]
        index += length
    return found, facts


def _marked_day(cut: Sequence[Word], forms: Sequence[str], index: int, language: Language) -> tuple[str, int] | None:
    """The day before a month with a mark that is none of a date: «31» грудня, 1° maggio."""
    quoted = cut[index].text in _QUOTES and index + 2 < len(cut) and cut[index + 2].text in _QUOTES
    day, after = (index + 1, index + 3) if quoted else (index, index + 2)
    if after >= len(cut) or not re.fullmatch("[0-9]{1,2}", cut[day].low):
        return None
    if not (quoted or cut[index + 1].low == "°") or "mon" not in language.readings.get(forms[after], "")[:3]:
        return None
    return cut[day].low, after


def _joined(cut: Sequence[Word], low: str) -> Word:
    first = cut[0]
    own = "_".join(_folded(word) for word in cut)
    form = first.text, low, own, own, first.is_word, first.capital
    return Word(form, first.start, cut[-1].end, first.sentence)


def _folded(word: Word) -> str:
    return word.low.replace("\u02bc", "'")


def _form_at(forms: Sequence[str], index: int, language: Language, before: Sequence[Word]) -> tuple[str, int]:
    """The English words for the number or the longest form of the table at an index, blank for none; and its length."""
    if not _is_short_month(forms[index], language, before):
        number = read_number_words(forms, index, language.numbers)
        if number is not None:
            return number[0], number[1] - index
    for length in range(min(language.longest, len(forms) - index), 0, -1):
        reading = _reading(forms[index : index + length], language, before)
        if reading in _BARE_SPANS and language.code in _WITHOUT_ARTICLES and _counts_one(forms, index, before):
            return f"a_{reading}", length
        if reading:
            return reading, length
    return "", 1


def _counts_one(forms: Sequence[str], index: int, before: Sequence[Word]) -> bool:
    """Whether a span stands without a number, as languages without articles say one of it: через год."""
    led = bool(before) and before[-1].low in ("within", "after", "before")
    return led and not "".join(forms[index + 1 : index + 2])[:1].isdecimal()


def _is_short_month(form: str, language: Language, before: Sequence[Word]) -> bool:
    """Whether a form is the abbreviation of a month, behind a number, rather than a number word: 15 sept."""
    return _after_number(before) and language.readings.get(form, "").startswith("mon:")


def _after_number(before: Sequence[Word]) -> bool:
    return bool(before) and (before[-1].low[:1].isdecimal() or before[-1].low == "of")


def _reading(forms: Sequence[str], language: Language, before: Sequence[Word]) -> str:
    """The English words for one form of a table, blank where the words are none."""
    form = "_".join(forms)
    reading = language.readings.get(form)
    if reading is None and len(forms) == 1 and "'" in form:  # d'euros
        reading = language.readings.get(form.rpartition("'")[2])
    if not reading or "|" not in reading:
        return reading or ""
    month, _, other = reading.partition("|")
    return month if _after_number(before) else other


def _kept(cut: Sequence[Word], index: int, language: Language) -> str:
    """What the readers see of a word not in the table: digits, marks, international signs, letters (annexe B).

    Of English they see every word.
    """
    word, low = cut[index], cut[index].low
    if (
        language.code == ENGLISH
        or not word.is_word
        or low[0].isdecimal()
        or low in _SIGNS
        or low in DATE_SIGNS
        or low in HAN_MYRIADS
    ):
        return low
    if _ROMAN.fullmatch(word.text):
        return word.text.translate(_CYRILLIC_ROMAN).lower()
    letter = _is_letter(cut, index) and (low not in language.stop_words or low_at(cut, index + 1) == ".")
    return low if letter or _LETTERED.fullmatch(word.text) else f"_{low}"


def _is_letter(cut: Sequence[Word], index: int) -> bool:
    """Whether a word within a sentence is a capital letter, which names something: annexe B, le groupe A."""
    word = cut[index]
    return word.capital and len(word.text) == 1 and index > 0 and cut[index - 1].sentence == word.sentence


def _counted_span(cut: Sequence[Word], forms: Sequence[str], index: int, language: Language) -> tuple[str, int] | None:
    """A number with a full stop within a sentence, an ordinal in German and Polish: im 1. Quartal, am 1. des Monats."""
    low, behind = cut[index].low, index + 2
    dotted = re.fullmatch("[0-9]{1,2}", low) and low_at(cut, index + 1) == "." and behind < len(cut)
    if language.code not in _DOTTED_ORDINALS or not dotted:
        return None
    goes_on = language.readings.get(forms[behind], "") in DURATIONS or cut[behind].text[:1].islower()
    return (f"{low}th", behind) if goes_on else None


def _ordinal(cut: Sequence[Word], index: int, before: Sequence[Word]) -> tuple[str, int] | None:
    """A number with an ending (1er, 15-e) as English writes an ordinal, and the index after it."""
    low = cut[index].low
    if low[-1].isalpha() and not low[-2:-1].isalpha() and LABELS.keys() & {word.low for word in before[-2:]}:
        return None  # 12a, 12e are numbers of articles
    if not low[:1].isdecimal():
        return None
    match = _ORDINAL.fullmatch(low)
    if match:
        return f"{match[1]}th", index + 1
    if low_at(cut, index + 1) == "." and low_at(cut, index + 2) in ("º", "ª") and low.isdecimal():  # 1.º
        return f"{low}th", index + 3
    if index + 2 < len(cut) and cut[index + 1].low in HYPHENS and cut[index + 2].start == cut[index].end + 1:
        match = _ORDINAL.fullmatch(f"{low}-{_folded(cut[index + 2])}")
        if match:
            return (f"{match[1]}th" if int(match[1]) <= 31 else match[1]), index + 3
    return None
