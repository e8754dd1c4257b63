"""Finding words of a line in a text: in their inflections and synonyms, and whether the text denies them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from plandiff.model.named_values import Choice, NamedValues
from plandiff.red_lines.shared.passage import LIGHT, NAME, PlacedKey, Reader, ScopePassage, amounts
from plandiff.signals.conditions.condition_reading import conditions
from plandiff.text.analysis import Analysis
from plandiff.text.inflections import inflected
from plandiff.text.quantities import Fact
from plandiff.text.word_cutting import low_at

# Words that may stand between those of one phrase.
_APART = 8
_CLAUSE_WORDS = frozenset("but however while whereas although though".split())
# Verbs that deny what follows them, besides those that the lexicon counts as negations.
_DENYING = frozenset(map(inflected, "renounce waive forgo relinquish exclude abandon".split()))
_OUT = frozenset(("rule", "ruling", "rules", "ruled"))


class Sense(Choice):
    """How a text says the words of a phrase."""

    SAID = "said"
    DENIED = "denied"
    CONDITION = "condition"  # they stand in a condition: what holds if, not what is agreed
    UNSURE = "unsure"  # more than one negation, or one at some distance; or the words stand apart


class Occurrence(NamedValues):
    """A phrase in a passage: how it is said, and the sentence that says it, also by its number."""

    passage: ScopePassage
    sense: Sense
    sentence: str
    at: int
    until: int
    number: int = 0


class Phrase(NamedValues):
    """What a phrase looks for: the keys of its words of content, names and figures; whether it is itself negated.

    `spelled` are the keys with its `amounts` word by word, `counted` those of their words.
    """

    keys: tuple[str, ...]
    denies: bool
    spelled: tuple[str, ...] = ()
    amounts: tuple[Fact, ...] = ()
    counted: frozenset[str] = frozenset()


def phrase_of(written: str, reader: Reader) -> Phrase:
    """A phrase as it is looked for; one without a word of content has no keys and is never found.

    Words that carry little (back, out) count where hardly anything else would: back to Upland.
    """
    analysis, spelled, facts = reader.read(written), reader.spelled(written), amounts(reader.read(written))
    counted = frozenset(key for at, key in spelled if any(fact.at <= at < fact.until for fact in facts))
    denies = bool(_negations(analysis))
    return Phrase(_sought(reader.keys(written)), denies, _sought(spelled), facts, counted)


def _sought(placed: Sequence[PlacedKey]) -> tuple[str, ...]:
    keys = [key for _, key in placed if not key.startswith(LIGHT)]
    keys = keys if len(keys) > 1 else [key for _, key in placed]
    return tuple(dict.fromkeys(keys))


def find(phrase: Phrase, passage: ScopePassage, reader: Reader) -> Iterator[Occurrence]:
    """Where a passage says a phrase: all its words in one sentence and near each other.

    In another order, or with much between them, they may say something else: that is unsure.
    """
    found = list(_found(phrase.keys, passage, reader, reader.keys(passage.text)))
    told = {number for *_, number in found}
    for place, sense, number in _found(phrase.spelled, passage, reader, reader.spelled(passage.text)):
        plain = None if number in told else _inside_amounts(phrase, reader, passage.text, place)
        if plain is not None:
            found.append((place, sense if plain else Sense.UNSURE, number))
    analysis = reader.read(passage.text)
    turned = {Sense.DENIED: Sense.SAID, Sense.SAID: Sense.DENIED} if phrase.denies else {}
    for place, sense, number in found:
        yield Occurrence(passage, turned.get(sense, sense), sentence_at(analysis, place[0]), *place, number)


def _found(
    keys: Sequence[str], passage: ScopePassage, reader: Reader, placed: Sequence[PlacedKey]
) -> Iterator[tuple[tuple[int, int], Sense, int]]:
    """The places of some keys in a passage, how they are said there, and the number of the sentence."""
    if not keys or not {key for _, key in placed}.issuperset(keys):
        return
    analysis = reader.read(passage.text)
    for sentence, those in groupby(placed, key=lambda one: analysis.words[one[0]].sentence):
        inside = list(those)
        for place in _windows(inside, keys):
            together = _together(analysis, inside, keys, place)
            yield place, _sense(analysis, *place) if together else Sense.UNSURE, sentence


def _inside_amounts(phrase: Phrase, reader: Reader, text: str, place: tuple[int, int]) -> bool | None:
    """Whether words found inside of figures, dates and amounts say a phrase; None where they are no such words.

    The figures of the phrase have to stand in one amount of the text, and say the same where it is of the same value
    or a date: 100 billion in USD 100 billion, March in 3 March 2031. 100 in USD 100 billion may be meant or not.
    """
    facts = amounts(reader.read(text))
    touched = [fact for fact in facts if fact.at < place[1] and place[0] < fact.until]
    if not touched:
        return None
    if not phrase.amounts:
        return True
    numbers = [at for at, key in reader.spelled(text) if place[0] <= at < place[1] and key in phrase.counted]
    around = next((fact for fact in touched if all(fact.at <= at < fact.until for at in numbers)), None)
    if around is None:
        return None
    values = {fact.value for fact in phrase.amounts}
    return around.key.startswith("date ") or (around.value is not None and values == {around.value})


def sentence_at(analysis: Analysis, index: int) -> str:
    """The sentence that the word at an index stands in, as it is written."""
    inside = [at for at, word in enumerate(analysis.words) if word.sentence == analysis.words[index].sentence]
    return analysis.written(inside[0], inside[-1] + 1)


def clause_around(analysis: Analysis, at: int, *, with_conditions: bool = False) -> range:
    """The indexes of the words of the clause that a word stands in: up to a "but" or a further duty.

    A condition is a clause of its own, unless it is wanted `with_conditions`.
    """
    words = analysis.words
    starts = [0]
    for condition in () if with_conditions else conditions(analysis):
        starts += [condition.fact.at, condition.until]
    duties = [fact.at for fact in analysis.of("duty")]
    for index, word in enumerate(words):
        new_duty = word.low in ("and", "or", ",") and any(index < duty <= index + 5 for duty in duties)
        opens = index and words[index - 1].sentence != word.sentence
        if opens or word.low in _CLAUSE_WORDS or word.low in (";", ":") or (new_duty and _has_subject(analysis, index)):
            starts.append(index)
    begin = max(start for start in starts if start <= at)
    return range(begin, min((start for start in starts if start > at), default=len(words)))


def _has_subject(analysis: Analysis, index: int) -> bool:
    """Whether what follows a conjunction has a subject of its own, so that a negation before it does not reach it.

    Where no duty stands before it, it goes on with a list of subjects: no boats, carts or horses may cross.
    """
    sentence = analysis.words[index].sentence
    duty = next(fact for fact in analysis.of("duty") if fact.at > index)
    first = any(fact.at < index and analysis.words[fact.at].sentence == sentence for fact in analysis.of("duty"))
    return first and duty.at > index + 1


def _windows(placed: Sequence[PlacedKey], keys: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The stretches of a sentence that have all keys near each other, none with a shorter one inside."""
    found: list[tuple[int, int]] = []
    for first, (start, key) in enumerate(placed):
        if key not in keys:
            continue
        missing = set(keys)
        for at, other in placed[first:]:
            missing.discard(other)
            if not missing:
                if found and found[-1][1] == at + 1:
                    found.pop()
                found.append((start, at + 1))
                break
    yield from (place for place in found if place[1] - place[0] <= len(keys) + _APART)


