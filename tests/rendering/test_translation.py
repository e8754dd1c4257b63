"""What a desk that checks a translation sees, in the forms that the golden cases do not hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from plandiff.__main__ import run
from plandiff.api import compare, render
from plandiff.model.comparison import Comparison
from plandiff.rendering.words.roles import Roles
from tests.golden import sides

FIGURE = "1 March 2031 in the original, 1 квітня 2031 року in the translation"


@pytest.fixture(scope="module", name="checked")
def _checked() -> Comparison:
    return compare(*sides("translation-checked"))


def test_the_two_texts_stand_in_columns_where_there_is_room(checked: Comparison) -> None:
    """Each under the name of its language, without further marks."""
    lines = render(checked, "terminal", width=120).splitlines()
    assert "    original (English)                                       | translation (Ukrainian)" in lines
    assert any(
        line.startswith("    Upland and Lowland share the costs equally.              | Верхня") for line in lines
    )


def test_a_page_marks_what_differs(checked: Comparison) -> None:
    """The facts of either side in its text, which has its language."""
    page = render(checked, "html")
    assert "<mark>1 March 2031</mark>" in page
    assert "<mark>1 квітня 2031 року</mark>" in page
    assert '<p lang="uk" dir="auto">' in page
    assert "Nothing in the translation." in page
    assert "Before" not in page


@pytest.mark.parametrize("form", ["terminal", "markdown", "html", "csv"])
def test_every_form_says_what_differs(checked: Comparison, form: str) -> None:
    """In the same words; on a narrow page they may be broken."""
    assert FIGURE in " ".join(render(checked, form).replace("<br>", " ").split())


def test_the_translation_may_come_first() -> None:
    """Then what only it has is not called missing in it."""
    original, translation = sides("translation-checked")
    turned = compare(translation, original)
    assert Roles.of(turned) == ("translation", "original")
    assert "3 (only in the original)" in render(turned, "terminal")


def test_show_names_the_original(capsys: pytest.CaptureFixture[str]) -> None:
    """With the command that checks the translation."""
    path = Path(__file__).parents[1] / "comparing" / "translations" / "us-28-uk.yaml"
    assert run(["show", str(path)]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "A translation of us-28: `plandiff compare us-28 us-28-uk` checks it." in told
