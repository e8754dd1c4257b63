"""Words that say another thing where none went or came: by order, by a sign that inflection ignores, or in brackets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from unicodedata import category

from plandiff.comparing.exchanged_parts import exchanged_parts
from plandiff.comparing.parted_words import parted_words
from plandiff.signals.conditions.condition_matching import RELATIVE
from plandiff.signals.shared.differences import EMPTY, Lexeme, beside_times, units_of, word_unit
from plandiff.signals.shared.passage_pair import Pair
from plandiff.text.analysis import Analysis
from plandiff.text.quantities import Fact
from plandiff.text.synonyms import canonical, is_light
from plandiff.text.word_cutting import HYPHENS, Word, low_at

# Of the empty words those that say something where one stands in the place of another, and nothing else changed there:
# prepositions or what joins, pronouns, what is near or far.
_RIVALS = (
    frozenset("of to by in on at for with into and or".split()),
    frozenset("it its itself they their them themselves he his him himself she her".split()),
    frozenset(("this", "that")),
    frozenset(("these", "those")),
)
# Forms of one word that say something: what is and what was, and plurals with a meaning of their own (damages).
_PRESENT = frozenset("is are has have does do".split())
_PAST = frozenset("was were had did".split())
_OWN_PLURALS = frozenset(
    "arms contents customs damages forces goods means minutes premises proceeds securities works".split()
)
_OF_LISTS = ("and", "or", "nor")  # as words of every language are read


def displaced_words(pair: Pair) -> tuple[tuple[Lexeme, ...], tuple[Lexeme, ...]]:
    """The words of either text that stand where the other text has others; none where the order is idle.

    Words in brackets or struck through in one text only: they are not agreed there. Two words of a sentence that
    changed places (who yields pays who wins). In English also prepositions and pronouns in each other's place (fall by,
    fall to), forms that no inflection explains (5 MW, 5 mW), and what governs or follows other words than before (only
    the guards, only the mine; the guard who), and names in another order.
    """
    marked = _marked(pair.before), _marked(pair.after)
    if Counter(one.key for one in marked[0]) != Counter(one.key for one in marked[1]):
        return _more(*marked), _more(*marked[::-1])
    couples = _in_each_others_place(pair)
    if pair.in_english and not couples:
        couples = [*_replaced(pair), *_of_unlike_form(pair), *exchanged_parts(pair), *parted_words(pair)]
    if couples or not pair.in_english:
        return tuple(first for first, _ in couples), tuple(second for _, second in couples)
    before, after = units_of(pair.before, True), units_of(pair.after, True)
    often = _repeated(pair.before, before) & _repeated(pair.after, after)
    return (
        _governing_others(before, after, often)
        + _following_others(pair.before, before, pair.after, after)
        + _named_otherwise(pair.before, pair.after),
        _governing_others(after, before, often)
        + _following_others(pair.after, after, pair.before, before)
        + _named_otherwise(pair.after, pair.before),
    )


def _marked(analysis: Analysis) -> list[Lexeme]:
    """The square brackets that a text opens and the words in them or struck through, by how deep they stand."""
    found, depth, struck = [], 0, 0
    for at, word in enumerate(analysis.words):
        depth = max(depth + (word.low == "[") - (word.low == "]"), 0)
        struck ^= word.low == "~" == low_at(analysis.words, at - 1)
        if (depth or struck) and (word.low == "[" or word.low[0].isalnum()):
            found.append(Lexeme(f"{depth} {struck} {canonical(word.root)}", at, at + 1))
    return found


def _more(these: Sequence[Lexeme], those: Sequence[Lexeme]) -> tuple[Lexeme, ...]:
    """The units whose key the other text has less often."""
    more = Counter(one.key for one in these) - Counter(one.key for one in those)
    return tuple(one for one in these if one.key in more)


def _replaced(pair: Pair) -> Iterator[tuple[Lexeme, Lexeme]]:
    """Prepositions and pronouns that are all that was replaced between two words which stayed, by one of their kind."""
    sides = pair.before, pair.after
    decided = [beside_times(side) | side.taken() - side.taken("conj") for side in sides]
    ends = (len(pair.before.words), len(pair.after.words))
    for (first, second), (next_first, next_second) in pairwise([(-1, -1), *zip(*pair.anchors, strict=True), ends]):
        at = first + 1, second + 1
        if (next_first - first, next_second - second) == (2, 2) and at[0] not in decided[0] and at[1] not in decided[1]:
            lows = {side.words[place].low for side, place in zip(sides, at, strict=True)}
            if len(lows) == 2 and any(map(lows.issubset, _RIVALS)):
                yield word_unit(pair.before, at[0]), word_unit(pair.after, at[1])


def _of_unlike_form(pair: Pair) -> Iterator[tuple[Lexeme, Lexeme]]:
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
        ):
            yield word_unit(pair.before, first), word_unit(pair.after, second)


def _mean_otherwise(one: str, other: str) -> bool:
    """Whether two forms of a word are of another time, or one is a plural that is more than several of the other."""
    forms = {one, other}
    own = len(forms) == 2 and not _OWN_PLURALS.isdisjoint(forms)
    return own or not (_PRESENT.isdisjoint(forms) or _PAST.isdisjoint(forms))


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
_NEAR = 4  # words between "of" and the owner: of the old mill owner; from "in" to the order


def _sign(analysis: Analysis, at: int) -> str:
    """The sign of a word that says something, or a blank: one owner or several (the party's, the parties'), feet or
    inches (5', 5"), and the hyphen that keeps re-sign from resign."""
    text, following = analysis.words[at].text, analysis.written(at + 1, at + 2) if at + 1 < len(analysis.words) else ""
    behind = following if following and analysis.words[at + 1].start == analysis.words[at].end else ""
    if text[0].isdecimal():
        return behind if behind in _PRIMES else ""
    if text[:2].lower() == "re":
        return text[2:3] if text[2:3] in HYPHENS else "plain"
    if text[-2:-1] in _APOSTROPHES and text[-1:] == "s":
        return "one"
    return "several" if text[-1:] == "s" and behind in _APOSTROPHES else ""


_APOSTROPHES = frozenset("'\u2019")
_PRIMES = _APOSTROPHES | frozenset('"\u201d\u2032\u2033')


def _is_other_unit(one: str, other: str) -> bool:
    """Whether two signs of units differ by one capital that makes mega of milli, or byte of bit."""
    unlike = [letters for letters in zip(one, other, strict=False) if letters[0] != letters[1]]
    return len(unlike) == 1 and one.lower() == other.lower() and unlike[0][0] in "mMbB"


def _in_each_others_place(pair: Pair) -> list[tuple[Lexeme, Lexeme]]:
    """Words of a text, or of a sentence, that took each other's places, and nothing else did: two of them wherever they
    stand, or more that stand apart (A pays B and B pays C), as words that only moved past others do not.

    But not where only a list stands between them: in whichever order it names what it names, it says the same, unless
    it says that their order counts. An owner before what is owned (the agent's owner) is no list, nor is what a
    preposition joins (from the mill to the dam), a hyphen (2-1) or a verb left out (and the mate the master).
    """
    whole = [range(len(side.words)) for side in (pair.before, pair.after)]
    for placed in (_with_articles, _without_articles):
        keys = placed(pair.before), placed(pair.after)
        found = _swapped(pair, keys, whole[:1], whole[1:])
        found = found or _swapped(pair, keys, _sentences(pair.before), _sentences(pair.after))
        if found:
            return found
    return []


def _swapped(
    pair: Pair,
    keys: tuple[dict[int, str], dict[int, str]],
    these: Iterable[Sequence[int]],
    those: Iterable[Sequence[int]],
) -> list[tuple[Lexeme, Lexeme]]:
    words = pair.before.words, pair.after.words
    twins = {tuple(sorted(key for at in places if (key := keys[1].get(at)))): places for places in those}
    found: list[tuple[Lexeme, Lexeme]] = []
    for places in these:
        own = [at for at in places if at in keys[0]]
        twin = [at for at in twins.get(tuple(sorted(keys[0][at] for at in own)), ()) if at in keys[1]]
        moved = [both for both in zip(own, twin, strict=False) if keys[0][both[0]] != keys[1][both[1]]]
        two = len({keys[0][first] for first, _ in moved}) == 2
        steps = [*(zip(moved[::2], moved[1::2], strict=False) if two else pairwise(moved))]
        ordered = bool(moved) and _order_counts(words[0], [first for first, _ in moved])
        listed = not ordered and all(_is_list(words[0], one[0], other[0]) for one, other in steps)
        if (two or ordered or all(other[0] - one[0] > 1 for one, other in steps)) and not listed:
            found += [(word_unit(pair.before, first), word_unit(pair.after, second)) for first, second in moved]
    return found


def _with_articles(analysis: Analysis) -> dict[int, str]:
    """What each word of a text says, by place."""
    return {at: word.stem for at, word in enumerate(analysis.words)}


def _without_articles(analysis: Analysis) -> dict[int, str]:
    """The same but for articles, which may differ where their nouns change places: a clerk pays the guard.

    In other languages the words of content alone, where an article has become one with its noun (l'huile).
    """
    elided = any(word.text[1:2] in _APOSTROPHES for word in analysis.words)
    if analysis.rest or not elided:
        return {at: word.stem for at, word in enumerate(analysis.words) if word.low not in _ARTICLES}
    return {at: analysis.words[at].stem for at in analysis.taken()} | {one.at: one.key for one in analysis.content}


_ARTICLES = ("a", "an", "the")


def _is_list(words: Sequence[Word], at: int, until: int) -> bool:
    """Whether a word and those up to the one that it changed places with are of a list."""
    between = [word for word in words[at + 1 : until] if word.low not in _ARTICLES]
    if not between:
        return words[at].text[-2:-1] not in _APOSTROPHES
    joins = [
        word.low in _OF_LISTS or not (word.text[0].isalnum() or word.low in HYPHENS or _is_relation(word.low))
        for word in between
    ]
    left_out = until + 1 < len(words) and words[until + 1].low in _ARTICLES
    return (
        any(joins)
        and not left_out
        and all(join or word.low in EMPTY for join, word in zip(joins, between, strict=True))
    )


# What says that the order counts in which its sentence names some words, and what does so where it goes on after some.
_ORDERS = frozenset(
    "respectively successively consecutively sequentially sequence priority rank ranks ranked ranking".split()
)
_STEPS = frozenset("then thereafter thereupon afterwards subsequently next finally lastly".split())
_PURPOSE = ("to", "that")  # in order to


def _is_relation(low: str) -> bool:
    """Whether a sign stands between sides that are no list: less, divided by, an arrow (Unicode, UAX 44: Sm)."""
    return category(low[0]) == "Sm" and low not in "+|"


def _order_counts(words: Sequence[Word], moved: Sequence[int]) -> bool:
    """Whether a text says that the order counts in which it names some words: in that order, in turn, then."""
    here = {words[at].sentence for at in moved}
    return any(word.sentence in here and at not in moved and _says_order(words, at) for at, word in enumerate(words))


def _says_order(words: Sequence[Word], at: int) -> bool:
    low, first = words[at].low, max(at - _NEAR, 0)
    before = ["", *(word.low for word in words[first:at] if word.sentence == words[at].sentence)]
    following = words[at + 1].low if at + 1 < len(words) else ""
    if low == "order":
        return following not in _PURPOSE and ("in" in before or following == "of")
    if low in ("other", "another"):
        return "after" in before[-2:]  # one after the other
    if low == "turn":
        return before[-1] == "in"
    if low in _STEPS:
        return before[-1] in (*_OF_LISTS, ",", ";")
    return low in _ORDERS or _is_shared(low)


_DIGITS = 4  # a year has as many, a part of something fewer


def _is_shared(low: str) -> bool:
    """Whether a word says how two split something, each its part: 60:40, 3:1; no time of day and no date."""
    first, _, second = low.replace("/", ":").partition(":")
    if not (first.isdecimal() and second.isdecimal() and len(first) < _DIGITS and len(second) < _DIGITS):
        return False
    return int(first) + int(second) in (10, 100) or (":" in low and len(first) == len(second) == 1)


def _sentences(analysis: Analysis) -> list[list[int]]:
    """The places of the words of each sentence."""
    return [list(one) for _, one in groupby(range(len(analysis.words)), key=lambda at: analysis.words[at].sentence)]


def _repeated(analysis: Analysis, units: Sequence[Lexeme]) -> set[str]:
    """The keys of words of letters, and of units, that a text has more than once."""
    counts = [Counter(canonical(word.root) for word in analysis.words if word.is_word)]
    counts.append(Counter(unit.key for unit in units))
    return {key for counted in counts for key, count in counted.items() if count > 1}


def _governing_others(these: Sequence[Lexeme], those: Sequence[Lexeme], often: Collection[str]) -> tuple[Lexeme, ...]:
    """The quantifiers, negations, conditions and bounds of a text that stand before another word than in the other.

    Where that word comes more than once, also behind another word of content: the bank may not lend and the fund may.
    """
    alike = Counter(unit.key for unit in these) & Counter(unit.key for unit in those)
    spare = Counter(label for _, label in _governed(those, often))
    found = []
    for unit, label in _governed(these, often):
        spare[label] -= 1
        if alike[unit.key] and spare[label] < 0:
            found.append(unit)
    return tuple(found)


def _governed(units: Sequence[Lexeme], often: Collection[str]) -> Iterator[tuple[Lexeme, tuple[str, str, str]]]:
    """The units that govern another, with both keys, and where the other comes often that of what they stand behind.

    Failing that in their part of the sentence, that of what stands behind the other: all boats pay, all boats sail.
    """
    behind = ""
    for at, (unit, following) in enumerate(pairwise(units)):
        if _governs(unit):
            near = behind or (units[at + 2].key if at + 2 < len(units) else "")
            yield unit, (unit.key, following.key, near if following.key in often else "")
        elif unit.key.startswith("conj "):
            behind = ""
        elif not unit.key.startswith("duty "):
            behind = unit.key


def _following_others(
    analysis: Analysis, units: Sequence[Lexeme], other: Analysis, others: Sequence[Lexeme]
) -> tuple[Lexeme, ...]:
    """The relative pronouns of a text behind another word than any in the other, where both have as many."""
    found, spare = _antecedents(analysis, units), Counter(key for key, _ in _antecedents(other, others))
    left = [(key, unit) for key, unit in found if key not in spare]
    return tuple(unit for _, unit in left) if len(found) == spare.total() else ()


def _antecedents(analysis: Analysis, units: Sequence[Lexeme]) -> list[tuple[str, Lexeme]]:
    """The relative pronouns of a text, each with the key of the unit straight before it."""
    ends = {unit.until: unit.key for unit in units}
    return [(ends[at], word_unit(analysis, at)) for at in analysis.where(*RELATIVE) if at in ends]


def _named_otherwise(analysis: Analysis, other: Analysis) -> tuple[Lexeme, ...]:
    """The names of a text whose words the other text has, but in no such order: Old Web Group, Old Group for the Web.

    Of two words, the one with "of" or "for" before the other names the same: the Trade Minister, Minister for Trade.
    """
    theirs = " ".join(("", *(word.stem for word in other.words if not is_light(word.low, word.stem)), ""))
    found = []
    for fact in analysis.of("party", "place"):
        words = analysis.words[fact.at : fact.until]
        name = [word.stem for word in words if not is_light(word.low, word.stem)]
        if (
            len(name) > 1
            and f" {' '.join(name)} " not in theirs
            and all(f" {stem} " in theirs for stem in name)
            and not _is_turned_by_of(analysis, fact, name, other)
        ):
            found.append(Lexeme(fact.key, fact.at, fact.until))
    return tuple(found)


def _is_turned_by_of(analysis: Analysis, fact: Fact, name: Sequence[str], other: Analysis) -> bool:
    """Whether one of two texts says with "of" or "for" what the other says with one word before another."""
    if len(name) != 2:
        return False
    own = [word.low for word in analysis.words[fact.at : fact.until]]
    said = " ".join(word.stem for word in other.words if word.low not in _ARTICLES)
    if not {"of", "for"}.isdisjoint(own):
        return f"{name[1]} {name[0]}" in said
    return any(f"{name[1]} {link} {name[0]}" in said for link in ("of", "for"))


def _governs(unit: Lexeme) -> bool:
    return unit.key.startswith(("scope ", "neg ", "cond ", "bound "))
