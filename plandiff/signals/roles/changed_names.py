"""Who acts and where in two passages: names and offices, the part each plays, and which came, went or changed parts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import combinations

from plandiff.model.comparison import Signal
from plandiff.signals.conditions.condition_matching import unmatched_spans
from plandiff.signals.conditions.condition_reading import CONSENT
from plandiff.signals.roles.grammatical_parts import DETERMINERS, PREPOSITIONS, Role, acts_by, both_parts, in_words_of
from plandiff.signals.shared.differences import differences
from plandiff.signals.shared.passage_pair import Pair, pair_up
from plandiff.text.abbreviations import is_spelt_out, shortened
from plandiff.text.actors import acts, is_actor
from plandiff.text.analysis import Analysis, Content
from plandiff.text.inflections import inflected
from plandiff.text.names import is_misspelt
from plandiff.text.quantities import Fact, indexes_of, low_at
from plandiff.text.synonyms import same_meaning

Rests = tuple[tuple[int, ...], tuple[int, ...]]


def moved_names(pair: Pair, kind: str) -> tuple[Signal, ...]:
    """The changes of places, of known actors (party) or of other names (name), in the order of the text before."""
    return tuple(move for move in _all_moved(pair, "place" if kind == "place" else "party") if move.id == kind)


@lru_cache(maxsize=2)  # of actors, `party` and `name` ask
def _all_moved(pair: Pair, kind: str) -> tuple[Signal, ...]:
    return tuple(_moved(pair, kind))


def _moved(pair: Pair, kind: str) -> list[Signal]:
    before, after = _names(pair.before, kind), _names(pair.after, kind)
    lost, gained = _absent(pair, before, after, 0), _absent(pair, after, before, 1)
    spans = unmatched_spans(pair)
    lost = [fact for fact in lost if fact.at not in spans[0] or _has_a_say(pair.before, fact)]
    gained = [fact for fact in gained if fact.at not in spans[1] or _has_a_say(pair.after, fact)]
    if kind == "party" and (_collective(pair, lost, 1) or _collective(pair, gained, 0)):
        lost, gained = [], []
    after = in_words_of(after, before)
    found = []
    couples = pair_up(pair, lost, gained, lambda _one, _other: 0.0)
    for first, second in couples:
        if _is_written_otherwise(pair, first, second):
            continue
        change = "replaced" if first and second else "dropped" if first else "added"
        found.append(_move(pair, change, first, second))
    if not couples:
        found += _exchanged(pair, before, after)
    if not couples and not found and kind == "party":
        found += _swapped_nouns(pair, before, after) or _restated(pair, before, after)
    return found


def _is_written_otherwise(pair: Pair, first: Fact | None, second: Fact | None) -> bool:
    """Whether names that nobody is known by lost no word of theirs, and none has words that the other has not."""
    facts = [fact for fact in (first, second) if fact]
    if any(fact.kind == "place" or pair.knows(fact) for fact in facts):
        return False
    missing = differences(pair).missing
    if any(not own.isdisjoint(indexes_of(fact)) for own, fact in zip(missing, (first, second), strict=True)):
        return False
    stems = [
        {analysis.words[at].stem for at in indexes_of(fact)}
        for analysis, fact in ((pair.before, first), (pair.after, second))
    ]
    return not (stems[0] and stems[1] and stems[0] - stems[1] and stems[1] - stems[0])


def _move(pair: Pair, change: str, first: Fact | None, second: Fact | None) -> Signal:
    facts = [fact for fact in (first, second) if fact]
    names = first and _called(pair.before, first), second and _called(pair.after, second)
    return _signal(names, change, _kind(pair, facts), (indexes_of(first), indexes_of(second)))


def _signal(names: tuple[str | None, str | None], change: str, kind: str, rests: Rests = ((), ())) -> Signal:
    return Signal(kind, {"before": names[0], "after": names[1], "change": change}, rests=rests)


def _kind(pair: Pair, facts: Sequence[Fact]) -> str:
    if facts[0].kind == "place":
        return "place"
    return "party" if any(pair.knows(fact) for fact in facts) else "name"


def _called(analysis: Analysis, fact: Fact) -> str:
    """A name as the vocabulary has it (Europe, not European); one that it does not have as it is written."""
    return fact.key if fact.mark == "vocabulary" else analysis.write(fact)


def _has_a_say(analysis: Analysis, fact: Fact) -> bool:
    """Whether what only a condition names is a party by name, or an office that has to consent to something."""
    if fact.kind != "party" or fact.mark != "office":
        return fact.kind == "party"
    near = analysis.words[max(fact.at - 5, 0) : fact.until + 4]
    return any(word.low in CONSENT and word.sentence == analysis.words[fact.at].sentence for word in near)


def _names(analysis: Analysis, kind: str) -> list[Fact]:
    """The names of a kind, and for parties the offices."""
    title = max((label.until for label in analysis.of("label")), default=-1)  # straight behind the number of a text
    found = [
        fact
        for fact in analysis.of(kind)
        if fact.mark != "capitals" or fact.level or not (fact.at == title or _is_no_name(analysis, fact))
    ]
    if kind == "party":
        found += [
            Fact("party", item.key, item.at, item.at + 1, level=_is_defined(analysis, item), mark="office")
            for item in analysis.content
            if acts(analysis.words, item.at, item.key) and not _is_modifier(analysis, item)
        ]
    return sorted(found, key=lambda fact: fact.at)


def _is_modifier(analysis: Analysis, office: Content) -> bool:
    """Whether an office only says of what kind the thing behind it is: customer data, the editor tab.

    What may be its verb is no such thing (the buyer paid, the buyer and the seller pay, should the buyer pay), nor what
    goes with a title (the secretary general).
    """
    words, following = analysis.words, analysis.content_from(office.until)
    if following is None or following.at != office.until or words[office.at].text.endswith("s"):
        return False
    noun = words[following.at]
    plain = noun.text in (noun.stem, f"{noun.stem}e") and noun.text not in _NO_THINGS
    before = {word.low for word in words[max(office.at - _REACH, 0) : office.at]}
    return plain and not noun.low.endswith(_NOT_NOUNS) and before.isdisjoint(_BEFORE_VERBS)


_NOT_NOUNS = ("ly", "ble", "ent", "ant")
# What goes with a title, and words of content that are no nouns: the judge against whom, the buyer alone.
_NO_THINGS = CONSENT | frozenset(
    "general elect emeritus designate public above against alongside around aside athwart below beneath beyond despite "
    "inside like near next opposite outside past round together underneath unlike versus whereas alone ahead apart "
    "elsewhere ever far first instead meanwhile more much now often otherwise perhaps same second worldwide "
    "abroad".split()
)
_BEFORE_VERBS, _REACH = frozenset("and nor that should shall may must can do does did let".split()), 2


def _is_no_name(analysis: Analysis, fact: Fact) -> bool:
    """Whether capitals are but the initials, in brackets, of the words before them, or a heading."""
    words = analysis.words
    if low_at(words, fact.until) == ":" and fact.until - fact.at > 1:
        return True
    if fact.until - fact.at == 1:
        enclosed = (low_at(words, fact.at - 1), low_at(words, fact.until)) == ("(", ")")
        return enclosed and words[fact.at].text.isupper() and is_spelt_out(words[: fact.at - 1], fact.key)
    sentence = words[fact.at].sentence
    before = fact.at > 0 and words[fact.at - 1].sentence == sentence
    return not before and fact.until < len(words) and words[fact.until].sentence != sentence


def _is_defined(analysis: Analysis, item: Content) -> bool:
    """Whether an office has a capital inside of its sentence, as terms that a contract defines: the Supplier."""
    word = analysis.words[item.at]
    inside = item.at > 0 and analysis.words[item.at - 1].sentence == word.sentence
    return word.capital and inside and not word.text.isupper()


def _unique(facts: Sequence[Fact]) -> list[Fact]:
    return list({fact.key: fact for fact in reversed(facts)}.values())[::-1]


def _absent(pair: Pair, facts: Sequence[Fact], others: Sequence[Fact], side: int) -> list[Fact]:
    """The names of one text, each once, that the other has not."""
    own, other = (pair.before, pair.after)[:: -1 if side else 1]
    there = {(one.key, one.mark == "office") for one in others}
    return [
        fact
        for fact in _unique(facts)
        if (fact.key, fact.mark == "office") not in there
        and not _said_short(pair)[side].issuperset(indexes_of(fact))
        and not _present(fact, others, own, other)
    ]


@lru_cache(maxsize=1)
def _said_short(pair: Pair) -> tuple[frozenset[int], frozenset[int]]:
    """The indexes of the words of either text that the other shortens, or that shorten those of the other."""
    forth, back = shortened(pair.before, pair.after), shortened(pair.after, pair.before)
    return forth[0] | back[1], back[0] | forth[1]


def _present(fact: Fact, others: Sequence[Fact], own: Analysis, other: Analysis) -> bool:
    """Whether the other text has a name: as such, in lower case, in part (Republic of Upland) or by its initials."""
    if fact.mark == "office" and fact.level and any(one.mark == "office" and one.level for one in others):
        # Two defined terms are never one by what they mean; the Committee may be the Fleet Committee.
        return any(
            one.key == fact.key or (one.mark == "capitals" and other.words[one.until - 1].root == fact.key)
            for one in others
        )
    if fact.mark == "office":
        stands = any(one.mark == "office" and same_meaning(fact.key, one.key) for one in others)
        return stands or _is_noun_of(other, fact)
    if any(one.key == fact.key for one in others):
        return True
    if fact.mark != "capitals":
        return any(one.key == fact.key for one in other.of("party", "place"))
    parts = set(fact.key.split()) - {"of", "for", "the"}
    if _stand(parts, own, other):
        return True
    if fact.key.isalpha() and _is_spelt_out(other, fact.key):
        return True
    return any(
        parts >= set(one.key.split()) - {"of"} or is_misspelt(fact.key, one.key)
        for one in others
        if one.mark != "office"
    )


def _stand(parts: set[str], own: Analysis, other: Analysis) -> bool:
    """Whether a text has the words of a name, and each as often as the text that has the name."""
    if parts <= other.places.keys():
        return all(len(other.places[part]) >= len(own.places.get(part, ())) for part in parts)
    return {*map(inflected, parts)} <= {word.stem for word in other.words}


def _is_noun_of(analysis: Analysis, office: Fact) -> bool:
    """Whether a text has the noun of an office, or one that means the same, in whatever place."""
    return any(same_meaning(word.root, office.key) and is_actor(word.stem, word.low) for word in analysis.words)


def _is_spelt_out(analysis: Analysis, initials: str) -> bool:
    """Whether a text has words in a row with some initials, of which one name consists: internet protocol for IP."""
    return len(initials) in _INITIALS and initials in "".join(word.low[0] for word in analysis.words if word.is_word)


_INITIALS = range(3, 7)


def _collective(pair: Pair, names: Sequence[Fact], side: int) -> bool:
    """Whether several names gave way to "the parties" or "both sides", which came in the other text."""
    said = (pair.before, pair.after)[side].where("parties", "sides", "both")
    return len(names) > 1 and not differences(pair).changed[side].isdisjoint(said)


def _exchanged(pair: Pair, before: Sequence[Fact], after: Sequence[Fact]) -> list[Signal]:
    """Two names that play each other's part, or one that acts, or owns what there is one of, where another did."""
    return _swapped(pair, before, after, lambda role: acts_by(role) or _owns_alone(pair, role))


