"""Whether a phrase, or a word that may bring in a condition, means what it says in the surroundings it stands in."""

from __future__ import annotations

from collections.abc import Sequence

from plandiff.text.actors import is_actor
from plandiff.text.dates import read_date
from plandiff.text.inflections import inflected
from plandiff.text.quantities import Fact, counted, low_at
from plandiff.text.word_cutting import Word


def fits_condition(cut: Sequence[Word], fact: Fact, facts: Sequence[Fact]) -> bool:
    """Whether a condition of the lexicon means what the table says; `facts` are those found before it."""
    if cut[fact.until - 1].low == "once" and fact.until - fact.at > 1:
        return low_at(cut, fact.until) not in _NOT_AFTER["once"]
    if low_at(cut, fact.until - 1) == "before" and fact.until - fact.at == 2 and fact.until < len(cut):
        return read_date(cut, fact.until) is None  # not before 1 May is a time
    if cut[fact.at].low == "subject" and low_at(cut, fact.at - 1) in ("be", "is", "are", "been", "being", "not"):
        return any(word.low in _CONSENTED for word in cut[fact.until : fact.until + 6])
    if cut[fact.at].low == "apart":  # kept apart from each other
        return cut[fact.at - 1].stem not in _KEPT if fact.at else True
    return fact.until - fact.at > 1 or _fits_one(cut, fact, facts)


def _fits_one(cut: Sequence[Word], fact: Fact, facts: Sequence[Fact]) -> bool:
    first, before, after = cut[fact.at].low, low_at(cut, fact.at - 1), low_at(cut, fact.until)
    if first in _INVERTED:
        return _inverts(cut, fact, after)
    if first in _ANCHORS and not _opens_clause(cut, fact, facts):
        return False
    if first in ("provided", "providing", "assuming"):
        proviso = first == "provided" and after in ("the", "it", "they", "no", "each", "all") and before not in _BE
        proviso = proviso or (before in ("and", "or") and after in ("it", "they"))
        return proviso or before in (",", ";") or (before == "" and first != "provided")
    if first == "upon" and fact.at:
        return cut[fact.at - 1].stem not in _NOT_UPON
    if first == "following" and before == "and" and not after.endswith(("ing", "tion", "ment", "al", "the")):
        return False  # the preceding and following days
    if _tells_otherwise(cut, fact, before, after):
        return False
    return before not in _NOT_BEFORE.get(first, ()) and after not in _NOT_AFTER.get(first, ())


def _tells_otherwise(cut: Sequence[Word], fact: Fact, before: str, after: str) -> bool:
    """Whether a conjunction tells a contrast (, while B shall), a time (during ten days, after that) or a place."""
    first = cut[fact.at].low
    contrast = first == "while" and before == ","
    return (
        (contrast and any(word.low in _MODALS for word in cut[fact.until : fact.until + 6]))
        or (first == "after" and after in ("that", "this") and low_at(cut, fact.until + 1) in _AFTER_THAT)
        or (first in ("during", "while") and _spans_time(cut, fact.until))
        or (first == "where" and fact.at > 0 and _is_whereabouts(cut[fact.at - 1]))
    )


def _inverts(cut: Sequence[Word], fact: Fact, after: str) -> bool:
    """Whether "should" (had, were) stands before its subject, which makes it an "if": should the tenant leave."""
    if cut[fact.at].low == "should" and after in _NOMINATIVES:
        return True
    subject = after in _SUBJECTS or (
        fact.until < len(cut) and (cut[fact.until].capital or is_actor(cut[fact.until].stem, after))
    )
    if fact.at == 0 or cut[fact.at - 1].sentence != cut[fact.at].sentence:
        plural = after.endswith("s") and cut[fact.at].low == "should"  # should boats collide
        return subject or plural
    return subject and (
        cut[fact.at - 1].low in (",", ":", "(") or (cut[fact.at].low == "should" and cut[fact.at - 1].low in _LINKS)
    )


def _opens_clause(cut: Sequence[Word], fact: Fact, facts: Sequence[Fact]) -> bool:
    """Whether after, until or upon brings in an event, not a date, and is not what a span is counted from."""
    previous = facts[-1] if facts and facts[-1].until == fact.at else None
    if previous is not None and previous.kind == "deadline" and previous.mark != "freq":
        return False
    if cut[fact.at].low != "upon" and counted(cut, fact.until):
        return False
    place = fact.until + (low_at(cut, fact.until) == "the")
    return read_date(cut, fact.until) is None and (place >= len(cut) or read_date(cut, place) is None)