def _together(analysis: Analysis, placed: Sequence[PlacedKey], keys: Sequence[str], place: tuple[int, int]) -> bool:
    """Whether the words of a phrase stand as one: in their order with little between, or turned round with nothing.

    Other names count for nothing: in a list of places each of them has the verb. With a duty between (boats will
    leave) nothing else may stand there.
    """
    inside = [key for at, key in placed if place[0] <= at < place[1]]
    strangers = [key for key in inside if key not in keys and not key.startswith((NAME, LIGHT))]
    in_order = [key for key in dict.fromkeys(inside) if key in keys] == list(keys)
    parted = any(place[0] < fact.at < place[1] for fact in analysis.of("duty"))
    return len(strangers) <= (0 if parted else _BETWEEN) if in_order else not strangers


_BETWEEN = 2  # other words of content between those of a phrase


def _negations(analysis: Analysis) -> list[Fact]:
    """The negations of a text, also those of verbs that renounce or rule out."""
    words = analysis.words
    others = [
        Fact("neg", "deny", at, at + 1)
        for at, word in enumerate(words)
        if word.stem in _DENYING or (word.low in _OUT and low_at(words, at + 1) == "out")
    ]
    return sorted([*analysis.of("neg"), *others], key=lambda fact: fact.at)


def _sense(analysis: Analysis, at: int, until: int) -> Sense:
    clause = clause_around(analysis, at)
    near = [fact for fact in _negations(analysis) if fact.at in clause and not (at <= fact.at < until and _inner(fact))]
    before = [fact for fact in near if fact.at < until]
    after = [fact for fact in near if fact.at >= until]
    if len(near) > 1:
        return Sense.UNSURE
    if before:
        return Sense.DENIED if _reaches(analysis, before[0].until, at, clause) else Sense.UNSURE
    if after:
        denies = after[0].key in _OF_WHAT_STANDS_BEFORE and after[0].at - until <= _REACH_BACK
        return Sense.DENIED if denies else Sense.UNSURE
    return Sense.CONDITION if _in_condition(analysis, at) else Sense.SAID


def _reaches(analysis: Analysis, start: int, at: int, clause: range) -> bool:
    """Whether a negation reaches a word behind it: over the items of a list that "or" ends, not over "and".

    Behind "and", a pronoun or a lone comma another half of the sentence may have begun.
    """
    lows = [word.low for word in analysis.words[start:at]]
    if not _NEW_HALF.isdisjoint(lows):
        return False
    if "," not in lows:
        return True
    return any(word.low in ("or", "nor") for word in analysis.words[start + lows.index(",") : clause.stop])


_NEW_HALF = frozenset("and it they he she we you".split())
_OF_WHAT_STANDS_BEFORE = frozenset(("deny", "ban"))  # the others may deny something of it: the dam is not closed
_REACH_BACK = 4  # words between a phrase and a negation behind it: accession to the alliance is ruled out


def _inner(fact: Fact) -> bool:
    """Whether a negation inside of a phrase belongs to a word of it."""
    return fact.key in ("ban", "without")


def _in_condition(analysis: Analysis, at: int) -> bool:
    """Whether a word stands behind if, unless, or in the event that, up to the end of that condition."""
    return any(one.fact.at < at < one.until for one in conditions(analysis) if one.fact.key in ("if", "unless"))
