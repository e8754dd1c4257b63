"""What became of open places: each row a before and an after text, and the fates of the places in order."""

from __future__ import annotations

import pytest

from plandiff.comparing.compare import compare
from plandiff.model.comparison import Change, Comparison
from plandiff.model.kinds import ChangeKind, SpanOp, Weight
from plandiff.model.open_place import PlaceChange
from plandiff.model.plan import Clause, Fate, Option, Plan, Point, TextStatus
from plandiff.model.problem import Document
from plandiff.rendering.comparison.remarks import notices


def compared(before: Point, after: Point, status: TextStatus | None = None) -> Comparison:
    plans = [Plan(id="b", title="b", points=(before,)), Plan(id="a", title="a", text=status, points=(after,))]
    return compare(*(Document(f"{plan.id}.yaml", plan, "0" * 64) for plan in plans))


def change(before: str, after: str) -> Change:
    return compared(Point(id="1", text=before), Point(id="1", text=after)).changes[0]


def told(one: PlaceChange) -> str:
    """A fate in short: what happened, and to which words."""
    words = [one.place.wordings[number].text for number in (*one.chosen, *one.stood)] or [one.text]
    moved = [*(f"-{text}" for text in one.withdrawn), *(f"+{text}" for text in one.added)]
    return " ".join(filter(None, (one.fate, *words, *moved, "with its sentence" * one.with_sentence)))


CASES: dict[str, tuple[str, str, list[str]]] = {
    "one alternative is chosen, the insertion stays": (
        "The aim is to [end][address] pollution [, also at sea].",
        "The aim is to end pollution, also at sea.",
        ["resolved end", "lifted , also at sea"],
    ),
    "neither alternative": (
        "The aim is to [end][address] pollution.",
        "The aim is to halt pollution.",
        ["resolved halt"],
    ),
    "a figure decides": (
        "The limit is [four thousand tonnes][nine thousand tonnes] a year.",
        "The limit is six thousand tonnes a year.",
        ["resolved six thousand tonnes"],
    ),
    "both stand": ("It holds [boats] [nets] and lamps.", "It holds boats and nets and lamps.", ["resolved boats nets"]),
    "nothing changes": ("Each [shall][should] act.", "Each party [shall][should] act.", ["open"]),
    "wider": ("Each [shall][should] act.", "Each [shall][should][may] act.", ["widened +may"]),
    "narrower": ("Each [shall][should][may] act.", "Each [shall][may] act.", ["narrowed -should"]),
    "an insertion gets a rival": ("It acts [at once] in May.", "It acts [at once][soon] in May.", ["widened +soon"]),
    "other words": ("Each [shall][should] act.", "Each [shall][will] act.", ["reworded -should +will"]),
    "who asks": (
        "It acts [by 2030 - proposed by Upland].",
        "It acts [by 2030 - proposed by Upland and Lowland].",
        ["attributed"],
    ),
    "an insertion goes": ("It acts [, where it can,] in May.", "It acts in May.", ["dropped"]),
    "with its sentence": (
        "It acts in May. The old fund pays [half][all] of it.",
        "It acts in May.",
        ["dropped with its sentence"],
    ),
    "the whole passage, with what is inside": (
        "[Each party [shall][should] act [, where it can,] in May.]",
        "Each party [shall][should] act in May.",
        ["lifted Each party [shall][should] act [, where it can,] in May.", "open", "dropped"],
    ),
    "a whole passage stays open, with what is inside decided": (
        "[The dam [is][shall be] run by [the crew [of Upland]].]",
        "[The dam shall be run by the crew of Upland.]",
        ["open", "resolved shall be", "lifted the crew [of Upland]", "lifted of Upland"],
    ),
    "brackets come inside a whole passage that was open": (
        "[The dam shall be run by the crew of Upland.]",
        "[The dam [is][shall be] run by [the crew [of Upland]].]",
        ["open", "new shall be", "new the crew [of Upland]", "new of Upland"],
    ),
    "a whole passage goes with what is inside": (
        "It acts.\n[Each party [shall][should] pay.]",
        "It acts.",
        ["dropped", "dropped with its sentence"],
    ),
    "numbered options": (
        "Option 1: A fund of its own is set up.\nOption 2: The old bank pays for it.",
        "The old bank pays for it.",
        ["resolved The old bank pays for it."],
    ),
    "nested alternatives are reworded": (
        "It opens at [10 pm] [11 pm [in May]].",
        "It opens at [noon].",
        ["reworded -10 pm -11 pm [in May] +noon", "dropped"],
    ),
    "two places give way to one that is open": (
        "It opens at [ten] [every day in May].",
        "It opens at [noon].",
        ["reworded -ten +noon", "dropped"],
    ),
    "a place that is nested is decided on": (
        "It opens at [ten [in May]].",
        "It opens at noon.",
        ["resolved noon", "dropped"],
    ),
    "one bracket around two points, seen from the second": (
        "It opens in May.]",
        "It opens in May.",
        ["lifted It opens in May."],
    ),
    "a blank is filled": ("It ends after [xx] years.", "It ends after ten years.", ["resolved ten"]),
    "a blank stands as it was called": ("It is in Annex [X] now.", "It is in Annex X now.", ["lifted X"]),
    "a blank gets a wording": ("It ends after [xx] years.", "It ends after [ten] years.", ["widened +ten"]),
    "a blank stays": ("It ends after [xx] years.", "It will end after [xx] years.", ["open"]),
    "brackets come around words that stood": ("It acts at once in May.", "It acts [at once] in May.", ["new at once"]),
    "new words in brackets": ("It acts in May.", "It acts [and reports] in May.", ["new"]),
    "a rival comes to words that stood": ("Each shall act.", "Each [shall][should] act.", ["new shall"]),
}


