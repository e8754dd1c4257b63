"""The signal `negation`: a prohibition or negation that was added, dropped or moved.

What the definition decides: of several negated statements one dropped is a negation dropped; a prohibition that covers
more is wider and has no negation added; "who is not" in a relative clause counts as any other. "Need not" and "not
have to" release from a duty, and so are on the ladder of `duty-weaker`; a prefix (lawful, unlawful) is a negation.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plandiff.model.comparison import Signal
from plandiff.model.named_values import NamedValues
from plandiff.signals.amounts.bounds import turned_bounds
from plandiff.signals.conditions.condition_matching import unmatched_spans
from plandiff.signals.shared.differences import PREFIXES, differences
from plandiff.signals.shared.passage_pair import Pair
from plandiff.text.analysis import Analysis
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
)
QUIET: tuple[tuple[str, str], ...] = (
    ("Show a non device-bound card.", "Show a non-device-bound card."),
    ("Players must not bet on matches.", "Players are prohibited from betting on matches."),
    ("No vessel may enter the port.", "Vessels may not enter the port."),
    ("The seller shall not disclose names or addresses.", "The seller shall disclose neither names nor addresses."),
    ("The delegates didn't vote.", "The delegates did not vote."),
)


_NEAR = 3  # words


class Negation(NamedValues):
    """A negation and the root of the first word of content that it governs; blank where there is none."""

    fact: Fact
    head: str


def find(pair: Pair) -> Iterator[Signal]:
    """The negations of one text that the other has not, with the words they govern."""
    before, after = (_negations(pair, side) for side in (0, 1))
    if before and after:  # as in few texts
        lost, gained = _moved(before, after, pair.after_keys), _moved(after, before, pair.before_keys)
        if lost and gained:
            yield _signal(pair, lost, gained, "moved")
            return
    found = differences(pair)
    lost, gained = _among(pair.before, before, found.missing[0]), _among(pair.after, after, found.missing[1])
    fewer = min(len(lost), len(gained))  # both forbid, in other words: the rest is what one has more of than the other
    if len(lost) != len(gained):
        yield _signal(pair, lost[fewer:], gained[fewer:], "dropped" if lost[fewer:] else "added")
    elif not fewer:
        yield from _prefixed(pair)


def _signal(pair: Pair, lost: Sequence[Negation], gained: Sequence[Negation], change: str) -> Signal:
    before, after = _show(pair.before, lost), _show(pair.after, gained)
    rests = tuple(one.fact.at for one in lost), tuple(one.fact.at for one in gained)
    return Signal(ID, {"before": before, "after": after, "change": change}, rests=rests)


def _negations(pair: Pair, side: int) -> list[Negation]:
    """The negations of a text that stand: none of a condition of its own or of a bound said otherwise."""
    analysis, other = (pair.before, pair.after)[:: -1 if side else 1]
    skipped = {*unmatched_spans(pair)[side], *turned_bounds(analysis, other).values()}
    facts = [*analysis.of("neg"), *(one for one in analysis.of("duty") if one.key == "release")]
    standing = [
        fact
        for fact in facts
        if not (fact.at in skipped or _is_empty(fact, analysis, other) or _prefix_says(fact, analysis, other))
    ]
    return [Negation(fact, _head(analysis, fact)) for fact in sorted(standing, key=lambda fact: fact.at)]


def _among(analysis: Analysis, negations: Sequence[Negation], missing: frozenset[int]) -> list[Negation]:
    """The negations without a counterpart, but for two that cancel each other: shall not refuse."""
    found: list[Negation] = []
    for one in negations:
        if one.fact.at not in missing:
            continue
        if found and one.fact.key in ("ban", "refuse", "without") and _adjoin(analysis, found[-1].fact, one.fact):
            found.pop()
        else:
            found.append(one)
    return found


def _adjoin(analysis: Analysis, first: Fact, second: Fact) -> bool:
    """Whether a negation stands right behind a "not", so that both cancel."""
    between = range(first.until, second.at)
    return first.key == "not" and len(between) <= _NEAR and not analysis.content_within(between)


def _prefix_says(fact: Fact, analysis: Analysis, other: Analysis) -> bool:
    """Whether one text says with a prefix what the other denies with a word: not lawful, unlawful."""
    denied, prefixed = low_at(analysis.words, fact.until), analysis.words[fact.at].low
    if prefixed.startswith(PREFIXES) and prefixed in {
        prefix + low_at(other.words, at) for at in _denied(other) for prefix in PREFIXES
    }:
        return True
    words = [prefix + denied for prefix in PREFIXES] if denied else []
    return any(other.often(word) > analysis.often(word) for word in words)


def _denied(analysis: Analysis) -> set[int]:
    """The places straight behind negations."""
    return {one.until for one in analysis.of("neg")}


def _is_empty(fact: Fact, analysis: Analysis, other: Analysis) -> bool:
    """Whether a negation denies nothing by itself: nor after neither, whether or not, no larger than that or than 5, no
    less good for at least as good."""
    words, compared = analysis.words, low_at(analysis.words, fact.until)
    if words[fact.at].low == "nor" or (low_at(words, fact.until + 1) == "than" and compared not in other.lasts):
        return True
    if compared == "less" and _floors(analysis) < _floors(other):
        return True
    return low_at(words, fact.at - 1) == "or" and any(
        word.low == "whether" for word in words[: fact.at] if word.sentence == words[fact.at].sentence
    )


def _floors(analysis: Analysis) -> int:
    return [bound.key for bound in analysis.of("bound")].count("min")


# Those that deny a subject, so that no one word is theirs: no vessel may enter; as little as a ban has one.
_OF_SUBJECTS = frozenset("no none nothing neither".split())


def _head(analysis: Analysis, fact: Fact) -> str:
    if analysis.words[fact.at].low in _OF_SUBJECTS or fact.key == "ban":
        return ""
    following = analysis.content_from(fact.until)
    return following.key if following else ""


def _moved(these: Sequence[Negation], those: Sequence[Negation], keys: frozenset[str]) -> list[Negation]:
    """The negations whose word the other text has without one."""
    denied = [other.head for other in those]
    return [one for one in these if one.head in keys and not any(same_meaning(one.head, other) for other in denied)]


def _show(analysis: Analysis, negations: Sequence[Negation]) -> str | None:
    shown = []
    for fact, _ in negations:
        word, following = analysis.words[fact.at], analysis.content_from(fact.until)
        at = fact.at - (word.start == word.end and fact.at > 0)  # with the word before it in a contraction: cannot
        near = following is not None and following.at - fact.until < 2 * _NEAR
        shown.append(analysis.written(at, following.at + 1 if following is not None and near else fact.until))
    return "; ".join(shown) or None


def _prefixed(pair: Pair) -> Iterator[Signal]:
    """Words that gained or lost a negative prefix: lawful and unlawful."""
    found, denied = differences(pair), (_denied(pair.before), _denied(pair.after))
    gained = {pair.after.words[one.at].text.lower(): one.at for one in found.gained}
    for one in found.lost:
        before = pair.before.words[one.at]
        for opposite in _opposites(before.text.lower()):
            at = gained.get(opposite, -1)
            if at < 0 or one.at in denied[0] or at in denied[1]:
                continue
            after = pair.after.words[at]
            if before.root not in pair.after_keys and after.root not in pair.before_keys:
                arguments = {"before": before.text, "after": after.text, "change": "prefix"}
                yield Signal(ID, arguments, rests=((one.at,), (at,)))


def _opposites(low: str) -> Iterator[str]:
    """A word with each negative prefix, and without the one that it has."""
    for prefix in (*PREFIXES, "non-"):
        yield prefix + low
        if low.startswith(prefix):
            yield low[len(prefix) :]
