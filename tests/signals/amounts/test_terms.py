"""Terms of the YAML give exact figures, once; renumbered references keep quiet; words are said in one way."""

from __future__ import annotations

import pytest

from plandiff.model.comparison import Signal
from plandiff.model.vocabulary import Term, TermKind, Vocabulary
from plandiff.rendering.words.signal_words import signal_words
from plandiff.signals import Context, Passage, find_signals

VOCABULARY = Vocabulary(
    terms=(
        Term(id="boat_cap", label="Boats allowed", unit="boats", kind=TermKind.COUNT),
        Term(id="toll_share", label="Share of the toll", unit="percent", kind=TermKind.PERCENT),
        Term(id="notice", label="Notice", unit="days", kind=TermKind.DURATION),
    )
)
CAP = "The fleet is limited to {} boats."


def said(before: Passage, after: Passage, context: Context | None = None) -> list[str]:
    return [signal_words(signal, VOCABULARY) for signal in find_signals(before, after, context or Context(VOCABULARY))]


TERMS = [
    # The term and its figure in the text are one fact.
    (CAP.format("60,000"), {"boat_cap": "60000"}, CAP.format("80,000"), {"boat_cap": "80000"}),
    (CAP.format("60,000"), {"boat_cap": "60000"}, CAP.format("eighty thousand"), {"boat_cap": "80000"}),
    # The text leaves the figure to the term.
    ("The fleet is limited.", {"boat_cap": "60000"}, "The fleet is limited.", {"boat_cap": "80000"}),
]


@pytest.mark.parametrize(("before", "before_terms", "after", "after_terms"), TERMS)
def test_a_term_counts_once(before: str, before_terms: dict[str, str], after: str, after_terms: dict[str, str]) -> None:
    assert said(Passage(before, before_terms), Passage(after, after_terms)) == [
        "figure: Boats allowed, 60,000 to 80,000 (+33%)"
    ]


def test_a_term_of_time_is_a_deadline() -> None:
    words = said(Passage("Notice is given.", {"notice": "30"}), Passage("Notice is given.", {"notice": "45"}))
    assert words == ["deadline: Notice, 30 to 45 (+50%)"]


def test_a_term_that_one_file_leaves_to_the_text_is_no_change() -> None:
    text = CAP.format("60,000")
    assert said(Passage(text, {"boat_cap": "60000"}), Passage("At most 60,000 boats make up the fleet.")) == []


def test_the_contract_of_the_report() -> None:
    (signal,) = find_signals(Passage(CAP.format("600,000")), Passage(CAP.format("800,000")))
    assert signal.id == "figure"
    assert signal.arguments["before"] == "600,000"
    assert signal.arguments["after"] == "800,000"
    assert signal.arguments["ratio"] == 1.333
    assert signal.arguments["difference"] == 200_000


def test_a_reference_follows_the_renumbering() -> None:
    before, after = Passage("Costs are shared under point 6."), Passage("Costs are shared under point 8.")
    assert said(before, after) == ["reference: point 6 to point 8"]
    assert said(before, after, Context(VOCABULARY, {"6": "8"})) == []


WORDS = [
    (Signal("figure", {"before": "600,000", "after": "800,000", "ratio": 1.333}), "figure: 600,000 to 800,000 (+33%)"),
    (Signal("figure", {"before": None, "after": "5 km"}), "figure: 5 km added"),
    (Signal("condition-added", {"text": "in peacetime"}), "condition added: in peacetime"),
    (Signal("duty-weaker", {"before": "shall", "after": "may", "verb": "pay"}), "duty weaker: shall to may"),
    (Signal("scope-narrower", {"before": None, "after": "serious"}), "scope narrower: serious added"),
]


@pytest.mark.parametrize(("signal", "words"), WORDS)
def test_a_signal_is_said_in_words(signal: Signal, words: str) -> None:
    assert signal_words(signal, VOCABULARY) == words
