"""The signal `negation`: a prohibition or negation that was added, dropped or moved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from plandiff.model.comparison import Signal
from plandiff.signals.amounts import only_once, turned_bounds
from plandiff.signals.conditions import consumed_negations
from plandiff.signals.negations.negation_reading import Negation, inserted_negations, is_opposite, negations, withouts
from plandiff.signals.passage_pair import Pair, has_meaning
from plandiff.text.analysis import Analysis
from plandiff.text.quantities import Fact, low_at
from plandiff.text.synonyms import same_meaning

ID = "negation"
TITLE = "Negation or prohibition changed"
EXPLANATION = (
    "A prohibition or negation was added, dropped or moved to other words: not, no, never, neither, refuse, cease, "
    "prohibit and their like. Two ways of forbidding the same thing are no change (must not, is prohibited from), "
    "nor is "
    "a double negation in place of none. A negation inside a condition counts with the condition (unless, if not)."
)
FIRES: tuple[tuple[str, str], ...] = (
    ("Upland may enter the zone.", "Upland may not enter the zone."),
    ("Smoking is permitted on deck.", "Smoking is prohibited on deck."),
    ("Not all members shall vote.", "All members shall not vote."),
    (
        "The tenant shall not paint the walls but may hang pictures.",
        "The tenant may paint the walls but may not hang pictures.",
    ),
    ("The clinic will accept late samples.", "The clinic will refuse late samples."),
    ("The fleet is limited to 40 boats.", "The fleet is not limited to 40 boats."),
)
QUIET: tuple[tuple[str, str], ...] = (
    ("Players must not bet on matches.", "Players are prohibited from betting on matches."),
    ("No vessel may enter the port.", "Vessels may not enter the port."),
    ("The seller shall not disclose names or addresses.", "The seller shall disclose neither names nor addresses."),
    ("The delegates didn't vote.", "The delegates did not vote."),
    ("The report is due not later than 1 May.", "The report is due by 1 May."),
    ("The depth shall not fall below 3 metres.", "The depth shall be at least 3 metres."),
    ("The museum is closed on Mondays.", "The museum shall not be open on Mondays."),
    ("The deposit is insufficient.", "The deposit does not suffice."),
    ("Heirs may withdraw without giving reasons.", "Heirs may withdraw and need not give reasons."),
    ("The fees include, but are not limited to, the toll.", "The fees include the toll."),
    ("The fee covers water and refuse collection.", "The fee covers water and the collection of refuse."),
)


def find(pair: Pair) -> Iterator[Signal]:
    """The negations of one text that the other has not, with the words they govern."""
    turned = turned_bounds(pair.before, pair.after).values(), turned_bounds(pair.after, pair.before).values()
    consumed = consumed_negations(pair)
    once = only_once(pair.before, pair.after), only_once(pair.after, pair.before)
    skipped = (
        consumed[0].union(turned[0], once[0][:1] if once[0] else ()),
        consumed[1].union(turned[1], once[1][:1] if once[1] else ()),
    )
    before, after = negations(pair.before, skipped[0]), negations(pair.after, skipped[1])
    lost = [one for one in before if not any(_answers(one, other) for other in after)]
    gained = [one for one in after if not any(_answers(one, other) for other in before)]
    lost = [one for one in lost if not any(_answers(one, other) for other in withouts(pair.after))]
    gained = [one for one in gained if not any(_answers(one, other) for other in withouts(pair.before))]
    lost = [one for one in lost if not _reworded(pair.before, one, pair.after, pair.after_keys)]
    gained = [one for one in gained if not _reworded(pair.after, one, pair.before, pair.before_keys)]
    _cancel(pair, lost, gained)
    if pair.recast:  # what the other text has no word for it says in other words: unable to attend, missed
        lost = [one for one in lost if not one.head or one.head in pair.after_keys]
        gained = [one for one in gained if not one.head or one.head in pair.before_keys]
    if not lost and not gained:
        removed, added = inserted_negations(pair)
        lost, gained = (
            [Negation(fact, (), "", False) for fact in removed],
            [Negation(fact, (), "", False) for fact in added],
        )
    as_prefix = (
        sum(_as_prefix(pair.before, one, pair.after) for one in before),
        sum(_as_prefix(pair.after, one, pair.before) for one in after),
    )
    yield from _prefixed(pair, as_prefix[1] - as_prefix[0])
    if lost and gained:
        yield Signal(ID, {"before": _show(pair.before, lost), "after": _show(pair.after, gained), "change": "moved"})
    elif lost:
        yield Signal(ID, {"before": _show(pair.before, lost), "after": None, "change": "dropped"})
    elif gained:
        yield Signal(ID, {"before": None, "after": _show(pair.after, gained), "change": "added"})


def _show(analysis: Analysis, negations: Sequence[Negation]) -> str:
    return "; ".join(
        analysis.written(_written_at(analysis, one.fact), _next_content(analysis, one.fact.until)) for one in negations
    )


def _written_at(analysis: Analysis, fact: Fact) -> int:
    """Where a negation is written: with the word before it in a contraction (cannot)."""
    word = analysis.words[fact.at]
    return fact.at - 1 if word.start == word.end and fact.at else fact.at


def _next_content(analysis: Analysis, index: int) -> int:
    sentence = analysis.words[index - 1].sentence
    later = [item.at for item in analysis.content if item.at >= index and analysis.words[item.at].sentence == sentence]
    return later[0] + 1 if later and later[0] - index < 6 else index


def _answers(one: Negation, other: Negation) -> bool:
    if one.partial != other.partial:
        return False
    if not one.head or not other.head:
        return one.fact.key == other.fact.key
    return any(same_meaning(one.head, key) for key in other.scope) or any(
        same_meaning(other.head, key) for key in one.scope
    )


def _reworded(analysis: Analysis, one: Negation, other: Analysis, keys: frozenset[str]) -> bool:
    """Whether the other text says it without a negation: by a synonym (cease, end) or a prefix (not suffice)."""
    if one.fact.key in ("not", "release"):
        return one.fact.key == "not" and _as_prefix(analysis, one, other)
    word = analysis.words[one.fact.at].root
    negative = {other.words[fact.at].root for fact in other.of("neg")}
    return has_meaning(word, keys - negative)


def _as_prefix(analysis: Analysis, one: Negation, other: Analysis) -> bool:
    """Whether the other text has the first word that a negation governs with a negative prefix: insufficient."""
    following = low_at(analysis.words, one.fact.until)
    opposites = {prefix + following for prefix in _PREFIXES} if len(following) > 3 else set()
    if opposites and any(word.low in opposites for word in other.words):
        return True
    if one.head and one.fact.key == "not" and any(is_opposite(one.head, item.key) for item in other.content):
        return True
    if len(one.head) < 5:
        return False
    begins = tuple(prefix + one.head[: max(len(one.head) - 2, 4)] for prefix in _PREFIXES)
    return any(item.key.startswith(begins) for item in other.content)


def _cancel(pair: Pair, lost: list[Negation], gained: list[Negation]) -> None:
    """Pair off negations whose first word the other text has not at all: both sides forbid, in other words."""
    for one in list(lost):
        for other in list(gained):
            if one in lost and one.partial == other.partial and _in_other_words(pair, one, other):
                lost.remove(one)
                gained.remove(other)


def _in_other_words(pair: Pair, one: Negation, other: Negation) -> bool:
    """Whether the first words that two negations govern are new to the other text, and what else they govern is not."""
    if has_meaning(one.head, pair.after_keys) and has_meaning(other.head, pair.before_keys):
        return False
    known = [key for key in one.scope if has_meaning(key, pair.after_keys)]
    if not known or not any(has_meaning(key, pair.before_keys) for key in other.scope):
        return True
    if not pair.recast:
        return False
    shared = [key for key in one.scope if any(same_meaning(key, twin) for twin in other.scope)]
    return 2 * len(shared) >= min(len(one.scope), len(other.scope))


_PREFIXES = ("non", "un", "in", "im", "ir", "il", "dis")


def _prefixed(pair: Pair, answered: int) -> Iterator[Signal]:
    """Words that gained or lost a negative prefix: binding and non-binding, lawful and unlawful.

    Where one gained and another lost it, the text says the same of its words turned round (unfit, fit; habitable, not).
    So do negations that a prefix answers (insufficient, not suffice): `answered` has how many more the after text has.
    """
    before = {key: text for key, text in _meanings(pair.before) if key not in pair.after_keys}
    after = {key: text for key, text in _meanings(pair.after) if key not in pair.before_keys}
    gained = [(text, after[prefix + key]) for key, text in before.items() for prefix in _with_prefix(key, after)]
    lost = [(before[prefix + key], text) for key, text in after.items() for prefix in _with_prefix(key, before)]
    if len(gained) != len(lost) - answered:
        for one, other in [*gained, *lost]:
            yield Signal(ID, {"before": one, "after": other, "change": "prefix"})


def _meanings(analysis: Analysis) -> Iterator[tuple[str, str]]:
    """The words of content, and the words that narrow a scope (exclusive), each with its text."""
    yield from ((item.key, item.text) for item in analysis.content)
    yield from ((analysis.words[fact.at].root, analysis.write(fact)) for fact in analysis.of("scope"))


def _with_prefix(key: str, others: Mapping[str, str]) -> list[str]:
    return [prefix for prefix in _PREFIXES if prefix + key in others] if len(key) > 3 else []
