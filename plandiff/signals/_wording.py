"""Which words of content two passages do not share, synonyms, inflection, derivation and spelling set aside."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from plandiff.signals._pair import Pair, has_meaning
from plandiff.signals._scopes import exchanged_scopes
from plandiff.text.analysis import Analysis, Content
from plandiff.text.lemmas import inflected, root
from plandiff.text.synonyms import SEMI_LIGHT, is_light

_MANY = 5000  # words: matching quantifiers takes time that grows with the square of their number


class Wording(NamedTuple):
    """The words of content without a counterpart on the other side, and whether synonyms stand for each other."""

    lost: tuple[str, ...]
    gained: tuple[str, ...]
    synonyms: bool


def compare_wording(pair: Pair) -> Wording:
    """Compare the words of content of a pair, whatever their order and however often they stand."""
    scopes = exchanged_scopes(pair) if max(len(pair.before.words), len(pair.after.words)) < _MANY else ([], [])
    lost = [item.text for item in _missing(pair.before, pair.after, pair.after_keys)] + scopes[0]
    gained = [item.text for item in _missing(pair.after, pair.before, pair.before_keys)] + scopes[1]
    missing = {item.at for item in _missing(pair.before, pair.after, pair.after_keys)}
    synonyms = any(item.key not in pair.after_keys and item.at not in missing for item in pair.before.content)
    return Wording(tuple(lost), tuple(gained), synonyms)


def _missing(these: Analysis, those: Analysis, keys: frozenset[str]) -> list[Content]:
    """The words of one text without a counterpart: a synonym counts only where it does not answer its own twin."""
    own = frozenset(word.root for word in these.words) | {item.key for item in these.content}
    free = keys - own
    missing = []
    for item in these.content:
        if item.key in keys or has_meaning(item.key, free) or _spelt_apart(item, these, those, keys):
            continue
        missing.append(item)
    return [] if all(item.key in SEMI_LIGHT for item in missing) else missing


def _parts_said(key: str, keys: frozenset[str]) -> bool:
    """Whether each word of content in a joined phrase stands on the other side by itself (be granted, grant)."""
    parts = [part for part in key.split("_") if not is_light(part, inflected(part))]
    return all(has_meaning(root(part), keys) for part in parts)


def _spelt_apart(item: Content, these: Analysis, those: Analysis, keys: frozenset[str]) -> bool:
    """Whether a word stands on the other side as two (ceasefire, cease fire), or is half of one there."""
    lows = [word.low for word in those.words]
    low = these.words[item.at].low
    pairs = {first + second for first, second in pairwise(lows)}
    if low in pairs or "_" in item.key:
        return low in pairs or _parts_said(item.key, keys)
    own = [word.low for word in these.words]
    joined = set(lows)
    around = [own[item.at - 1] + low] if item.at else []
    around += [low + own[item.at + 1]] if item.at + 1 < len(own) else []
    return any(both in joined for both in around)
