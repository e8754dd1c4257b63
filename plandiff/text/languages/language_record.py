"""What the readers need to know of one language, as one record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from plandiff.model.named_values import NamedValues
from plandiff.text.numbers.spelled_numbers import NumberWords, spans_of
from plandiff.text.units_of_measure import DURATIONS


class Language(NamedValues):
    """One language: how its words are read, and which of them carry little or turn a sentence.

    `readings` maps the forms of a word, in lower case without hyphens, to the English word that the readers of numbers,
    dates and references know it by; several words on either side are joined by underscores. Months read `month:5`,
    their abbreviations, which need a number beside them, `mon:5`; where an abbreviation is another word as well, that
    follows after a bar. Number words have a table of their own.
    """

    code: str  # ISO 639-1
    name: str  # in English
    readings: Mapping[str, str]
    numbers: NumberWords
    stop_words: frozenset[str]
    negations: frozenset[str]
    strong: frozenset[str]  # words of duty: shall, must
    weak: frozenset[str]  # words of leave: may, can
    longest: int = 1  # words in the longest form of the readings


_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def make(  # noqa: PLR0913 - one argument for each table of a language
    code: str,
    name: str,
    *,
    months: str,
    short_months: str,
    weekdays: str,
    readings: str,
    numbers: NumberWords,
    stop_words: str,
    negations: str,
    strong: str,
    weak: str,
) -> Language:
    """A record from tables in text.

    Months, their abbreviations and weekdays stand in the order of the calendar (from Monday) between bars, each with
    all its forms; a line of `readings` has an English word, a colon and its forms.
    """
    found: dict[str, str] = {}
    for label, table in (("month", months), ("mon", short_months)):
        for number, forms in enumerate(table.split("|"), 1):
            found.update((form, f"{label}:{number}") for form in forms.split() if form not in found)
    for day, forms in zip(_WEEKDAYS, weekdays.split("|"), strict=True):
        found.update((form, day) for form in forms.split())
    for line in readings.strip().splitlines():
        word, _, forms = line.strip().partition(":")
        for form in forms.split():
            key = form.replace("-", "")
            short = found.get(key, "")
            found[key] = f"{short}|{word}" if short.startswith("mon:") else word
    spans = {form: word for form, word in found.items() if word in DURATIONS}
    numbers = replace(numbers, parts={**spans_of(spans), **numbers.parts})
    grammar, denials, duties, leave = (frozenset(words.split()) for words in (stop_words, negations, strong, weak))
    longest = max(form.count("_") + 1 for form in found)
    return Language(code, name, found, numbers, grammar, denials, duties, leave, longest)
