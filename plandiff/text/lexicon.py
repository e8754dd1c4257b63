"""The phrases that carry a signal (lexicon.txt): duties, negations, conditions, quantifiers, bounds and time words."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from plandiff.model.named_values import NamedValues
from plandiff.text.inflections import inflected
from plandiff.text.units_of_measure import DURATIONS

# A phrase: its words, what it is counted as (kind and key), whether inflected forms match, and the first of the phrases
# that say the same; a blank where that is the first of its row.
Entry = tuple[tuple[str, ...], str, str, bool, str]


class Phrases(NamedValues):
    """The phrases that begin with one word: those of this word alone, and the longer ones by their second word."""

    alone: tuple[Entry, ...]
    longer: dict[str, list[Entry]]


def begins_phrase(first: str) -> bool:
    """Whether a word begins any phrase, by itself or with others."""
    return first in _table()


def seconds_of_phrases(first: str) -> frozenset[str] | None:
    """The words that have to follow a word for a phrase to begin with it; None where a phrase is that word alone."""
    known = _phrases_from(first)
    return None if known.alone else frozenset(known.longer)


@lru_cache(maxsize=8192)
def phrases_from(low: str, stem: str, second_low: str, second_stem: str) -> tuple[Entry, ...]:
    """The phrases that begin with a word, as it is or inflected, and go on with a second, and those of one word.

    The longest come first, of equals those of the word as it is.
    """
    found: list[Entry] = []
    for first in dict.fromkeys((low, stem)):
        known = _phrases_from(first)
        longer = [
            entry for second in dict.fromkeys((second_low, second_stem)) for entry in known.longer.get(second, ())
        ]
        found += [entry for entry in (*sorted(longer), *known.alone) if first == low or entry[3]]
    return tuple(sorted(found, key=lambda entry: -len(entry[0])))


@cache
def _phrases_from(first: str) -> Phrases:
    alone: list[Entry] = []
    longer: dict[str, list[Entry]] = {}
    for head, phrase, same in _table().get(first, ()):
        start, *others = phrase.split()
        kind, _, key = head.partition(" ")
        inflects = start[0] == "~"
        parts = (first, *map(inflected, others)) if inflects else (start, *others)
        found = alone if len(parts) == 1 else longer.setdefault(parts[1], [])
        found.append((parts, kind, key, inflects, same))
    return Phrases(tuple(sorted(alone)), longer)


@cache
def _table() -> dict[str, list[tuple[str, str, str]]]:
    """The phrases as written, by first word, each with kind and key, and the first of those that say the same.

    A text uses few, so the rest is left unread.
    """
    table: dict[str, list[tuple[str, str, str]]] = {}
    text = Path(__file__).with_name("lexicon.txt").read_text(encoding="utf-8")
    for line in text.replace("\n  ", " ").splitlines():
        if line.startswith("#"):
            continue
        for head, row in _of_each_unit(line) if "UNIT" in line else [line.split(":", 1)]:
            for number, group in enumerate(row.split(";")):
                phrases = group.split("|")
                for phrase in phrases:
                    start = phrase.split(None, 1)[0]
                    first = inflected(start[1:]) if start[0] == "~" else start
                    table.setdefault(first, []).append((head, phrase, phrases[0].strip() if number else ""))
    return table


_UNITS = ("hour", "day", "week", "month", "quarter", "year")  # by which a frequency is told


def _of_each_unit(line: str) -> list[list[str]]:
    """The head and the phrases of a row of frequencies, for each unit in the place of UNIT: freq 2 UNIT is 14 days."""
    head, _, phrases = line.partition(":")
    kind, count, _ = head.split()
    lengths = [(unit, *DURATIONS[unit]) for unit in _UNITS]
    return [
        [f"{kind} {float(int(count) * length):.8g} {name}", phrases.replace("UNIT", unit)]
        for unit, name, length in lengths
    ]