def _swapped(
    pair: Pair, before: Sequence[Fact], after: Sequence[Fact], suffices: Callable[[Role], bool]
) -> list[Signal]:
    """The first two names that play each other's part, or of which one took a part that suffices from the other."""
    both = [name for name in dict.fromkeys(fact.key for fact in before) if name in {fact.key for fact in after}]
    if len(both) < 2:  # as mostly
        return []
    parts_before, parts_after = both_parts(pair.before, before, pair.after, after)
    for one, other in combinations(both, 2):
        gave = (parts_before[one] - parts_after[one]) & (parts_after[other] - parts_before[other])
        took = (parts_before[other] - parts_after[other]) & (parts_after[one] - parts_before[one])
        if (gave and took) or any(map(suffices, gave | took)):
            return [_exchange(pair, before, after, (one, other))]
    return []


def _owns_alone(pair: Pair, role: Role) -> bool:
    """Whether a part is to own what each text names once: at the expense of the lender."""
    return role[0] == "owner" and all(
        sum(word.root == role[1] for word in analysis.words) == 1 for analysis in (pair.before, pair.after)
    )


def _restated(pair: Pair, before: Sequence[Fact], after: Sequence[Fact]) -> list[Signal]:
    """A name that stands where another stood, both being in either text: the club mends, the company mends."""
    counts = Counter(fact.key for fact in before), Counter(fact.key for fact in after)
    fewer, more = counts[0] - counts[1], counts[1] - counts[0]
    if sum(fewer.values()) != 1 or sum(more.values()) != 1:
        return []
    went, came = next(iter(fewer)), next(iter(more))
    if set(went.split()) <= set(came.split()) or set(went.split()) >= set(came.split()):
        return []  # the Mora Foundation, the Foundation
    if is_misspelt(went, came):
        return []
    for first in before:
        for second in after:
            if (first.key, second.key) != (went, came) or _is_written_otherwise(pair, first, second):
                continue
            if _said_short(pair)[0].issuperset(indexes_of(first)):
                continue
            if _same_frame(pair, first, second):
                return [_move(pair, "replaced", first, second)]
    return []


