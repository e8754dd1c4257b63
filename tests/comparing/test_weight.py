"""What a change weighs, and what that rests on."""

from __future__ import annotations

import pytest

from plandiff.comparing.weight import weigh
from plandiff.model.kinds import Weight
from plandiff.signals import Pair, Passage, signals_of

CASES = [
    ("The dam is closed.", "The dam is closed.", Weight.NONE, ("identical",)),
    ("The dam\u2019s gate \u2013 closed.", "The dam's  gate - closed.", Weight.NONE, ("typography",)),
    ("", "The dam is closed.", Weight.UNKNOWN, ("no-text",)),
    ("The dam is closed.", " ", Weight.UNKNOWN, ("no-text",)),
    ("Nets and hooks are banned.", "Hooks and nets are banned.", Weight.WORDING, ("order",)),
    ("The lawyer shall pay the club.", "The attorney shall pay the club.", Weight.WORDING, ("synonyms",)),
    ("The clinic keeps a register.", "A register is kept by the clinic.", Weight.WORDING, ("form",)),
    ("The organisation is new.", "The organization is new.", Weight.WORDING, ("form",)),
    ("The \ufb01le is in the o\ufb03ce.", "The file is in the office.", Weight.NONE, ("typography",)),
    # A vowel sign or a tone mark is part of its word, whose other letters may be those of another.
    ("नाव देना है।", "नाव दान है।", Weight.UNSURE, ("words-lost", "words-gained")),
    ("เรือไม่มา", "เรือไม้มา", Weight.UNSURE, ("words-lost", "words-gained")),
    # What nothing proves and no signal claims is unsure.
    ("The old bells ring.", "The bells ring.", Weight.UNSURE, ("words-lost",)),
    ("The bells ring.", "The old bells ring.", Weight.UNSURE, ("words-gained",)),
    ("Lend a bicycle.", "Lend a canoe.", Weight.UNSURE, ("words-lost", "words-gained")),
    ("Of the boats half sail.", "Of the % boats half sail.", Weight.UNSURE, ("words-gained",)),
    # What a text calls itself may be another document.
    ("It yields to these Terms.", "It yields to this Agreement.", Weight.UNSURE, ("words-lost", "words-gained")),
    ("This Toll Agreement is new.", "This Agreement is new.", Weight.UNSURE, ("words-lost", "words-gained")),
    ("These General Terms are new.", "These Special Terms are new.", Weight.UNSURE, ("words-lost", "words-gained")),
    ("The guests may raise an objection.", "The guests may object.", Weight.UNSURE, ("words-lost", "words-gained")),
    ("Pay 5 euros.", "Pay 6 euros.", Weight.SUBSTANTIVE, ("figure",)),
    # Words are counted: what stands once has lost its twin, though the word is still there.
    (
        "Upland shall inform the clinic of the test and Lowland shall inform the school.",
        "Upland shall inform the clinic of the test and Lowland shall inform the school of the test.",
        Weight.UNSURE,
        ("words-gained",),
    ),
    # Two words of one group that both stand still say what they said.
    (
        "The ban is permanent and the peace is lasting.",
        "The ban is lasting and the peace is lasting.",
        Weight.SUBSTANTIVE,
        ("scope-narrower", "words-lost", "words-gained"),
    ),
    # One word and two; a negation and a prefix are not proved to be one.
    ("A ceasefire begins.", "A cease fire begins.", Weight.WORDING, ("synonyms",)),
    ("It is no table.", "It is notable.", Weight.UNSURE, ("words-lost", "words-gained")),
    (
        "The deposit is insufficient.",
        "The deposit is not sufficient.",
        Weight.UNSURE,
        ("words-lost", "words-gained"),
    ),
    # What is as strong, or as negative, need not say the same.
    ("The club should sign.", "The club needs to sign.", Weight.UNSURE, ("words-lost", "words-gained")),
    ("The club endeavours to sign.", "The club is asked to sign.", Weight.UNSURE, ("words-lost", "words-gained")),
    ("The crew refuses to board.", "The crew fails to board.", Weight.UNSURE, ("words-lost", "words-gained")),
    ("Fees are due pending delivery.", "Fees are due after delivery.", Weight.UNSURE, ("words-lost", "words-gained")),
    # One may be no article.
    ("Five boats sail.", "One in five boats sail.", Weight.UNSURE, ("figure",)),
    ("Fees follow the annex.", "Fees follow annex one.", Weight.UNSURE, ("figure",)),
    ("Points a-c are new.", "Points ac are new.", Weight.UNSURE, ("words-lost", "words-gained")),
    # What is derived from a word is another one.
    ("The board ends the violence.", "The board ends the violation.", Weight.UNSURE, ("words-lost", "words-gained")),
    ("The statement is new.", "The state is new.", Weight.UNSURE, ("words-lost", "words-gained")),
    ("Human treatment is due.", "Humane treatment is due.", Weight.UNSURE, ("words-lost", "words-gained")),
    ("The envoys are notified.", "The envoy is notified.", Weight.WORDING, ("form",)),
    # Phrases that are as strong as others, or of one kind, need not say the same.
    ("Crews must pay.", "Crews shall pay.", Weight.WORDING, ("form",)),
    ("Crews must pay.", "Crews undertake to pay.", Weight.UNSURE, ("words-lost", "words-gained")),
    ("Crews may sail.", "Crews can sail.", Weight.UNSURE, ("words-lost", "words-gained")),
    ("Crews may not pay if it rains.", "Crews may not pay where it rains.", Weight.WORDING, ("form",)),
    ("Crews may pay if it rains.", "Crews may pay when it rains.", Weight.UNSURE, ("words-lost", "words-gained")),
    ("Full access is due.", "Comprehensive access is due.", Weight.UNSURE, ("words-lost", "words-gained")),
    ("A material breach ends it.", "A major breach ends it.", Weight.UNSURE, ("words-lost", "words-gained")),
    ("Fees are due immediately.", "Fees are due without delay.", Weight.UNSURE, ("words-lost", "words-gained")),
    # A range is more than its ends.
    (
        "It opens on Monday and Friday.",
        "It opens on Monday to Friday.",
        Weight.SUBSTANTIVE,
        ("deadline", "words-gained"),
    ),
    ("Grades four and six sit.", "Grades four to six sit.", Weight.UNSURE, ("words-gained",)),
    ("Plots A and C are sold.", "Plots A to C are sold.", Weight.UNSURE, ("words-gained",)),
    ("Grades four-six sit.", "Grades four to six sit.", Weight.WORDING, ("form",)),
    ("Grades four to six sit.", "Grades 4 to 6 sit.", Weight.WORDING, ("form",)),
    # Before and after leave out the day itself; that "since" and "from" do not, is no difference.
    ("Fees are due after 2025.", "Fees are due since 2025.", Weight.UNSURE, ("words-lost",)),
    ("Fees are due before 2 May.", "Fees are due by 2 May.", Weight.UNSURE, ("words-lost",)),
    ("Fees are due before 2 May.", "Fees are due prior to 2 May.", Weight.UNSURE, ("words-lost", "words-gained")),
    ("Fees from 2025 are due.", "Fees since 2025 are due.", Weight.WORDING, ("form",)),
    ("Fees are due as of 2 May.", "Fees are due on 2 May.", Weight.SUBSTANTIVE, ("deadline",)),
    ("Fees are due as of 2 May.", "Fees are due from 2 May.", Weight.WORDING, ("form",)),
    ("Fees are due by Friday.", "Fees are due on Friday.", Weight.SUBSTANTIVE, ("deadline",)),
    ("It opens on Monday.", "It opens on Mondays.", Weight.UNSURE, ("words-gained",)),
    # A range has its ends with or without a word before it.
    ("It opens 2 May to 5 May.", "It opens from 2 to 5 May.", Weight.WORDING, ("form",)),
    ("It opens 2 May to 5 May.", "It opens 2 May - 5 May.", Weight.WORDING, ("form",)),
    ("It opens 2 May to 5 May.", "It opens 2 May and 5 May.", Weight.SUBSTANTIVE, ("deadline", "words-lost")),
    ("It opens Monday to Friday.", "It opens from Monday to Friday.", Weight.WORDING, ("form",)),
    ("It opens Monday to Friday.", "It opens Monday-Friday.", Weight.WORDING, ("form",)),
    ("It is shut April to June.", "It is shut April-June.", Weight.WORDING, ("form",)),
    ("It opens Monday to Friday.", "It opens from Monday.", Weight.SUBSTANTIVE, ("deadline", "words-lost")),
    # Times of day in words, and in the time of another zone.
    ("It opens at half past nine.", "It opens at 9:30.", Weight.WORDING, ("form",)),
    ("It opens at a quarter past nine.", "It opens at 9:15.", Weight.WORDING, ("form",)),
    (
        "It opens at half past nine.",
        "It opens at half past ten.",
        Weight.SUBSTANTIVE,
        ("deadline", "words-lost", "words-gained"),
    ),
    ("It opens at 1730 UTC.", "It opens at 1730 CET.", Weight.SUBSTANTIVE, ("name", "words-lost", "words-gained")),
    # A mark of decimals with no number before it.
    ("The fee is .5 euros.", "The fee is 0.5 euros.", Weight.WORDING, ("form",)),
    ("The fee is .5 euros.", "The fee is 5 euros.", Weight.SUBSTANTIVE, ("figure",)),
    ("It ends in 10 days.", "It ends in 10 calendar days.", Weight.UNSURE, ("words-gained",)),
    # One of several, a number and a factor, some and hardly any.
    ("One of the boats sails.", "The boats sail.", Weight.UNSURE, ("figure",)),
    ("One boat sails.", "A boat sails.", Weight.WORDING, ("form",)),
    ("It sends two boats.", "It sends double the boats.", Weight.UNSURE, ("words-gained",)),
    ("It rings twice.", "It rings two times.", Weight.WORDING, ("form",)),
    ("A few boats sail.", "Few boats sail.", Weight.UNSURE, ("words-lost",)),
    # What stands in brackets is not agreed, what is struck is not said; a note or what an editor left out is neither.
    (
        "[The mill pays.] The dam rests.",
        "The mill pays. [The dam rests.]",
        Weight.UNSURE,
        ("words-lost", "words-gained"),
    ),
    ("The mill [is] open.", "The mill is open.", Weight.UNSURE, ("words-lost",)),
    ("The [mill [and dam]] rests.", "The [mill and dam] rests.", Weight.UNSURE, ("words-lost", "words-gained")),
    ("The ~~mill~~ dam rests.", "The mill ~~dam~~ rests.", Weight.UNSURE, ("words-lost", "words-gained")),
    ("Boats sail [...].[3] They [must] stop.", "Boats sail.[3] They [must] stop [...].", Weight.WORDING, ("form",)),
    ("The mill [pays the doctor].", "The mill [pays the physician].", Weight.WORDING, ("synonyms",)),
    ("The mill (in May) rests.", "The mill rests in May.", Weight.WORDING, ("form",)),
    # A bar with an exception, and leave under a condition.
    (
        "Boats may not sail unless it rains.",
        "Boats may sail only if it rains.",
        Weight.UNSURE,
        ("words-lost", "words-gained"),
    ),
]


