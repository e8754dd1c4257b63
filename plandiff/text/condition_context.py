"""Whether a word that may bring in a condition does so where it stands: provided, should, after, where."""

from __future__ import annotations

from collections.abc import Sequence

from plandiff.text.dates import read_date
from plandiff.text.inflections import inflected
from plandiff.text.quantities import Fact, counted, low_at
from plandiff.text.word_cutting import Word


def fits_condition(cut: Sequence[Word], fact: Fact, facts: Sequence[Fact]) -> bool:
    """Whether a condition of the lexicon means what the table says; `facts` are those found before it."""
    if cut[fact.at].low == "subject" and low_at(cut, fact.at - 1) in ("be", "is", "are", "been", "being", "not"):
        return any(word.low in _CONSENTED for word in cut[fact.until : fact.until + 6])
    if cut[fact.at].low == "apart" and fact.at:  # kept apart from each other
        return cut[fact.at - 1].stem not in _KEPT
    if fact.until - fact.at > 1:
        return fact.key not in _IN_TIME or not _is_dated(cut, fact.until)
    return _fits_one(cut, fact, facts)


def _fits_one(cut: Sequence[Word], fact: Fact, facts: Sequence[Fact]) -> bool:
    first, before, after = cut[fact.at].low, low_at(cut, fact.at - 1), low_at(cut, fact.until)
    if first in _INVERTED:
        return _inverts(cut, fact, after)
    if first in _ANCHORS and not _opens_clause(cut, fact, facts):
        return False
    if first in ("provided", "providing", "assuming"):
        proviso = first == "provided" and after in ("the", "it", "they", "no", "each", "all") and before not in _BE
        return proviso or before in (",", ";") or (before in ("and", "or") and after in ("it", "they"))
    if first == "upon" and fact.at:
        return cut[fact.at - 1].stem not in _NOT_UPON
    if first == "after" and after in ("that", "this") and low_at(cut, fact.until + 1) in _AFTER_THAT:
        return False
    return before not in _NOT_BEFORE.get(first, ()) and after not in _NOT_AFTER.get(first, ())


def _inverts(cut: Sequence[Word], fact: Fact, after: str) -> bool:
    """Whether "should" (had, were) stands before its subject, which makes it an "if": should the tenant leave."""
    if cut[fact.at].low == "should" and after in _NOMINATIVES:
        return True
    subject = after in _SUBJECTS or (fact.until < len(cut) and cut[fact.until].capital)
    return subject and (fact.at == 0 or cut[fact.at - 1].sentence != cut[fact.at].sentence)


def _opens_clause(cut: Sequence[Word], fact: Fact, facts: Sequence[Fact]) -> bool:
    """Whether after, until or upon brings in an event, not a date, and is not what a span is counted from."""
    previous = facts[-1] if facts and facts[-1].until == fact.at else None
    if previous is not None and previous.kind == "deadline" and previous.mark != "freq":
        return False
    if cut[fact.at].low != "upon" and counted(cut, fact.until):
        return False
    if cut[fact.at].low == "following" and any(word.low in _OBEYED for word in cut[fact.until : fact.until + _NEAR]):
        return False  # following the rules of the club
    return not _is_dated(cut, fact.until)


def _is_dated(cut: Sequence[Word], index: int) -> bool:
    """Whether a date stands at an index, with or without an article: 1 May, the effective date; not that of a sale."""
    place = index + (low_at(cut, index) == "the")
    named = place > index and low_at(cut, place + 1) == "date"
    return named or read_date(cut, place) is not None


# What something is subject to when that is a condition; a fee or a search it only undergoes.
_CONSENTED = frozenset(
    "approval consent permission authorisation authorization availability condition conditions payment ratification "
    "agreement acceptance confirmation exceptions limits restrictions signature receipt funding".split()
)
_KEPT = frozenset(inflected(verb) for verb in "keep store set be stay stand live tell place hold".split())
_AFTER_THAT = frozenset((",", ".", ";", "", "it", "they", "he", "she", "the", "a", "time", "date", "day"))
_INVERTED = frozenset("should were had".split())
_SUBJECTS = frozenset(
    "the a an any all no either neither both each every it he she they this that these those such its his her their "
    "there one two three several more less".split()
)
_NOMINATIVES = frozenset("they he she it you we there".split())  # whom to contact should they wish to withdraw
_IN_TIME = frozenset(("after", "before"))  # keys of the lexicon
_ANCHORS = frozenset("after upon following until till before".split())
# One-word conditions that are something else after or before these words.
_NOT_BEFORE = {
    "following": frozenset("the a an its their each any day days week month year morning evening season".split()),
    "after": frozenset("look looks looking named the day week year".split()),
    "when": frozenset("date time day moment period year decide determine since".split()),
    "if": frozenset(("as", "ask", "asks", "asked", "know", "knows", "check", "checks", "see", "decide")),
    "before": frozenset("the day days week lay lays laid appear appears put brought bring evidence".split()),
    "pending": frozenset("a the be is are any all in of with by such".split()),
    **dict.fromkeys(("absent", "barring", "excluding", "excepting"), frozenset("a the be is are any all".split())),
}
_NOT_AFTER = {
    "following": frozenset((":", "")),
    "once": frozenset(("a", "every", "per", "each", "again", "in", ".", ",", "", "only", "more")),
    "where": frozenset(("to",)),
    "when": frozenset(("to",)),
    "before": frozenset((".", ",", ";", "")),
}
_OBEYED = frozenset("policies policy rules procedure procedures guidelines guidance instructions steps format".split())
_NEAR = 3  # words, from the article on
_BE = frozenset("be is are was were been being as and or".split())
# Verbs that take "upon" for their object, so that it brings in no condition.
_NOT_UPON = frozenset(
    inflected(verb)
    for verb in "depend base agree call rely confer impose insist decide act embark draw build impinge encroach".split()
)
