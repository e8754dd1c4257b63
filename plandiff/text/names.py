"""Finding parties and places in a text: names of a vocabulary, capitalised names, and nouns of office."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from plandiff.model.named_values import NamedValues
from plandiff.text.actors import BODIES, PERSONS, is_actor
from plandiff.text.dates import is_year
from plandiff.text.inflections import inflected
from plandiff.text.memo import Memo
from plandiff.text.patterns import pattern
from plandiff.text.quantities import Fact
from plandiff.text.references import LABELS, ORDERS
from plandiff.text.stems import shared_beginning, stem
from plandiff.text.synonyms import DETERMINERS, is_light
from plandiff.text.units_of_measure import CURRENCY_SIGNS, UNITS
from plandiff.text.word_cutting import Word, is_in_capitals, low_at, spelt

_PLACE_HEADS = frozenset(
    "lake river mount mountain mountains sea gulf bay strait straits port harbour harbor island islands isle peninsula "
    "province region district county canton valley canal bridge city town village street road avenue airport "
    "station park forest plain plains hill hills coast ridge desert basin delta creek falls reservoir dam cape "
    "zone territory peak beach terminal depot mine plant campus stadium hall heights bank quay pier shore corridor "
    "crossing gate estate farm north south east west".split()
)
_BEFORE_NAMES = frozenset("lake river mount sea gulf bay strait port cape isle island north south east west".split())
# Those that are the body which runs them as well, and mostly that where nothing tells which one.
_BODIES_OF_LAND = frozenset("province region district county canton city town village".split())
_OPENING = frozenset(": ( [ { ] } \u2022 - ' \" \u2018 \u201c".split())
_ALONE_NO_NAMES = frozenset("inc ltd llc gmbh plc corp see please note".split())
# Words that contracts and plans capitalise although they name no one and nowhere.
_DEFINED = frozenset(
    """
    agreement contract lease licence license treaty convention protocol annex article section clause paragraph schedule
    premises property building services service work works goods product products software data information fund
    program programme project plan policy rules regulations act law code charter constitution statute statutes bylaws
    date period term effective commencement fee fees rent price payment deposit notice default event force majeure
    confidential personal intellectual rights right material materials documents document site equipment system
    derivative source object order purchase statement form report budget account accounts year day month week
    accord deal pact text draft declaration resolution decision point points part chapter title appendix item
    party parties state states member members side sides country countries player players tenant landlord annual
    internet god english french german spanish chinese arabic i mr mrs ms dr covid pdf vat id
    protected health study trial drug dose visit season match game final cup season league table competition
    total net gross initial minimum maximum standard general special additional other all any each every no if when
    where
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december christmas easter ramadan new old
    """.split()
)
_NO_NAMES = _DEFINED | LABELS.keys()
# Words that go on no name, though a text may capitalise them: the verbs of duty, and what begins a sentence.
_NEVER_INSIDE = frozenset(
    "shall must may will should can could would not if when where with without in on at by from to as is are was were "
    "be have has had that these those each this any its their you your our they and or but nor unless upon "
    "everyone everybody anyone anybody someone somebody nobody".split()
)


class Alias(NamedValues):
    """One way of naming: its words in lower case, the name it stands for, what it names, and whether case matters."""

    parts: tuple[str, ...]
    name: str
    kind: str
    exact: str = ""


class NameTable(NamedValues):
    """The aliases of a vocabulary by first word, longest first; `capitals` are capitalised names seen in either text.

    `firsts` are the first words without an s at their end.
    """

    aliases: dict[str, tuple[Alias, ...]]
    firsts: frozenset[str] = frozenset()
    capitals: frozenset[str] = frozenset()


def name_table(parties: Iterable[tuple[str, Sequence[str]]], places: Iterable[tuple[str, Sequence[str]]]) -> NameTable:
    """A table from the parties and places of a vocabulary, each a name with its aliases."""
    found: dict[str, dict[tuple[tuple[str, ...], str], Alias]] = {}
    for kind, names in (("party", parties), ("place", places)):
        for name, aliases in names:
            for written in (name, *aliases):
                cut = spelt(written)
                if len(cut) > 1 and cut[0][1] == "the":
                    cut = cut[1:]
                if not cut:
                    continue
                parts = tuple([low for _, low in cut])
                # An abbreviation such as US or IT is a name only in capitals.
                exact = cut[0][0] if len(cut) == 1 and cut[0][0].isupper() and len(cut[0][0]) <= 4 else ""
                found.setdefault(parts[0], {}).setdefault((parts, kind), Alias._make((parts, name, kind, exact)))
    return NameTable(
        {
            first: tuple(sorted(table.values(), key=lambda alias: (-len(alias.parts), alias.parts, alias.kind)))
            for first, table in found.items()
        },
        frozenset(first.rstrip("s") for first in found),
    )


def read_name(cut: Sequence[Word], index: int, table: NameTable) -> Fact | None:
    """The name of the vocabulary that begins at a word, by longest match, or None."""
    word = cut[index]
    low, aliases = word.low, table.aliases
    if low not in aliases and low.rstrip("s") not in aliases and low + "s" not in aliases:
        return None
    matches = []
    for first in dict.fromkeys((low, low.rstrip("s"), low + "s")):
        for alias in aliases.get(first, ()):
            end = index + len(alias.parts)
            if end <= len(cut) and _matches(cut[index:end], alias):
                matches.append((end, alias))
    if not matches:
        return None
    end = max(match[0] for match in matches)
    kind, name = min((alias.kind, alias.name) for until, alias in matches if until == end)  # a party before a place
    return Fact(kind, name, index, end, None, "", 0, "vocabulary")


def _matches(cut: Sequence[Word], alias: Alias) -> bool:
    if alias.exact:
        return cut[0].text.rstrip(".") == alias.exact or cut[0].text.startswith(
            (alias.exact + "'", alias.exact + "\u2019")
        )
    *firsts, last = alias.parts
    if firsts and firsts != [word.low for word in cut[:-1]]:
        return False
    low = cut[-1].low
    return low == last or low == last + "s" or low + "s" == last or low.replace("ies", "y") == last


def read_capitals(cut: Sequence[Word], index: int, table: NameTable) -> Fact | None:
    """The capitalised name that begins at a word, or None where the capital may come from the start of a sentence.

    Its level is 1 where its noun names an office or a body: the Steering Committee, the Bank of the North.
    """
    word = cut[index]
    initial = index == 0 or cut[index - 1].sentence != word.sentence or cut[index - 1].low in _OPENING
    light = initial and (word.low == "see" or is_light(word.low, word.stem)) and word.low not in PERSONS
    if light or is_in_capitals(cut, index):
        return None
    until = index
    while until < len(cut) and _is_capital(cut, until, index):
        until += 1
    if until > index + 1 and table.aliases:
        until = min([until, *(place for place in range(index + 1, until) if read_name(cut, place, table) is not None)])
    while until > index and cut[until - 1].low in ("of", "the", "and", "for"):
        until -= 1
    words = tuple([(word.low, word.stem) for word in cut[index:until]])
    told = _TOLD[words] if len(words) <= _FEW else _named_by(words)
    if told is None:
        return None
    kind, key, level = told
    bare = initial and until == index + 1 and not key[0].isdecimal()
    if bare and key not in table.capitals and not _subject(cut, index):
        return None
    return Fact(kind, key, index, until, level=level, mark="capitals")


def _named_by(words: tuple[tuple[str, str], ...]) -> tuple[str, str, float] | None:
    """What some words with capitals name, each in lower case and with its stem: kind, key, level; None if nothing."""
    lows = [low for low, _ in words]
    if _NO_NAMES.issuperset(lows):
        return None
    first, last, alone = lows[0], lows[-1], len(lows) == 1
    head = next((at - 1 for at, low in enumerate(lows) if at and low in ("of", "for")), len(lows) - 1)
    office = is_actor(words[head][1], lows[head])
    actor = office or lows[head] in BODIES or (not alone and last in PERSONS)
    if not (actor or _DEFINED.isdisjoint((last, lows[head]))):
        return None
    if alone and (len(first) == 1 or office or first in _ALONE_NO_NAMES or first in CURRENCY_SIGNS):
        return None
    placed = not actor and _names_place(lows)
    return "place" if placed else "party", " ".join([low for low in lows if low != "the"]), float(actor)


# The same names stand again and again; what a text capitalises from end to end is asked from each of its words on.
_TOLD = Memo(_named_by)
_FEW = 8  # words


def _names_place(lows: Sequence[str]) -> bool:
    """Whether a capitalised name is of a place: Lake Mora, Mora Lake, City of Mora; no City Clerks, nor the City."""
    first, last = lows[0], lows[-1]
    if len(lows) == 1:
        return first in _PLACE_HEADS and first not in _BODIES_OF_LAND
    return last in _PLACE_HEADS or (first in _PLACE_HEADS and (first in _BEFORE_NAMES or lows[1] == "of"))


def latest(facts: Sequence[Fact]) -> Fact | None:
    """The last fact, conjunctions left out."""
    for fact in reversed(facts):
        if fact.kind != "conj":
            return fact
    return None


def _is_capital(cut: Sequence[Word], place: int, start: int) -> bool:
    word = cut[place]
    if word.sentence != cut[start].sentence:
        return False  # no name goes on from a title into the text below it
    numbered = low_at(cut, place + 1)[:1].isdecimal()  # the Buyer EUR 100, the Code Article 71B
    if place > start and numbered and (word.low in LABELS or word.low in ORDERS or word.low in CURRENCY_SIGNS):
        return False
    if place > start and (word.low in _NEVER_INSIDE or word.text == "The"):
        return False
    if word.is_word and word.capital and (word.low.replace("_", "").isalpha() or word.low[0].isdecimal()):  # no B12
        return True
    # "Bank of the North": small words only between capitals of one name.
    if place == start or word.low not in ("of", "the", "for"):
        return False
    following = cut[place + 1] if place + 1 < len(cut) else None
    return following is not None and (following.capital or (word.low == "of" and following.low == "the"))


_COMMON = tuple("ing tion sion ment ness ity ship ance ence ly ed s".split())
_AFTER_SUBJECT = frozenset("shall will must may can should has agrees undertakes and pays commits or would".split())


def _subject(cut: Sequence[Word], index: int) -> bool:
    """Whether a word at the start of a sentence is a bare name that acts: Upland shall, Upland runs the mill."""
    low, following = cut[index].low, cut[index + 1] if index + 1 < len(cut) else None
    if following is None or low.endswith(_COMMON) or low in _DEFINED:
        return False
    runs = following.low.endswith("s") and following.stem not in (following.low, "be")
    behind = low_at(cut, index + 2)
    return (following.low in _AFTER_SUBJECT and behind != "be") or (runs and behind in DETERMINERS)


def capital_names(cut: Sequence[Word]) -> frozenset[str]:
    """The single words that stand with a capital inside a sentence, so that one at its start is known for a name."""
    return frozenset(
        word.low
        for previous, word in pairwise(cut)
        if word.capital and word.low.isalpha() and previous.sentence == word.sentence and previous.low not in _OPENING
    )


# Letters at most of a word that may be another where it differs by one, and where it lacks but its last.
_SHORT, _CUT_OFF = 5, 8


def is_misspelt(name: str, other: str) -> bool:
    """Whether two names of several words differ by one letter inside of a word, or its last one: Counsil."""
    parts, others = name.split(), other.split()
    differing = [couple for couple in zip(parts, others, strict=False) if couple[0] != couple[1]]
    if len(parts) != len(others) or len(parts) < 2 or len(differing) != 1:
        return False
    if not all(map(str.isalpha, differing[0])):
        return False  # other digits are another thing
    if all(is_actor(inflected(word), word) for word in differing[0]) and len({*map(stem, differing[0])}) > 1:
        return False  # a leader is no lender
    short, long = sorted(differing[0], key=len)
    if len(long) <= _SHORT:
        return False
    start = shared_beginning(short, long)
    end = shared_beginning(short[start:][::-1], long[start:][::-1])  # of a doubled letter either may be too many
    whole = len(long) > _CUT_OFF or is_actor(inflected(long), long)
    cut_off = start == len(short) and (long[-1] == long[-2] or (whole and long[-1] != "s"))  # Foundatio, Counci
    return start > 0 and (end > 0 or cut_off) and len(long) - start - end < 2


_STREETS = frozenset(
    "street st avenue ave av road rd drive dr lane ln way boulevard blvd square sq place plaza court highway parkway "
    "suite ste floor box building".split()
)
_FIRM = frozenset("the a an".split())  # which stand in no address
_POSTCODE = pattern("[0-9]{4,6}")
_OUTWARD, _INWARD = pattern("[a-z]{1,2}[0-9][0-9a-z]?"), pattern("[0-9][a-z]{2}")  # the halves of a British one
_LINE = 24  # words of an address


def is_of_address(cut: Sequence[Word], index: int) -> bool:
    """Whether a number is of a postal address: of names, numbers and marks in a row with a street and a postcode."""
    first = last = index
    while first > max(index - _LINE, 0) and _is_of_line(cut, first - 1):
        first -= 1
    while last + 1 < min(index + _LINE, len(cut)) and _is_of_line(cut, last + 1):
        last += 1
    row = cut[first : last + 1]
    if len(row) < 3:  # as nearly all
        return False
    numbers = [word.low for word in row if any(map(str.isdecimal, word.low))]
    if _STREETS.isdisjoint([word.low for word in row]):
        return len(numbers) > 1 and any(map(_is_before_town, row, row[1:], row[2:]))
    if len(numbers) > 1 and (any(map(_POSTCODE.fullmatch, numbers)) or any(map(_are_halves, row, row[1:]))):
        return True
    place = index + 1
    while place <= last and cut[place].capital and cut[place].low not in _STREETS:
        place += 1
    behind = cut[place + 1] if place + 1 < len(cut) else None
    counts = behind is not None and behind.is_word and not is_light(behind.low, behind.stem)
    return index + 1 < place <= last and cut[place].low in _STREETS and not counts  # 300 Mill Street


def _is_before_town(mark: Word, code: Word, town: Word) -> bool:
    """Whether a postcode stands between a comma and the name of a town, or letters of its own: 12043 Tarn, 1097 DP."""
    named = town.capital and town.is_word and town.low not in UNITS
    return mark.low == "," and named and _POSTCODE.fullmatch(code.low) is not None and not is_year(code.low)


def _are_halves(first: Word, second: Word) -> bool:
    """Whether two words are a British postcode: N1 9ZZ."""
    return _OUTWARD.fullmatch(first.low) is not None and _INWARD.fullmatch(second.low) is not None


def _is_of_line(cut: Sequence[Word], index: int) -> bool:
    word = cut[index]
    if word.low[0].isdecimal() or not word.is_word:
        return word.low[0].isdecimal() or word.low in (",", ".", "#", "-")
    return word.capital and word.low not in _FIRM and word.low not in LABELS
