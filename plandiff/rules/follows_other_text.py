"""Rule follows-other-text: a ruling does not pass over the point or clause that says exactly the same."""

from __future__ import annotations

from plandiff.model.family import Family
from plandiff.model.plan import Clause, Plan, Point
from plandiff.rules.shared.findings import Findings, ItemPlace, plan_file, points_and_clauses
from plandiff.text.normalise import normalise

WARNING = True
TITLE = "A ruling agrees with an identical text"
EXPLANATION = (
    "`follows:` beats the comparison of texts. Where the plan it points to, or the base of a point that is declared "
    "new, has another point or clause with exactly the same text, the ruling is more likely a slip than a decision. "
    "To follow the point of a clause that says the same is enough."
)
HINT = "follow what has the same text, or exempt the line with a reason"
_POINTS = 'id: "3", text: The lake stays full.', 'id: "4", text: The harbour stays open.'
_BASE = plan_file(*_POINTS, name="lake-10", title="First draft")
FAILING = _BASE | plan_file('id: "4", text: The harbour stays open., follows: [lake-10#3]', keys="base: lake-10\n")
PASSING = _BASE | plan_file('id: "4", text: The harbour stays open., follows: [lake-10#4]', keys="base: lake-10\n")


def findings(family: Family) -> Findings:
    """A finding at each `follows:` of a point or clause that leaves out the one with the same text."""
    twins = {document.content.id: _by_text(document.content) for document in family.plans}
    for place in points_and_clauses(family):
        item = place.item
        text = _words(item)
        if item.follows is None or not text:
            continue
        followed = {reference.partition("#")[2] for reference in item.follows}
        followed |= {locator.rpartition(".")[0] for locator in followed}
        for plan_id in _plans_ruled_on(place):
            same = twins.get(plan_id, {}).get(text, [])
            if same and not any(followed & {locator, point} for locator, point in same):
                yield place.finding(("follows",), f"{plan_id}#{same[0][0]} has exactly this text and is not followed")


def _plans_ruled_on(place: ItemPlace) -> list[str]:
    references = place.item.follows or ()
    base = place.document.content.base
    return sorted({reference.partition("#")[0] for reference in references}) or ([base] if base else [])


def _by_text(plan: Plan) -> dict[str, list[tuple[str, str]]]:
    """What says what: texts to locators of points and clauses, each with its point's id."""
    found: dict[str, list[tuple[str, str]]] = {}
    for point in plan.points:
        for locator, item in point.located():
            if words := _words(item):
                found.setdefault(words, []).append((locator, point.id))
    return found


def _words(item: Point | Clause) -> str:
    """What a point says with its clauses, or what a clause says, typography aside."""
    clauses = item.clauses if isinstance(item, Point) else ()
    return normalise(" ".join([item.text, *(clause.text for clause in clauses)]))
