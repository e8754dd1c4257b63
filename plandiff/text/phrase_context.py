"""Whether a phrase means what it says in the surroundings it stands in."""

from __future__ import annotations

from collections.abc import Sequence

from plandiff.text.actors import BODIES
from plandiff.text.dates import read_date
from plandiff.text.inflections import inflected
from plandiff.text.quantities import Fact, counted, low_at
from plandiff.text.word_cutting import Word


def fits(cut: Sequence[Word], fact: Fact, facts: Sequence[Fact]) -> bool:
    """Whether a phrase means what the table says where it stands; `facts` are those found before it."""
    before, after = low_at(cut, fact.at - 1), low_at(cut, fact.until)
    first = cut[fact.at].low
    one = fact.until - fact.at == 1
    fitting = True
    if fact.kind == "duty":
        fitting = _fits_duty(cut, fact, before, after)
    elif fact.kind == "scope":
        limited = not one and cut[fact.until - 1].low == "to"  # limited to members, but not limited to 600
        sure = first == "certain" and before in _ARE and after in _OF_SURE
        fits_alone = not (sure or _is_of_name(cut, fact) or (first == "gross" and after not in _GROSS))
        fitting = not counted(cut, fact.until) if limited else not one or fits_alone
    elif fact.kind == "bound":
        fitting = _fits_bound(cut, fact, first, after)
    elif fact.kind == "cond":
        fitting = _fits_condition(cut, fact, facts)
    elif fact.kind == "deadline":
        fitting = _fits_time(fact, first, before, after, facts)
    elif fact.kind == "neg" and one:
        numbered = first == "no" and (after == "." or after[:1].isdecimal())
        fitting = not numbered
    elif fact.kind in ("operative", "assurance"):
        fitting = before not in _BEFORE_NOUNS
    return fitting


def _is_of_name(cut: Sequence[Word], scope: Fact) -> bool:
    """Whether a qualifier has a capital, and a body right behind it too: the Major League; not the Full Price."""
    word, following = cut[scope.at], low_at(cut, scope.until)
    named = scope.key not in _COUNTS and word.capital and following in BODIES and cut[scope.until].capital
    return named and scope.at > 0 and cut[scope.at - 1].sentence == cut[scope.until].sentence


_COUNTS = ("all", "each", "only")  # a text may capitalise: for All Members


# After these "order" or "request" is a noun.
_BEFORE_NOUNS = frozenset("the a an this in any by of that its such court public".split())
_DUTY_VERBS = frozenset("must shall will should may can could might".split())
_PROMISES = frozenset(inflected(verb) for verb in "agree undertake commit pledge promise covenant".split())


def _fits_duty(cut: Sequence[Word], fact: Fact, before: str, after: str) -> bool:
    first, one = cut[fact.at].low, fact.until - fact.at == 1
    if one and first in ("must", "might", "will") and before in ("a", "the"):
        return False
    if one and first not in _DUTY_VERBS and cut[fact.at].stem in _PROMISES:
        return after == "not" and low_at(cut, fact.until + 1) == "to"
    if cut[fact.at].stem == "consider":  # an act that is only considered: consider extending, consider whether
        return after == "whether" or after.endswith("ing")
    last = cut[fact.until - 1].low
    # "is to", "has to" and their like need a verb; "is to the north" has none.
    return last != "to" or after not in _DETERMINERS


_DETERMINERS = frozenset("the a an this that these all any each its their".split())


_LIMITING = frozenset("be is are was been limit limited restricted".split())


def _fits_bound(cut: Sequence[Word], fact: Fact, first: str, after: str) -> bool:
    if cut[fact.until - 1].low == "to" and first in _LIMITING:
        return counted(cut, fact.until)
    if fact.key == "about" or (fact.key in ("under", "over") and fact.until - fact.at == 1) or first == "up":
        return bool(after) and (after[0].isdecimal() or after in "$€£" or counted(cut, fact.until))
    return first not in ("more", "less", "fewer") or fact.until - fact.at != 2 or counted(cut, fact.until)


def _fits_time(fact: Fact, first: str, before: str, after: str, facts: Sequence[Fact]) -> bool:
    one = fact.until - fact.at == 1
    if fact.mark == "freq" and first in ("a", "an"):
        # "900 a month" is a rate; "a month after" and "within a month" are spans.
        counted = any(fact.at - other.until <= 6 and other.kind in ("figure", "deadline") for other in facts[-3:])
        straight = before in ("once", "twice", "times") or bool(facts and facts[-1].until == fact.at and facts[-1].unit)
        number = (counted and before not in _SPANNED) or straight
        spans = after in ("before", "after", "in", "ago", "period") or (after == "from" and not straight)
        return number and not spans  # but 5 euros a year from 2031
    no_interval = fact.mark == "freq" and first in ("every", "each") and (after in _NO_INTERVAL or before == "for")
    if no_interval or (fact.key == "time notice" and before == "or"):  # with or without notice
        return False
    if one and first in ("always", "prompt"):
        return before != "not" if first == "always" else after not in ("the", "a")  # not always: but for some
    return True


_NO_INTERVAL = frozenset("of begins starts commences ends closes expires".split())
_SPANNED = frozenset(
    "within for after in of than half last lasts be is by until and or about over under to with takes".split()
)


_ARE = frozenset("be is are was were make makes making".split())
_OF_SURE = frozenset(("that", "of", "to", "the", ",", ";", ".", ""))  # it is certain that, but not are certain limits
_GROSS = frozenset("negligence misconduct breach violation violations error neglect breaches".split())


def _fits_condition(cut: Sequence[Word], fact: Fact, facts: Sequence[Fact]) -> bool:
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
    if previous is not None and previous.kind == "deadline" and not previous.mark:
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
    **dict.fromkeys(("where", "when"), frozenset(("to",))),
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
