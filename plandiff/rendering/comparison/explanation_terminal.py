"""Explanations of links on a terminal: why two points are linked or not, and who else could answer a point."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plandiff.model.explanation import Candidate, Explanation, LinkCondition
from plandiff.model.kinds import Basis
from plandiff.model.plan import Plan, Point
from plandiff.rendering.page.terminal_text import INDENT, Page
from plandiff.rendering.words import wording

_BASIS_WORDS = {
    Basis.RULING: "by a ruling: the file says `follows:`",
    Basis.ORIGIN: "by a ruling: both follow the same earlier point",
    Basis.IDENTICAL: "because their text is the same",
    Basis.TEXT: "because their wording is alike",
    Basis.MARKED: "by a move that the document marks",
    Basis.TRANSLATION: "by the ids: one plan says that it translates the other",
    Basis.FACTS: "because number, figures, dates or names agree; the languages differ",
    Basis.PLACE: "by number or place only, since the languages differ",
    Basis.TITLE: "by title and topic, since one has no text",
    Basis.NONE: "",
}
_PART_WORDS = {"text": "for the wording", "title": "for the title", "topic": "for the topic"}

ExplainedPoint = tuple[Plan, Point]


def explanation_text(before: ExplainedPoint, after: ExplainedPoint, found: Explanation, page: Page) -> str:
    """Why the two points are linked or not."""
    lines = [*_side("before", before, page), *_side("after", after, page), ""]
    confidence = found.link_before.confidence
    linked = "Linked in part" if found.link_before.in_part else "Linked"
    verdict = f"{linked} {_BASIS_WORDS[found.basis]}; confidence {confidence}." if found.linked else "Not linked."
    lines += page.wrap([("heading", verdict)])
    lines += page.wrap([("", f"Score {found.score:.2f}, {_margin(found)}.")])
    parts = dict(found.parts)
    for name, words in _PART_WORDS.items():
        if parts.get(name):
            common = f" ({parts.get('shared', 0):.2f} in common, less {parts.get('chance', 0):.2f} by chance)"
            lines += page.wrap(
                [("dim", f"{parts[name]:+.2f}  "), ("", words + (common if name == "text" else ""))], indent=INDENT
            )
    shares = f"{found.shares[0]:.0%} of the before point and {found.shares[1]:.0%} of the after point are in the other."
    lines += page.wrap([("", shares)])
    if found.words:
        words = ", ".join(word for word, _ in found.words)
        lines += page.wrap([("dim", "shared words (stems), most telling first: "), ("", words)])
    lines += [line for sentence in found.sentences for line in _sentence(sentence.text, sentence.homes[0].text, page)]
    lines += ["", *_runners_up(before, after, found, page)]
    lines += page.wrap([("heading", "What would change it")])
    lines += [line for condition in found.conditions for line in _condition(condition, before, found, page)]
    return "\n".join(lines) + "\n"


def candidates_text(before: ExplainedPoint, other: Plan, found: Sequence[Candidate], page: Page) -> str:
    """The points of the other plan that could answer a point, best first; `*` is what it is linked to."""
    lines = _side("before", before, page)
    titles = {point.id: point.title for point in other.points}
    lines += ["", *page.wrap([("heading", f"Points of {other.id} that could answer it, best first")])]
    if not found:
        lines += page.wrap([("", "None has anything in common with it.")], indent=INDENT)
    for candidate in found:
        mark = "*" if candidate.linked else " "
        name = f"{other.id}#{candidate.point}"
        lines += page.wrap(
            [
                ("", f"{candidate.score:.2f} "),
                ("signal", mark),
                ("heading", f" {name}"),
                ("", f"  {titles[candidate.point]}"),
            ],
            indent=INDENT,
            hanging=INDENT * 2,
        )
    lines += page.wrap([("dim", "`*` is linked to it; `plandiff explain POINT OTHER` says why or why not.")])
    return "\n".join(lines) + "\n"


def _side(label: str, side: ExplainedPoint, page: Page) -> list[str]:
    plan, point = side
    heading = page.wrap([("dim", f"{label:<7} "), ("heading", f"{plan.id}#{point.id}"), ("", f"  {point.title}")])
    return heading + page.wrap([("", wording.text_of(point))], indent=INDENT)


def _margin(found: Explanation) -> str:
    return f"{abs(found.margin):.2f} {'ahead of' if found.margin >= 0 else 'behind'} the best other candidate"


def _sentence(before: str, after: str, page: Page) -> Iterator[str]:
    yield from page.wrap([("dim", "shared sentence: "), ("", before)], indent=INDENT, hanging=INDENT * 2)
    if before != after:
        yield from page.wrap([("dim", "answered by:     "), ("", after)], indent=INDENT, hanging=INDENT * 2)


def _runners_up(before: ExplainedPoint, after: ExplainedPoint, found: Explanation, page: Page) -> Iterator[str]:
    rows = (
        (f"{after[0].id}#{found.after}", found.runner_up_before, before[0]),
        (f"{before[0].id}#{found.before}", found.runner_up_after, after[0]),
    )
    for name, candidate, plan in rows:
        if candidate is not None:
            title = next(point.title for point in plan.points if point.id == candidate.point)
            linked = ", to which it is linked" if candidate.linked else ""
            words = f"{plan.id}#{candidate.point} {title} ({candidate.score:.2f}{linked})"
            yield from page.wrap([("dim", f"next best for {name}: "), ("", words)])


def _condition(condition: LinkCondition, before: ExplainedPoint, found: Explanation, page: Page) -> list[str]:
    reference = f"{before[0].id}#{condition.value}"
    words = {
        "follows": f"a ruling `follows: [{reference}]` in the after point"
        if condition.value and not found.linked
        else f"removing the ruling `follows: [{reference}]`"
        if condition.value
        else "a ruling `follows:` that names another point, or `follows: []`",
        "score-above": f"a score above {_number(condition)}",
        "score-below": f"a score below {_number(condition)}",
        "rival-above": f"another candidate that is free and scores above {_number(condition)}",
        "likely-above": "more in common that no other point answers, so that a split or merge is more than "
        f"{float(condition.value or 0):.0%} likely"
        if condition.id == "likely-above"
        else "",
    }
    return page.item([("", f"- {words.get(condition.id, condition.id)}")])


def _number(condition: LinkCondition) -> str:
    return f"{condition.value:.2f}" if isinstance(condition.value, float) else str(condition.value)
