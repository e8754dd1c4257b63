"""What reports on red lines say in words."""

from __future__ import annotations

import pytest

from plandiff.model.plan import Evidence
from plandiff.model.red_line import DecidingWords, LineFinding, RedLine, Verdict, Wanted
from plandiff.rendering.red_lines.words import reason_words
from plandiff.rendering.red_lines.words import test_words as asked

SURE = DecidingWords("lake-12#4", "The lake stays full.", Evidence.TEXT_PUBLISHED)
REPORTED = DecidingWords("lake-12#4.a", "Boats may pass.", Evidence.REPORTED)


def line(**test: object) -> RedLine:
    return RedLine(id="a", party="Upland", says="x", **test)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (
            line(topic="water-level", must_contain=Wanted(any=("3 metres", "full"))),
            "on water-level, the text contains “3 metres” or “full”",
        ),
        (
            line(thread="lake-12#4", must_not_contain=Wanted(all=("toll", "ships"))),
            "where it continues lake-12#4, the text does not contain “toll” and “ships” in one sentence",
        ),
        (line(topic="costs", party_bound="Upland"), "on costs, Upland is bound"),
        (line(topic="works", deadline="at_most 100 days"), "on works, the time set is at most 100 days"),
        (line(figure="level_min_m at_least 3"), "the figure level_min_m is at least 3"),
        (line(), "none; a reader judges"),
    ],
)
def test_what_is_asked_of_a_text(made: RedLine, said: str) -> None:
    assert asked(made) == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((SURE,), "does not say “toll” or “fee”"),
        ((SURE, REPORTED), "does not say “toll” or “fee”; but what lake-12#4.a says is not certain"),
        ((REPORTED,), "does not say “toll” or “fee”"),
    ],
)
def test_a_passage_that_keeps_a_verdict_from_being_known_is_named(words: tuple[DecidingWords, ...], said: str) -> None:
    would_be = None if words == (SURE,) else Verdict.HOLDS
    verdict = Verdict.HOLDS if would_be is None else Verdict.NOT_KNOWN
    finding = LineFinding("a", "lake-12", verdict, "does-not-say", words, ("toll", "fee"), would_be)
    assert reason_words(finding) == said
