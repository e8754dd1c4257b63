"""Reading a text once into what signals compare: its facts, in order, and the content words between them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from itertools import chain
from operator import attrgetter

from plandiff.model.record import record
from plandiff.text.cited_names import cites_number, is_attribute, is_cited, named, read_title
from plandiff.text.dates import DateOrder, read_date
from plandiff.text.lexicon import phrases_from
from plandiff.text.names import NameTable, is_of_address, latest, read_capitals, read_name
from plandiff.text.numbers.reading import half_behind
from plandiff.text.phrase_context import fits
from plandiff.text.quantities import Fact, read_quantity
from plandiff.text.references import (
    is_designation,
    is_point_of_number,
    lists_on,
    read_further_part,
    read_further_reference,
    read_reference,
    with_parts,
)
from plandiff.text.synonyms import compounds_from
from plandiff.text.times import ADVERBIAL, per_period, read_adverbial
from plandiff.text.units_of_measure import CURRENCY_SIGNS
from plandiff.text.word_beginnings import BEGINNINGS, Beginning, begins_amount, goes_on
from plandiff.text.word_cutting import Word, low_at

_LISTING = frozenset(("and", "or", "&", ",", "to", "through", "-", "\u2013", "\u2014"))


class Content:
    """A word of content that no fact has taken: its root (or joined phrase), its index, and the one after it."""

    __slots__ = ("at", "key", "until")  # as those of a word

    def __init__(self, key: str, at: int, until: int) -> None:
        """Take a word to its place."""
        self.key, self.at, self.until = key, at, until


@record(frozen=True)
class Analysis:
    """A text as signals see it."""

    text: str
    words: tuple[Word, ...]
    facts: tuple[Fact, ...]
    content: tuple[Content, ...]
    actors: tuple[Content, ...]  # of those the ones that name the holder of an office
    rest: tuple[int, ...]  # the indexes of all other words and marks; none for a text that is not in English

    by_kind: dict[str, tuple[Fact, ...]]
    in_kinds: dict[tuple[str, ...], tuple[Fact, ...]]  # what `of` has sorted already

    @classmethod
    def made(
        cls,
        text: str,
        cut: Sequence[Word],
        facts: Sequence[Fact],
        content: Sequence[Content],
        actors: Sequence[Content],
        rest: Sequence[int] = (),
    ) -> Analysis:
        """An analysis with what its parts are looked up by."""
        by_kind: dict[str, list[Fact]] = {}
        for fact in facts:
            by_kind.setdefault(fact.kind, []).append(fact)
        kinds = {kind: tuple(those) for kind, those in by_kind.items()}
        return cls(text, tuple(cut), tuple(facts), tuple(content), tuple(actors), tuple(rest), kinds, {})

    @cached_property
    def lows(self) -> list[str]:
        """The words in lower case."""
        return [word.low for word in self.words]

    @cached_property
    def stems(self) -> list[str]:
        """The words without inflection."""
        return [word.stem for word in self.words]

    @cached_property
    def lasts(self) -> dict[str, int]:
        """Where each word in lower case stands for the last time."""
        return dict(zip(self.lows, range(len(self.words)), strict=True))

    def often(self, low: str) -> int:
        """How often a word stands in the text."""
        return self.lows.count(low) if low in self.lasts else 0

    def where(self, *lows: str) -> list[int]:
        """Where any of some words stands, in order."""
        found = []
        for low in self.lasts.keys() & lows:
            place = -1
            while place < self.lasts[low]:
                place = self.lows.index(low, place + 1)
                found.append(place)
        return sorted(found)

    def of(self, *kinds: str) -> tuple[Fact, ...]:
        """The facts of some kinds, in order."""
        if len(kinds) == 1:
            return self.by_kind.get(kinds[0], ())
        found = self.in_kinds.get(kinds)
        if found is None:
            found = tuple(sorted(chain.from_iterable([self.by_kind.get(kind, ()) for kind in kinds]), key=_place))
            self.in_kinds[kinds] = found
        return found

    def taken(self, *kinds: str) -> frozenset[int]:
        """The places of all words that a fact, or one of some kinds, is made of."""
        facts = self.of(*kinds) if kinds else self.facts
        return frozenset(chain.from_iterable([range(fact.at, fact.until) for fact in facts]))

    def written(self, at: int, until: int) -> str:
        """The text from one word to before another."""
        return self.text[self.words[at].start : self.words[until - 1].end] if until > at else ""

    def write(self, found: Fact | Content) -> str:
        """A fact or word of content as it is written in the text."""
        return self.written(found.at, found.until)

    def content_from(self, index: int) -> Content | None:
        """The first word of content from an index on, in the sentence of the word before it."""
        return self._content(bisect_left(self.content, index, key=_place), self.words[index - 1].sentence)

    def content_before(self, index: int) -> Content | None:
        """The last word of content before an index, in the sentence of the word there."""
        return self._content(bisect_left(self.content, index, key=_place) - 1, self.words[index].sentence)

    def _content(self, place: int, sentence: int) -> Content | None:
        found = self.content[place] if 0 <= place < len(self.content) else None
        return found if found is not None and self.words[found.at].sentence == sentence else None

    def content_within(self, span: range) -> tuple[Content, ...]:
        """The words of content in a range of words."""
        content = self.content
        return content[bisect_left(content, span.start, key=_place) : bisect_left(content, span.stop, key=_place)]

    def content_words(self) -> list[str]:
        """The words of content as they are written."""
        words = self.words
        return [words[item.at].text if item.until == item.at + 1 else self.write(item) for item in self.content]


def _is_anchor(index: int, facts: Sequence[Fact]) -> bool:
    """Whether a word says what the span of time before it is counted from."""
    return bool(facts) and facts[-1].kind == "deadline" and facts[-1].until == index


_place = attrgetter("at")


def analyse(
    text: str, names: NameTable, cut: Sequence[Word], order: DateOrder = DateOrder.UNKNOWN, label: int = 0
) -> Analysis:
    """Read a text: every word goes to the longest name, reference, date, quantity or phrase that begins there.

    `cut` is the text cut into words; `order` that of dates in digits; `label` how many
    words are its number in a list, as `apart` sets it apart.
    """
    facts = [Fact("label", "label", 0, label)] if label else []
    content: list[Content] = []
    actors: list[Content] = []
    rest: list[int] = []
    until, firsts = label, names.firsts
    for index, word in enumerate(cut):
        if index < until:
            continue
        begins = BEGINNINGS[word.low, word.stem]
        named = word.capital or (firsts and word.low.rstrip("s") in firsts)
        if begins.nothing and not named:
            if begins.light or not word.is_word:
                rest.append(index)
            else:
                content.append(Content(word.root, index, index + 1))
                actors += content[-1:] if begins.actor else ()
            continue
        if named or begins.counts or (begins.halting and begins_amount(cut, index)):
            fact = _read(cut, index, begins, names, facts, order)
        else:
            fact = _phrase(cut, index, facts) if goes_on(cut, index, begins) else None
        if fact is not None:
            if fact.mark == "freq" and facts and facts[-1].until >= fact.at - 2:  # also eight hours' rest a day
                facts[-1:] = per_period(cut, facts[-1], fact)
            else:
                facts.append(fact)
            until = fact.until
            continue
        anchor = begins.anchor and _is_anchor(index, facts)
        key, step = _compound(cut, index) if begins.compound else (word.root, 1)
        if anchor or not word.is_word or (begins.light and step == 1):
            rest.append(index)
        else:
            content.append(Content(key, index, index + step))
            actors += content[-1:] if begins.actor else ()
        until = index + step
    return Analysis.made(text, cut, facts, content, actors, rest)


def _read(
    cut: Sequence[Word], index: int, begins: Beginning, names: NameTable, facts: Sequence[Fact], order: DateOrder
) -> Fact | None:
    word = cut[index]
    found = read_name(cut, index, names) if names.aliases and word.low != "(" else None
    shouted = word.capital and word.text.isupper()
    coded = shouted or begins.has_digits or low_at(cut, index + 1) == "."  # Ord. 2019-39
    if found is None and (begins.digits or (word.capital and coded)):
        found = _cited(cut, index, begins)
    if found is None and (begins.amount or shouted) and facts:
        near = facts[-1].until >= index - 2 or low_at(cut, index - 2) == ")"
        found = _further(cut, index, facts) if near else None
    if found is not None:
        title = read_title(cut, index) if word.capital and found.kind in ("party", "place") else None
        return title if title is not None and title.until > found.until else found
    if goes_on(cut, index, begins):
        found = _phrase(cut, index, facts)
    counts = begins.counts or (begins.halting and begins_amount(cut, index))
    if counts and (found is None or _may_be_amount(cut, found)):
        fact = _amount_from(cut, index, begins, order)
        if fact is not None and (found is None or fact.until >= found.until):
            return fact
    if found is not None or not (word.capital and word.is_word):
        return found
    found = read_title(cut, index) or read_capitals(cut, index, names)
    if found is not None and found.kind == "party" and not found.level and _is_source(cut, found, facts):
        return named(cut, found.at, found.until)
    return found


def _is_source(cut: Sequence[Word], name: Fact, facts: Sequence[Fact]) -> bool:
    """Whether a name is what a text cites: as defined by Portterms 2020, section 3 of the Harbour Standard."""
    if is_cited(cut, name.at) and not cut[name.until - 1].text.endswith(("'s", "\u2019s")):  # under the Master's orders
        return not is_attribute(cut, name)
    place = name.at - 1 - (low_at(cut, name.at - 1) == "the")
    previous = facts[-1] if facts and low_at(cut, place) == "of" else None
    return previous is not None and previous.kind == "reference" and previous.until == place and previous.mark != "this"


def _cited(cut: Sequence[Word], index: int, begins: Beginning) -> Fact | None:
    """The citation by a code and numbers, or the number of an address, that begins at a word, if any can."""
    if begins.has_digits and is_of_address(cut, index):
        return Fact("address", cut[index].low, index, index + 1)
    behind, stop = cut[index + 1].text if index + 1 < len(cut) else "", low_at(cut, index + 2) == "."
    if begins.digits:  # 42 MFC 1301, 42 M.F.C. 1301
        opens = behind[:1].isupper() and (stop or (len(behind) > 1 and behind.isupper()))
    else:  # Ord. 2019-39, MFC 26.13
        opens = behind == "." or (behind[:1].isdecimal() and cut[index].low not in CURRENCY_SIGNS)
    if not opens:
        return None
    from plandiff.text.cited_codes import read_citation  # few texts have any

    return read_citation(cut, index)


def _amount_from(cut: Sequence[Word], index: int, begins: Beginning, order: DateOrder) -> Fact | None:
    """The reference, date or figure that begins at a word, of those that can."""
    fact = read_reference(cut, index) if begins.reference else None
    if fact is None and begins.date:
        fact = read_date(cut, index, order)
    fact = _figure(cut, index) if fact is None and begins.quantity else fact
    if (
        fact is not None
        and fact.kind == "figure"
        and not fact.unit
        and "." in cut[index].low
        and cites_number(cut, index)
    ):
        number, until = with_parts(cut, cut[index].low, index + 1)  # as set out in 5.2
        return Fact("reference", f"point {number}", index, until, mark=number)
    return fact


def _further(cut: Sequence[Word], index: int, facts: Sequence[Fact]) -> Fact | None:
    """The next of several references, or of several parts of one, of which the one before ends straight before.

    Between them may stand in brackets what the one before is about: Articles 3 (tolls) and 4.
    """
    if cut[index].low == "(":
        return read_further_part(cut, index, latest(facts))
    mark = index - 1 - is_point_of_number(cut, index - 1)
    comma = low_at(cut, mark - 1) == "," and low_at(cut, mark) in ("and", "or")  # 4, 5, or 6
    end = mark - comma
    previous = latest(facts)
    if low_at(cut, end - 1) == ")" and previous is not None and previous.until != end:
        end = max((at for at in range(max(end - _ASIDE, 0), end) if cut[at].low == "("), default=end)
        previous = latest([fact for fact in facts if fact.until <= end])
    if previous is None or previous.kind != "reference" or previous.until != end or cut[mark].low not in _LISTING:
        return None
    if cut[mark].low == "," and not lists_on(cut, index, previous):  # under Section 5, 30 boats
        return None
    dated = "-" not in previous.mark and read_date(cut, index) is not None  # 3, 29 June 2007
    return None if dated else read_further_reference(cut, index, previous)


def _may_be_amount(cut: Sequence[Word], phrase: Fact) -> bool:
    """Whether what a phrase begins with may be an amount all the same: all, one and a half."""
    return (
        phrase.until - phrase.at == 1
        or phrase.kind in ("scope", "bound")
        or half_behind(cut, phrase.until) > phrase.until
    )


_ASIDE = 24  # words in brackets at most
_INTERVALS = frozenset(("every", "each", "once"))


def _interval(cut: Sequence[Word], index: int) -> Fact | None:
    """How often something is due, by a span of time: every 24 months is biennially, once a year is annually."""
    place = index + 1
    if place >= len(cut):
        return None
    if cut[index].low == "once":
        found = _phrase(cut, place, [Fact("figure", "1", index, place, unit="times")])
        return found._replace(at=index) if found is not None and found.mark == "freq" else None
    span = read_date(cut, place) or read_quantity(cut, place)
    if span is None or span.kind != "deadline" or not span.unit:
        return None
    return span._replace(key=f"freq {span.key}", at=index, mark="freq")


def _figure(cut: Sequence[Word], index: int) -> Fact | None:
    fact = read_quantity(cut, index)
    return fact if fact is None or not is_designation(cut, fact) else None


def _compound(cut: Sequence[Word], index: int) -> tuple[str, int]:
    """The key of the word at an index, or of the phrase of the synonym table that begins there, and its length."""
    for parts in compounds_from(cut[index].stem, cut[index + 1].stem) if index + 1 < len(cut) else ():
        if _stands(cut, index + 1, parts[1:], inflects=False):
            return "_".join(parts), len(parts)
    return cut[index].root, 1


def _phrase(cut: Sequence[Word], index: int, facts: Sequence[Fact]) -> Fact | None:
    """How often something is due, or the longest phrase of the lexicon, or one of time, that begins at a word."""
    word = cut[index]
    interval = _interval(cut, index) if word.low in _INTERVALS else None
    if interval is not None:
        return interval
    adverbial = read_adverbial(cut, index) if word.low in ADVERBIAL else None
    following = (cut[index + 1].low, cut[index + 1].stem) if index + 1 < len(cut) else ("", "")
    for parts, kind, key, inflects, same in phrases_from(word.low, word.stem, *following):
        if len(parts) == 1 and adverbial is not None:
            break
        if len(parts) == 1 or _stands(cut, index, parts, inflects=inflects):
            fact = _fact(kind, key, index, index + len(parts), same)
            if kind == "figure" and _has_share(cut, fact, facts):
                return _fact("skip", "empty", index, fact.until)
            if kind == "conj" or fits(cut, fact, facts):
                return fact
    return adverbial


def _has_share(cut: Sequence[Word], majority: Fact, facts: Sequence[Fact]) -> bool:
    """Whether a majority is that of a share beside it: a two-thirds majority, a majority of 60 per cent."""
    behind = bool(facts) and (facts[-1].unit, facts[-1].until) == ("share", majority.at)
    ahead = majority.until + 1 if low_at(cut, majority.until) == "of" else len(cut)
    share = read_quantity(cut, ahead) if ahead < len(cut) else None
    return behind or (share is not None and share.unit == "share")


def _stands(cut: Sequence[Word], index: int, parts: tuple[str, ...], *, inflects: bool) -> bool:
    """Whether the words of a phrase stand from an index on."""
    if index + len(parts) > len(cut):
        return False
    for place, part in enumerate(parts, index):
        word = cut[place]
        if word.low != part and not (inflects and word.stem == part):
            return False
    return True


def _fact(kind: str, key: str, at: int, until: int, phrase: str = "") -> Fact:
    if kind == "scope":
        name, _, strength = key.partition(" ")
        return Fact(kind, name, at, until, None, "", float(strength), "", phrase)
    if kind == "duty":
        return Fact(kind, key, at, until, None, "", 5.0 if key == "release" else float(key), "", phrase)
    if kind in ("time", "freq"):
        return Fact("deadline", f"{kind} {key}", at, until, None, "", 0, kind, phrase)
    return Fact(kind, key, at, until, None, "", 0, "", phrase)