@pytest.mark.parametrize(("before", "after", "weight", "rests_on"), CASES)
def test_weight_and_what_it_rests_on(before: str, after: str, weight: Weight, rests_on: tuple[str, ...]) -> None:
    pair = Pair(Passage(before), Passage(after))
    assert weigh(pair, signals_of(pair))[:2] == (weight, rests_on)


# In other languages all words count but those that English leaves out too; of one without a table every letter does.
FOREIGN = [
    ("de", "Die Hilfe geht nur an Schulen.", "Die Hilfe geht an Schulen.", Weight.UNSURE),
    ("de", "Alle Boote sind frei.", "Die Boote sind frei.", Weight.UNSURE),
    ("de", "Er stimmt für den Plan.", "Er stimmt gegen den Plan.", Weight.UNSURE),
    ("de", "Die Mühle war offen.", "Die Mühle ist offen.", Weight.UNSURE),
    ("de", "Die Räte wählen die Gäste.", "Die Räte werden von den Gästen gewählt.", Weight.UNSURE),
    ("fr", "Le clerc et le garde votent.", "Le clerc ou le garde votent.", Weight.UNSURE),
    ("fr", "Le clerc n'entend que le garde.", "Le clerc entend le garde.", Weight.UNSURE),
    ("fr", "Le moulin est celui du clerc.", "Ce moulin est celui de ce clerc.", Weight.WORDING),
    ("es", "El barco viene de la isla.", "El barco viene a la isla.", Weight.UNSURE),
    ("it", "La nave paga se parte.", "La nave paga quando parte.", Weight.UNSURE),
    ("pl", "Rada lub komitet płaci.", "Rada i komitet płaci.", Weight.UNSURE),
    ("ru", "Лодки идут под мостом.", "Лодки идут над мостом.", Weight.UNSURE),
    ("uk", "Човни платять лише тут.", "Човни платять тут.", Weight.UNSURE),
    ("uk", "Рибалка платить мито.", "Рибалки платять мито.", Weight.WORDING),
    ("cs", "Soudce volí ministra.", "Soudce volí ministr.", Weight.UNSURE),
]


@pytest.mark.parametrize(("code", "before", "after", "weight"), FOREIGN)
def test_weight_in_other_languages(code: str, before: str, after: str, weight: Weight) -> None:
    pair = Pair(Passage(before, language=code), Passage(after, language=code))
    assert weigh(pair, signals_of(pair)).weight is weight


def test_the_words_name_a_figure_that_only_a_possible_signal_tells() -> None:
    both = Pair(Passage("Access is free for residents."), Passage("Access is free for residents at level 3."))
    assert weigh(both, signals_of(both)).gained == ("level", "3")


def test_the_words_are_whole_where_no_blanks_part_them() -> None:
    both = Pair(
        Passage("船员选举船长。船员开会。", language="zh"),
        Passage("船员选举船长。船员作记录。船员开会。", language="zh"),
    )
    assert weigh(both, signals_of(both)).gained == ("船员作记录",)
