"""The phrases that carry a signal (lexicon.txt): duties, negations, conditions, quantifiers, bounds and time words."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from plandiff.text.lemmas import inflected

# What a phrase is counted as: kind, key, level (None where it has no level), whether inflected forms match.
Entry = tuple[tuple[str, ...], str, str, bool]


@cache
def phrases() -> dict[str, tuple[Entry, ...]]:
    """Every phrase by its first word, longest first: the words, the kind, the key, and whether it was inflected."""
    table: dict[str, list[Entry]] = {}
    for line in Path(__file__).with_name("lexicon.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        head, rest = line.split(":", 1)
        kind, _, key = head.partition(" ")
        for written in rest.split("|"):
            phrase = written.strip()
            inflects = phrase.startswith("~")
            parts = tuple(phrase.lstrip("~").split())
            if inflects:
                parts = tuple(inflected(part) for part in parts)
            table.setdefault(parts[0], []).append((parts, kind, key, inflects))
    return {first: tuple(sorted(found, key=lambda entry: (-len(entry[0]), entry))) for first, found in table.items()}
