"""Whether a phrase of the lexicon means what it says there in the surroundings in which it stands."""

from __future__ import annotations

from collections.abc import Sequence

from plandiff.text.dates import read_date
from plandiff.text.lemmas import inflected
from plandiff.text.quantities import Fact, low_at, read_quantity
from plandiff.text.words import Word


def fits(cut: Sequence[Word], fact: Fact, facts: Sequence[Fact]) -> bool:
    """Whether a phrase means what the table says where it stands."""
    before, after = low_at(cut, fact.at - 1), low_at(cut, fact.until)
    first = cut[fact.at].low
    one = fact.until - fact.at == 1
    if fact.kind == "duty":
        return _fits_duty(cut, fact, before, after)
    if fact.kind == "scope" and fact.until - fact.at > 1 and cut[fact.until - 1].low == "to":
        return read_quantity(cut, fact.until) is None
    if fact.kind == "bound":
        return _fits_bound(cut, fact, first, after)
    if fact.kind == "cond" and one:
        return _fits_condition(cut, fact, before, after, facts)
    if fact.kind == "deadline":
        return _fits_time(cut, fact, first, before, after, facts)
    if fact.kind == "scope" and one:
        return _fits_scope(first, before, after)
    if fact.kind == "neg" and one:
        return not (first == "no" and after in (".", "1", "2", "3", "4", "5", "6", "7", "8", "9")) and not (
            first == "stop" and before in ("bus", "tram", "train", "a", "the")
        )
    if fact.kind in ("operative", "assurance"):
        return before not in (
            "the",
            "a",
            "an",
            "this",
            "in",
            "any",
            "by",
            "of",
            "that",
            "its",
            "such",
            "court",
            "public",
        )
    return True


_MODALS = frozenset("must shall will should may can could might".split())
_PROMISES = frozenset(inflected(verb) for verb in "agree undertake commit pledge promise covenant".split())


def _fits_duty(cut: Sequence[Word], fact: Fact, before: str, after: str) -> bool:
    first, one = cut[fact.at].low, fact.until - fact.at == 1
    if first == "will" and before in (
        "the",
        "a",
        "their",
        "his",
        "her",
        "its",
        "free",
        "good",
        "last",
        "of",
        "political",
    ):
        return False
    if first == "can" and before in ("a", "the", "each", "every"):
        return False
    if (
        first == "may"
        and cut[fact.at].capital
        and before in ("in", "of", "by", "until", "since", "from", "before", "after")
    ):
        return False
    if one and first in ("must", "might") and before in ("a", "the"):
        return False
    if one and first not in _MODALS and cut[fact.at].stem in _PROMISES:
        return after == "not" and low_at(cut, fact.until + 1) == "to"
    last = cut[fact.until - 1].low
    # "is to", "has to" and their like need a verb; "is to the north" has none.
    return last != "to" or after not in (
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "all",
        "any",
        "each",
        "its",
        "their",
    )


def _fits_bound(cut: Sequence[Word], fact: Fact, first: str, after: str) -> bool:
    if cut[fact.until - 1].low == "to" and first in (
        "be",
        "is",
        "are",
        "limited",
        "limit",
        "restricted",
        "been",
        "was",
    ):
        return read_quantity(cut, fact.until) is not None
    if fact.key == "about" or (fact.key in ("under", "over") and fact.until - fact.at == 1) or first == "up":
        return bool(after) and (after[0].isdigit() or after in "$€£" or read_quantity(cut, fact.until) is not None)
    if first in ("or", "shall", "may", "must", "will") or (
        first in ("more", "less", "fewer") and fact.until - fact.at == 2
    ):
        return first == "or" or read_quantity(cut, fact.until) is not None or first not in ("more", "less", "fewer")
    return True


