"""Whether a phrase means what it says in the surroundings it stands in."""

from __future__ import annotations

from collections.abc import Sequence

from plandiff.text.condition_context import fits_condition
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
        fits_alone = not one or not (_is_of_name(cut, fact) or (first == "gross" and after not in _GROSS))
        fitting = not counted(cut, fact.until) if limited else fits_alone
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


def _is_of_name(cut: Sequence[Word], scope: Fact) -> bool:
    """Whether a qualifier has a capital inside of its sentence, and the word behind it too: the Major League."""
    if scope.key in _COUNTS or scope.at == 0 or scope.until == len(cut):
        return False
    before, word, following = cut[scope.at - 1 : scope.until + 1]
    inside = before.is_word and not before.capital and before.sentence == following.sentence
    return inside and word.capital and following.capital and not word.text.isupper()


_COUNTS = ("all", "each", "only")  # a text may capitalise: for All Members


def _is_waste(cut: Sequence[Word], index: int) -> bool:
    """Whether "refuse" is the noun: refuse collection, household refuse."""
    if cut[index].low != "refuse":
        return False
    return low_at(cut, index + 1) in _OF_WASTE


_OF_WASTE = frozenset(
    "collection collections collector collectors disposal bin bins container containers removal sack sacks bag bags "
    "truck trucks tip chute chutes dump site charge charges and or , .".split()
)
# After these "order" or "request" is a noun.
_BEFORE_NOUNS = frozenset("the a an this in any by of that its such court public".split())
_DUTY_VERBS = frozenset("must shall will should may can could might".split())
_PROMISES = frozenset(inflected(verb) for verb in "agree undertake commit pledge promise covenant".split())


def _fits_duty(cut: Sequence[Word], fact: Fact, before: str, after: str) -> bool:
    first, one = cut[fact.at].low, fact.until - fact.at == 1
    if first == "will" and before in _BEFORE_WILL:
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
    if cut[fact.at].stem == "consider":  # an act that is only considered: consider extending, consider whether
        return after == "whether" or after.endswith("ing")
    last = cut[fact.until - 1].low
    # "is to", "has to" and their like need a verb; "is to the north" has none.
    return last != "to" or after not in _DETERMINERS


_DETERMINERS = frozenset("the a an this that these all any each its their".split())


_LIMITING = frozenset("be is are was been limit limited restricted".split())
_BEFORE_WILL = frozenset("the a their his her its free good last of political".split())


def _fits_bound(cut: Sequence[Word], fact: Fact, first: str, after: str) -> bool:
    if cut[fact.until - 2].low == "age" and first not in ("over", "above", "under", "below"):
        # who has attained the age of 18, but not until the age of 18 is attained
        return low_at(cut, fact.at - 1) in ("has", "have", "having")
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


_GROSS = frozenset("negligence misconduct breach violation violations error neglect breaches".split())
