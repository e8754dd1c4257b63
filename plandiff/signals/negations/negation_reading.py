"""Reading the negations and prohibitions of a text, each with the words it governs, and a "not" put in or taken out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from plandiff.signals.passage_pair import Pair
from plandiff.text.analysis import Analysis
from plandiff.text.inflections import is_adverb
from plandiff.text.lemmas import root
from plandiff.text.quantities import Fact
from plandiff.text.synonyms import is_light

_QUANTIFIERS = frozenset("all every each only necessarily always both".split())


# Two words of which each says what the other denies.
_OPPOSITES = frozenset(
    (root(one), root(other))
    for couple in (
        ("open", "closed"),
        ("open", "shut"),
        ("present", "absent"),
        ("valid", "void"),
        ("vacant", "occupied"),
        ("alive", "dead"),
        ("public", "secret"),
        ("same", "different"),
    )
    for one, other in (couple, couple[::-1])
)


def is_opposite(key: str, other: str) -> bool:
    """Whether two roots deny each other: open, closed."""
    return (key, other) in _OPPOSITES


def denies_opposite(analysis: Analysis, key: str) -> bool:
    """Whether a text says that something is not the opposite of a word: not open, for closed."""
    opposites = [item.at for item in analysis.content if is_opposite(item.key, key)]
    denied = [fact.until for fact in analysis.of("neg") if fact.key == "not"] if opposites else []
    return any(
        start <= at and all(word.stem == "be" for word in analysis.words[start:at])
        for at in opposites
        for start in denied
    )


class Negation(NamedTuple):
    """A negation: the fact, the words in its scope (roots), its first word of content, and whether it denies "all"."""

    fact: Fact
    scope: tuple[str, ...]
    head: str
    partial: bool


def negations(analysis: Analysis, skipped: frozenset[int]) -> list[Negation]:
    """The negations of a text, those at some places left out."""
    facts = [fact for fact in analysis.of("neg") if fact.at not in skipped]
    facts = _without_pairs(analysis, facts)
    for fact in analysis.of("duty"):
        if fact.key == "release":
            facts.append(Fact("neg", "release", fact.at, fact.until))
    found = []
    for fact in sorted(facts, key=lambda one: one.at):
        scope = _scope(analysis, fact)
        following = analysis.words[fact.until].low if fact.until < len(analysis.words) else ""
        partial = fact.key == "not" and following in _QUANTIFIERS and analysis.words[fact.at].low == "not"
        found.append(Negation(fact, scope, scope[0] if scope else "", partial))
    return found


def _without_pairs(analysis: Analysis, facts: Sequence[Fact]) -> list[Fact]:
    """The negations that stand: two that meet cancel (shall not refuse), neither and nor are one."""
    found: list[Fact] = []
    for fact in facts:
        word = analysis.words[fact.at]
        previous = found[-1] if found else None
        if previous is not None and analysis.words[previous.at].sentence == word.sentence:
            if word.low == "nor" and word.sentence == analysis.words[fact.at - 1].sentence:
                continue
            near = fact.at - previous.until <= 3 and not _breaks(analysis, previous.until, fact.at)
            near = near and not any(
                previous.until <= item.at < fact.at and not is_adverb(analysis.words[item.at].low)
                for item in analysis.content
            )
            near = near or _nothing_bars(analysis, previous, fact)
            if (
                near
                and (fact.key in ("ban", "refuse", "cease") or word.low in ("without", "unable"))
                and previous.key == "not"
                and analysis.words[previous.at].low not in ("neither", "nor")
            ):
                found.pop()
                continue
        found.append(fact)
    return found


def _nothing_bars(analysis: Analysis, previous: Fact, fact: Fact) -> bool:
    """Whether a subject is denied what a verb forbids: nothing in this agreement prevents."""
    words = analysis.words
    return (
        fact.key == "ban"
        and words[previous.at].low in ("nothing", "no", "none")
        and fact.at - previous.until <= 6
        and words[fact.at].low.endswith("s")
        and not _breaks(analysis, previous.until, fact.at)
    )


def _breaks(analysis: Analysis, start: int, end: int) -> bool:
    return any(word.low in (",", "and", "or", "but", ";") for word in analysis.words[start:end])


def _scope(analysis: Analysis, fact: Fact) -> tuple[str, ...]:
    """The roots that a negation governs: to the next clause, and for a verb of forbidding its subject too."""
    words = analysis.words
    sentence = words[fact.at].sentence
    stops = [word_at for word_at in range(fact.until, len(words)) if _ends_clause(analysis, word_at, sentence)]
    end = stops[0] if stops else len(words)
    inside = [item for item in analysis.content if fact.until <= item.at < end]
    keys = [item.key for item in inside]
    keys += [root(part) for item in inside if "_" in item.key for part in item.key.split("_") if len(part) > 3]
    keys += [
        word.root
        for other in analysis.of("circumstance")
        for word in words[max(other.at, fact.until) : other.until]
        if other.until <= end and not is_light(word.low, word.stem)
    ]
    keys += [other.key for other in analysis.of("party", "place") if fact.until <= other.at < end]
    keys += [words[other.at].root for other in analysis.of("assurance", "neg") if fact.until <= other.at < end]
    if fact.key != "without":
        start = max((at + 1 for at in range(fact.at) if _ends_clause(analysis, at, sentence)), default=0)
        keys += [item.key for item in analysis.content if start <= item.at < fact.at]
    return tuple(keys)


def _ends_clause(analysis: Analysis, index: int, sentence: int) -> bool:
    words = analysis.words
    if words[index].sentence != sentence or words[index].low in ("but", ";", ":"):
        return True
    if words[index].low not in (",", "and"):
        return False
    following = [fact for fact in analysis.of("duty") if index < fact.at <= index + 4]
    return bool(following) or any(index < fact.at <= index + 2 for fact in analysis.of("neg"))


def withouts(analysis: Analysis) -> list[Negation]:
    """What a text says with "without": need not give reasons, without giving reasons."""
    facts = [fact for fact in analysis.of("neg", "circumstance", "cond") if analysis.words[fact.at].low == "without"]
    found = [Fact("neg", "without", one.at, one.at + 1) for one in facts]
    found += [Fact("neg", "without", item.at, item.at) for item in analysis.content if item.key.startswith("without_")]
    scopes = [(fact, _scope(analysis, fact)) for fact in found]
    return [Negation(fact, scope, next(iter(scope), ""), partial=False) for fact, scope in scopes]


_PLAIN = frozenset(("not", "never"))
# What may turn a sentence back, so that an inserted "not" proves nothing where one of these changed too.
_TURNING = ("neg", "cond", "circumstance", "scope", "bound", "duty", "assurance", "operative")


def inserted_negations(pair: Pair) -> tuple[list[Fact], list[Fact]]:
    """The plain negations taken out of the before text and put into the after text between words that stayed."""
    back = {after: before for before, after in pair.kept.items()}
    if len(_turning(pair.before, pair.kept) + _turning(pair.after, back)) != 1:
        return [], []
    return _between(pair.before, pair.kept), _between(pair.after, back)


def _turning(analysis: Analysis, kept: dict[int, int]) -> list[Fact]:
    """The facts that may turn a sentence and have a word that the other text has not in its place."""
    return [fact for fact in analysis.of(*_TURNING) if any(at not in kept for at in range(fact.at, fact.until))]


def _between(analysis: Analysis, kept: dict[int, int]) -> list[Fact]:
    return [
        fact
        for fact in analysis.of("neg")
        if analysis.words[fact.at].low in _PLAIN
        and fact.at not in kept
        and fact.at - 1 in kept
        and kept.get(fact.at + 1) == kept[fact.at - 1] + 1
    ]
