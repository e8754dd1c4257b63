"""One view of a comparison for every format: headings, counts and entries in words, still without layout or colour."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from plandiff.model.alignment import Link
from plandiff.model.comparison import Comparison, Side, Span
from plandiff.model.kinds import ChangeKind, Weight
from plandiff.model.named_values import NamedValues
from plandiff.model.plan import Clause, Option, Plan, Point, TextStatus
from plandiff.rendering.words import wording
from plandiff.rendering.words.roles import VERSIONS, Roles
from plandiff.text.patterns import pattern

if TYPE_CHECKING:
    from plandiff.model.decision import Decision
    from plandiff.model.explanation import LinkTrace, SentenceTrace
    from plandiff.model.seed import Source


class OpenOption(NamedValues):
    """One of the competing wordings of a point, as a report lists it."""

    side: str  # "before" or "after"
    by: str
    text: str


class EntryPassage(NamedValues):
    """A redline under an entry: the point's own words (no label) or one clause.

    Where the text of one side is not public there is no redline, only the known text (`plain`) and whose it is.
    """

    label: str
    kind: ChangeKind
    moved: bool
    kind_words: str
    spans: tuple[Span, ...]
    signals: tuple[str, ...]
    plain: str = ""
    plain_side: str = ""
    renumbered: bool = False  # a clause that has another letter
    differs: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())  # what signals quote of two languages, before and after
    in_part: bool = False  # sentences of points that other entries have whole

    @property
    def is_unchanged(self) -> bool:
        """Whether there is nothing to show of it but its label."""
        return self.kind is ChangeKind.UNCHANGED and not (self.moved or self.in_part)


class TracedSentence(NamedValues):
    """A sentence of one side of an entry and where it lives in the other plan.

    `where` has a phrase per home, best first, and is empty where nothing there answers the sentence: `nowhere` says so.
    """

    side: str  # "before" or "after"
    text: str
    where: tuple[str, ...]
    nowhere: str = ""


class Entry(NamedValues):
    """One link of points as a reader sees it."""

    anchor: str
    link: Link
    before: tuple[str, ...]
    after: tuple[str, ...]
    title: str  # with the marks of a redline where the titles are text and differ
    title_spans: tuple[Span, ...]  # the redline of the title where it shows a difference
    kind: ChangeKind
    moved: bool
    weight: Weight
    topic: str
    signals: tuple[str, ...]
    signal_ids: frozenset[str]
    passages: tuple[EntryPassage, ...]
    options: tuple[OpenOption, ...]
    remarks: tuple[str, ...]
    evidence: tuple[str, str]
    sources: tuple[tuple[str, ...], tuple[str, ...]]
    notes: tuple[tuple[str, str], ...]
    sentences: tuple[TracedSentence, ...] = ()
    revisions: tuple[str, ...] = ()  # who changed what and when, where a document keeps that
    roles: Roles = VERSIONS
    told_of: str = ""  # which text a report of its fate is on, where that is not the before version
    decision: Decision | None = None  # the one that holds
    decided: tuple[str, ...] = ()  # what was decided on it in words, also what holds no longer

    @property
    def numbers(self) -> str:
        """The ids of its points as one label."""
        return wording.ends_words(self.before, self.after)

    @property
    def translated(self) -> bool:
        """Whether the two sides are in different languages."""
        return self.kind is ChangeKind.TRANSLATED

    @property
    def anything_moved(self) -> bool:
        """Whether the link or a clause in it stands in another place of the order."""
        return self.moved or any(passage.moved for passage in self.passages)

    @property
    def is_unchanged(self) -> bool:
        """Whether there is nothing to show of it but its number."""
        altered = self.anything_moved or self._renumbered or self.revisions
        return self.kind is ChangeKind.UNCHANGED and not altered and not self.link.in_part

    @property
    def _renumbered(self) -> bool:
        return any(passage.renumbered for passage in self.passages)

    def role(self, side: str) -> str:
        """The name of a side that is called before or after."""
        return self.roles.after if side == "after" else self.roles.before

    @property
    def kind_words(self) -> str:
        """The kind in words, with the move where there is one."""
        if self.link.in_part:
            return f"in part, {self.roles.kind_words(self.kind)}"
        if self.kind is ChangeKind.UNCHANGED and not self.moved and not self.is_unchanged:
            return "clauses moved" if self.anything_moved else "clauses renumbered" if self._renumbered else "unchanged"
        return self.roles.kind_words(self.kind, moved=self.moved) + self.told_of

    @property
    def weight_words(self) -> str:
        """The weight in words."""
        return self.roles.weight_words(self.weight, translated=self.translated)

    @property
    def standing(self) -> str:
        """The weight in words, and what was made of the change where that was decided: "substantive, accepted"."""
        return f"{self.weight_words}, {self.decision.decision}" if self.decision else self.weight_words


class View(NamedValues):
    """A comparison ready for laying out."""

    title: str
    before: Side
    after: Side
    entries: tuple[Entry, ...]
    hidden: int  # links that the selection leaves out
    counts: Mapping[ChangeKind, int]
    moved: int
    weights: Mapping[Weight, int]
    notices: tuple[str, ...]
    settings: Mapping[str, str | int | float | bool | None]
    sources: Mapping[str, Source]
    in_part: int = 0  # links of passages of points that other links have whole
    roles: Roles = VERSIONS
    legend: str = ""  # how an inline redline marks wordings in brackets

    @property
    def translated(self) -> bool:
        """Whether some links are between different languages."""
        return bool(self.counts.get(ChangeKind.TRANSLATED))


class SourceNumbers:
    """Numbers sources in the order in which a report first names them."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}

    def number(self, key: str) -> int:
        """The number of a source."""
        return self.numbers.setdefault(key, len(self.numbers) + 1)


