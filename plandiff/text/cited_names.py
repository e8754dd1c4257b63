"""Reading what a name cites or a number names: titles (Public Law 97-1), what a frame leads to (see), room 302."""

from __future__ import annotations

from collections.abc import Sequence

from plandiff.text.actors import is_actor
from plandiff.text.dates import is_year
from plandiff.text.inflections import inflected
from plandiff.text.quantities import Fact
from plandiff.text.references import (
    LABELS,
    VERBS,
    behind_no,
    counts_on,
    first_of_row,
    hyphened,
    is_measured,
    numbered,
    of_year,
)
from plandiff.text.sentences import ABBREVIATED_ACTS
from plandiff.text.synonyms import is_light
from plandiff.text.word_cutting import Word, is_in_capitals, low_at

# What the titles of acts and documents end with.
DOCUMENTS = frozenset(
    "act acts agreement regulation regulations directive convention treaty law laws code protocol charter policy terms "
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
    """The title of an act or document that begins at a word, or the body that has its name by one; or None.

    "This Agreement" is the document itself.
    """
    following = cut[index + 1] if index + 1 < len(cut) else None
    goes_on = following is not None and (following.capital or following.low in SMALL)
    if not cut[index].capital or not (goes_on or cut[index].low in DOCUMENTS) or is_in_capitals(cut, index):
        return None
    sentence = cut[index].sentence
    initial = index == 0 or cut[index - 1].sentence != sentence
    if initial and (is_light(cut[index].low, cut[index].stem) or low_at(cut, index + 1) == "the"):  # Under the Act
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
    if until == index or alone:
        return None
    behind = _is_body(cut, until)
    if behind or (low_at(cut, until - 3) == "of" and _is_body(cut, until - 1)):
        key = " ".join(word.low for word in cut[index : until + behind])
        return Fact("party", key, index, until + behind, level=1.0, mark="capitals")
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
    version, until = _version(cut, until)
    return Fact("reference", f"title {name}{version}", index, until, mark=f"{name}{version}")


def _version(cut: Sequence[Word], until: int) -> tuple[str, int]:
    """The number of the version of a document with a blank before it, and the index behind: License, Version 2.0."""
    place = until + (low_at(cut, until) == ",")
    told = low_at(cut, place) in ("version", "v")
    place = place + 1 if told else until
    low = low_at(cut, place).removeprefix("" if told else "v")
    plain = low.replace(".", "").isdecimal() and (told or low != low_at(cut, place) or "." in low)
    counts = is_measured(cut, place) or (not told and counts_on(cut, place + 1))
    return (f" {low}", place + 1) if plain and not counts else ("", until)


def read_numbered(cut: Sequence[Word], index: int) -> Fact | None:
    """The act by an abbreviation and its number: Ord. No. 2019-39, Pub. L. 97-1; or None."""
    place, words = index, list[str]()
    while low_at(cut, place + 1) == "." and cut[place].capital and cut[place].low in ABBREVIATED_ACTS:
        words.append(ABBREVIATED_ACTS[cut[place].low])
        place += 2
    known = bool(words) and words[-1] in _ACTS and words != ["law"]
    return _by_number(cut, index, place, words, fewest=1) if known else None


_ACTS = frozenset(("ordinance", "resolution", "regulation", "law"))


def _by_number(cut: Sequence[Word], index: int, place: int, words: Sequence[str], fewest: int = 2) -> Fact | None:
    """The act by its number, of at least so many parts by hyphens, behind the words up to a place, or None."""
    place = behind_no(cut, place)
    number, until = of_year(cut, *hyphened(cut, low_at(cut, place), place + 1))
    parts = number.replace("/", "-").split("-") if until > place + 1 else [number]
    if len(parts) < fewest or not all(map(str.isdecimal, parts)) or is_measured(cut, until - 1):
        return None
    following = cut[until] if until < len(cut) else None
    counted = following is not None and following.text.islower() and following.low.endswith("s")
    short = "/" not in number and len(parts) < 3 and max(map(len, parts)) <= _DIGITS_COUNTED
    ascending = short and (len(parts) == 1 or int(parts[0]) < int(parts[1]))
    if counted and ascending and low_at(cut, until) not in VERBS:
        return None  # Act 3-5 boats
    kind = inflected(words[-1])
    name = " ".join(map(inflected, words[-2:])) if kind in ("law", "act") else kind
    return Fact("reference", f"{kind if kind in LABELS else f'act {name}'} {number}", index, until, mark=number)


_DIGITS_COUNTED = 2  # at most of what is counted; longer numbers of acts rise by chance


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
    """Whether a word behind a title makes it the name of a body: the Code of Conduct Committee, a licence holder."""
    if index >= len(cut) or cut[index].sentence != cut[index - 1].sentence:
        return False
    return is_actor(cut[index].stem, cut[index].low)


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
_HEADS = DOCUMENTS - {"law", "laws"} | frozenset(
    "bylaw rule procedure standard memo document schedule calendar plan contract list table template form page section "
    "sentence paragraph chapter article clause annex appendix website site repository wiki file checklist process "
    "report register certificate permit subsection link subparagraph subtitle resolution decision minute guidance "
    "instruction note documentation book order warrant principle".split()
)
_LONGEST = 8  # words on either side of one in a noun phrase


def cited_around(words: Sequence[Word], index: int) -> range | None:
    """The noun phrase around a word that a text cites as a document or a part of one, or None."""
    for _ in range(_LONGEST):
        if words[index].low in _CITING or not _names(words, index):
            return None
        first = index
        while first > max(index - _LONGEST, 0) and _goes_on(words, first - 1, index):
            first -= 1
        if is_cited(words, first):
            return _from(words, first, index)
        if first < 2 or low_at(words, first - 1) != "of" or not is_head(words[first - 2]):
            return None
        index = first - 2  # but maybe what it is of: the last sentence of clause ...
    return None


def _from(words: Sequence[Word], first: int, index: int) -> range | None:
    """The noun phrase that begins at a word, up to the last document or part of one behind another word of it."""
    until = index + 1
    while until < min(index + _LONGEST, len(words)) and _goes_on(words, until, index):
        until += 1
    ends = [at for at in range(index, until) if is_head(words[at])]
    return range(first - (low_at(words, first - 1) in ("this", "these")), ends[-1] + 1) if ends else None


def is_cited(words: Sequence[Word], first: int) -> bool:
    """Whether a frame of citing leads to the name, or to the noun behind an article, that begins at a word."""
    place, definite = first - 1, words[first].capital
    while low_at(words, place) in _DEFINITE:
        place, definite = place - 1, True
    if not definite:
        return False
    nearest = place
    while low_at(words, place) in _LEADING and low_at(words, place) not in _CITING:
        place -= 1
    verb, before = low_at(words, place), low_at(words, place - 1)
    if verb not in (_OF_TEXTS if low_at(words, place + 1) == "by" else _CITING):
        return False
    attributive = verb.endswith("ed") or (verb == "following" and before in _DEFINITE)  # the specified permits
    if verb == "purposes" and low_at(words, place - 1 - (before == "the")) != "for":  # the purposes of the Club
        return False
    if verb == "see":
        return not before.isalpha() or before in _ALSO
    return nearest != place or not attributive


def is_attribute(cut: Sequence[Word], name: Fact) -> bool:
    """Whether a name says whose or which something behind it is that is no document: in your Port account."""
    behind = cut[name.until] if name.until < len(cut) else None
    if behind is None or behind.sentence != cut[name.at].sentence or not behind.text.isalpha():
        return False
    return behind.text.islower() and not is_light(behind.low, behind.stem) and not is_head(behind)


# What leads to a number that can but name a provision: as set out in 5.2, in accordance with 5.2.
_SAID = frozenset("set laid specified defined described stated provided listed given prescribed".split())
_BY_RULE = frozenset("accordance compliance conformity pursuant subject".split())
_BEHIND_NUMBERS = frozenset("and or above below shall must may is are".split())


def cites_number(words: Sequence[Word], at: int) -> bool:
    """Whether a text cites a number without a label, which nothing behind it counts: as set out in 5.2."""
    before, place = low_at(words, at - 1), at - 2
    if before == "in":
        framed = low_at(words, place - (low_at(words, place) in ("out", "down"))) in _SAID
    else:
        framed = before == "see" or (before in ("with", "to") and low_at(words, place) in _BY_RULE)
    following = words[at + 1] if at + 1 < len(words) else None
    counts = following is not None and following.text.islower() and following.low not in _BEHIND_NUMBERS
    return framed and not counts and not words[at].text.endswith("0") and "," not in words[at].text


def _goes_on(words: Sequence[Word], at: int, index: int) -> bool:
    return words[at].sentence == words[index].sentence and words[at].low not in _CITING and _names(words, at)


def _names(words: Sequence[Word], at: int) -> bool:
    """Whether a word may be of a noun phrase, behind its article."""
    word = words[at]
    return word.is_word and not is_light(word.low, word.stem) and word.low not in _OUTSIDE


def is_head(word: Word) -> bool:
    """Whether a word is a document or a part that a text may cite without a number."""
    return word.stem in _HEADS or word.low in _HEADS


# Behind these a number says how high or of what kind something is, and what is so may follow: class 5 vessels.
_GRADES = frozenset("tier level class grade phase stage category priority type".split())
# Behind these a number names one of many.
_NUMBERED = _GRADES | frozenset(
    "room suite floor classification route lot block zone ward district page line question option number account "
    "docket issue ticket flat platform channel port code error standard season unit bus".split()
)
_BEFORE_NUMBERS = frozenset("no nos p pp vol vols".split())  # in small letters; others that stand before a number count
_BOUNDS = frozenset("approx max min maximum minimum total".split())
# Who is given something stands between these and how much: the club owes Mora 500.
_GIVING = frozenset(map(inflected, "pay owe give send lend grant award charge offer allot".split()))
_NO_NAMES = _BOUNDS | LABELS.keys()
_LONG = 4  # digits of a number that is told to be one, and counts nothing: the account number is 1234


def names_one(cut: Sequence[Word], fact: Fact) -> bool:
    """Whether a bare number names what stands before it: room 302, tiers 1 and 2, Line 7, but Upland 300 boats."""
    low = cut[fact.at].low
    if fact.unit or fact.until > fact.at + 1 or not low.replace(".", "").isdecimal():  # 2.5 million
        return False
    behind = low_at(cut, fact.until)
    noun = fact.until < len(cut) and cut[fact.until].text.islower() and not is_light(behind, cut[fact.until].stem)
    first = first_of_row(cut, fact.at, listed=not noun or behind in VERBS)  # Rooms 3 and 4, 30 staff
    before, second = (cut[first - 1], low_at(cut, first - 2)) if first else (cut[first], "")
    inside = first > 1 and cut[first - 2].sentence == cut[first].sentence
    glued = before.low in ("/", "#") and before.end == cut[first].start
    if inside and (before.low == "." or glued):  # no. 12, S.B. 12, HTTP/2, #12
        named = cut[first - 2].capital and second not in _BOUNDS and not counts_on(cut, fact.until)
        return named or second in _BEFORE_NUMBERS or before.low == "#"
    if before.low in ("is", ":") and second in ("number", "code", "id"):
        return len(low) >= _LONG and low_at(cut, first - 3) not in _BOUNDS and not counts_on(cut, fact.until)
    if before.low in _GRADES:
        return True
    named = before.is_word and before.text != before.text.lower() and (inside or behind in VERBS)
    named = named and before.low not in _NO_NAMES and not is_light(before.low, before.stem)
    named = named and not (inside and _is_dealt(cut, first, fact.until))
    return (named or before.low.removesuffix("s") in _NUMBERED) and not counts_on(cut, fact.until)


def _is_dealt(cut: Sequence[Word], first: int, until: int) -> bool:
    """Whether a number behind a name is what its bearer has or gets: owes Mora 500, the Seller 500, Mora 6, Tarn 4."""
    name = cut[first - 1]
    beside = (first - 4, first - 3, first - 2), (until + 1, until + 2, until)
    return (
        is_actor(name.stem, name.low)
        or cut[first - 2].stem in _GIVING
        or any(
            low_at(cut, mark) in ("and", ",")
            and low_at(cut, number).isdecimal()
            and cut[other].capital
            and cut[other].low not in (name.low, *_NUMBERED, *LABELS)
            for other, number, mark in beside
            if 0 <= other < len(cut)
        )
    )
