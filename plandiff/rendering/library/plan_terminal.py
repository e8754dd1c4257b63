"""Plans on a terminal: the list of them, one plan whole, one point or clause with its evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from plandiff.library.lineage import Branch, lineage
from plandiff.model.kinds import ChangeKind
from plandiff.model.plan import Clause, Evidence, Fate, Plan, Point
from plandiff.rendering.comparison.view import options_to_list
from plandiff.rendering.page.terminal_text import INDENT, Page
from plandiff.rendering.words import wording
from plandiff.rendering.words.source_history import with_claim
from plandiff.rendering.words.wording import reach_words

if TYPE_CHECKING:
    from plandiff.model.seed import Reach, Source
    from plandiff.model.vocabulary import Vocabulary


def plan_list(plans: Sequence[Plan], folder: str, page: Page, reach: Reach | None = None) -> str:
    """Every plan under the one that it revises, with date, drafters, how the text became public, points, evidence.

    What the folder does not hold is put in its place by `reach`, up to which texts were looked for.
    """
    lines = page.wrap(
        [("dim", f"{wording.plural(len(plans), 'plan')} in {folder}, each below the one that it revises")]
    )
    branches = lineage(plans)
    for branch, following in zip_longest(branches, branches[1:]):
        has_child = following is not None and following.depth > branch.depth
        lines += _branch(branch, page, has_child=has_child)
    lines += ["", *page.wrap([("remark", reach_words(reach))])] if reach else []
    return "\n".join(lines) + "\n"


def _branch(branch: Branch, page: Page, *, has_child: bool) -> Iterator[str]:
    """A plan of the tree, below a line that holds it to the one before it."""
    plan = branch.plan
    stem = "".join("│  " if more else "   " for more in branch.more[:-1])
    fork = ("├─ " if branch.more[-1] else "└─ ") if branch.more else ""
    beside = ("│  " if branch.more[-1] else "   ") if branch.more else ""
    below = stem + beside + ("│ " if has_child else "  ")
    yield f"{stem}│" if branch.more else ""
    words = "  ".join(part for part in (plan.date, plan.title) if part)
    heading = [("dim", fork), ("heading", plan.id), ("", f"  {words}")]
    yield from page.wrap(heading, indent=stem, hanging=below)
    facts = wording.plan_facts(plan, date=False)
    yield from page.wrap([("", facts)], indent=below) if facts else ()
    evidence = wording.evidence_counts(plan)
    points = wording.points_words(plan) + (f"; evidence: {evidence}" if evidence else "")
    yield from page.wrap([("dim", points)], indent=below)


def plan_text(plan: Plan, page: Page) -> str:
    """One plan whole: what it is, then its points."""
    lines = page.wrap([("heading", plan.id), ("", f"  {plan.title}")])
    facts = wording.plan_facts(plan)
    lines += page.wrap([("", facts)]) if facts else []
    lines += page.wrap([("", wording.points_words(plan))])
    evidence = wording.evidence_counts(plan)
    lines += page.wrap([("dim", f"evidence: {evidence}")]) if evidence else []
    if plan.translation_of:
        original = f"{plan.translation_of}: `plandiff compare {plan.translation_of} {plan.id}` checks it."
        lines += page.wrap([("remark", f"A translation of {original}")])
    if plan.wording == "restated":
        lines += page.wrap([("remark", "Wording: restated in plandiff's own words, not quoted.")])
    if plan.note:
        lines += page.wrap([("remark", plan.note)])
    for point in plan.points:
        lines += ["", *_item_lines(point, page)]
    return "\n".join(lines) + "\n"


def item_text(
    plan: Plan,
    point: Point,
    clause: Clause | None,
    sources: Mapping[str, Source],
    vocabulary: Vocabulary | None,
    page: Page,
) -> str:
    """One point or clause with what it binds, its terms, evidence and sources."""
    name = f"{plan.id}#{point.locator(clause)}"
    lines = page.wrap([("heading", name), ("dim", f"  {plan.heading}, {wording.plan_facts(plan)}")])
    if clause:
        lines += page.wrap([("dim", f"a clause of {point.id} {point.title}".rstrip())])
    lines += ["", *_item_lines(clause or point, page), ""]
    lines += _facts(point, clause, vocabulary, page)
    lines += _source_lines(sources, page)
    return "\n".join(lines) + "\n"


def _item_lines(item: Point | Clause, page: Page, indent: str = "") -> Iterator[str]:
    inner = indent + INDENT
    mark = f"{item.id})" if isinstance(item, Clause) else item.id
    for words in item.headings if isinstance(item, Point) else ():
        yield from page.wrap([("dim", words)], indent=indent)
    fate = f"  [{_fate_words(item.fate)}]" if item.fate else ""
    evidence = wording.evidence_words(item.evidence) if item.evidence else ""
    aside = f"  {evidence}" if evidence and item.evidence is not Evidence.TEXT_PUBLISHED else ""
    if isinstance(item, Clause) and not item.title:
        yield from page.wrap(
            [("heading", mark + " "), ("", item.text), ("remark", fate), ("dim", aside)], indent=indent, hanging=inner
        )
    else:
        heading = [("heading", f"{mark}  {item.title}"), ("remark", fate), ("dim", aside)]
        yield from page.wrap(heading, indent=indent, hanging=inner)
        if item.text:
            yield from page.wrap([("", item.text)], indent=inner)
    for option in options_to_list(item):
        yield from page.item([("remark", f"{wording.whose('option', option.by)}: "), ("", option.text)], inner)
    if isinstance(item, Point):
        for clause in item.clauses:
            yield from _item_lines(clause, page, inner)


def _fate_words(fate: Fate) -> str:
    own = {Fate.CHANGED: "changed, by report", Fate.REMOVED: "struck"}
    return own.get(fate) or wording.KIND_WORDS[ChangeKind(fate)]


def _facts(point: Point, clause: Clause | None, vocabulary: Vocabulary | None, page: Page) -> list[str]:
    item = clause or point
    topic = vocabulary.topic_label(point.topic) if vocabulary and point.topic else point.topic
    rows = (
        ("topic", topic),
        ("binds", wording.join_words(item.binds or point.binds)),
        ("terms", "; ".join(f"{name} {value}" for name, value in item.terms.items())),
        ("evidence", wording.evidence_words(point.evidence_of(clause))),
        ("follows", ", ".join(item.follows or ())),
        ("note", item.note),
    )
    lines: list[str] = []
    for name, value in rows:
        if value:
            lines += page.wrap([("dim", f"{name + ':':<10}"), ("", value)], hanging=" " * 10)
    return lines


def _source_lines(sources: Mapping[str, Source], page: Page) -> list[str]:
    lines: list[str] = []
    for key, source in sources.items():
        words = with_claim(f": {source.outlet}" + (f", {source.date}" if source.date else ""), source)
        pieces = [("dim", "source:   "), (page.link(source.url), key), ("", words)]
        lines += page.wrap(pieces, hanging=" " * 10)
    return lines