def counts_words(view: View) -> list[str]:
    """The counts by kind as phrases: `19 changed (14 substantive)`, `1 removed` ..."""
    told = [
        f"{view.counts[kind]} {view.roles.kind_words(kind)}" for kind in wording.KIND_WORDS if view.counts.get(kind)
    ]
    told += [f"{view.moved} of these moved"] if view.moved else []
    return told + ([f"{view.in_part} of these in part"] if view.in_part else [])


def translation_words(view: View) -> str:
    """What a translation has otherwise than its original: "2 of 28 points differ: 4 (party), 6 (figure); in 26 ..."."""
    shown = [entry for entry in view.entries if not entry.is_unchanged and entry.weight is Weight.SUBSTANTIVE]
    differ = [f"{entry.numbers} ({', '.join(sorted(entry.signal_ids)) or entry.kind_words})" for entry in shown]
    total, count = sum(view.counts.values()), view.weights.get(Weight.SUBSTANTIVE, 0)
    points = wording.plural(total, "point")
    if not count:
        return f"Nothing that is read differs in {points}."
    listed = f": {', '.join(differ)}" if differ else ""
    rest = f"; nothing that is read differs in {total - count}" if total > count else ""
    return f"{count} of {points} {'differs' if count == 1 else 'differ'}{listed}{rest}."


def weights_words(view: View) -> list[str]:
    """The counts by weight as phrases, the heaviest first."""
    return [
        f"{view.weights[weight]} {view.roles.weight_words(weight, translated=view.translated)}"
        for weight in wording.WEIGHT_WORDS
        if view.weights.get(weight)
    ]


SENTENCE_HEADINGS = {
    "before": "Where the sentences went:",
    "after": "Sentences that are new here, or come from other points:",
}
# From this share on a sentence is said to live on whole.
_WHOLE = 0.995


def traced_sentences(trace: LinkTrace, link: Link, comparison: Comparison) -> tuple[TracedSentence, ...]:
    """Every sentence of the before text with its homes; of the after text, those that are not from the before points.

    The home's own words are given where it stands outside the entry, whose redline does not show it.
    """
    before, after = comparison.before.plan, comparison.after.plan
    strangers = [s for s in trace.after if not any(home.point in link.before for home in s.homes)]
    return (*_lines("before", trace.before, after, link.after), *_lines("after", strangers, before, link.before))


def _lines(
    side: str, sentences: Iterable[SentenceTrace], other: Plan, linked: Collection[str]
) -> Iterator[TracedSentence]:
    for sentence in sentences:
        where: list[str] = []
        for home in sentence.homes:
            share = "" if home.share >= _WHOLE else f" ({home.share:.0%})"
            quoted = "" if home.point in linked or not share else f": \u201c{home.text}\u201d"
            arrow = "" if where else "\u2192 " if side == "before" else "\u2190 "
            where.append(f"{arrow}{other.id}#{home.point}{share}{quoted}")
        yield TracedSentence(side, sentence.text, tuple(where), "" if where else _nowhere(side, other))


def _nowhere(side: str, other: Plan) -> str:
    arrow = "\u2192" if side == "before" else "\u2190"
    known = " that is known" if other.text is TextStatus.UNDISCLOSED else ""
    return f"{arrow} nothing{known} in {other.id}"


_MARK = pattern(r"[\[\]]")


def options_to_list(item: Point | Clause) -> tuple[Option, ...]:
    """The open wordings of a point or clause itself, but for those that stand in brackets in its text.

    Text that is shown with its brackets shows these already; an option of somebody's is listed with their name.
    """
    inside = _in_brackets(item.text) if item.options else ""
    return tuple(option for option in item.options if option.by or option.text not in inside)


def all_to_list(point: Point) -> tuple[Option, ...]:
    """As `options_to_list`, of a point and then of its clauses."""
    return tuple(option for item in point.items for option in options_to_list(item))


def _in_brackets(text: str) -> str:
    """What stands between square brackets, the outer ones of nested ones, a line for each."""
    found: list[str] = []
    depth = start = 0
    for match in _MARK.finditer(text):
        if match.group() == "[":
            start = start if depth else match.end()
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                found.append(text[start : match.start()])
    return "\n".join(found)