def _fits_condition(cut: Sequence[Word], fact: Fact, before: str, after: str, facts: Sequence[Fact]) -> bool:
    first = cut[fact.at].low
    previous = facts[-1] if facts and facts[-1].until == fact.at else None
    if first in ("after", "upon", "following", "until", "till", "before"):
        if previous is not None and previous.kind == "deadline" and previous.mark != "freq":
            return False  # the anchor of a deadline: 30 days after ...
        if read_date(cut, fact.until) is not None or (first != "upon" and read_quantity(cut, fact.until) is not None):
            return False
        if first == "upon":
            return cut[fact.at - 1].stem not in _NOT_UPON if fact.at else True
        if first == "following":
            return before not in ("the", "a", "an", "its", "their", "each", "any", "and") and after not in (":", "")
        return first != "after" or before not in ("look", "looks", "looking", "named", "the", "day", "week", "year")
    if first == "once":
        return after not in ("a", "every", "per", "each", "again", "in", ".", ",", "", "only", "more")
    if first == "provided":
        return before in (",", ";") or (after in ("the", "it", "they", "no", "each", "all") and before not in _BE)
    if first == "while":
        return before not in ("a", "the", "for")
    if first == "during":
        return True
    if first in ("absent", "barring", "pending", "excluding", "excepting"):
        return before not in ("a", "the", "be", "is", "are", "any", "all")
    if first in ("providing", "assuming"):
        return before in (",", ";", "")
    if first == "where":
        return before not in _PLACE_WORDS and after != "to"
    if first == "when":
        return (
            before not in ("date", "time", "day", "moment", "period", "year", "decide", "determine", "since")
            and after != "to"
        )
    return not (first == "if" and before == "as")


_PLACE_WORDS = frozenset(
    "place places area areas zone zones country countries state town towns building buildings room rooms site sites "
    "location premises school hospital land house region territory port village street part parts".split()
)
_BE = frozenset("be is are was were been being as and or".split())
# Verbs that take "upon" for their object, so that it brings in no condition.
_NOT_UPON = frozenset(
    inflected(verb)
    for verb in "depend base agree call rely confer impose insist decide act embark draw build impinge encroach".split()
)


def _fits_time(cut: Sequence[Word], fact: Fact, first: str, before: str, after: str, facts: Sequence[Fact]) -> bool:
    one = fact.until - fact.at == 1
    if fact.mark == "freq" and first in ("a", "an"):
        # "900 a month" is a rate; "a month after" and "within a month" are spans.
        counted = any(fact.at - other.until <= 6 and other.kind in ("figure", "deadline") for other in facts[-3:])
        number = (counted and before not in _SPANNED) or before in ("once", "twice", "times")
        return number and after not in ("before", "after", "in", "from", "ago", "period")
    if fact.mark == "freq" and first in ("every", "each") and low_at(cut, fact.until) == "of":
        return False
    if one and first in ("later", "soon"):
        return (
            before not in ("no", "not", "than", "a", "the", "as", "days", "months", "years", "weeks")
            and after != "than"
        )
    if one and first == "prompt":
        return after not in ("the", "a")
    if one and first in ("instant", "immediate", "rapid", "swift"):
        return after not in ("family", "vicinity", "surroundings", "superior", "supervisor")
    if first == "at" and fact.key == "time always":
        return True
    return not (
        first == "in" and fact.key == "time advance" and before in ("days", "weeks", "months", "hours", "year", "day")
    )


_SPANNED = frozenset(
    "within for after in of than half last lasts be is by until and or about over under to with takes".split()
)


def _fits_scope(first: str, before: str, after: str) -> bool:
    if first in ("all", "any"):
        return not (first == "all" and before in ("at", "after", "above", "of") and after in (",", ".", ""))
    if first == "certain":
        return before not in ("make", "makes", "making", "be", "is", "are")
    if first == "gross":
        return after in (
            "negligence",
            "misconduct",
            "breach",
            "violation",
            "violations",
            "error",
            "neglect",
            "breaches",
        )
    if first == "most":
        return after not in ("important", "recent", "serious", "favourable", "favoured", "favored")
    if first in ("direct", "secure", "material"):
        return before not in ("to", "shall", "may", "will", "must", "raw", "building") and after not in (".", ",", ";")
    if first in ("general", "total", "whole", "complete"):
        return before not in ("to", "shall", "may", "will", "must", "secretary", "director", "a") and after not in (
            "assembly", "meeting", "secretary", "of", "the", "its", "a",
        )  # fmt: skip
    if first in ("major", "several", "specific", "particular", "limited", "sole"):
        return after not in (".", ",", "liability")
    return not (first == "restricted" and after in ("area", "areas"))
