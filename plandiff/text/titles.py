"""Reading the titles of acts and documents, and the acts that texts cite by a number: Public Law 97-1."""

from __future__ import annotations

from collections.abc import Sequence

from plandiff.text.actors import is_actor
from plandiff.text.dates import is_year
from plandiff.text.quantities import Fact
from plandiff.text.references import LABELS, behind_no, hyphened, numbered
from plandiff.text.sentences import ABBREVIATED_ACTS
from plandiff.text.synonyms import is_light
from plandiff.text.word_cutting import Word, is_in_capitals, low_at

# What the titles of acts and documents end with.
DOCUMENTS = frozenset(
    "act acts agreement regulation regulations directive convention treaty law code protocol charter policy terms "
    "addendum decree constitution covenant statute statutes declaration accord accords bylaws guidelines handbook "
    "manual requirements license licence notice guide rulebook ordinance policies agreements "
    "framework frameworks memorandum circular specification specifications principles procedures faq guideline "
    "recommendations standards".split()
)
# Codes that are no law.
_NO_LAWS = frozenset("source object executable original covered modified public postal zip bar".split())
_BY_NAME = frozenset("appendix annex schedule table".split())  # parts that have titles: the Travel Class Table
SMALL = frozenset("of on the and for in to".split())
_LONGEST_TITLE = 40  # words; without an end, looking for one takes time that grows with the square of a sentence


def read_title(cut: Sequence[Word], index: int) -> Fact | None:
    """The title of an act or document that begins at a word, or None; "this Agreement" is the document itself."""
    following = cut[index + 1] if index + 1 < len(cut) else None
    goes_on = following is not None and (following.capital or following.low in SMALL)
    if not cut[index].capital or not (goes_on or cut[index].low in DOCUMENTS) or is_in_capitals(cut, index):
        return None
    sentence = cut[index].sentence
    initial = index == 0 or cut[index - 1].sentence != sentence
    if initial and is_light(cut[index].low, cut[index].stem):  # Under the Ferries Act
        return None
    until = place = index
    end = min(index + _LONGEST_TITLE, len(cut))
    while place < end and cut[place].sentence == sentence and (cut[place].capital or cut[place].low in SMALL):
        if cut[place].low == "and" and low_at(cut, place + 1) == "the":
            break
        place += 1
        if cut[place - 1].low in DOCUMENTS and not _is_software(cut, place - 1):
            until = place = _behind_subject(cut, place)
        elif cut[place - 1].low in _BY_NAME:
            part = numbered(cut, place - 1, LABELS[cut[place - 1].low])
            until = place = part.until if part is not None else place
    before = low_at(cut, index - 1)
    alone = until - index == 1 and (initial or before in ("a", "an", "any", "each", "every", "no", ":"))  # an Act of it
    if until == index or alone or _is_body(cut, until):
        return None
    own = before in ("this", "these") and all(word.low.isalpha() for word in cut[index:until])
    if own:
        return Fact("reference", "title this", index, until, mark="this")
    return named(cut, index, until)


def named(cut: Sequence[Word], index: int, until: int) -> Fact:
    """The reference by a title of some words, with the number behind it (Public Law 97-1) or the year."""
    words = [word.low for word in cut[index:until]]
    act = _by_number(cut, index, until, words)
    if act is not None:
        return act
    at = until + (low_at(cut, until) in (",", "of"))
    until = at + 1 if is_year(low_at(cut, at)) else until  # the Harbours Act, 1946, the Act of 2022
    name = " ".join(word.low for word in cut[index:until])
    return Fact("reference", f"title {name}", index, until, mark=name)


def read_numbered(cut: Sequence[Word], index: int) -> Fact | None:
    """The act by an abbreviation and its number: Ord. No. 2019-39, Pub. L. 97-1; or None."""
    place, words = index, list[str]()
    while low_at(cut, place + 1) == "." and cut[place].capital and cut[place].low in ABBREVIATED_ACTS:
        words.append(ABBREVIATED_ACTS[cut[place].low])
        place += 2
    return _by_number(cut, index, place, words) if words and words[-1] in _ACTS and words != ["law"] else None


_ACTS = frozenset(("ordinance", "resolution", "regulation", "law"))


def _by_number(cut: Sequence[Word], index: int, place: int, words: Sequence[str]) -> Fact | None:
    """The act by its number, which hyphens part, behind the words up to a place, or None."""
    place = behind_no(cut, place)
    number, until = hyphened(cut, low_at(cut, place), place + 1)
    if "-" not in number or not number.replace("-", "").isdecimal():
        return None
    name = " ".join(words)
    return Fact("reference", f"{name if name in LABELS else f'act {name}'} {number}", index, until, mark=number)


def _is_software(cut: Sequence[Word], index: int) -> bool:
    """Whether a code is no law but what programs are made of, or the number of an address: Source Code."""
    return cut[index].low == "code" and low_at(cut, index - 1) in _NO_LAWS


def _behind_subject(cut: Sequence[Word], index: int) -> int:
    """The index behind what a document says that it is of: the Code of Conduct, the Rules of Procedure."""
    until = index + 1
    if low_at(cut, index) != "of":
        return index
    while until < len(cut) and cut[until].capital and cut[until].sentence == cut[index].sentence:
        until += 1
    return until if until > index + 1 else index


def _is_body(cut: Sequence[Word], index: int) -> bool:
    """Whether the word behind a title makes it the name of a body: the Code of Conduct Committee."""
    if index >= len(cut) or not cut[index].capital or cut[index].sentence != cut[index - 1].sentence:
        return False
    return is_actor(cut[index].stem, cut[index].low)
