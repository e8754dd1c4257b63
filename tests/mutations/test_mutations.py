"""The part of the mutations that every run of the suite tries; `python -m tests.mutations -n 20000` tries more.

`python -m tests.mutations --suite --trial N` shows the report of one.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import product

import pytest

from plandiff.comparing.compare import compare
from plandiff.model.comparison import Span
from plandiff.model.kinds import SpanOp
from plandiff.model.plan import Clause, Plan, Point
from tests.mutations.documents import suite
from tests.mutations.edits import DOCUMENT, KINDS, Edited
from tests.mutations.forms import FORMS, read, written
from tests.mutations.trial import FOUND_KINDS, in_form, trials
from tests.mutations.verdict import Verdict, is_tight, verdict

EACH = 5  # trials of each kind and form
# What falls short today, by its cause: the numbers of single trials. What is mended is taken out.
SHORT: dict[str, set[int]] = {}
FOUND_EACH = 4
SHORT_FOUND: set[int] = set()

LAKE = Plan(
    id="document",
    title="Lake accord",
    points=(
        Point(id="1", title="Level", text="The level stays above 3 metres. The mill may not close."),
        Point(
            id="2",
            title="Ferry",
            text="The ferry council keeps these hours:",
            clauses=(
                Clause(id="a", text="in summer until nine;"),
                Clause(id="b", text="in winter until the lamp is lit."),
            ),
        ),
        Point(id="3", title="Fees", text="Upland pays the fees of the harbour in two parts."),
    ),
)


def test_every_edit_is_shown_at_its_place_with_its_weight_and_nothing_else() -> None:
    numbers = range(EACH * len(KINDS) * len(FORMS))
    known = {number for some in SHORT.values() for number in some}
    tried = list(trials(numbers, suite()))
    missed = [one for one in tried if not all(one.verdict)]
    surprising = [one.missed for one in missed if one.number not in known]
    assert not surprising, "\n".join(["not shown as they should be:", *surprising])
    mended = known - {one.number for one in missed}
    assert not mended, f"these are shown now, take them out of SHORT: {sorted(mended)}"
    counted = Counter((one.kind, one.form) for one in tried)
    assert all(counted[kind, form] == EACH for kind, form in product(KINDS, FORMS)), counted


def test_an_edit_of_a_document_as_it_was_found_is_shown() -> None:
    tried = list(trials(range(FOUND_EACH * len(FOUND_KINDS)), suite(), found=True))
    surprising = [one.missed for one in tried if not all(one.verdict) and one.number not in SHORT_FOUND]
    assert not surprising, "\n".join(["not shown as they should be:", *surprising])
    mended = SHORT_FOUND - {one.number for one in tried if not all(one.verdict)}
    assert not mended, f"these are shown now, take them out of SHORT_FOUND: {sorted(mended)}"
    assert len(tried) > FOUND_EACH * len(FOUND_KINDS) // 2


@pytest.mark.parametrize("form", ["plain", "html"])
def test_a_document_in_two_forms_is_one_document(form: str) -> None:
    """What is read from a text or a page is unchanged against the same in Markdown."""
    for path in suite():
        one, other = in_form(path, "markdown"), in_form(path, form)
        if one and other:
            found = verdict(compare(one[1], other[1]), Edited("word", one[0], frozenset()))
            assert not found.seen, f"{path} as {form}"
    assert sum(in_form(path, form) is not None for path in suite()) > len(suite()) // 2


def test_the_verdict_tells_what_is_missing() -> None:
    """A report that keeps silent, names another place, or shows too much is found out."""
    first = replace(LAKE.points[0], text="The level stays above 4 metres. The mill may not close.")
    after = replace(LAKE, points=(first, *LAKE.points[1:]))
    edited = Edited("digit", after, frozenset({("1", "")}))
    assert _verdict(LAKE, after, edited) == Verdict(True, True, True, True)
    assert _verdict(LAKE, LAKE, edited) == Verdict(False, False, False, True)
    elsewhere = replace(edited, places=frozenset({("3", "")}))
    assert _verdict(LAKE, after, elsewhere) == Verdict(True, False, False, False)
    clause = replace(LAKE.points[1], clauses=(LAKE.points[1].clauses[0], Clause(id="b", text="in winter until four.")))
    more = replace(after, points=(after.points[0], clause, after.points[2]))
    assert _verdict(LAKE, more, edited) == Verdict(True, True, True, False)
    wording = replace(LAKE.points[2], text="Upland pays the fees of the harbour in two portions.")
    light = Edited("digit", replace(LAKE, points=(*LAKE.points[:2], wording)), frozenset({("3", "")}))
    assert DOCUMENT not in light.places
    assert not _verdict(LAKE, light.plan, light).weighed


def test_a_mark_outside_of_the_edited_sentence_is_found_out() -> None:
    kept = Span(SpanOp.EQUAL, "It holds. ", "It holds. ")
    tail = Span(SpanOp.EQUAL, " metres. The mill is closed.", " metres. The mill is closed.")
    assert is_tight((kept, Span(SpanOp.REPLACE, "3", "4"), tail))
    assert not is_tight((Span(SpanOp.REPLACE, "It holds. 3", "It holds. 4"), tail))
    assert not is_tight((kept, Span(SpanOp.REPLACE, "3 metres. The mill", "4 metres. The mill"), tail))


def _verdict(before: Plan, after: Plan, edited: Edited) -> Verdict:
    sides = [read(written(plan, "yaml"), "yaml") for plan in (before, after)]
    return verdict(compare(*sides), edited)
