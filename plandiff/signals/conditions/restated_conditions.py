"""Whether a text says without a condition what a condition of the other text says: in a relative clause, as a need."""

from __future__ import annotations

from itertools import pairwise

from plandiff.signals.conditions.condition_reading import CONSENT, Condition
from plandiff.signals.passage_pair import Pair, has_meaning
from plandiff.text.analysis import Analysis
from plandiff.text.quantities import Fact
from plandiff.text.synonyms import same_meaning

NO_NOTICE = "time notice"
IN_TIME = frozenset(("before", "after", "while"))


def with_for_without(analysis: Analysis, fact: Fact, other: Analysis) -> bool:
    """Whether the other text has the same words after "with", or as a participle where "without" had one."""
    following = [item for item in analysis.content if fact.until <= item.at < fact.until + 4][:1]
    if not following:
        return False
    participle = analysis.words[following[0].at].low.endswith("ing")
    for item in other.content:
        if item.key != following[0].key:
            continue
        before = [word.low for word in other.words[max(item.at - 4, 0) : item.at]]
        if "without" in before:
            continue
        if "with" in before or "having" in before or (participle and other.words[item.at].low.endswith("ing")):
            return True
    return False


_TIMES = frozenset("when once upon after following during while as on".split())


def _same_content(analysis: Analysis, other: Analysis, keys: frozenset[str]) -> bool:
    """Whether neither text has a word of content that the other has not: then a clause only became a phrase."""
    own = frozenset(item.key for item in analysis.content) | {word.root for word in analysis.words}
    return all(has_meaning(item.key, keys) for item in analysis.content) and all(
        has_meaning(item.key, own) for item in other.content
    )


def _measures(analysis: Analysis, one: Condition) -> bool:
    """Whether a condition is that something exceeds or reaches a figure, which a phrase may say too: gifts over 10."""
    return one.kind == "if" and any(one.at < fact.at < one.until for fact in analysis.of("bound"))


def _as_phrase(analysis: Analysis, one: Condition, other: Analysis) -> bool:
    """Whether the noun of "during", or of a circumstance, follows a mere preposition: during transport, in transit."""
    if analysis.words[one.at].low != "during" and one.kind != "time":
        return False
    reach = 5 if one.kind == "time" else 2  # on Sundays and public holidays
    places = [item.at for item in other.content if any(same_meaning(item.key, key) for key in one.keys)]
    return any(
        word.low in ("in", "on", "at", "throughout") for at in places for word in other.words[max(at - reach, 0) : at]
    )


def _as_modifier(one: Condition, other: Analysis) -> bool:
    """Whether the other text has the two words of a condition as a modifier and its noun: any broken lamp."""
    if one.kind != "if" or one.negative or len(one.keys) != 2:
        return False
    return any(
        second.at == first.at + 1 and same_meaning(first.key, one.keys[1]) and same_meaning(second.key, one.keys[0])
        for first, second in pairwise(other.content)
    )


def as_need(other: Analysis) -> bool:
    """Whether a text says that something requires somebody's consent."""
    needs = [at for at, word in enumerate(other.words) if word.root in ("requir", "need")]
    return any(word.low in CONSENT for at in needs for word in other.words[at : at + 7])


def _denied(one: Condition, other: Analysis) -> bool:
    """Whether the other text denies what "without" excludes: need not give reasons, no disadvantage shall result."""
    places = [at for at, word in enumerate(other.words) if any(same_meaning(word.root, key) for key in one.keys)]
    negations = [fact for fact in other.facts if fact.key in ("not", "release")]
    return any(0 <= at - fact.until <= 3 for at in places for fact in negations)


def _as_often(analysis: Analysis, one: Condition, other: Analysis) -> bool:
    """Whether the other text has the words of a condition as often as its own: only the conjunction went."""
    words = analysis.words
    own = [item.key for item in analysis.content if item.at == 0 or words[item.at - 1].low not in ("that", "such")]
    those = [word.root for word in other.words] + [item.key for item in other.content if "_" in item.key]
    return all(
        sum(same_meaning(key, one) for one in those) >= sum(same_meaning(key, one) for one in own) for key in one.keys
    )


def _spared(one: Condition, other: Analysis) -> bool:
    """Whether the other text does without the notice that a condition asks for: after notice, without notice."""
    asked = one.kind != "without" and any("notic" in key for key in one.keys)  # notice, give_notice
    return asked and any(fact.key == NO_NOTICE for fact in other.of("deadline"))


_RELATIVES = frozenset("who which that whose where when".split())


def said_otherwise(pair: Pair, one: Condition, *, lost: bool) -> bool:
    """Whether the other text says the same without a condition: a relative clause, "with" for "without"."""
    analysis, other = (pair.before, pair.after) if lost else (pair.after, pair.before)
    keys = pair.after_keys if lost else pair.before_keys
    if one.kind == "without" and any(
        fact.at == one.at and with_for_without(analysis, fact, other) for fact in analysis.of("neg")
    ):
        return True
    if _went_along(analysis, one, keys):
        return True
    if not one.keys or not all(has_meaning(key, keys) for key in one.keys) or _spared(one, other):
        return False
    return (
        (analysis.words[one.at].low == "without" and _denied(one, other))
        or (pair.recast and analysis.words[one.at].low == "during")
        or _as_phrase(analysis, one, other)
        or _as_modifier(one, other)
        or (one.kind == "consent" and as_need(other))
        or (pair.recast and len(one.keys) > 1 and one.kind in ("if", *IN_TIME) and _as_often(analysis, one, other))
        or ((analysis.words[one.at].low in _TIMES or _measures(analysis, one)) and _same_content(analysis, other, keys))
        or _as_clause(analysis, one, other)
    )


def _went_along(analysis: Analysis, one: Condition, keys: frozenset[str]) -> bool:
    """Whether a circumstance went with the word it stood by: clean and lit at night."""
    if one.kind not in ("time", "cause"):
        return False
    before = next((item for item in reversed(analysis.content) if item.at < one.at), None)
    return before is not None and before.at == one.at - 1 and not has_meaning(before.key, keys)


def _as_clause(analysis: Analysis, one: Condition, other: Analysis) -> bool:
    """Whether the other text, which has all words of a condition, has a relative clause or a negation more."""
    if one.kind not in ("if", "without", "while", "after", "unless") or len(one.keys) <= (one.kind != "if"):
        return False
    if one.kind in ("without", "unless"):
        return 0 < len(other.of("neg")) >= len(analysis.of("neg"))
    return _relatives(other) > _relatives(analysis)


def _relatives(analysis: Analysis) -> int:
    """How many relative clauses a text has; "that" brings in one only after a word (that athlete)."""
    return sum(
        after.low in _RELATIVES and (after.low != "that" or before.is_word)
        for before, after in pairwise(analysis.words)
    )