def _same_frame(pair: Pair, first: Fact, second: Fact) -> bool:
    """Whether the two words after two names are the same, and names stand in the same place."""
    frames = [
        [word.stem for word in analysis.words[fact.until : fact.until + 2]]
        for analysis, fact in ((pair.before, first), (pair.after, second))
    ]
    return frames[0] == frames[1] and abs(pair.place_after(first.until) - second.until) < 1


def _swapped_nouns(pair: Pair, before: Sequence[Fact], after: Sequence[Fact]) -> list[Signal]:
    """Plain nouns, or a noun and a name, that play each other's part: the founder pays the agent."""
    if {item.key for item in pair.before.content} ^ {item.key for item in pair.after.content}:
        return []
    nouns_before = sorted([*before, *_nouns(pair.before)], key=_start)
    nouns_after = sorted([*after, *_nouns(pair.after)], key=_start)
    return _swapped(pair, nouns_before, nouns_after, lambda _role: False)


def _start(fact: Fact) -> int:
    return fact.at


def _nouns(analysis: Analysis) -> list[Fact]:
    """The words of content at the start or straight after an article, a possessive or a preposition."""
    taken = {fact.at for fact in analysis.of("party", "place")}
    return [
        Fact("party", item.key, item.at, item.at + 1, mark="noun")
        for item in analysis.content
        if item.at not in taken
        and (item.at == 0 or analysis.words[item.at - 1].low in DETERMINERS | PREPOSITIONS)
        and "_" not in item.key
        and not is_actor(analysis.words[item.at].stem, analysis.words[item.at].low)
    ]


def _exchange(pair: Pair, before: Sequence[Fact], after: Sequence[Fact], names: tuple[str, str]) -> Signal:
    texts: list[str] = []
    found: list[Fact] = []
    for facts, analysis in ((before, pair.before), (after, pair.after)):
        firsts = sorted((next(fact for fact in facts if fact.key == name) for name in names), key=_start)
        texts.append(", ".join(_called(analysis, fact) for fact in firsts))
        found += firsts
    return _signal((texts[0], texts[1]), "exchanged", _kind(pair, found))
