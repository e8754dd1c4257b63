"""Whether the two passages of a link are taken for different languages."""

from __future__ import annotations

from plandiff.alignment.across_languages import languages_of_plans
from plandiff.comparing.compare import compare
from plandiff.comparing.passage_languages import languages_told, with_languages
from plandiff.model.comparison import Side
from plandiff.model.kinds import ChangeKind, Weight
from plandiff.model.plan import Plan, Point
from plandiff.model.problem import Document


def test_passages_that_keep_most_of_their_words_are_in_one_language() -> None:
    """Without its heading the text is too short to tell its language; it is no translation of itself."""
    text = "не более 800 000 человек."
    sides = []
    for title in ("Численность армии", ""):
        points = (
            Point(id="1", text="The force is capped at 800 000 personnel."),
            Point(id="2", title=title, text=text),
        )
        sides.append(Document("plan.yaml", Plan(id="plan", title="T", points=points), ""))
    change = compare(*sides).changes[1]
    assert change.kind is ChangeKind.CHANGED
    assert change.weight is Weight.UNSURE


def plan_in(language: str, *texts: str) -> Plan:
    """A plan whose points are texts."""
    points = tuple(Point(id=str(number), text=text) for number, text in enumerate(texts, 1))
    return Plan(id="plan", title="T", language=language, points=points)


MIXED = (
    "Вибори відбудуться 31 грудня 2031 року.",
    "La pêche va du 1er mars au 30 septembre dans le lac.",
    "Die Truppen ziehen bis 31. März 2031 aus der Stadt ab.",
)


def test_a_text_in_several_languages_is_said_to_be_in_them() -> None:
    """By the words of its points; a plan that declares its language is in that."""
    side = with_languages(*[Side.of(Document("plan.yaml", plan_in("", *MIXED), ""))] * 2)[0]
    assert languages_told(side) == ("de", "fr", "uk")
    side = with_languages(*[Side.of(Document("plan.yaml", plan_in("uk", *MIXED), ""))] * 2)[0]
    assert languages_told(side) == ("uk",)


def test_versions_of_one_text_are_in_one_language_whatever_is_told_of_either() -> None:
    """A text in two languages, of which an edit takes a part away, is no translation of itself."""
    first = plan_in("", *MIXED, "Les bateaux sont dans le port et ne sortent pas.", "Les filets sont à terre.")
    second = plan_in("", MIXED[0], "Озеро є спільним для всіх сторін.", *MIXED[1:])
    assert len(set(languages_of_plans(first, second))) == 1
