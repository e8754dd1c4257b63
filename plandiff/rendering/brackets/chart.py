"""The chart of open places: a bar for each version, cut into topics."""

from __future__ import annotations

from plandiff.model.thread import Matrix
from plandiff.rendering.brackets.words import (
    AT_LEAST,
    COUNTED,
    Line,
    by_topic,
    counts,
    heading,
    is_hidden,
    open_words,
)
from plandiff.rendering.drawing.bars import MOST_GROUPS, Bar, BarChart
from plandiff.rendering.words import wording


def bar_chart(matrix: Matrix, remark: str = "") -> BarChart:
    """The open places over the versions, oldest first; topics beyond the colours that there are go into one part."""
    sides = matrix.threads.versions
    lines = _shown([line for line in by_topic(matrix) if any(line.counts)])
    bars = tuple(
        Bar(
            f"{side.plan.heading} ({side.plan.id})",
            "; ".join(filter(None, (side.plan.date, open_words(side, count)))),
            tuple(line.counts[index] for line in lines),
            is_hidden(side),
        )
        for index, (side, count) in enumerate(zip(sides, counts(matrix), strict=True))
    )
    numbers = "; ".join(f"{side.plan.id}: {bar.words}" for side, bar in zip(sides, bars, strict=True))
    return BarChart(
        title=heading(matrix),
        description=f"A bar for each version, oldest first, cut into topics. {numbers}. {COUNTED}",
        groups=tuple(line.heading for line in lines),
        bars=bars,
        shade_words=AT_LEAST if any(bar.at_least for bar in bars) else "",
        remark=" ".join(filter(None, (COUNTED, remark))),
    )


def _shown(lines: list[Line]) -> list[Line]:
    """The topics with most open places in their order, and what is left in one part."""
    if len(lines) <= MOST_GROUPS:
        return lines
    largest = sorted(lines, key=lambda line: -sum(line.counts))[: MOST_GROUPS - 1]
    kept = [line for line in lines if line in largest]
    rest = [line for line in lines if line not in largest]
    name = wording.plural(len(rest), "other topic")
    return [*kept, Line(name, tuple(map(sum, zip(*(line.counts for line in rest), strict=True))))]
