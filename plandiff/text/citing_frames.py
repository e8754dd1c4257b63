"""What a text cites without a number: the noun phrase that a frame of citing leads to, as set out in the toll plan."""

from __future__ import annotations

from collections.abc import Sequence

from plandiff.text.synonyms import is_light
from plandiff.text.titles import DOCUMENTS
from plandiff.text.word_cutting import Word, low_at

# What leads to what is cited, with prepositions between: see, under, as set out in, refer to, within the meaning of.
_CITING = frozenset(
    "see under per accordance according accord pursuant compliance comply complies complied complying conformity "
    "conform consistent line following follow follows followed consult adhere abide abiding subject refer referred "
    "referring reference governed covered licensed released notwithstanding contrary violate violates violating "
    "violation violations breach meaning purposes terms requirements provisions conditions "
    "defined described set specified provided stated outlined listed detailed published documented explained "
    "contained referenced mentioned required permitted prescribed laid found available posted established cited "
    "indicated presented authorized authorised imposed conferred approved adopted".split()
)
_OF_TEXTS = frozenset(("defined", "governed"))  # others do what follows "by" to them
_ALSO = frozenset("please also and or".split())  # before "see" where it is no verb of whoever sees
_LEADING = frozenset("in to with of by on at from under out forth down above for through".split())
_DEFINITE = frozenset("the this these our its their your his her".split())
_OUTSIDE = _LEADING | _DEFINITE  # what is of no noun phrase
# Documents, and parts that a document may have without a number.
_HEADS = DOCUMENTS - {"law"} | frozenset(
    "bylaw rule procedure standard memo document schedule calendar plan contract list table template form page section "
    "sentence paragraph chapter article clause annex appendix website site repository wiki file checklist process "
    "report register certificate permit subsection link subparagraph subtitle resolution decision minute guidance "
    "instruction note documentation book order warrant principle".split()
)
_LONGEST = 8  # words on either side of one in a noun phrase


def cited_around(words: Sequence[Word], index: int) -> range | None:
    """The noun phrase around a word that a text cites as a document or a part of one, or None."""
    if words[index].low in _CITING or not _names(words, index):
        return None
    first, until = index, index + 1
    while first > max(index - _LONGEST, 0) and _goes_on(words, first - 1, index):
        first -= 1
    if not is_cited(words, first):  # but maybe what it is of: the last sentence of clause ...
        of = first > 1 and low_at(words, first - 1) == "of" and _is_head(words[first - 2])
        return cited_around(words, first - 2) if of else None
    while until < min(index + _LONGEST, len(words)) and _goes_on(words, until, index):
        until += 1
    ends = [at for at in range(index, until) if _is_head(words[at])]
    return range(first - (low_at(words, first - 1) in ("this", "these")), ends[-1] + 1) if ends else None


def is_cited(words: Sequence[Word], first: int) -> bool:
    """Whether a frame of citing leads to the name, or to the noun behind an article, that begins at a word."""
    place, definite = first - 1, words[first].capital
    while low_at(words, place) in _DEFINITE:
        place, definite = place - 1, True
    nearest = place
    while low_at(words, place) in _LEADING and low_at(words, place) not in _CITING:
        place -= 1
    verb, before = low_at(words, place), low_at(words, place - 1)
    if not definite or verb not in (_OF_TEXTS if low_at(words, place + 1) == "by" else _CITING):
        return False
    attributive = verb.endswith("ed") or (verb == "following" and before in _DEFINITE)  # the specified permits
    if verb == "see":
        return not before.isalpha() or before in _ALSO
    return nearest != place or not attributive


def _goes_on(words: Sequence[Word], at: int, index: int) -> bool:
    return words[at].sentence == words[index].sentence and words[at].low not in _CITING and _names(words, at)


def _names(words: Sequence[Word], at: int) -> bool:
    """Whether a word may be of a noun phrase, behind its article."""
    word = words[at]
    return word.is_word and not is_light(word.low, word.stem) and word.low not in _OUTSIDE


def _is_head(word: Word) -> bool:
    return word.stem in _HEADS or word.low in _HEADS
