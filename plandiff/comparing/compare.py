"""From an alignment to a comparison: the kind, word spans, signals and weight of every link."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from plandiff.alignment.align import align
from plandiff.alignment.thresholds import AlignmentSettings
from plandiff.comparing.change_kind import change_kind, is_worded
from plandiff.comparing.link_text import LinkPart, both_sides, clause_of, may_be_open, rest, whole
from plandiff.comparing.passage_languages import (
    in_different_languages,
    languages_in,
    names_in_both,
    order_of,
    with_languages,
)
from plandiff.comparing.progress import Progress, counted, part_of
from plandiff.comparing.weight import ORDER, OTHER_LANGUAGE, Judgement, weigh, weigh_one_sided, with_words_counted
from plandiff.comparing.word_diff import word_spans
from plandiff.model.alignment import Alignment, Link
from plandiff.model.comparison import Change, Comparison, Side, Signal, Span
from plandiff.model.kinds import ChangeKind, SpanOp, Weight
from plandiff.model.named_values import NamedValues
from plandiff.model.plan import Fate, Plan, Point, TextStatus
from plandiff.model.problem import Document
from plandiff.model.record import replace
from plandiff.model.ruling import NO_RULINGS, AppliedRulings
from plandiff.model.vocabulary import Vocabulary
from plandiff.signals import Context, Pair, Passage, signals_of
from plandiff.text.actors import defined_actors
from plandiff.text.dates import DateOrder
from plandiff.text.languages import ENGLISH
from plandiff.text.normalise import normalise
from plandiff.text.numbers.literals import decimal_of

if TYPE_CHECKING:
    from plandiff.comparing.open_texts import Compared
    from plandiff.model.tracked_change import TrackedChanges
    from plandiff.text.open_places import Conventions

# What has sentences on both sides that may have gone elsewhere.
_TRACED = (ChangeKind.CHANGED, ChangeKind.SPLIT, ChangeKind.MERGED)

# What says nothing of the words of a side.
_UNTOLD = (
    ChangeKind.KEPT,
    ChangeKind.BRACKETED,
    ChangeKind.DEFERRED,
    ChangeKind.SEPARATE_TRACK,
    ChangeKind.UNDISCLOSED,
)

# Characters of one text, and of all changed texts of a comparison, beyond which words are not read for what they mean,
# as their cost grows faster than their number; and beyond which they are not laid side by side.
MAX_READ = 20_000
MAX_READ_IN_ALL = 1_000_000
MAX_LAID_OUT = 50_000
UNREAD = "long-text"


class Settings(NamedValues):
    """Every threshold and option that can change the result of a comparison.

    `sentences` asks for the sentence accounting of every split, merge and edit.
    """

    alignment: AlignmentSettings = AlignmentSettings()
    sentences: bool = False

    def as_mapping(self) -> dict[str, str | int | float | bool | None]:
        """The settings by name, for a report; what was not asked for is not in it."""
        return self.alignment._asdict() | ({"sentences": True} if self.sentences else {})


class Known(NamedValues):
    """What is known of two texts beside them: the tracked changes of the file that both stand in, and rulings."""

    revisions: TrackedChanges | None = None
    rulings: AppliedRulings = NO_RULINGS


NOTHING_KNOWN = Known()


class _Task(NamedValues):
    """What every link of one comparison needs to know."""

    before: Side
    after: Side
    context: Context
    decimals: tuple[str | None, str | None]  # the marks before decimals of either plan, None where they are not known
    orders: tuple[DateOrder, DateOrder]  # of day and month in dates of digits
    languages: tuple[str, str] = (ENGLISH, ENGLISH)  # of the passages of one link
    reads: bool = True  # whether words are still read for what they mean
    conventions: tuple[Conventions, Conventions] | None = None  # of the brackets of both plans, where there are any

    @property
    def titles(self) -> bool:
        """Whether titles are part of the text on both sides."""
        return self.before.plan.titles_are_text and self.after.plan.titles_are_text


def compare(
    before: Document[Plan],
    after: Document[Plan],
    *,
    vocabulary: Vocabulary | None = None,
    settings: Settings | None = None,
    known: Known = NOTHING_KNOWN,
    progress: Progress | None = None,
) -> Comparison:
    """Compare two plans clause by clause.

    `vocabulary` names parties and places (without one, capitalised names are taken); `known` is what is known of the
    two beside their texts. `progress` is called with steps done and steps in all. The result depends on nothing else:
    the same input gives the same comparison.
    """
    vocabulary = vocabulary or Vocabulary()
    settings = settings or Settings()
    plans, (revisions, rulings) = (before.content, after.content), known
    moves = revisions.moves if revisions else ()
    alignment = align(*plans, settings.alignment, moves=moves, decided=rulings.decided, progress=part_of(progress, 0))
    sides = with_languages(Side.of(before), Side.of(after))
    changes = changes_of(counted(alignment.links, part_of(progress, 1)), sides, alignment.links, vocabulary)
    if settings.sentences:
        changes = _with_sentences(changes, sides, alignment, settings.alignment)
    if all(plan.titles_are_text for plan in plans):
        from plandiff.comparing.heading_changes import differing_headings, with_headings, with_points

        headings = differing_headings(*plans, settings.alignment)
        if headings.links:
            sides = with_points(sides[0], headings.before), with_points(sides[1], headings.after)
            changes = with_headings(changes, headings, changes_of(headings.links, sides, alignment.links, vocabulary))
    if revisions:
        from plandiff.comparing.tracked_changes import with_revisions

        changes = with_revisions(changes, sides, revisions.listed)
    unread = (UNREAD,) if any(UNREAD in change.rests_on for change in changes) else ()
    return Comparison(
        before=sides[0],
        after=sides[1],
        changes=changes,
        vocabulary=vocabulary,
        settings=settings.as_mapping(),
        limits=(*alignment.limits, *unread),
        shared=alignment.shared,
        revisions=revisions.listed if revisions else None,
        open_places=_open_places(sides, vocabulary),
    )


def changes_of(
    links: Iterable[Link], sides: tuple[Side, Side], numbering: Iterable[Link], vocabulary: Vocabulary
) -> tuple[Change, ...]:
    """What happened to links between two versions, the before side first.

    `numbering` are the links that say which point of the one is which of the other, for references between points.
    """
    sides = with_languages(*sides)
    in_both = names_in_both(*sides, vocabulary) if in_different_languages(*sides) else frozenset()
    bodies = {point.body for side in sides for point in side.plan.points}  # what stands in both is read once
    actors = frozenset[str]().union(*map(defined_actors, bodies))
    context = Context(vocabulary, _renumbering(numbering), in_both, actors)
    orders = _orders(sides)
    task = _Task(*sides, context, _decimals(sides), orders, conventions=_conventions(sides, vocabulary))
    changes: list[Change] = []
    left = MAX_READ_IN_ALL
    for link in links:
        change = _point_change(link, task if left > 0 else task._replace(reads=False))
        if change.kind not in (ChangeKind.UNCHANGED, ChangeKind.ADDED, ChangeKind.REMOVED):
            left -= _size(sides[0], link.before) + _size(sides[1], link.after)
        changes.append(change)
    return tuple(changes)


def _conventions(sides: tuple[Side, Side], vocabulary: Vocabulary) -> tuple[Conventions, Conventions] | None:
    """What the plans tell of their brackets; None where neither has a bracket or an option."""
    items = (item for side in sides for point in side.points.values() for item in point.items)
    if not any(item.options or may_be_open(item.text) or "[" in item.title for item in items):
        return None
    from plandiff.text.item_places import conventions_of

    return conventions_of(sides[0].plan, vocabulary), conventions_of(sides[1].plan, vocabulary)


def _open_places(sides: tuple[Side, Side], vocabulary: Vocabulary) -> tuple[int, int] | None:
    """How many places are open in either version; None where neither has any."""
    items = (item for side in sides for point in side.plan.points for item in point.items)
    if _conventions(sides, vocabulary) is None and not any(item.fate is Fate.BRACKETED for item in items):
        return None
    from plandiff.text.item_places import count_open

    counts = tuple(count_open(side.plan, vocabulary) for side in sides)
    return (counts[0], counts[1]) if any(counts) else None


def _opened(before: LinkPart, after: LinkPart, task: _Task) -> Compared | None:
    """What became of the open places of a link; None where there are none, or where nobody could tell."""
    texts = (before.text, after.text)
    if task.conventions is None or not (before.is_open or after.is_open) or max(map(len, texts)) > MAX_LAID_OUT:
        return None
    from plandiff.comparing.open_texts import compare_open

    return compare_open(before, after, task.conventions)


def _decimals(sides: tuple[Side, Side]) -> tuple[str | None, str | None]:
    """The marks before decimals of both sides; one of which nothing tells them has those of the other."""
    first, second = (
        decimal_of((point.body for point in side.plan.points), side.plan.language or side.language) for side in sides
    )
    return (first, second) if in_different_languages(*sides) else (first or second, second or first)


def _orders(sides: tuple[Side, Side]) -> tuple[DateOrder, DateOrder]:
    """Whether day or month is first in the dates in digits of both sides; one that does not tell is as the other."""
    first, second = order_of(sides[0]), order_of(sides[1])
    if in_different_languages(*sides):
        return first, second
    return (second if first is DateOrder.UNKNOWN else first), (first if second is DateOrder.UNKNOWN else second)


def _size(side: Side, names: Iterable[str]) -> int:
    return sum(len(side.points[name].body) for name in names)


def _with_sentences(
    changes: tuple[Change, ...], sides: tuple[Side, Side], alignment: Alignment, settings: AlignmentSettings
) -> tuple[Change, ...]:
    """The changes, those that compare two texts with their sentence accounting."""
    from plandiff.alignment.explain import trace_sentences

    traces = trace_sentences(sides[0].plan, sides[1].plan, alignment, settings)
    return tuple(
        replace(change, sentences=trace) if change.kind in _TRACED and change.weight is not Weight.UNKNOWN else change
        for change, trace in zip(changes, traces, strict=True)
    )


def _renumbering(links: Iterable[Link]) -> dict[str, str]:
    """Where each before point went as a whole, for references between points."""
    links = (link for link in links if len(link.before) == len(link.after) == 1 and not link.in_part)
    return {link.before[0]: link.after[0] for link in links}


def _point_change(link: Link, task: _Task) -> Change:
    before = [task.before.points[name] for name in link.before]
    after = [task.after.points[name] for name in link.after]
    clauses = tuple(_clause_change(child, before, after, task) for child in link.clauses)
    if not clauses:
        return _change(link, *both_sides(link, before, after, titles=task.titles), (), task)
    return _change(
        link,
        rest(before, {name for child in link.clauses for name in child.before}, titles=task.titles),
        rest(after, {name for child in link.clauses for name in child.after}, titles=task.titles),
        clauses,
        task,
    )


def _clause_change(link: Link, before: Sequence[Point], after: Sequence[Point], task: _Task) -> Change:
    return _change(
        link,
        whole([clause_of(task.before, before, name) for name in link.before], titles=task.titles),
        whole([clause_of(task.after, after, name) for name in link.after], titles=task.titles),
        (),
        task,
    )


def _change(link: Link, before: LinkPart, after: LinkPart, clauses: tuple[Change, ...], task: _Task) -> Change:
    languages = _languages(before, after, task)
    across = languages[0] != languages[1]
    same_options = len(before.options) == len(after.options) if across else before.options == after.options
    same = same_options and normalise(before.text) == normalise(after.text)
    same = same and normalise(before.title) == normalise(after.title)
    kind = change_kind(
        before.items,
        after.items,
        before_public=task.before.plan.text is not TextStatus.UNDISCLOSED,
        after_public=task.after.plan.text is not TextStatus.UNDISCLOSED,
        same_text=same and all(child.kind is ChangeKind.UNCHANGED for child in clauses),
    )
    across = across and kind in _TRACED
    if across and kind is ChangeKind.CHANGED:
        kind = ChangeKind.TRANSLATED
    if languages != task.languages:
        task = task._replace(languages=languages)
    opened = None if across or kind in _UNTOLD else _opened(before, after, task)
    signals, judgement = _judge(kind, before, after, task, opened, same_options=same_options)
    weight, rests_on = judgement.weight, judgement.rests_on
    if (
        weight is Weight.NONE and not same and not across and kind in _TRACED
    ):  # a title of one side stands in the text of the other
        weight, rests_on = Weight.WORDING, ("form",)
    heaviest = max((weight, *(child.weight for child in clauses)), key=ORDER.index)
    items = (*after.items, *before.items)
    return Change(
        link=link,
        kind=kind,
        weight=heaviest,
        topic=next((item.topic for item in items if isinstance(item, Point) and item.topic), ""),
        signals=signals,
        spans=_spans(before.text, after.text, opened, across=across) if across or weight is not Weight.UNKNOWN else (),
        title_spans=opened.title_spans if opened else _spans(before.title, after.title, across=across),
        clauses=clauses,
        lost=judgement.lost,
        gained=judgement.gained,
        rests_on=_union(rests_on, *(child.rests_on for child in clauses if child.weight is heaviest)),
        places=opened.places if opened else (),
    )


def _languages(before: LinkPart, after: LinkPart, task: _Task) -> tuple[str, str]:
    """The languages of both sides of a link, told from all that it says where its own text is empty."""
    same = bool(before.text) and normalise(before.text) == normalise(after.text)
    if same and (before.title, before.terms) == (after.title, after.terms):
        return task.languages  # where nothing differs, nothing is read
    first, second = (part.read or "\n".join(item.body for item in part.items) for part in (before, after))
    found = languages_in(first, second, task.before, task.after)
    return (max(found),) * 2 if same else found  # the same words are in one language, whatever their titles


def _judge(
    kind: ChangeKind, before: LinkPart, after: LinkPart, task: _Task, opened: Compared | None, *, same_options: bool
) -> tuple[tuple[Signal, ...], Judgement]:
    """Signals, weight and what it rests on, for the wording that a link has outside its clauses."""
    if kind in (ChangeKind.ADDED, ChangeKind.REMOVED):
        return (), Judgement(Weight.SUBSTANTIVE, (str(kind),))
    if not (is_worded(before.items) and is_worded(after.items)):
        return (), Judgement(Weight.NONE if kind is ChangeKind.UNCHANGED else Weight.UNKNOWN, ("no-text",))
    signals: tuple[Signal, ...] = ()
    found = Judgement(Weight.NONE, ())
    if not task.reads or max(map(len, (before.text, before.title, after.text, after.title))) > MAX_READ:
        if same_options and before.terms == after.terms and normalise(before.read) == normalise(after.read):
            return (), Judgement(Weight.NONE, ("identical",))
        if task.languages[0] != task.languages[1]:
            return (), Judgement(Weight.UNKNOWN, (UNREAD, OTHER_LANGUAGE))
        return (), Judgement(Weight.SUBSTANTIVE, (UNREAD,))  # what it means is not known, so it is not called less
    if before.read or after.read:  # else all that both sides say stands in their clauses
        signals, found = _read(before, after, task, opened)
    if opened and opened.signals:
        grounds = _union((signal.id for signal in opened.signals), found.rests_on if signals else ())
        return (*opened.signals, *signals), found._replace(weight=Weight.SUBSTANTIVE, rests_on=grounds)
    if not same_options:
        found = found._replace(weight=Weight.SUBSTANTIVE, rests_on=_union(found.rests_on, ("options",)))
    return signals, found


def _read(
    before: LinkPart, after: LinkPart, task: _Task, opened: Compared | None
) -> tuple[tuple[Signal, ...], Judgement]:
    """The signals of two texts, and their weight."""
    lone = ("", "")
    if bool(before.title) != bool(after.title) and not opened and task.languages[0] == task.languages[1]:
        from plandiff.comparing.lone_headings import lone_headings

        lone = lone_headings(before, after, task.context)
    reads = (before.text, after.text) if any(lone) else _reads(before, after, opened)
    pair = Pair(
        Passage(reads[0], before.terms, task.decimals[0], task.languages[0], task.orders[0]),
        Passage(reads[1], after.terms, task.decimals[1], task.languages[1], task.orders[1]),
        task.context,
    )
    signals = signals_of(pair)
    found = weigh(pair, signals)
    if found.weight is Weight.UNKNOWN and OTHER_LANGUAGE not in found.rests_on:
        found = weigh_one_sided(pair)
    if any(lone):
        found = with_words_counted(found, lone)
    return signals, found


def _reads(before: LinkPart, after: LinkPart, opened: Compared | None) -> tuple[str, str]:
    """The texts that signals read: without what was open, but whole where all that differs stands in what is open."""
    if opened and (opened.signals or normalise(opened.reads[0]) != normalise(opened.reads[1])):
        return opened.reads
    return before.read, after.read


def _spans(before: str, after: str, opened: Compared | None = None, *, across: bool) -> tuple[Span, ...]:
    if opened:
        return opened.spans
    if across:
        return (Span(SpanOp.TRANSLATION, before, after),) if before or after else ()
    if max(len(before), len(after)) > MAX_LAID_OUT and before and after:
        return (Span(SpanOp.EQUAL if before == after else SpanOp.REPLACE, before, after),)
    return word_spans(before, after)


def _union(*groups: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(entry for group in groups for entry in group))
