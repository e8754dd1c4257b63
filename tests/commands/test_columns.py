"""`plandiff columns`: which rows are shown."""

from __future__ import annotations

import pytest

from plandiff.__main__ import run


@pytest.mark.parametrize(
    ("arguments", "shown", "hidden"),
    [
        (["--rows", "6,us-ua-20#18"], ["Size of the armed forces", "Elections in Ukraine"], "Sovereignty"),
        (["--only", "split"], ["Reconstruction package"], "Size of the armed forces"),
        (["--only", "moved"], ["Russian law on non-aggression"], "Size of the armed forces"),
        (["--topic", "army-size"], ["Size of the armed forces"], "Sovereignty"),
    ],
)
def test_rows_that_are_asked_for(
    arguments: list[str], shown: list[str], hidden: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["columns", "us-28", "us-ua-20", *arguments]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert set(shown) <= set(lines)
    assert hidden not in lines
