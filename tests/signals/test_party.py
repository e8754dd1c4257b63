"""A party is called by the name that the vocabulary gives it, whichever of its names the text uses."""

from __future__ import annotations

import pytest

from plandiff.model.vocabulary import Name, Vocabulary
from plandiff.signals import Context, Passage, find_signals
from plandiff.text.actors import defined_actors

VOCABULARY = Vocabulary(parties=(Name(name="Upland", aliases=("Uplander", "Upland states")), Name(name="Lowland")))


@pytest.mark.parametrize(
    ("before", "after", "named"),
    [
        ("Goods pass freely.", "Goods pass freely to the Uplander market.", (None, "Upland")),
        ("The Upland states pay for the dam.", "Lowland pays for the dam.", ("Upland", "Lowland")),
        ("Farland pays for the dam.", "Lowland pays for the dam.", ("Farland", "Lowland")),
        (
            "Aid to Midland\n\nIf Farland pays, the gate opens.",
            "Aid to Midland\n\nIf Lowland pays, the gate opens.",
            ("Farland", "Lowland"),
        ),
        ("The Buyer pays the Contractor EUR 100.", "The Buyer pays the Supplier EUR 100.", ("Contractor", "Supplier")),
    ],
)
def test_a_party_is_named_as_in_the_vocabulary(before: str, after: str, named: tuple[str | None, str]) -> None:
    (signal,) = find_signals(Passage(before), Passage(after), Context(VOCABULARY))
    assert (signal.arguments["before"], signal.arguments["after"]) == named


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The fee is USD 100.", "The fee is USD 100. THE ABOVE LIMIT ENDS WITH GROSS NEGLIGENCE."),
        ("You are on no list of the bank.", "You are on no U.S. list of the bank."),
    ],
)
def test_capitals_of_whole_sentences_and_single_letters_are_no_party(before: str, after: str) -> None:
    assert "party" not in {signal.id for signal in find_signals(Passage(before), Passage(after))}


@pytest.mark.parametrize(
    ("defines", "kind"),
    [
        ('"Ferryman" means the company that runs the ferry.', "party"),
        ('Mora Ferries, a company of Midland (the "Ferryman"), sails.', "party"),
        ("Ferryman means any person with a boat.", "party"),
        ('"Ferryman" means the program that runs the ferry.', "name"),
        ('Use the chart of the lake (the "Ferryman").', "name"),
    ],
)
def test_a_name_is_a_party_where_a_document_defines_it_as_somebody_who_acts(defines: str, kind: str) -> None:
    context = Context(actors=frozenset(defined_actors(defines)))
    (signal,) = find_signals(Passage("The Ferryman pays."), Passage("The Zorland pays."), context)
    assert signal.id == kind


def test_initials_and_terms_of_a_body_are_an_actor_and_those_of_a_thing_are_none() -> None:
    text = "The Ferry Safety Committee (FSC) and the Ferry Safety Chart (FSH) are old."
    assert list(defined_actors(text)) == ["fsc"]
    text = 'A clerk (the "Mora Clerk") has the chart of a company (the "Company Chart").'
    assert list(defined_actors(text)) == ["mora clerk"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("5.3 Staff Controls The WX SHALL train its staff.", "The WX SHALL train its staff."),
        ("All WXs need an audit.", "All WXs MUST have an audit."),
        ("Effective Nov 6 2015.", "Effective Nov 6 2015, updated Dec 3 2015."),
    ],
)
def test_a_name_ends_before_a_verb_of_duty_an_article_and_a_date(before: str, after: str) -> None:
    signals = find_signals(Passage(before), Passage(after))
    said = [str(signal.arguments.get(side)) for signal in signals for side in ("before", "after")]
    assert not [words for words in said if any(word in words for word in ("SHALL", "MUST", "WX", "Updated", "Nov"))]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Packets of the internet relay protocol (IRP) pass.", "Packets of the internet relay protocol pass."),
        ("4.1 Conditions of use Each boat pays a toll.", "Each boat pays a toll."),
        ("From May on, WXs pay a toll.", "WXs pay a toll."),
        ("See the Level of Safety of boats.", "See the Levels of Safety of boats."),
        ("See also Appendices on boats.", "See also the notes on boats."),
        ("Boats pay (See Tolls of the North).", "Boats pay (See also Tolls of the North)."),
        ("Boats pay {Precise words follow}.", "Boats pay."),
    ],
)
def test_initials_in_brackets_and_what_is_written_otherwise_are_no_names(before: str, after: str) -> None:
    assert not {"name", "party"} & {signal.id for signal in find_signals(Passage(before), Passage(after))}


def test_a_name_that_is_both_is_a_party() -> None:
    states = (Name(name="Mora"), Name(name="Tarn"))
    context = Context(Vocabulary(parties=states, places=states))
    (signal,) = find_signals(Passage("Mora pays for the dam."), Passage("Tarn pays for the dam."), context)
    assert signal.id == "party"
