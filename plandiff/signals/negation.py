"""The signal `negation`: a prohibition or negation that was added, dropped or moved.

What the definition decides: of several negated statements one dropped is a negation dropped; a prohibition that covers
more is wider and has no negation added; "who is not" in a relative clause counts as any other. "Need not" and "not have
to" release from a duty, as "non-binding" does, and so are on the ladder of `duty-weaker`; any other prefix (lawful,
unlawful) is a negation.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from plandiff.model.comparison import Signal
from plandiff.model.named_values import NamedValues
from plandiff.signals.amounts.bounds import turned_bounds
from plandiff.signals.conditions.condition_matching import unmatched_spans
from plandiff.signals.shared.differences import PREFIXES, Lexeme, differences, written
from plandiff.signals.shared.passage_pair import Pair
from plandiff.text.analysis import Analysis
from plandiff.text.inflections import is_adverb
from plandiff.text.quantities import Fact
from plandiff.text.synonyms import same_meaning
from plandiff.text.word_cutting import low_at

ID = "negation"
TITLE = "Negation or prohibition changed"
EXPLANATION = (
    "A prohibition or negation was added, dropped or moved to other words: not, no, never, neither, refuse, prohibit "
    "and their like, or a negative prefix. Two ways of forbidding the same thing are no change (must not, is "
    "prohibited from), nor is a double negation in place of none. A negation inside a condition that came or went "
    "counts with the condition."
)
FIRES: tuple[tuple[str, str], ...] = (
    ("The club always meets.", "The club never meets."),
    ("Upland may enter the zone.", "Upland may not enter the zone."),
    ("Smoking is permitted on deck.", "Smoking is prohibited on deck."),
    (
        "The tenant shall not paint the walls but may hang pictures.",
        "The tenant may paint the walls but may not hang pictures.",
    ),
    ("The clinic will accept late samples.", "The clinic will refuse late samples."),
    ("The fleet is limited to 40 boats.", "The fleet is not limited to 40 boats."),
    ("The tenant shall not smoke and shall not keep dogs.", "The tenant shall not smoke."),
    ("A member who is not present may vote.", "A member who is present may vote."),
)
QUIET: tuple[tuple[str, str], ...] = (
    ("Show a non device-bound card.", "Show a non-device-bound card."),
    ("Players must not bet on matches.", "Players are prohibited from betting on matches."),
    ("No vessel may enter the port.", "Vessels may not enter the port."),
    ("The seller shall not disclose names or addresses.", "The seller shall disclose neither names nor addresses."),
    ("The delegates didn't vote.", "The delegates did not vote."),
    ("The report is due not later than 1 May.", "The report is due by 1 May."),
    ("The deposit is insufficient.", "The deposit is not sufficient."),
    ("The fees include, but are not limited to, the toll.", "The fees include the toll."),
    ("The fee covers water and refuse collection.", "The fee covers water and the collection of refuse."),
    ("Boats follow Protocol No 4.", "Boats follow Protocol 4."),
)


class Negation(NamedValues):
    """A negation and the root of the first word of content that it governs; blank where there is none."""

    fact: Fact
    head: str


def find(pair: Pair) -> Iterator[Signal]:
    """The negations of one text that the other has not, with the words they govern."""
    before, after = (_negations(pair, side) for side in (0, 1))
    lost, gained = _beyond(before, after), _beyond(after, before)
    moved = [one for one in lost if one.head in pair.after_keys]
    settled = [one for one in gained if one.head in pair.before_keys]
    if not (moved and settled):  # both forbid, in other words: the rest is what one has more of than the other
        fewer = min(len(lost), len(gained))
        lost, gained = lost[fewer:], gained[fewer:]
    if _prefix_answers(pair, lost, gained):
        return
    found = differences(pair)
    if not (lost and gained):
        lost, gained = _without_counterpart(lost, found.lost), _without_counterpart(gained, found.gained)
    lost, gained = _in_changed_runs(lost, found.changed[0]), _in_changed_runs(gained, found.changed[1])
    if lost and gained:
        yield _signal(pair, lost, gained, "moved")
    elif lost:
        yield _signal(pair, lost, (), "dropped")
    elif gained:
        yield _signal(pair, (), gained, "added")
    else:
        prefixed = list(_prefixed(pair))
        yield from prefixed or _put_in(pair)


def _signal(pair: Pair, lost: Sequence[Negation], gained: Sequence[Negation], change: str) -> Signal:
    before, after = _show(pair.before, lost), _show(pair.after, gained)
    rests = tuple(one.fact.at for one in lost), tuple(one.fact.at for one in gained)
    return Signal(ID, {"before": before, "after": after, "change": change}, rests=rests)


def _negations(pair: Pair, side: int) -> list[Negation]:
    """The negations of a text that stand: none of a condition of its own, of a bound said otherwise, of a pair."""
    analysis, other = (pair.before, pair.after)[:: -1 if side else 1]
    skipped = {*unmatched_spans(pair)[side], *turned_bounds(analysis, other).values()}
    facts = [fact for fact in analysis.of("neg") if fact.at not in skipped and not _is_or_not(analysis, fact)]
    facts += [Fact("neg", "release", one.at, one.until) for one in analysis.of("duty") if one.key == "release"]
    facts = _without_pairs(analysis, sorted(facts, key=lambda fact: fact.at))
    return [Negation(fact, _head(analysis, fact)) for fact in facts]


def _is_or_not(analysis: Analysis, fact: Fact | Lexeme) -> bool:
    """Whether "or not" only closes a question: whether we show them or not."""
    words = analysis.words
    return low_at(words, fact.at - 1) == "or" and any(
        word.low == "whether" for word in words[: fact.at] if word.sentence == words[fact.at].sentence
    )


def _without_pairs(analysis: Analysis, facts: Sequence[Fact]) -> list[Fact]:
    """The negations but for two that meet (shall not refuse), which cancel, and for "nor" after "neither"."""
    found: list[Fact] = []
    for fact in facts:
        word = analysis.words[fact.at]
        previous = found[-1] if found else None
        if previous is not None and analysis.words[previous.at].sentence == word.sentence:
            if word.low == "nor":
                continue
            between = range(previous.until, fact.at)
            near = len(between) <= 3 and all(
                item.at not in between or is_adverb(analysis.words[item.at].low) for item in analysis.content
            )
            if near and previous.key == "not" and fact.key in ("ban", "refuse", "without"):
                found.pop()
                continue
        found.append(fact)
    return found


# Those that deny a subject, so that no one word is theirs: no vessel may enter; as little as a ban has one.
_OF_SUBJECTS = frozenset("no none nobody nothing neither nowhere".split())


def _head(analysis: Analysis, fact: Fact) -> str:
    if analysis.words[fact.at].low in _OF_SUBJECTS or fact.key == "ban":
        return ""
    following = analysis.content_from(fact.until)
    return following.key if following else ""


def _beyond(these: Sequence[Negation], those: Sequence[Negation]) -> list[Negation]:
    """The negations of one text beyond those of the other that govern the same word."""
    free = list(those)
    found = []
    for one in these:
        twin = next((other for other in free if one.head and same_meaning(one.head, other.head)), None)
        if twin is None:
            found.append(one)
        else:
            free.remove(twin)
    return found


def _without_counterpart(negations: Sequence[Negation], units: Sequence[Lexeme]) -> list[Negation]:
    """The negations, where the differences have one as well: none if all are answered by other words."""
    denied = any(unit.key.startswith("neg") or unit.key == "duty release" for unit in units)
    return list(negations) if denied else []


def _in_changed_runs(negations: Sequence[Negation], changed: frozenset[int]) -> list[Negation]:
    return [one for one in negations if not changed.isdisjoint(range(one.fact.at, one.fact.until + 3))]


def _show(analysis: Analysis, negations: Sequence[Negation]) -> str | None:
    shown = [
        analysis.written(_written_at(analysis, one.fact), _next_content(analysis, one.fact.until)) for one in negations
    ]
    return "; ".join(shown) or None


def _written_at(analysis: Analysis, fact: Fact) -> int:
    """Where a negation is written: with the word before it in a contraction (cannot)."""
    word = analysis.words[fact.at]
    return fact.at - 1 if word.start == word.end and fact.at else fact.at


def _next_content(analysis: Analysis, index: int) -> int:
    following = analysis.content_from(index)
    return following.at + 1 if following and following.at - index < 6 else index


def _prefix_answers(pair: Pair, lost: Sequence[Negation], gained: Sequence[Negation]) -> bool:
    """Whether the other text says a negation with a prefix: not sufficient, insufficient."""
    return any(
        any(prefix + low_at(these.words, one.fact.until) in those.places for prefix in PREFIXES)
        or any(item.key.endswith(one.head) and item.key.removesuffix(one.head) in PREFIXES for item in those.content)
        for negations, these, those in ((lost, pair.before, pair.after), (gained, pair.after, pair.before))
        for one in negations
        if len(one.head) > 2
    )


def _prefixed(pair: Pair) -> Iterator[Signal]:
    """Words that gained or lost a negative prefix: binding and non-binding, lawful and unlawful."""
    changed = differences(pair).changed
    before, after = dict(_meanings(pair.before, changed[0])), dict(_meanings(pair.after, changed[1]))
    couples = [(before[key], after[key_after]) for key, key_after in _with_prefix(before, after)]
    couples += [(before[key_before], after[key]) for key, key_before in _with_prefix(after, before)]
    for (one, key), (other, key_after) in sorted(set(couples)):
        if key in pair.after_keys or key_after in pair.before_keys:
            continue
        if "non" in (low_at(pair.before.words, one - 1), low_at(pair.after.words, other - 1)):
            continue  # non binding, non-binding
        words = {"before": pair.before.words[one].text, "after": pair.after.words[other].text, "change": "prefix"}
        yield Signal(ID, words, rests=((one,), (other,)))


def _put_in(pair: Pair) -> Iterator[Signal]:
    """A plain "not" that one text has more of, whatever else the texts deny, where no bound was turned round."""
    found = differences(pair)
    sides = [
        [unit for unit in units if unit.key.startswith(("neg", "bound")) and unit.at not in told]
        for units, told in zip((found.lost, found.gained), unmatched_spans(pair), strict=True)
    ]
    lost, gained = (
        [unit for unit in units if unit.key == "neg not" and not _is_or_not(analysis, unit)]
        for analysis, units in zip((pair.before, pair.after), sides, strict=True)
    )
    if len(sides[0]) + len(sides[1]) == len(lost or gained) > 0 and not (lost and gained):
        before, after = (
            "; ".join(written(one, units)) or None for one, units in ((pair.before, lost), (pair.after, gained))
        )
        rests = tuple(unit.at for unit in lost), tuple(unit.at for unit in gained)
        yield Signal(ID, {"before": before, "after": after, "change": "dropped" if lost else "added"}, rests=rests)


_Place = tuple[int, str]  # of a word, with its root or joined phrase


def _meanings(analysis: Analysis, changed: frozenset[int]) -> Iterator[tuple[str, _Place]]:
    """The words of content, and those that narrow a scope (exclusive), which changed, with their places.

    Words of content as stem and as written: a prefix can cost a word more of its ending (stabl, unst).
    """
    for item in analysis.content:
        if item.at in changed:
            yield item.key, (item.at, item.key)
            yield analysis.words[item.at].low, (item.at, item.key)
    for fact in analysis.of("scope"):
        if fact.at in changed:
            root = analysis.words[fact.at].root
            yield root, (fact.at, root)


def _with_prefix(keys: Mapping[str, _Place], others: Mapping[str, _Place]) -> Iterator[tuple[str, str]]:
    for key in keys:
        yield from ((key, prefix + key) for prefix in PREFIXES if len(key) > 3 and prefix + key in others)
