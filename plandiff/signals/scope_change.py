"""The signals `scope-narrower` and `scope-wider`: a quantifier or qualifier changed what the text covers.

What the definition decides: the words of the list count (all, some, only, most, serious ...), by the letter, also in an
exemption or a prohibition; a qualifier that is in no list (unabated, in good standing) is words that came or went.
"Any" against "a" or the plural is no change, also within a condition, but against "the" it is one. "Including"
is wide, inside of another one too. "Serious violations" and "for most candidates" are scope. An item of a list that one
text has widens where it is added, by the letter, also in a prohibition or a condition.
"""

from __future__ import annotations

from collections.abc import Sequence

from plandiff.model.comparison import Signal
from plandiff.signals.amounts.bounds import BOUNDS, nears
from plandiff.signals.shared import mirrored
from plandiff.signals.shared.differences import changed_run, differences
from plandiff.signals.shared.list_items import own_items
from plandiff.signals.shared.passage_pair import Pair, pair_up
from plandiff.text.analysis import Analysis
from plandiff.text.quantities import Fact, indexes_of
from plandiff.text.word_cutting import low_at

_ARTICLES = ("a", "an", "no")
_NEAR = 1.5  # words between where one stood and where the other stands
_EXPLANATION = (
    "A quantifier or qualifier made what the text covers {}. Wide are all, any, every, full, entire, permanent; narrow "
    "are only, some, certain, most, partial, serious, significant, temporary; beside a number at least is wide and at "
    "most narrow; including is wide. To add a narrow one or drop a wide one narrows, and so does "
    "to drop an item of a list (and B, or B); the reverse widens."
)
_FIRES = (
    ("The borrower may repay in whole or in part.", "The borrower may repay in whole."),
    ("All boats must carry a light.", "Some boats must carry a light."),
    ("A breach ends the licence.", "A serious breach ends the licence."),
    ("The press may attend hearings.", "Only the press may attend hearings."),
    ("Upland accepts full inspection of the dam.", "Upland accepts partial inspection of the dam."),
)
_QUIET = (
    ("All pupils shall attend.", "Every pupil shall attend."),
    ("The entire cost is shared.", "The full cost is shared."),
    ("The army keeps at most 600 tanks.", "The army keeps no more than 600 tanks."),
    ("Members may vote.", "Members in good standing may vote."),
    ("If a member objects, the vote is void.", "If any member objects, the vote is void."),
)


def moved_scopes(pair: Pair) -> tuple[Signal, ...]:
    """The quantifiers and bounds that lost or gained their counterpart, and the items of lists that one text has."""
    items = [list(own_items(pair, side)) for side in range(2)]
    lost, gained = (_unanswered(pair, side, items[side]) for side in range(2))
    moves = []
    for first, second in pair_up(pair, lost, gained, lambda one, other: _likeness(pair, one, other)):
        level = (second.level if second else 0) - (first.level if first else 0)
        if not level or "each" in (first and first.key, second and second.key) or _is_article(pair, first, second):
            continue
        signal_id = "scope-wider" if level > 0 else "scope-narrower"
        moves.append(Signal(signal_id, pair.write(first, second), rests=(indexes_of(first), indexes_of(second))))
    return (*moves, *(_item(pair, side, item) for side in range(2) for item in items[side]))


def _item(pair: Pair, side: int, run: range) -> Signal:
    """An item of a list that one text has: the words as they are written there, None on the other side.

    It rests on what is new of it without the conjunction: a party that came with "or" is told as a party.
    """
    analysis = (pair.before, pair.after)[side]
    words = analysis.written(run.start, run.stop)
    rests = tuple(sorted(differences(pair).missing[side].intersection(run) - analysis.taken("conj")))
    if side:
        return Signal("scope-wider", {"before": None, "after": words}, rests=((), rests))
    return Signal("scope-narrower", {"before": words, "after": None}, rests=(rests, ()))


def _is_article(pair: Pair, first: Fact | None, second: Fact | None) -> bool:
    """Whether "any" came or went as no more than an article.

    That is for one (a licence, any licence), before "such", with a noun that stands elsewhere in the other text, or
    after a negation: not any is no.
    """
    side, fact = (0, first) if second is None else (1, second)
    if (first is not None and second is not None) or fact is None:
        return False
    analysis, other = (pair.before, pair.after)[:: -1 if side else 1]
    words, at, kept, found = analysis.words, fact.at, pair.kept_back if side else pair.kept, differences(pair)
    if words[at].low != "any":
        return False
    run, noun = changed_run((at,), found.changed[side]), analysis.content_from(fact.until)
    answer = other.words[kept.get(run.start - 1, -1) + 1 : kept.get(run.stop, len(other.words))]
    return (
        low_at(words, at + 1) == "such"
        or any(word.low in _ARTICLES for word in answer)
        or (noun is not None and noun.at not in kept and noun.at not in found.missing[side])
        or any(one.at < at and words[one.at].sentence == words[at].sentence for one in analysis.of("neg"))
    )


def _unanswered(pair: Pair, side: int, items: Sequence[range]) -> list[Fact]:
    """The quantifiers of one text that the differences leave without a counterpart, but for those of its own items."""
    analysis, other = (pair.before, pair.after)[:: -1 if side else 1]
    missing = differences(pair).missing[side].difference(*items)
    if not any(fact.at in missing for fact in analysis.of("scope", "bound")):
        return []
    return [fact for fact in (*analysis.of("scope"), *_bounds(analysis, other)) if fact.at in missing]


def _bounds(analysis: Analysis, other: Analysis) -> list[Fact]:
    """The bounds of figures and spans that both texts have, at least 5, for at least 14 days, and of one: a is one."""
    known = {"1", *(fact.key for fact in other.of("figure", "deadline"))}
    return [bound._replace(level=BOUNDS.get(bound.key, 0)) for bound, near in nears(analysis) if near in known]


def _likeness(pair: Pair, first: Fact, second: Fact) -> float:
    """Quantifiers belong together when one stands where the other stood."""
    return 1.0 if pair.distance(first.at, second.at) <= _NEAR else -1.0


KINDS = mirrored(("scope-narrower", "scope-wider"), ("narrower", "wider"), _EXPLANATION, _FIRES, _QUIET, moved_scopes)
