"""What the readers need to know of one language, and the file with its table of words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from plandiff.model.named_values import NamedValues
from plandiff.text.dates import WEEKDAYS
from plandiff.text.numbers.spelled_numbers import NumberWords, number_words, spans_of
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
    empty: frozenset[str]  # those of them that say nothing: articles, pronouns, forms of be and have
    negations: frozenset[str]
    strong: frozenset[str]  # words of duty: shall, must
    weak: frozenset[str]  # words of leave: may, can
    longest: int = 1  # words in the longest form of the readings


def read_language(code: str, name: str, file: str) -> Language:
    """The record of a language from its file in this folder; one without readings where no file is named.

    The file has parts, each behind its name in square brackets. Months, their abbreviations and weekdays stand in the
    order of the calendar (from Monday) between bars, each with all its forms; a line of the readings has an English
    word, a colon and its forms; `number_words` says how numbers stand there.
    """
    parts: dict[str, str] = defaultdict(str)
    written = Path(__file__).with_name(file).read_text(encoding="utf-8") if file else ""
    for part in written.split("\n[")[1:]:
        key, _, table = part.partition("]\n")
        parts[key] = table
    readings = _readings(parts)
    spans = {form: word for form, word in readings.items() if word in DURATIONS}
    numbers = number_words(parts)
    numbers = replace(numbers, parts={**spans_of(spans), **numbers.parts})
    grammar, empty, denials, duties, leave = (
        frozenset(parts[key].split()) for key in ("stop_words", "empty", "negations", "strong", "weak")
    )
    longest = max((form.count("_") + 1 for form in readings), default=1)
    return Language(code, name, readings, numbers, grammar | empty, empty, denials, duties, leave, longest)


def _readings(parts: Mapping[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for label, key in (("month", "months"), ("mon", "short_months")):
        for number, forms in enumerate(parts[key].split("|"), 1):
            found.update((form, f"{label}:{number}") for form in forms.split() if form not in found)
    for day, forms in zip(WEEKDAYS, parts["weekdays"].split("|"), strict=False):
        found.update((form, day) for form in forms.split())
    for line in parts["readings"].splitlines():
        word, _, forms = line.partition(":")
        for form in forms.split():
            key = form.replace("-", "")
            short = found.get(key, "")
            found[key] = f"{short}|{word}" if short.startswith("mon:") else word
    return found