def _spans_time(cut: Sequence[Word], index: int) -> bool:
    """Whether a counted span follows (during the first ten days): that is a time, not an event."""
    place = index
    while low_at(cut, place) in _BEFORE_SPANS and (place >= len(cut) or read_date(cut, place) is None):
        place += 1
    dated = place > index and place < len(cut) and (fact := read_date(cut, place)) is not None and fact.unit != ""
    return counted(cut, place) or dated


def _is_whereabouts(word: Word) -> bool:
    """Whether "where" after a word only says at which place, or what somebody knows."""
    return (
        word.low in ("it", "them", "him", "her")
        or word.low in _PLACES
        or word.low.removesuffix("s") in _PLACES
        or word.stem in _KNOWN
    )


# What something is subject to when that is a condition; a fee or a search it only undergoes.
_CONSENTED = frozenset(
    "approval consent permission authorisation authorization availability condition conditions payment ratification "
    "agreement acceptance confirmation exceptions limits restrictions signature receipt funding".split()
)
_KEPT = frozenset(inflected(verb) for verb in "keep store set be stay stand live tell place hold".split())
_AFTER_THAT = frozenset((",", ".", ";", "", "it", "they", "he", "she", "the", "a", "time", "date", "day"))
_MODALS = frozenset("shall must will may should can".split())
_INVERTED = frozenset("should were had".split())
_SUBJECTS = frozenset(
    "the a an any all no either neither both each every it he she they this that these those such its his her their "
    "there one two three several more less".split()
)
_NOMINATIVES = frozenset("they he she it you we there".split())  # whom to contact should they wish to withdraw
_LINKS = frozenset("and or but that which unless where then".split())
_BEFORE_SPANS = frozenset("the a any each first last next following previous preceding initial final said that".split())
_ANCHORS = frozenset("after upon following until till before".split())
_PLACES = frozenset(
    "place area zone country state town building room site location premises premise school hospital land house "
    "region territory port village street part camp prison cell point station facility facilities institution "
    "establishment court field ground mine vault warehouse depot farm ward clinic laboratory workshop workplace office "
    "factory plant shop store city municipality commune district county province island lake river canal harbour "
    "harbor airport aerodrome gate corner spot position address hotel hall theatre theater museum archive library "
    "register account jurisdiction market venue pitch stadium pool track road junction crossing home shelter".split()
)
_KNOWN = frozenset(
    inflected(verb)
    for verb in (
        "know show indicate state specify see decide determine learn explain mark record note remember find out "
        "agree choose ask"
    ).split()
)
# One-word conditions that are something else after or before these words.
_NOT_BEFORE = {
    "following": frozenset("the a an its their each any day days week month year morning evening season".split()),
    "after": frozenset("look looks looking named the day week year".split()),
    "while": frozenset("a the for".split()),
    "when": frozenset("date time day moment period year decide determine since".split()),
    "failing": frozenset("be is are was were been the a in not".split()),
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
_BE = frozenset("be is are was were been being as and or".split())
# Verbs that take "upon" for their object, so that it brings in no condition.
_NOT_UPON = frozenset(
    inflected(verb)
    for verb in "depend base agree call rely confer impose insist decide act embark draw build impinge encroach".split()
)


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
        fitting = not counted(cut, fact.until) if limited else not one or _fits_scope(first, before, after)
    elif fact.kind == "bound":
        fitting = _fits_bound(cut, fact, first, after)
    elif fact.kind == "cond":
        fitting = fits_condition(cut, fact, facts)
    elif fact.kind == "deadline":
        fitting = _fits_time(fact, first, before, after, facts)
    elif fact.kind == "neg" and one:
        numbered = first == "no" and (after == "." or after[:1].isdecimal())
        fitting = not numbered and not _is_waste(cut, fact.at)
    elif fact.kind in ("operative", "assurance"):
        fitting = before not in _BEFORE_NOUNS
    return fitting


def _is_waste(cut: Sequence[Word], index: int) -> bool:
    """Whether "refuse" is the noun: refuse collection, household refuse."""
    if cut[index].low != "refuse":
        return False
    return low_at(cut, index + 1) in _OF_WASTE or low_at(cut, index - 1) in _WASTED


_OF_WASTE = frozenset(
    "collection collections collector collectors disposal bin bins container containers removal sack sacks bag bags "
    "truck trucks tip chute chutes dump site charge charges and or , .".split()
)
_WASTED = frozenset("the of household domestic kitchen garden bulky all any no for from dump burn leave".split())
# After these "order" or "request" is a noun.
_BEFORE_NOUNS = frozenset("the a an this in any by of that its such court public".split())
_DUTY_VERBS = frozenset("must shall will should may can could might".split())
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
    if one and first not in _DUTY_VERBS and cut[fact.at].stem in _PROMISES:
        return after == "not" and low_at(cut, fact.until + 1) == "to"
    if not one and cut[fact.until - 1].stem in _ASKED:
        return after == "not" and low_at(cut, fact.until + 1) == "to"
    last = cut[fact.until - 1].low
    # "is to", "has to" and their like need a verb; "is to the north" has none.
    return last != "to" or not (_tells_a_purpose(cut, fact.at) or after in _DETERMINERS)


_DETERMINERS = frozenset("the a an this that these all any each its their".split())


def _tells_a_purpose(cut: Sequence[Word], at: int) -> bool:
    """Whether the subject before "is to" is a purpose: the aim of the club is to sail."""
    for word in reversed(cut[max(at - _SUBJECT, 0) : at]):
        if word.low in (",", ";", ":") or word.sentence != cut[at].sentence:
            return False
        if word.low in _PURPOSES:
            return True
    return False


_PURPOSES = frozenset("purpose purposes aim aims goal goals objective objectives intent intention mission".split())
_SUBJECT = 8  # words
_ASKED = frozenset(inflected(verb) for verb in "request advise urge ask invite encourage expect".split())


def _fits_bound(cut: Sequence[Word], fact: Fact, first: str, after: str) -> bool:
    if cut[fact.until - 2].low == "age" and first not in (
        "over",
        "above",
        "under",
        "below",
    ):  # who has attained the age of 18, but not until the age of 18 is attained
        return low_at(cut, fact.at - 1) in ("has", "have", "having")
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
        return counted(cut, fact.until)
    if fact.key == "about" or (fact.key in ("under", "over") and fact.until - fact.at == 1) or first == "up":
        return bool(after) and (after[0].isdecimal() or after in "$€£" or counted(cut, fact.until))
    if first in ("or", "shall", "may", "must", "will") or (
        first in ("more", "less", "fewer") and fact.until - fact.at == 2
    ):
        return first == "or" or counted(cut, fact.until) or first not in ("more", "less", "fewer")
    return True


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
    if one and first in ("later", "soon"):
        return (
            before not in ("no", "not", "than", "a", "the", "as", "days", "months", "years", "weeks")
            and after != "than"
        )
    if one and first in ("always", "prompt"):
        return before != "not" if first == "always" else after not in ("the", "a")  # not always: but for some
    if one and first in ("instant", "immediate", "rapid", "swift"):
        return after not in ("family", "vicinity", "surroundings", "superior", "supervisor")
    return not (
        first == "in" and fact.key == "time advance" and before in ("days", "weeks", "months", "hours", "year", "day")
    )


_NO_INTERVAL = frozenset("of begins starts commences ends closes expires".split())
_SPANNED = frozenset(
    "within for after in of than half last lasts be is by until and or about over under to with takes".split()
)


def _fits_scope(first: str, before: str, after: str) -> bool:
    if first == "all" and before in ("at", "after", "above", "of"):
        return after not in (",", ".", "")
    if first == "gross":
        return after in _GROSS
    return before not in _NOT_SCOPED_AFTER.get(first, ()) and after not in _NOT_SCOPED_BEFORE.get(first, ())


_GROSS = frozenset("negligence misconduct breach violation violations error neglect breaches".split())
_VERBAL = frozenset("to shall may will must raw building secretary director a".split())
_WHOLES = frozenset("assembly meeting secretary of the its a".split())
_NO_NOUN = frozenset((".", ",", ";", "liability"))
# One-word quantifiers that are something else after or before these words.
_NOT_SCOPED_AFTER = {
    "certain": frozenset("make makes making be is are".split()),
    "many": frozenset(("how", "as", "so", "too")),  # how many persons: a question, or a comparison
    **dict.fromkeys(("direct", "secure", "material", "general", "total", "whole", "complete"), _VERBAL),
}
_NOT_SCOPED_BEFORE = {
    "most": frozenset("important recent serious favourable favoured favored".split()),
    "restricted": frozenset(("area", "areas")),
    **dict.fromkeys(("direct", "secure", "material"), _NO_NOUN),
    **dict.fromkeys(("general", "total", "whole", "complete"), _WHOLES),
    **dict.fromkeys(("major", "several", "specific", "particular", "limited", "sole"), _NO_NOUN),
}
