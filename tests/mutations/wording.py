"""Edits of one place in a text: each gives the text with one thing changed, or None where it has no such thing."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Mapping, Sequence

Edit = Callable[[str, random.Random], str | None]

NUMBER_WORDS = (
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty ninety".split()
)
MONTHS = "January February March April May June July August September October November December".split()
UNITS = {
    "hours": ("days", "weeks"),
    "days": ("hours", "months"),
    "weeks": ("days", "years"),
    "months": ("weeks", "years"),
    "years": ("months", "days"),
    "metres": ("kilometres", "feet"),
    "kilometres": ("metres", "miles"),
    "km": ("miles", "m"),
    "tonnes": ("kilograms", "barrels"),
    "percent": ("basis points",),
    "per cent": ("basis points",),
    "%": (" basis points",),
}
CURRENCIES = {
    "dollars": ("euros", "pounds"),
    "euros": ("dollars", "francs"),
    "marks": ("euros", "dollars"),
    "crowns": ("dollars", "marks"),
    "pounds": ("dollars", "euros"),
    "$": ("\u20ac", "\u00a3"),
    "\u20ac": ("$", "\u00a3"),
    "USD": ("EUR", "GBP"),
}
AUXILIARIES = "shall will must may can is are has have does do".split()
STRONGER = {"may": ("shall", "must"), "can": ("must",), "should": ("shall", "may"), "will": ("may",)}
WEAKER = {"shall": ("may", "should"), "must": ("may", "should")}
CONDITIONS = (
    "if the other side agrees",
    "unless the council decides otherwise",
    "provided that the notice was given",
    "subject to prior approval",
    "on condition that the report is published",
)
PARTIES = ("Upland", "Lowland", "Midland", "Harbour Council")
WORDS = "copper harbour solemn gradual winter ferry public joint lasting northern".split()
_CONDITION = re.compile(r",? (?:if|unless|provided that|subject to|on condition that|in case of) [^.,;:()]{4,90}")
_DATE = re.compile(rf"\b(\d{{1,2}} )?({'|'.join(MONTHS)})\b( \d{{4}})?|\b(?:19|20)\d\d\b(?=[^\d])")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}(?: [A-Z][a-z]{3,})*\b")
_LETTERS = {"a": "\u0430", "e": "\u0435", "o": "\u043e", "p": "\u0440", "c": "\u0441", "x": "\u0445"}  # Cyrillic
_END = re.compile(r"(?<=[a-z]{3})(?=[.;](?:\s|$))")


def digit(text: str, rng: random.Random) -> str | None:
    """One digit for another; the first of a number never becomes 0."""
    found = _one(re.finditer(r"\d", text), rng)
    if found is None:
        return None
    first = not text[: found.start()][-1:].isdigit()
    zero = ord(found.group()) - int(found.group())  # of the digits of its script
    return _put(found, rng.choice([chr(zero + at) for at in range(first, 10) if chr(zero + at) != found.group()]))


def number_word(text: str, rng: random.Random) -> str | None:
    """One number word for another."""
    found = _word(text, NUMBER_WORDS, rng)
    return found and _put(found, rng.choice([word for word in NUMBER_WORDS if word != found.group().lower()]))


def date(text: str, rng: random.Random) -> str | None:
    """Another day, month or year in a date."""
    found = _one(_DATE.finditer(text), rng)
    if found is None:
        return None
    changes: list[str] = []
    if found[2]:
        month = rng.choice([name for name in MONTHS if name != found[2]])
        changes.append(f"{found[1] or ''}{month}{found[3] or ''}")
    if found[1]:
        day = rng.choice([number for number in range(1, 29) if number != int(found[1])])
        changes.append(f"{day} {found[2]}{found[3] or ''}")
    if not found[2]:
        changes.append(str(int(found.group()) + rng.choice((-2, -1, 1, 2, 10))))
    return _put(found, rng.choice(changes))


def unit(text: str, rng: random.Random) -> str | None:
    """Another unit behind a number."""
    return _behind_number(text, UNITS, rng)


def currency(text: str, rng: random.Random) -> str | None:
    """Another currency before or behind a sum."""
    return _behind_number(text, CURRENCIES, rng)


def word(text: str, rng: random.Random) -> str | None:
    """A word of content put in, left out, or put for another."""
    found = _one(re.finditer(r"(?<=[a-z,] )[a-z]{5,}(?= [a-z])", text), rng)
    if found is None:
        return None
    other = rng.choice([name for name in WORDS if name != found.group()])
    return _put(found, rng.choice((other, f"{other} {found.group()}"))) if rng.random() < 0.7 else _out(found)


def negation_in(text: str, rng: random.Random) -> str | None:
    """`not` behind an auxiliary verb that has none."""
    verbs = "|".join(AUXILIARIES)
    found = _one(re.finditer(rf"(?<=[a-z] )(?:{verbs})\b(?= (?!not\b)[a-z])", text), rng)
    return found and _put(found, f"{found.group()} not")


def negation_out(text: str, rng: random.Random) -> str | None:
    """`not` left out."""
    return _out(_one(re.finditer(r"(?<= )not(?= )", text), rng))


def duty(text: str, rng: random.Random) -> str | None:
    """A verb of duty for one of permission, or the other way."""
    choices = STRONGER | WEAKER
    found = _one(re.finditer(rf"(?<= )(?:{'|'.join(choices)})\b(?= [a-z])", text), rng)
    return found and _put(found, rng.choice(choices[found.group()]))


def party(text: str, rng: random.Random) -> str | None:
    """One name for another."""
    found = _one(_NAME.finditer(text), rng)
    return found and _put(found, rng.choice([name for name in PARTIES if name != found.group()]))


def condition_in(text: str, rng: random.Random) -> str | None:
    """A condition at the end of a sentence."""
    found = _one(_END.finditer(text), rng)
    return found and _put(found, f", {rng.choice(CONDITIONS)}")


def condition_out(text: str, rng: random.Random) -> str | None:
    """A condition left out."""
    found = _one(_CONDITION.finditer(text), rng)
    return found and _put(found, "")


def bracket(text: str, rng: random.Random) -> str | None:
    """Brackets put round a word, or a pair of them left out."""
    pairs = list(re.finditer(r"(?<= )\(([a-z][^()]{3,60})\)", text))
    if pairs and rng.random() < 0.5:
        found = rng.choice(pairs)
        return _put(found, found[1])
    inside = _one(re.finditer(r"(?<=[a-z] )[a-z]{4,}(?= [a-z])", text), rng)
    return inside and _put(inside, f"({inside.group()})")


def script(text: str, rng: random.Random) -> str | None:
    """A letter for one of another script that looks like it."""
    found = _one(re.finditer(r"(?<=[a-z])[aeopcx](?=[a-z])", text), rng)
    return found and _put(found, _LETTERS[found.group()])


EDITS: dict[str, Edit] = {
    "digit": digit,
    "number-word": number_word,
    "date": date,
    "unit": unit,
    "currency": currency,
    "word": word,
    "negation-in": negation_in,
    "negation-out": negation_out,
    "duty": duty,
    "party": party,
    "condition-in": condition_in,
    "condition-out": condition_out,
    "bracket": bracket,
    "script": script,
}


def _one(found: Iterable[re.Match[str]], rng: random.Random) -> re.Match[str] | None:
    matches = list(found)
    return rng.choice(matches) if matches else None


def _word(text: str, words: Sequence[str], rng: random.Random) -> re.Match[str] | None:
    return _one(re.finditer(rf"\b(?:{'|'.join(words)})\b", text), rng)


def _put(found: re.Match[str], other: str) -> str:
    return f"{found.string[: found.start()]}{other}{found.string[found.end() :]}"


def _out(found: re.Match[str] | None) -> str | None:
    """The text without a word and the blank behind it."""
    return found and f"{found.string[: found.start()]}{found.string[found.end() :].lstrip(' ')}"


def _behind_number(text: str, others: Mapping[str, tuple[str, ...]], rng: random.Random) -> str | None:
    """A unit or a sign beside a number for another."""
    numbers = "|".join((*NUMBER_WORDS, "million", "billion"))
    names = "|".join(name for name in others if name[0].isalpha())
    signs = "|".join(re.escape(name) for name in others if not name[0].isalpha())
    beside = rf"(?:\d|\b(?:{numbers})) ?(?P<name>{names})\b|(?P<before>{signs})(?= ?\d)|(?<=\d)(?P<behind>{signs})"
    found = _one(re.finditer(beside, text), rng)
    if found is None:
        return None
    group = next(name for name, value in found.groupdict().items() if value)
    start, end = found.span(group)
    return f"{text[:start]}{rng.choice(others[found[group]])}{text[end:]}"
