"""The map of a comparison as a drawing, and alone as an SVG document."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from plandiff.model.comparison import Side
from plandiff.model.kinds import ChangeKind, Weight
from plandiff.model.plan import Point
from plandiff.rendering.comparison.request import ComparisonRequest
from plandiff.rendering.comparison.view import Entry, View, counts_words
from plandiff.rendering.drawing.drawing import Column, Drawing, Node, NodeMark, Strand, Tone
from plandiff.rendering.drawing.svg_sheet import Canvas
from plandiff.rendering.drawing.svg_writer import svg_document
from plandiff.rendering.words import wording

_MARK_WORDS = {NodeMark.ADDED: "added", NodeMark.REMOVED: "removed", NodeMark.UNDISCLOSED: "not disclosed"}
# What a line alone does not show: written on it.
_LINE_WORDS = {
    ChangeKind.KEPT: "kept",
    ChangeKind.BRACKETED: "in brackets",
    ChangeKind.DEFERRED: "deferred",
    ChangeKind.SEPARATE_TRACK: "separate track",
    ChangeKind.REMOVED: "removed",
}
_MAX_SIGNALS = 3  # that a tip names


def comparison_map(view: View, href: Callable[[Entry], str] | None = None) -> Drawing:
    """The map of a view. `href` says where a click on a link leads; points that no entry holds are drawn faint."""
    target = href or (lambda _entry: "")
    before, after = view.before.plan.points, view.after.plan.points
    columns = (
        _column(view.before, _whole_in(view, 0), target),
        _column(view.after, _whole_in(view, 1), target, last=True),
    )
    places = (_places(0, before), _places(1, after))
    # The title and headings above the points are no points: their changes are read in the table.
    answered = [entry for entry in view.entries if entry.before and entry.after and entry.before[0] in places[0]]
    strands = tuple(_strand(entry, places, target) for entry in answered)
    used = {strand.tone for strand in strands} | {node.tone for column in columns for node in column.nodes}
    marks = {node.mark for column in columns for node in column.nodes}
    return Drawing(
        title=view.title,
        description=_description(view),
        columns=columns,
        strands=strands,
        tone_words=(
            *((tone, _tone_words(Weight(tone), view)) for tone in Tone if tone in used and tone is not Tone.FAINT),
            *(((Tone.FAINT, "left out by the filter"),) if Tone.FAINT in used else ()),
        ),
        mark_words=tuple((mark, words) for mark, words in _MARK_WORDS.items() if mark in marks),
    )


def _whole_in(view: View, side: int) -> dict[str, Entry]:
    """The points of one side with the entries that have them whole."""
    return {name: entry for entry in view.entries for name in entry.link.whole[side]}


def _column(side: Side, entries: dict[str, Entry], href: Callable[[Entry], str], *, last: bool = False) -> Column:
    plan = side.plan
    nodes = [_node(point, entries.get(point.id), href, last=last) for point in plan.points]
    return Column(plan.heading, " \u00b7 ".join(filter(None, (plan.id, plan.date))), tuple(nodes))


def _node(point: Point, entry: Entry | None, href: Callable[[Entry], str], *, last: bool) -> Node:
    label = point.title or point.topic.replace("-", " ")
    if entry is None:
        return Node(point.id, label, Tone.FAINT)
    struck = entry.kind is ChangeKind.REMOVED and last
    return Node(point.id, label, Tone(entry.weight), _mark(entry, last=last), struck, href(entry), _tip(entry))


def _mark(entry: Entry, *, last: bool) -> NodeMark:
    if entry.kind is ChangeKind.REMOVED:
        return NodeMark.REMOVED if last or not entry.after else NodeMark.NO_MARK
    if entry.before and entry.after:
        return NodeMark.NO_MARK
    if entry.kind is ChangeKind.ADDED:
        return NodeMark.ADDED
    return NodeMark.UNDISCLOSED if entry.kind is ChangeKind.UNDISCLOSED else NodeMark.NO_MARK


def _places(column: int, points: Sequence[Point]) -> dict[str, tuple[int, int]]:
    return {point.id: (column, index) for index, point in enumerate(points)}


def _strand(
    entry: Entry, places: tuple[dict[str, tuple[int, int]], dict[str, tuple[int, int]]], href: Callable[[Entry], str]
) -> Strand:
    return Strand(
        tuple(places[0][name] for name in entry.before),
        tuple(places[1][name] for name in entry.after),
        Tone(entry.weight),
        "in part" if entry.link.in_part else _LINE_WORDS.get(entry.kind, ""),
        href(entry),
        _tip(entry),
    )


def _tip(entry: Entry) -> str:
    words = f"{entry.numbers} {entry.title}: {entry.kind_words}, {entry.standing}"
    return "; ".join((words, *entry.signals[:_MAX_SIGNALS]))


def _tone_words(weight: Weight, view: View) -> str:
    words = (
        "text not public"
        if weight is Weight.UNKNOWN and not view.translated
        else view.roles.weight_words(weight, translated=view.translated)
    )
    return f"{words} ({view.weights.get(weight, 0)})"


def _description(view: View) -> str:
    sides = " and ".join(
        f"{side.plan.heading} ({side.plan.id}, {wording.plural(len(side.plan.points), 'point')})"
        for side in (view.before, view.after)
    )
    return f"The points of {sides}, joined by lines where they answer each other. {', '.join(counts_words(view))}."


_A4_WIDTH = 718  # 190 mm at 96 pixels to the inch


def as_svg(request: ComparisonRequest) -> str:
    """The map of a comparison as one SVG document."""
    return svg_document(comparison_map(request.view), Canvas(_A4_WIDTH, 11, headed=True))
