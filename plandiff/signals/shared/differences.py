"""The differences of two passages as counted evidence: what went and came, and what of it has a counterpart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter
from unicodedata import category

from plandiff.model.named_values import NamedValues
from plandiff.signals.shared.passage_pair import Pair
from plandiff.text.analysis import Analysis
from plandiff.text.dates import WEEKDAYS, has_side
from plandiff.text.numbers.literals import UNSPACED_LETTERS
from plandiff.text.quantities import FURTHER_MARKS, RANGE_MARKS, Fact, is_range_mark
from plandiff.text.stems import inflects
from plandiff.text.synonyms import EMPTY, canonical, said
from plandiff.text.units_of_measure import COUNTED_FILLERS
from plandiff.text.word_cutting import low_at

# What comes after another thing; "then" and "thereafter" are empty where they do not say so: since then.
STEPS = frozenset("then thereafter thereupon afterwards subsequently next finally lastly".split())
_NO_STEPS = ("the", "since", "by", "until", "till", "from")
_SYMBOLS = ("Sm", "So")  # a checked box, the plus of a grade: signs that are no punctuation (Unicode, UAX 44)
_SHARES = "%\u2030"  # which are punctuation there
# Facts whose signals decide by themselves whether two are equal, however each is written.
_DECIDED = frozenset(("figure", "reference"))
# Sides of a time; before and after also leave out the day itself, and are counted: after 2025 is later than since 2025.
_SIDES = frozenset("by until till from between since".split())
# What turns a word round.
PREFIXES = ("non", "un", "in", "im", "ir", "il", "dis")


class Lexeme(NamedValues):
    """A word, or several that say one thing: what it says, the same however it is written, and where it stands."""

    key: str
    at: int
    until: int


def word_unit(analysis: Analysis, at: int) -> Lexeme:
    """The word at an index as a unit by itself, as it is written in small letters."""
    return Lexeme(analysis.words[at].low, at, at + 1)


class Differences(NamedValues):
    """What differs between two passages: the indexes of words that stand in changed runs, before and after, and the
    units that went and came without a counterpart.

    `missing` are the indexes of the words of those units.
    """

    changed: tuple[frozenset[int], frozenset[int]]
    lost: tuple[Lexeme, ...]
    gained: tuple[Lexeme, ...]
    missing: tuple[frozenset[int], frozenset[int]]


@lru_cache(maxsize=1)  # signals and weight ask it of the same pair
def differences(pair: Pair) -> Differences:
    """The differences of a pair, with multiplicity: what stands twice and once has lost one.

    Words that only moved have each other for counterparts. So have inflected forms, spellings, synonyms of the short
    table, and one word and the same as two.
    """
    changed = pair.changed
    stayed = _stayed(pair, changed[0])
    before = units_of(pair.before, pair.in_english, stayed[0])
    after = units_of(pair.after, pair.in_english, stayed[1])
    moved = _without_twins(before, after, pair.kept)
    lost, gained = _unanswered(before, after, (changed[0] | moved[0], changed[1] | moved[1]))
    if lost and gained:
        lost, gained = _word_by_word(pair, lost, gained, changed)
    if lost or gained:
        lost, gained = _spelt_otherwise(pair, lost, gained)
    lost, gained = _without_bars(lost, gained)
    if {unit.key for unit in (*lost, *gained) if unit.key.startswith("conj")} <= {"conj and"}:
        lost, gained = ([unit for unit in units if unit.key != "conj and"] for units in (lost, gained))
    return Differences(changed, tuple(lost), tuple(gained), (_indexes(lost), _indexes(gained)))


def _indexes(units: Iterable[Lexeme]) -> frozenset[int]:
    return frozenset(at for unit in units for at in range(unit.at, unit.until))


def _stayed(pair: Pair, changed: frozenset[int]) -> tuple[frozenset[int], frozenset[int]]:
    """The places of what answers each other and says the same, which need not be counted.

    Words of content do where they have one key, other words where they are written alike, and facts where those that
    they are made of are, with the word behind them.
    """
    kept, before, after = pair.kept, pair.before, pair.after
    lows, others = before.lows, after.lows
    other = changed.union([at for at, by in kept.items() if lows[at] != others[by]])
    beside = beside_times(after)  # which are not counted
    other |= beside_times(before).union([at for at, by in kept.items() if by in beside] if beside else ())
    contents, plain = {item.at: item.key for item in after.content}, frozenset(after.rest)
    found = [item.at for item in before.content if contents.get(kept.get(item.at, -1)) == item.key]
    found += [at for at in before.rest if at not in other and kept[at] in plain]
    facts, ends = {fact[:4] for fact in after.facts}, {**kept, len(before.words): len(after.words)}
    for kind, key, at, until, *_ in before.facts:
        if other.isdisjoint(range(at, until + 1)):
            by = kept[at]
            if (kind, key, by, by + until - at) in facts and ends[until] == by + until - at:
                found.append(at)
    return frozenset(found), frozenset([kept[at] for at in found])


def changed_run(places: Sequence[int], changed: frozenset[int]) -> range:
    """The indexes of the changed words in a row around some of them."""
    first, last = places[0], places[-1]
    while first - 1 in changed:
        first -= 1
    while last + 1 in changed:
        last += 1
    return range(first, last + 1)


def written(analysis: Analysis, units: Iterable[Lexeme]) -> tuple[str, ...]:
    """Units as they are written in their text, letters of a script without blanks that stand in a row as one."""
    words, found = analysis.words, list[tuple[int, int]]()
    for unit in units:
        goes_on = bool(found) and found[-1][1] == unit.at and words[unit.at].text[0] in UNSPACED_LETTERS
        if goes_on and words[unit.at - 1].end == words[unit.at].start:
            found[-1] = found[-1][0], unit.until
        else:
            found.append((unit.at, unit.until))
    return tuple(" ".join(analysis.written(at, until).split()) for at, until in found)


def units_of(analysis: Analysis, in_english: bool, skipped: frozenset[int] = frozenset()) -> list[Lexeme]:
    """All that a text says, in order, in units that can be counted, but for what stands at some places."""
    make = Lexeme._make
    found = [
        make((_key(analysis, fact), *fact[2:4]))
        for fact in analysis.facts
        if fact.at not in skipped and not _is_decided(fact) and (fact.kind, fact.key) != ("skip", "empty")
    ]
    words = analysis.words
    for one in analysis.content:
        if one.at not in skipped:
            single = in_english and one.until - one.at == 1
            found.append(make((said(words[one.at].stem) if single else canonical(one.key), one.at, one.until)))
    if in_english:
        found += _plain(analysis, [at for at in analysis.rest if at not in skipped])
    found += [*_inside_of_spans(analysis), *_ranges(analysis), *_beside_quantities(analysis)]
    beside = beside_times(analysis)
    return sorted((unit for unit in found if unit.at not in beside), key=_place)


def _inside_of_spans(analysis: Analysis) -> Iterator[Lexeme]:
    """The words that stand in amounts and spans besides number and unit, and that they ignore: clear, further."""
    spans = [range(at + 1, until - 1) for _, _, at, until, *_ in analysis.of("figure", "deadline") if until - at > 2]
    return _plain(analysis, (at for span in spans for at in span if analysis.lows[at] in COUNTED_FILLERS))


def _ranges(analysis: Analysis) -> Iterator[Lexeme]:
    """What makes a range of two times, numbers or letters: Monday to Friday, which are more than Monday and Friday."""
    words, found = analysis.words, analysis.of("figure", "deadline")
    firsts, lasts = {fact.at for fact in found}, {last for fact in found for last in (fact.until - 1, fact.until - 2)}
    for at in analysis.where(*_RANGE_MARKS):  # a number may hold its hyphen: four-six
        if 0 < at < len(words) - 1:
            first, last = words[at - 1], words[at + 1]
            letters = first.capital and last.capital and len(first.text) == len(last.text) == 1
            if (letters or (at + 1 in firsts and at - 1 in lasts)) and is_range_mark(words, at):
                yield Lexeme("range", at, at + 1)


_RANGE_MARKS = (*RANGE_MARKS, *FURTHER_MARKS)


def _beside_quantities(analysis: Analysis) -> Iterator[Lexeme]:
    """What makes a factor of a number, every Monday of one, and some of hardly any: double the ships, Mondays, a few.

    A factor has no other unit. What is due twice a year need not be every six months.
    """
    yield from (Lexeme("times", fact.at, fact.until) for fact in analysis.of("figure") if fact.unit == "times")
    times = analysis.of("deadline")
    yield from (Lexeme(f"times {fact.level}", fact.at, fact.until) for fact in times if fact.level)
    days = (fact for fact in times if fact.key in WEEKDAYS)
    yield from (Lexeme("each", fact.at, fact.until) for fact in days if analysis.words[fact.at].low != fact.key)
    for at in analysis.where("few", "little"):
        if low_at(analysis.words, at - 1) == "a":
            yield Lexeme("some", at - 1, at)


def _is_decided(fact: Fact) -> bool:
    return fact.kind in _DECIDED and not fact.key.startswith("title ")


def beside_times(analysis: Analysis) -> frozenset[int]:
    """The places of the words on which side of a date or a time of day a text stands: `deadline` decides about them."""
    times = [fact for fact in analysis.of("deadline") if has_side(fact)]
    if not times:
        return frozenset()
    found = {fact.at - 1 for fact in times if low_at(analysis.words, fact.at - 1) in _SIDES}
    starts = {fact.at for fact in times}
    sides = (fact for fact in analysis.of("skip") if fact.key in ("latest", "earliest") and fact.until in starts)
    return frozenset(found | {fact.at for fact in sides})


def _key(analysis: Analysis, fact: Fact) -> str:
    first = analysis.words[fact.at].low
    if fact.kind == "skip" or (fact.kind, fact.key) in (("scope", "each"), ("cond", "in")):  # each and either are two
        return " ".join(word.low for word in analysis.words[fact.at : fact.until])
    if first == "nor":
        return "conj or"
    if fact.kind == "duty" and low_at(analysis.words, fact.until) == "not":
        return f"duty {fact.key} denied"  # may not: no leave, or perhaps not
    if fact.kind == "reference" and fact.mark != "this" and fact.until - fact.at == 1:
        return said(analysis.words[fact.at].stem)  # the Agreement, the agreement
    if fact.key == "title this":  # this Agreement, this Toll Agreement and these Terms may be three documents
        return " ".join((fact.key, *(said(word.stem) for word in analysis.words[fact.at : fact.until])))
    if fact.mark == "capitals":  # the Log, the Logs
        return f"{fact.kind} {' '.join(word.stem for word in analysis.words[fact.at : fact.until])}"
    return f"{fact.kind} {canonical(fact.key)}"


def _plain(analysis: Analysis, places: Iterable[int]) -> Iterator[Lexeme]:
    """The words and symbols at some places, each by itself, but for the empty ones."""
    make = Lexeme._make
    for at in places:
        word = analysis.words[at]
        if _counts(word.low) or (word.low in STEPS and _is_step(analysis, at)):
            yield make((said(word.stem), at, at + 1))


def _is_step(analysis: Analysis, at: int) -> bool:
    """Whether "then" says what comes after what, and does not only answer an if or name a time: since then."""
    before = low_at(analysis.words, at - 1)
    sentence = analysis.words[at].sentence
    answers = any(fact.at < at and analysis.words[fact.at].sentence == sentence for fact in analysis.of("cond"))
    return not answers and before not in _NO_STEPS


@lru_cache(maxsize=8192)
def _counts(low: str) -> bool:
    return (low[0].isalnum() or low[0] in _SHARES or category(low[0]) in _SYMBOLS) and low not in EMPTY


_place = attrgetter("at")


def _without_twins(
    before: Sequence[Lexeme], after: Sequence[Lexeme], kept: Mapping[int, int]
) -> tuple[frozenset[int], frozenset[int]]:
    """The places of the units that stand in no changed run and yet answer a unit of another key: and/or, and."""
    keys = {unit.at: unit.key for unit in before}, {unit.at: unit.key for unit in after}
    couples = [(at, kept[at]) for at in keys[0] if at in kept and keys[1].get(kept[at]) != keys[0][at]]
    return frozenset(first for first, _ in couples), frozenset(second for _, second in couples)


def _unanswered(
    before: Sequence[Lexeme], after: Sequence[Lexeme], changed: tuple[frozenset[int], frozenset[int]]
) -> tuple[list[Lexeme], list[Lexeme]]:
    """The units of either text beyond those of the other; which of several is told by the changed runs."""
    keys = [unit.key for unit in before], [unit.key for unit in after]
    more = {key: keys[0].count(key) - keys[1].count(key) for key in {*keys[0]}.intersection(keys[1])}
    fewer = {key: -number for key, number in more.items()}
    return _beyond(before, more, changed[0]), _beyond(after, fewer, changed[1])


def _beyond(units: Sequence[Lexeme], more: dict[str, int], changed: frozenset[int]) -> list[Lexeme]:
    """The units whose key the other text lacks, and of those of a key that both have so many as it has more."""
    several = [unit for unit in units if more.get(unit.key, 1) > 0]
    if more.keys().isdisjoint([unit.key for unit in several]):  # as mostly
        return several
    found = []
    for unit in sorted(several, key=lambda one: (changed.isdisjoint(range(one.at, one.until)), one.at)):
        if more.get(unit.key, 1) > 0:
            more[unit.key] = more.get(unit.key, len(units)) - 1
            found.append(unit)
    return sorted(found, key=_place)


def _word_by_word(
    pair: Pair, lost: Sequence[Lexeme], gained: Sequence[Lexeme], changed: tuple[frozenset[int], frozenset[int]]
) -> tuple[list[Lexeme], list[Lexeme]]:
    """What is left of units where their single words are counted: be granted, grant."""
    sides = [
        [part for unit in units for part in _parts(analysis, unit)]
        for analysis, units in ((pair.before, lost), (pair.after, gained))
    ]
    left = [{unit.at for unit in units} for units in _unanswered(sides[0], sides[1], changed)]
    return (
        [unit for unit in lost if not left[0].isdisjoint(range(unit.at, unit.until))],
        [unit for unit in gained if not left[1].isdisjoint(range(unit.at, unit.until))],
    )


def _parts(analysis: Analysis, unit: Lexeme) -> list[Lexeme]:
    return list(_plain(analysis, range(unit.at, unit.until))) if unit.until - unit.at > 1 else [unit]


def _spelt_otherwise(pair: Pair, lost: list[Lexeme], gained: list[Lexeme]) -> tuple[list[Lexeme], list[Lexeme]]:
    """Take out what the other text spells otherwise, on both sides: in two words."""
    sides = (pair.before, lost), (pair.after, gained)
    answered: list[set[int]] = [set(), set()]
    for own, other in ((0, 1), (1, 0)):
        (these, own_units), (those, other_units) = sides[own], sides[other]
        for unit, parts in _divided(those, other_units, {these.words[one.at].low: one for one in own_units}):
            answered[own].add(unit.at)
            answered[other].update(parts)
    if not pair.in_english and pair.has_table:
        for first, second in _inflected(lost, gained):
            answered[0].add(first)
            answered[1].add(second)
    return [unit for unit in lost if unit.at not in answered[0]], [
        unit for unit in gained if unit.at not in answered[1]
    ]


# What forbids with an exception, and what allows under a condition: not unless, only if.
_BAR, _LEAVE = ("neg not", "cond unless"), ("scope only", "cond if")


def _without_bars(lost: list[Lexeme], gained: list[Lexeme]) -> tuple[list[Lexeme], list[Lexeme]]:
    """Take out a bar with an exception on one side and what says the same with "only" on the other."""
    if not {*_BAR, *_LEAVE}.issubset([unit.key for unit in (*lost, *gained)]):  # as mostly
        return lost, gained
    for bars, leaves in ((lost, gained), (gained, lost)):
        found = [next((one for one in bars if one.key == key), None) for key in _BAR]
        others = [next((one for one in leaves if one.key == key), None) for key in _LEAVE]
        if all(found) and all(others):
            same = (*found, *others)
            return [one for one in lost if one not in same], [one for one in gained if one not in same]
    return lost, gained


def _divided(
    analysis: Analysis, units: Sequence[Lexeme], words: dict[str, Lexeme]
) -> Iterator[tuple[Lexeme, set[int]]]:
    """The words that a text writes as two, with the places of those: cease fire.

    No word is divided into a negation and another: notable is not no table.
    """
    for first, second in pairwise(units):
        one = words.get(analysis.words[first.at].low + analysis.words[second.at].low)
        if one is not None and second.at == first.until and not first.key.startswith("neg "):
            yield one, {first.at, second.at}


def _inflected(lost: Sequence[Lexeme], gained: Sequence[Lexeme]) -> Iterator[tuple[int, int]]:
    """The places of words of another language that differ in their endings only."""
    free = list(gained)
    for unit in lost:
        twin = next((one for one in free if inflects(unit.key, one.key)), None)
        if twin is not None:
            free.remove(twin)
            yield unit.at, twin.at
