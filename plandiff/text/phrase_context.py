"""Whether a phrase means what it says in the surroundings it stands in."""

from __future__ import annotations

from collections.abc import Sequence

from plandiff.text.dates import read_date
from plandiff.text.inflections import inflected
from plandiff.text.quantities import Fact, counted
from plandiff.text.synonyms import DETERMINERS
from plandiff.text.word_cutting import Word, low_at


def fits(cut: Sequence[Word], fact: Fact, facts: Sequence[Fact]) -> bool:
    """Whether a phrase means what the table says where it stands; `facts` are those found before it."""
    after = low_at(cut, fact.until)
    if fact.kind == "duty":
        return _fits_duty(cut, fact, after)
    if fact.kind == "bound":
        counts = (fact.key in _COUNTING and fact.until - fact.at == 1) or cut[fact.until - 1].low in ("to", "than")
        return not counts or after[:1].isdecimal() or after in _CURRENCIES or counted(cut, fact.until)
    if fact.kind == "cond":
        return _fits_condition(cut, fact, after, facts[-1] if facts else None)
    if fact.mark == "freq" and cut[fact.at].low in ("a", "/"):
        # "900 a month" is a rate, "within a month" is a span.
        amounts = (other for other in facts[-3:] if other.kind in ("figure", "deadline"))
        spans = low_at(cut, fact.at - 1) in _SPANNING
        return not spans and any(fact.at - other.until <= _OF_RATE for other in amounts)
    if fact.kind == "scope":
        return not _is_of_name(cut, fact)
    return cut[fact.at].low != "no" or fact.until - fact.at > 1 or not (after == "." or after[:1].isdecimal())


_COUNTING = ("about", "under", "over")  # and up to, more than: nothing without a number
_CURRENCIES = ("$", "€", "£")
_SPANNING = ("within", "for", "in", "than", "half", "last", "by")
_OF_RATE = 6  # words from an amount to what it is paid for


def _is_of_name(cut: Sequence[Word], scope: Fact) -> bool:
    """Whether a qualifier is capitalised as the word behind it is: the Major League; but for All Members."""
    capital = cut[scope.at].capital and scope.until < len(cut) and cut[scope.until].capital
    return capital and scope.key not in ("all", "each", "only") and not _begins_sentence(cut, scope.at)


def _begins_sentence(cut: Sequence[Word], at: int) -> bool:
    return at == 0 or cut[at - 1].sentence != cut[at].sentence


_PROMISES = frozenset(map(inflected, ("agree", "undertake")))


def _fits_duty(cut: Sequence[Word], fact: Fact, after: str) -> bool:
    """Whether a verb follows is to, has to and their like; and whether what is considered is an act."""
    if fact.until - fact.at == 1 and cut[fact.at].stem in _PROMISES:  # agrees not to
        return after == "not"
    if cut[fact.at].stem == "consider":  # consider extending, consider whether
        return after == "whether" or after.endswith("ing")
    return cut[fact.until - 1].low != "to" or after not in DETERMINERS


def _fits_condition(cut: Sequence[Word], fact: Fact, after: str, last: Fact | None) -> bool:
    first, before = cut[fact.at].low, low_at(cut, fact.at - 1)
    fitting = True
    if first == "subject":
        fitting = before not in _BE  # a fee or a search it only undergoes
    elif fact.key in ("after", "before"):  # an event, but no date, and nothing from which a span is counted
        spanned = last is not None and (last.kind, last.until) == ("deadline", fact.at) and not last.mark
        dated = _is_dated(cut, fact.until) or (first != "upon" and counted(cut, fact.until))
        fitting = not (spanned or dated or after in ("that", "this")) and (
            first != "upon" or cut[max(fact.at - 1, 0)].stem not in _NOT_UPON
        )
    elif first == "should" and fact.until - fact.at == 1:  # before its subject
        subject = after in DETERMINERS or (fact.until < len(cut) and cut[fact.until].capital)
        fitting = after in _NOMINATIVES or (subject and _begins_sentence(cut, fact.at))
    elif first == "apart" or (first == "provided" and fact.until - fact.at == 1):
        opens = (before in (",", ";") or _begins_sentence(cut, fact.at)) and after not in _BEHIND_PARTICIPLES
        fitting = opens or (first == "provided" and (after in _NOMINATIVES or after in ("the", "each", "all")))
    elif first in ("when", "where"):  # how and where it is used
        fitting = _ASKING.isdisjoint((low_at(cut, fact.at - 2), low_at(cut, fact.until + 1)))
    return fitting


def _is_dated(cut: Sequence[Word], index: int) -> bool:
    """Whether a date stands at an index, with or without an article: 1 May, the effective date; not that of a sale."""
    place = index + (low_at(cut, index) == "the")
    return (place > index and low_at(cut, place + 1) == "date") or read_date(cut, place) is not None


_BE = frozenset("be is are been being not".split())
_ASKING = frozenset("how why what who whether".split())
_BEHIND_PARTICIPLES = frozenset("by to in with at as through via under on".split())  # provided by the club
_NOMINATIVES = frozenset("they he she it you we there no".split())  # whom to contact should they wish to withdraw
# Verbs that take "upon" for their object, so that it brings in no condition.
_NOT_UPON = frozenset(map(inflected, "agree depend base call rely confer impose decide act".split()))
