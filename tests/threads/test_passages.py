"""What several points of one version say together."""

from __future__ import annotations

from plandiff.model.plan import Clause, Point
from plandiff.threads.passages import terms


def test_one_value_of_a_named_figure_is_told_once_however_it_is_written() -> None:
    found = [
        Point(id="1", text="x", terms={"fee": "5%", "cap": "600000"}),
        Point(
            id="2", text="y", terms={"fee": "5 per cent"}, clauses=(Clause(id="a", text="z", terms={"cap": "600,001"}),)
        ),
    ]
    assert terms(found) == {"fee": "5%", "cap": "600000; 600,001"}
