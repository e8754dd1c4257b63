"""Reading a text once into what signals compare: its facts, in order, and the content words between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from plandiff.text.lexicon import phrases
from plandiff.text.names import NameTable, read_capitals, read_name
from plandiff.text.quantities import Fact, read_date, read_further_reference, read_quantity, read_reference
from plandiff.text.synonyms import compounds_from, is_light
from plandiff.text.words import Word, words
from plandiff.text.lemmas import inflected

_LISTING = frozenset(("and", "or", ",", "to", "-", "\u2013"))
# What a span of time is counted from; `deadline` compares these.
_MEASURES = frozenset("long wide high tall deep thick".split())
_ANCHORS = frozenset("after before following prior from upon of".split())
# Kinds that the phrase table names but that are facts only in the right surroundings.
_NOT_CONDITIONS = frozenset(
    "depend base agree call rely confer impose insist decide act embark draw build impinge encroach".split()
)


class Content(NamedTuple):
    """A word of content that no fact has taken: its root (or joined phrase), its index, and the word as written."""

    key: str
    at: int
    text: str


@dataclass(frozen=True, slots=True)
class Analysis:
    """A text as signals see it."""

    text: str
    words: tuple[Word, ...]
    facts: tuple[Fact, ...]
    content: tuple[Content, ...]

    by_kind: dict[str, tuple[Fact, ...]]

    def of(self, *kinds: str) -> tuple[Fact, ...]:
        """The facts of some kinds, in order."""
        if len(kinds) == 1:
            return self.by_kind.get(kinds[0], ())
        return tuple(fact for fact in self.facts if fact.kind in kinds)

    def written(self, at: int, until: int) -> str:
        """The text from one word to before another."""
        return self.text[self.words[at].start : self.words[until - 1].end] if until > at else ""

    def write(self, fact: Fact) -> str:
        """A fact as it is written in the text."""
        return self.written(fact.at, fact.until)


def analyse(text: str, names: NameTable, cut: Sequence[Word] | None = None) -> Analysis:
    """Read a text: every word goes to the longest name, reference, date, quantity or phrase that begins there.

    `cut` is the text already cut into words, where the caller has it.
    """
    cut = words(text) if cut is None else cut
    facts: list[Fact] = []
    content: list[Content] = []
    index = 0
    while index < len(cut):
        fact = _read(cut, index, names, facts)
        if fact is not None:
            facts.append(fact)
            if fact.kind in ("operative", "assurance"):  # verbs with a content of their own besides their strength
                content.append(Content(cut[index].root, index, cut[index].text))
            index = fact.until
            continue
        word, step = cut[index], 1
        anchor = facts and facts[-1].kind == "deadline" and facts[-1].until == index and word.low in _ANCHORS
        if facts and facts[-1].kind == "figure" and facts[-1].until == index and word.low in _MEASURES:
            anchor = True
        if word.is_word and not anchor:
            key, step = _compound(cut, index)
            if step > 1 or not is_light(word.low, word.stem):
                content.append(Content(key, index, text[word.start : cut[index + step - 1].end]))
        index += step
    kinds = {fact.kind for fact in facts}
    by_kind = {kind: tuple(fact for fact in facts if fact.kind == kind) for kind in kinds}
    return Analysis(text, tuple(cut), tuple(facts), tuple(content), by_kind)


def _read(cut: Sequence[Word], index: int, names: NameTable, facts: Sequence[Fact]) -> Fact | None:
    word = cut[index]
    found = read_name(cut, index, names)
    if found is not None:
        return found
    if word.is_word or word.low[0].isdigit() or word.low in "$€£¥§":
        phrase = _phrase(cut, index, facts) if word.is_word else None
        if (
            phrase is not None
            and phrase.until - phrase.at == 1
            and phrase.key == "not"
            and _compound(cut, index)[1] > 1
        ):
            return None
        previous = next((one for one in reversed(facts) if one.kind != "conj"), None)
        if previous is not None and previous.kind == "reference" and previous.until == index - 1:
            further = read_further_reference(cut, index, previous) if _low(cut, index - 1) in _LISTING else None
            if further is not None:
                return further
        if phrase is not None and phrase.until - phrase.at > 1 and phrase.kind not in ("scope", "bound"):
            return phrase
        fact = read_reference(cut, index) or read_date(cut, index) or read_quantity(cut, index)
        if fact is not None and (phrase is None or fact.until >= phrase.until):
            return fact
        return phrase or (read_capitals(cut, index, names, previous) if word.capital else None)
    return None


def _compound(cut: Sequence[Word], index: int) -> tuple[str, int]:
    """The key of the word at an index, or of the phrase of the synonym table that begins there, and its length."""
    for parts in compounds_from(cut[index].stem):
        end = index + len(parts)
        if end <= len(cut) and all(
            cut[place].low == part or (place == index and cut[place].stem == inflected(part))
            for place, part in enumerate(parts, index)
        ):
            return "_".join(parts), len(parts)
    return cut[index].root, 1


def _phrase(cut: Sequence[Word], index: int, facts: Sequence[Fact]) -> Fact | None:
    """The longest phrase of the lexicon that begins at a word and fits its surroundings."""
    word = cut[index]
    best: Fact | None = None
    for first in {word.low, word.stem}:
        for parts, kind, key, inflects in phrases().get(first, ()):
            end = index + len(parts)
            if best is not None and end <= best.until:
                break
            if end > len(cut) or (first != word.low and not inflects):
                continue
            if all(
                part == cut[place].low or (inflects and part == cut[place].stem)
                for place, part in enumerate(parts, index)
            ):
                fact = _fact(kind, key, index, end)
                if _fits(cut, fact, facts):
                    best = fact
                    break
    return best


def _fact(kind: str, key: str, at: int, until: int) -> Fact:
    if kind == "scope":
        name, _, level = key.partition(" ")
        return Fact(kind, name, at, until, level=float(level))
    if kind in ("duty", "operative", "assurance"):
        level = 5.0 if key == "release" else float(key)
        return Fact(kind, key, at, until, level=level)
    if kind in ("time", "freq"):
        return Fact("deadline", f"{kind} {key}", at, until, mark=kind)
    return Fact(kind, key, at, until)


def _low(cut: Sequence[Word], index: int) -> str:
    return cut[index].low if 0 <= index < len(cut) else ""


def _fits(cut: Sequence[Word], fact: Fact, facts: Sequence[Fact]) -> bool:
    """Whether a phrase means what the table says where it stands."""
    before, after = _low(cut, fact.at - 1), _low(cut, fact.until)
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
        return before in (",", ";") or after in ("the", "it", "they", "no", "each", "all") and before not in _BE
    if first == "while":
        return before not in ("a", "the", "for")
    if first == "during":
        return True
    if first in ("absent", "barring", "pending", "excluding", "excepting"):
        return before not in ("a", "the", "be", "is", "are", "any", "all")
    if first in ("providing", "assuming"):
        return before in (",", ";", "")
    if first == "where":
        return before not in _PLACE_WORDS and after not in ("to",)
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
_NOT_UPON = frozenset(inflected(word) for word in _NOT_CONDITIONS)


def _fits_time(cut: Sequence[Word], fact: Fact, first: str, before: str, after: str, facts: Sequence[Fact]) -> bool:
    one = fact.until - fact.at == 1
    if fact.mark == "freq" and first in ("a", "an"):
        # "900 a month" is a rate; "a month after" and "within a month" are spans.
        counted = any(fact.at - other.until <= 6 and other.kind in ("figure", "deadline") for other in facts[-3:])
        number = (counted and before not in _SPANNED) or before in ("once", "twice", "times")
        return number and after not in ("before", "after", "in", "from", "ago", "period")
    if fact.mark == "freq" and first in ("every", "each") and _low(cut, fact.until) == "of":
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
