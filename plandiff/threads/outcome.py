"""The outcome: what a third text has of the changes that one text made to another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from plandiff.model.comparison import Change, Signal
from plandiff.model.kinds import ChangeKind, Weight
from plandiff.model.plan import Fate, Plan, Point
from plandiff.model.problem import Document
from plandiff.model.ruling import NO_RULINGS
from plandiff.model.thread import Answer, Outcome, Request, Thread, Threads
from plandiff.model.vocabulary import Vocabulary
from plandiff.text.stems import FUNCTION_WORDS, stems
from plandiff.threads import passages
from plandiff.threads.chronology import bases_of
from plandiff.threads.follow import RulingsOn, follow

# What a word of mere grammar counts beside one that carries content.
_GRAMMAR = 0.1
# A text that lost the words that were to go, but has less than this share of those that were to come, has not adopted.
_COME = 0.15

_OPPOSITE = {"duty-weaker": "duty-stronger", "condition-added": "condition-removed", "scope-narrower": "scope-wider"}
_OPPOSITE |= {second: first for first, second in _OPPOSITE.items()}


def adopted_share(before: str, asked: str, result: str) -> float:
    """How much of the difference between two texts a third one has, from 0 to 1.

    Counted in words: those that were to come and are there, beyond what the text before had of them, and those that
    were to go and are gone. A text that merely lost words, with next to nothing of what was to come, has none of it.
    """
    base, wanted, found = (Counter(stems(text)) for text in (before, asked, result))
    come, come_in_all = _moved(base, wanted, found)
    gone, gone_in_all = _moved(wanted, base, found, reverse=True)
    if come_in_all and come < _COME * come_in_all:
        return round(come / (come_in_all + gone_in_all), 4)
    total = come_in_all + gone_in_all
    return round((come + gone) / total, 4) if total else 0.0


def _moved(
    less: Counter[str], more: Counter[str], found: Counter[str], *, reverse: bool = False
) -> tuple[float, float]:
    """The weight of the words that `more` has beyond `less`: of those that the text follows, and of all."""
    followed = total = 0.0
    for word in sorted(more):
        asked = more[word] - less[word]
        if asked > 0:
            weight = _GRAMMAR if word in FUNCTION_WORDS else 1.0
            moved = more[word] - found[word] if reverse else found[word] - less[word]
            total += weight * asked
            followed += weight * min(asked, max(0, moved))
    return followed, total


def is_reversed(asked: Change, got: Change) -> bool:
    """Whether a text moves a figure, a duty, a condition or a scope the other way than was asked.

    So it is where a figure that was to rise falls (or the reverse), or where all signals of direction are opposite.
    """
    wanted, found = dict(_figures(asked)), dict(_figures(got))
    moves = [(wanted[key], found[key]) for key in wanted if key in found]
    if any((first > 1.0) != (second > 1.0) for first, second in moves):
        return True
    directions = {signal.id for signal in _signals(asked) if signal.id in _OPPOSITE}
    others = {signal.id for signal in _signals(got) if signal.id in _OPPOSITE}
    return bool(directions) and not moves and others == {_OPPOSITE[name] for name in directions}


def _figures(change: Change) -> Iterator[tuple[str, float]]:
    """The figures that rise or fall, by what they are of: the value before, or the term."""
    for signal in _signals(change):
        ratio = signal.arguments.get("ratio")
        if isinstance(ratio, int | float) and ratio != 1:
            yield str(signal.arguments.get("term") or signal.arguments.get("before")), float(ratio)


def _signals(change: Change) -> tuple[Signal, ...]:
    return tuple(signal for signal in change.all_signals if signal.is_shown)


# From this share of what was asked (in words) on, a text that is not the one asked for has it in part.
IN_PART = 0.2
# From this share on it has all of it, whatever else it changes.
IN_FULL = 0.95

_SAME = (Weight.NONE, Weight.WORDING)
_UNSETTLED = (ChangeKind.BRACKETED, ChangeKind.DEFERRED, ChangeKind.SEPARATE_TRACK)
_REPLACING = (ChangeKind.CHANGED, ChangeKind.TRANSLATED, ChangeKind.SPLIT, ChangeKind.MERGED)


def outcome(
    base: Document[Plan],
    asks: Document[Plan],
    result: Document[Plan],
    *,
    vocabulary: Vocabulary | None = None,
    rulings: RulingsOn = lambda _before, _after: NO_RULINGS,
) -> Outcome:
    """Each change that the asking text made to the base, and what the result has of it.

    The three are followed as threads of their own, so that all is read off their texts and rulings alone. Raises
    InputError where two of them are different files of one id, and ValueError where they are not three.
    """
    names = (base.content.id, asks.content.id, result.content.id)
    if len(set(names)) < len(names):
        raise ValueError("base, asks and result must be three versions")
    threads = follow((base, asks, result), vocabulary=vocabulary, translations=True, rulings=rulings)
    requests: list[Request] = []
    kept = unknown = other_language = 0
    for thread in threads.threads:
        if not (thread.points_in(names[0]) or thread.points_in(names[1])):
            continue
        asked = passages.change(threads, thread, names[0], names[1])
        if asked.kind is ChangeKind.UNDISCLOSED:
            unknown += 1
        elif _says_nothing_else(asked):
            other_language += 1
        elif asked.kind is ChangeKind.UNCHANGED or asked.kind is ChangeKind.KEPT:
            kept += 1
        else:
            requests.append(_request(threads, thread, names, asked))
    sides = threads.side(names[0]), threads.side(names[1]), threads.side(names[2])
    return Outcome(
        threads,
        *sides,
        requests=_in_order(requests, sides[0].plan),
        kept=kept,
        unknown=unknown,
        other_language=other_language,
    )


def _in_order(requests: list[Request], base: Plan) -> tuple[Request, ...]:
    """In the order of the base; what was added comes last, in the order of the asking text."""
    place = {point.id: index for index, point in enumerate(base.points)}

    def key(entry: tuple[int, Request]) -> tuple[int, int]:
        position, request = entry
        return min((place[name] for name in request.asked.link.before), default=len(place)), position

    return tuple(request for _, request in sorted(enumerate(requests), key=key))


def _request(threads: Threads, thread: Thread, names: tuple[str, str, str], asked: Change) -> Request:
    before, wanted, found = (passages.points(threads, thread, name) for name in names)
    got = passages.change(threads, thread, names[0], names[2]) if before or found else None
    rest = passages.change(threads, thread, names[1], names[2]) if wanted or found else None
    share = None
    if not passages.wording(found):
        answer, basis = _without_wording(found, asked, threads, names)
    else:
        titles = all(side.plan.titles_are_text for side in map(threads.side, names))
        texts = tuple(passages.wording(part, titles=titles) for part in (before, wanted, found))
        known = texts[0] != texts[1] and bool(texts[1] or asked.kind is ChangeKind.REMOVED)
        share = adopted_share(*texts) if known else None
        by_facts = _by_facts(asked, got, rest)
        share = None if by_facts else share
        answer, basis = by_facts or _by_wording(asked, got, rest, share)
    return Request(thread, asked, got, rest, answer, basis, share, thread.confidence_in(*names))


def _without_wording(
    found: tuple[Point, ...], asked: Change, threads: Threads, names: tuple[str, str, str]
) -> tuple[Answer, str]:
    """The answer where the result has no words on it: only its silence or the fate that is reported."""
    if not found and not passages.is_public(threads.side(names[2]).plan):
        return Answer.UNDISCLOSED, "not-mentioned"
    if not found and asked.kind in _UNSETTLED:
        return Answer.UNDISCLOSED, "to-be-settled-elsewhere"
    if not found or passages.struck(found):
        answer = Answer.ADOPTED if asked.kind is ChangeKind.REMOVED else Answer.NOT_ADOPTED
        replaced = asked.kind in _REPLACING and bool(asked.spans or asked.clauses)  # other words were asked for
        return answer, "removed" if found else "gone-too" if replaced else "absent"
    fate = next((point.fate for point in found if point.fate is not None), Fate.UNDISCLOSED)
    revised = _revised(found, threads, names)
    if fate is not Fate.KEPT or not revised:
        return Answer.UNDISCLOSED, str(fate)
    return (Answer.ADOPTED, "kept-as-asked") if revised == names[1] else (Answer.NOT_ADOPTED, "kept-as-in-base")


def _revised(found: tuple[Point, ...], threads: Threads, names: tuple[str, str, str]) -> str:
    """Whether a fate of the result speaks of the base or of the asking text: the one that it follows or revises."""
    goes_back_to = (*passages.followed(found), *bases_of(names[2], threads.plans))
    return next((name for name in goes_back_to if name in names[:2]), "")


def _by_wording(asked: Change, got: Change | None, rest: Change | None, share: float | None) -> tuple[Answer, str]:
    """The answer where the result has words on it."""
    if asked.kind is not ChangeKind.REMOVED and rest is not None and _same(rest):
        return Answer.ADOPTED, "same-text" if rest.kind is ChangeKind.UNCHANGED else "same-but-wording"
    if asked.kind is not ChangeKind.ADDED and got is not None and _same(got):
        return Answer.NOT_ADOPTED, "as-in-base" if got.kind is ChangeKind.UNCHANGED else "as-in-base-but-wording"
    if asked.kind in _UNSETTLED or share is None:
        return Answer.UNDISCLOSED, "asked-wording-not-public"
    if share >= IN_FULL and asked.kind is not ChangeKind.REMOVED:
        return Answer.ADOPTED, "in-full-and-more"
    if got is not None and is_reversed(asked, got):
        return Answer.REVERSED, "opposite"
    return (Answer.IN_PART if share >= IN_PART else Answer.OTHERWISE), "share-of-words"


def _by_facts(asked: Change, got: Change | None, rest: Change | None) -> tuple[Answer, str] | None:
    """The answer where words of two languages would have to be compared; None where all are in one."""
    if not any(change is not None and change.kind is ChangeKind.TRANSLATED for change in (asked, got, rest)):
        return None
    if rest is not None and (_same(rest) or _says_nothing_else(rest)):
        return Answer.ADOPTED, "same-facts"
    if got is not None and (_same(got) or _says_nothing_else(got)):
        return Answer.NOT_ADOPTED, "facts-as-in-base"
    if got is not None and is_reversed(asked, got):
        return Answer.REVERSED, "opposite"
    return Answer.OTHERWISE, "other-facts"


def _says_nothing_else(change: Change) -> bool:
    """Whether a text in another language has nothing otherwise that is read: figures, dates, references, names."""
    return change.kind is ChangeKind.TRANSLATED and change.weight is Weight.UNKNOWN


def _same(change: Change) -> bool:
    """Whether two texts say one thing: nothing but wording differs."""
    return change.weight in _SAME and change.kind in (ChangeKind.UNCHANGED, ChangeKind.CHANGED)
