"""Which words of content two passages do not share, synonyms, inflection, derivation and spelling set aside."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from plandiff.signals.abbreviations import abbreviated
from plandiff.signals.negations.negation_reading import denies_opposite, is_opposite
from plandiff.signals.passage_pair import Pair, has_meaning
from plandiff.signals.scopes.changed_scopes import exchanged_scopes
from plandiff.text.analysis import MEASURES, Analysis, Content
from plandiff.text.inflections import inflected
from plandiff.text.lemmas import root
from plandiff.text.quantities import low_at
from plandiff.text.synonyms import SEMI_LIGHT, SUPPORTS, is_light

_RESIDUE = 2  # words of content on either side of a recast passage
_MANY = 5000  # words: matching quantifiers takes time that grows with the square of their number


class Wording(NamedTuple):
    """The words of content without a counterpart on the other side, and whether synonyms stand for each other.

    `residue` says that a few more lack one, which the recast passages are taken to say in other words.
    """

    lost: tuple[str, ...]
    gained: tuple[str, ...]
    synonyms: bool
    residue: bool


def compare_wording(pair: Pair) -> Wording:
    """Compare the words of content of a pair, whatever their order and however often they stand."""
    scopes = exchanged_scopes(pair) if max(len(pair.before.words), len(pair.after.words)) < _MANY else ([], [])
    lost = _missing(pair.before, pair.after, pair.before_keys, pair.after_keys)
    gained = _missing(pair.after, pair.before, pair.after_keys, pair.before_keys)
    if not (lost and gained):  # ten metres long, ten metres; but not ten metres deep
        lost, gained = ([item for item in items if item.text.lower() not in MEASURES] for items in (lost, gained))
    residue = pair.recast and _is_residue(pair.before, lost) and _is_residue(pair.after, gained)
    said_otherwise = residue and bool(lost or gained)
    if residue:
        lost, gained = [], []
    missing = {item.at for item in lost}
    synonyms = any(item.key not in pair.after_keys and item.at not in missing for item in pair.before.content)
    texts = [item.text for item in lost] + scopes[0], [item.text for item in gained] + scopes[1]
    return Wording(tuple(texts[0]), tuple(texts[1]), synonyms, said_otherwise)


def _is_residue(analysis: Analysis, missing: Sequence[Content]) -> bool:
    """Whether few words of a recast passage lack a counterpart, and none as an item of a list.

    They are taken for words that a recast sentence says otherwise, since the table of synonyms cannot be complete.
    """
    return len(missing) <= _RESIDUE and not any(_is_listed(analysis, item) for item in missing)


def _is_listed(analysis: Analysis, item: Content) -> bool:
    """Whether a word is an item of a list: a noun with an article, or any word between commas, before "and"."""
    words, at = analysis.words, item.at - 1
    article = low_at(words, at) in ("the", "a", "an", "any", "its", "their", "his", "her")
    listing = low_at(words, at - article) in _LISTING
    following = low_at(words, item.at + item.key.count("_") + 1)
    return (following in _LISTING and (article or listing)) or (listing and following in (".", ";", ""))


_LISTING = frozenset((",", "and", "or"))


def _missing(these: Analysis, those: Analysis, own: frozenset[str], keys: frozenset[str]) -> list[Content]:
    """The words of one text without a counterpart: a synonym counts only where it does not answer its own twin.

    `own` and `keys` are the roots and phrases of this text and of the other.
    """
    free = keys - (own & frozenset(item.key for item in these.content))
    missing = [item for item in these.content if item.key not in keys and not has_meaning(item.key, free)]
    if missing:
        lows = [word.low for word in those.words]
        singles, doubles = frozenset(lows), frozenset(first + second for first, second in pairwise(lows))
        missing = [item for item in missing if not _spelt_apart(item, these, singles, doubles, keys)]
    if missing:
        short = abbreviated(these, singles)
        missing = [
            item
            for item in missing
            if item.at not in short
            and not _turned(item.key, keys)
            and not _supports(item, these, those)
            and not _as_opposite(item, these, those)
            and not _compounded(item, these, those)
        ]
    return [] if all(_is_semi_light(item, these) for item in missing) else missing


def _is_semi_light(item: Content, these: Analysis) -> bool:
    """Whether a word is a verb that alone loses nothing; a noun made of one says more: within ten days of receipt."""
    word = these.words[item.at]
    return item.key in SEMI_LIGHT and word.stem == word.root


_PREFIXES = ("non", "un", "in", "im", "ir", "il", "dis")


def _turned(key: str, keys: frozenset[str]) -> bool:
    """Whether the other text has a word with a negative prefix, or without it: the signal `negation` judges that."""
    return len(key) > 3 and any(
        prefix + key in keys or (key.startswith(prefix) and key[len(prefix) :] in keys) for prefix in _PREFIXES
    )


def _as_opposite(item: Content, these: Analysis, those: Analysis) -> bool:
    """Whether one text denies the opposite of what the other says: closed, not open."""
    if denies_opposite(those, item.key):
        return True
    return any(is_opposite(item.key, one.key) and denies_opposite(these, one.key) for one in those.content)


def _compounded(item: Content, these: Analysis, those: Analysis) -> bool:
    """Whether the preposition between two words is left out where they are a compound: against rabies, rabies shot."""
    if item.key != "against":
        return False
    near = [one.key for one in these.content if abs(one.at - item.at) <= 3 and one.at != item.at]
    return any(
        second.at == first.at + 1 and {first.key, second.key} <= set(near) for first, second in pairwise(those.content)
    )


def _supports(item: Content, these: Analysis, those: Analysis) -> bool:
    """Whether a verb only carries a noun of action that the other text has as a verb: raise an objection, object."""
    if item.key not in SUPPORTS:
        return False
    words = these.words
    reach = 16 if low_at(words, item.at - 1) in ("be", "is", "are", "been") else 5  # a fine ... may be imposed
    for noun in these.content:
        near = 0 < abs(noun.at - item.at) <= reach and words[noun.at].sentence == words[item.at].sentence
        if not near or words[noun.at].low.endswith(("ed", "ing")):
            continue
        twins = [one.at for one in those.content if one.key == noun.key]
        if twins and all(those.words[at].low != words[noun.at].low or _is_verb(those, at) for at in twins):
            return True
    return False


def _is_verb(analysis: Analysis, index: int) -> bool:
    """Whether a word stands where a verb does: may fine an operator."""
    return low_at(analysis.words, index - 1) in ("shall", "must", "may", "will", "should", "can", "to", "not")


def _parts_said(key: str, keys: frozenset[str]) -> bool:
    """Whether each word of content in a joined phrase stands on the other side by itself (be granted, grant)."""
    parts = [part for part in key.split("_") if not is_light(part, inflected(part))]
    return all(has_meaning(root(part), keys) for part in parts)


def _spelt_apart(
    item: Content, these: Analysis, singles: frozenset[str], doubles: frozenset[str], keys: frozenset[str]
) -> bool:
    """Whether a word stands on the other side as two (ceasefire, cease fire), or is half of one there.

    `singles` are the words of the other side, `doubles` every two neighbours of it as one.
    """
    low = these.words[item.at].low
    if low in doubles or "_" in item.key:
        return low in doubles or _parts_said(item.key, keys)
    previous = low_at(these.words, item.at - 1)
    following = low_at(these.words, item.at + 1)
    return bool(previous and previous + low in singles) or bool(following and low + following in singles)
