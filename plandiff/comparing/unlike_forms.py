"""Words that stayed but for a form or a sign that says another thing: what was, of which measure, again or back."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.signals.shared.differences import Lexeme, word_unit
from plandiff.signals.shared.passage_pair import Pair
from plandiff.text.analysis import Analysis
from plandiff.text.word_cutting import HYPHENS, low_at

# Forms of one word that say something: what is and what was, and plurals with a meaning of their own (damages).
_PRESENT = frozenset("is are has have does do".split())
_PAST = frozenset("was were had did".split())
_OWN_PLURALS = frozenset(
    "arms contents customs damages forces goods means minutes premises proceeds securities works".split()
)
_DEFINITE = frozenset(("the", "other"))


def unlike_forms(pair: Pair) -> Iterator[tuple[Lexeme, Lexeme]]:
    """Words that stayed but for a sign that tells another thing: whose it is, of which measure, again or back."""
    for first, second in zip(*pair.anchors, strict=True):
        texts = pair.before.words[first].text, pair.after.words[second].text
        signs = _sign(pair.before, first), _sign(pair.after, second)
        places = (pair.before.words, first), (pair.after.words, second)
        measured = any(at > 0 and words[at - 1].low[0].isdecimal() for words, at in places)
        turned = "" not in signs and signs[0] != signs[1]
        if (
            turned
            or _mean_otherwise(texts[0].lower(), texts[1].lower())
            or (measured and _is_other_unit(*texts))
            or _owns_no_more(pair, first, second, signs)
            or _is_more_than_one(pair, first, second)
        ):
            yield word_unit(pair.before, first), word_unit(pair.after, second)


def _mean_otherwise(one: str, other: str) -> bool:
    """Whether two forms of a word are of another time, or one is a plural that is more than several of the other.

    Or whether one only ends in an e more, which no inflection does: human, humane.
    """
    if other in (f"{one}e", one.removesuffix("e")) and one != other:
        return True
    forms = {one, other}
    own = len(forms) == 2 and not _OWN_PLURALS.isdisjoint(forms)
    return own or not (_PRESENT.isdisjoint(forms) or _PAST.isdisjoint(forms))


def _is_more_than_one(pair: Pair, first: int, second: int) -> bool:
    """Whether a name behind "the" is of one in the one text and of several in the other: the Clerk, the Clerks."""
    words = pair.before.words[first], pair.after.words[second]
    several = [word.low.endswith("s") and word.stem != word.low for word in words]
    leads = {low_at(pair.before.words, first - 1), low_at(pair.after.words, second - 1)}
    return several[0] != several[1] and leads <= _DEFINITE and all(word.text[0].isupper() for word in words)


def _owns_no_more(pair: Pair, first: int, second: int, signs: tuple[str, str]) -> bool:
    """Whether an owner of one text is none in the other: the owner's agent pays, the owner pays the agent."""
    if (signs[0] in _OWNERS) == (signs[1] in _OWNERS):
        return False
    sides = (pair.before, first), (pair.after, second)
    (owning, owner), (other, at) = sides if signs[0] in _OWNERS else sides[::-1]
    owned = _stem(owning, owner + 1 + ("several" in signs))  # behind the apostrophe of several
    said_by_of = "of" in (word.low for word in other.words[max(at - _NEAR, 0) : at])
    return bool(owned) and owned != _stem(other, at + 1) and not said_by_of


def _stem(analysis: Analysis, at: int) -> str:
    return analysis.words[at].stem if at < len(analysis.words) else ""


_OWNERS = ("one", "several")
_NEAR = 4  # words between "of" and the owner: of the old mill owner


def _sign(analysis: Analysis, at: int) -> str:
    """The sign of a word that says something, or a blank: one owner or several (the party's, the parties'), feet or
    inches (5', 5"), and the hyphen that keeps re-sign from resign."""
    text, following = analysis.words[at].text, analysis.written(at + 1, at + 2) if at + 1 < len(analysis.words) else ""
    behind = following if following and analysis.words[at + 1].start == analysis.words[at].end else ""
    if text[0].isdecimal():
        return behind if behind in _PRIMES else ""
    if text[:2].lower() == "re":
        return text[2:3] if text[2:3] in HYPHENS else "plain"
    if text[-2:-1] in APOSTROPHES and text[-1:] == "s":
        return "one"
    return "several" if text[-1:] == "s" and behind in APOSTROPHES else ""


APOSTROPHES = frozenset("'\u2019")
_PRIMES = APOSTROPHES | frozenset('"\u201d\u2032\u2033')


def _is_other_unit(one: str, other: str) -> bool:
    """Whether two signs of units differ by one capital that makes mega of milli, or byte of bit."""
    unlike = [letters for letters in zip(one, other, strict=False) if letters[0] != letters[1]]
    return len(unlike) == 1 and one.lower() == other.lower() and unlike[0][0] in "mMbB"
