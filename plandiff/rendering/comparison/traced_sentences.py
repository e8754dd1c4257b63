"""The sentence accounting of an entry in words: where each sentence went, and where it came from."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING

from plandiff.model.alignment import Link
from plandiff.model.comparison import Comparison
from plandiff.model.plan import Plan, TextStatus
from plandiff.rendering.comparison.view import TracedSentence

if TYPE_CHECKING:
    from plandiff.model.explanation import LinkTrace, SentenceTrace

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
    return (
        *_lines("before", trace.before, after, link.after),
        *_lines("after", strangers, before, link.before),
    )


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
