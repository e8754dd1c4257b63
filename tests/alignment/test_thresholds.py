"""The table of what each fitted number is worth is about the numbers as they are."""

from __future__ import annotations

from plandiff.alignment.further_pairs import coefficients
from tests.alignment.fitted_worth import CONFIDENCE, TABLE, TRIALS, numbers


def test_every_number_is_tried_with_the_value_that_it_has() -> None:
    said = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if " = " in line]
    assert said == [f"{name} = {value}" for name, value in numbers().items() if name not in CONFIDENCE]


def test_every_number_moves_something_or_decides_how_sure_a_link_is() -> None:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    for name in TRIALS:
        start = next(place for place, line in enumerate(lines) if line.startswith(f"{name} = ")) + 1
        trials = lines[start : start + len(TRIALS[name])]
        assert any("+" in line or "-" in line for line in trials), name


def test_the_trials_are_of_numbers_that_are_there() -> None:
    assert set(TRIALS) | CONFIDENCE == set(numbers())


def test_every_coefficient_is_taken_away_once() -> None:
    said = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line.startswith("without ")]
    kept = [f"without {name} ({number})" for name, number in coefficients().items() if name != "constant"]
    assert [line[: line.index(")") + 1] for line in said] == kept