@pytest.mark.parametrize("name", CASES)
def test_fates(name: str) -> None:
    before, after, expected = CASES[name]
    assert [told(one) for one in change(before, after).places] == expected


@pytest.mark.parametrize("name", CASES)
def test_spans_rebuild_both_texts_and_show_no_bracket_as_a_word(name: str) -> None:
    before, after, _ = CASES[name]
    spans = change(before, after).spans
    assert ("".join(span.before for span in spans), "".join(span.after for span in spans)) == (before, after)
    words = [span for span in spans if span.op is not SpanOp.BRACKET]
    assert not any(sign in span.before + span.after for span in words for sign in "[]")


def test_lifting_brackets_is_substantive_where_no_word_changed() -> None:
    found = change("It acts [at once] in May.", "It acts at once in May.")
    assert (found.weight, [signal.id for signal in found.signals]) == (Weight.SUBSTANTIVE, ["alternative"])
    assert found.signals[0].arguments["fate"] == "lifted"


def test_the_number_of_an_option_is_no_mere_wording() -> None:
    """Guarantee 2 holds for what stands in open places and is no wording of theirs."""
    found = change(
        "[Option 1: The board decides.]\n[Option 2: It votes.]", "[Option 3: The board decides.]\n[Option 2: It votes.]"
    )
    assert found.weight in (Weight.UNSURE, Weight.SUBSTANTIVE)


def test_what_a_place_says_is_not_said_again() -> None:
    """The signals of the words are those of what changed besides."""
    found = change("Each [shall][should] pay [, where it can,] 50 crowns.", "Each shall pay 60 crowns.")
    assert [signal.id for signal in found.signals] == ["alternative", "alternative", "figure"]


def test_what_was_inside_a_place_that_went_is_told_with_it() -> None:
    found = change("It acts.\n[Each party [shall][should] pay.]", "It acts.")
    assert (len(found.places), [signal.arguments["kind"] for signal in found.signals]) == (2, ["whole-item"])


def test_options_of_a_file_have_fates_too() -> None:
    clause = Clause(
        id="a",
        text="A release is announced 48 hours ahead.",
        options=(Option(by="Lowland", text="72 hours", place="48 hours"), Option(by="Upland", text="Nothing is told.")),
    )
    after = Clause(id="a", text="A release is announced 72 hours ahead.")
    found = compared(Point(id="1", clauses=(clause,)), Point(id="1", clauses=(after,))).changes[0].clauses[0]
    assert [told(one) for one in found.places] == ["resolved 72 hours", "dropped"]
    assert found.places[0].place.by == ("Lowland",)


def test_an_option_that_stands_instead_of_the_text_is_chosen() -> None:
    option = Option(by="Upland", text="The chair serves one year.")
    before = Point(id="1", text="The chair serves two years.", options=(option,))
    assert [told(one) for one in compared(before, Point(id="1", text=option.text)).changes[0].places] == [
        "resolved The chair serves one year."
    ]


def test_brackets_that_are_lifted_from_other_words_say_so() -> None:
    found = change("[A quorum of 12 members is needed.]", "A quorum of 20 members is needed.").places[0]
    assert (found.fate, found.text) == ("lifted", "A quorum of 20 members is needed.")
    assert not change("[A quorum of 12 members is needed.]", "A quorum of 12 members is needed.").places[0].text


def test_a_blank_that_gets_a_wording_is_counted_as_new() -> None:
    blank, worded = "It ends after [xx] years.", "It ends after [ten] years."
    assert change(blank, worded).places[0].counted == "new"
    assert change(worded, blank).places[0].counted == "dropped"
    assert change(blank, "It ends after [yy] years.").places[0].counted is None


def test_a_point_that_is_open_by_report_is_counted() -> None:
    found = compared(
        Point(id="1", text="Each [shall][should] act."), Point(id="1", fate=Fate.BRACKETED), TextStatus.UNDISCLOSED
    )
    assert found.open_places == (1, 1)


def test_nothing_is_said_of_places_where_a_text_is_not_known() -> None:
    found = compared(
        Point(id="1", text="Each [shall][should] act."),
        Point(id="1", fate=Fate.UNDISCLOSED),
        TextStatus.UNDISCLOSED,
    )
    assert (found.changes[0].kind, found.changes[0].places) == (ChangeKind.UNDISCLOSED, ())
    assert found.open_places == (1, 0)


def test_the_count_of_a_version_known_by_report_says_so() -> None:
    before = Point(id="1", text="Each [shall][should] act.")
    found = compared(before, Point(id="1", fate=Fate.BRACKETED), TextStatus.UNDISCLOSED)
    assert any("Open places: 1 before, at least 1 after, by report." in notice for notice in notices(found))
    found = compared(before, Point(id="1", fate=Fate.KEPT), TextStatus.UNDISCLOSED)
    assert any("Open places: 1 before, not known after." in notice for notice in notices(found))
