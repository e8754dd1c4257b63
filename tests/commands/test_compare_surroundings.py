"""What surrounds the text of a document and is not compared: where it differs, every report says so."""

from __future__ import annotations

import json
from html import unescape
from pathlib import Path

import pytest

from plandiff.__main__ import run
from tests.reading.json_schema import errors

SCHEMA = Path(__file__).parents[2] / "plandiff" / "schema" / "report.schema.json"
PAGE = "<html><body><nav><a href='/'>{}</a></nav><main><p>Boats carry lamps.</p></main></body></html>"
PICTURE = '<html><body><p>Boats carry lamps <img src="lamp.png" alt="{}">.</p></body></html>'
FIELD = "<html><body><p>Boats carry lamps <INPUT type=text VALUE='{}'/>.</p></body></html>"
BOX = '<p>Boats carry lamps <input type="checkbox" value="lamps"{}>.</p>'
FRONT = "---\nstatus: {}\n---\n\nBoats carry lamps.\n"
SHEET = "Lake accord {{0}}\n\n{}. {} are tarred.\n\f"
SHEETS = "".join(SHEET.format(number, what) for number, what in enumerate(("Boats", "Nets", "Gates"), 1))
CASES = [
    (
        "a.md",
        "~~{} leak.~~ Boats carry lamps.\n",
        "Boats",
        "Ships",
        'struck (before "Boats leak."; after "Ships leak.")',
    ),
    ("a.txt", SHEETS, "draft", "final", 'page header (before "Lake accord draft"; after "Lake accord final")'),
    ("a.md", FRONT, "draft", "in force", 'front matter (before "status: draft"; after "status: in force")'),
    ("a.md", FRONT, "<1>", "<2>", 'front matter (before "status: <1>"; after "status: <2>")'),
    (
        "a.md",
        "---\ntitle: Lake accord{}\n---\n\n# Lake accord\n\nBoats carry lamps.\n",
        ", draft",
        ", final",
        'front matter (before "title: Lake accord, draft"; after "title: Lake accord, final")',
    ),
    ("a.md", "Boats carry lamps.\n\n## Related\n\n{}\n", "Nets", "Gates", 'related (before "Nets"; after "Gates")'),
    ("a.html", PAGE, "Start", "Advice", 'navigation (before "Start"; after "Advice")'),
    ("a.html", PICTURE, "4 euros", "5 euros", 'picture (before "4 euros"; after "5 euros")'),
    ("a.html", FIELD, "in May", "in June", 'form field (before "in May"; after "in June")'),
]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def compared(name: str, texts: tuple[str, str], form: str) -> str:
    """The report on two documents in a form."""
    for number, text in enumerate(texts):
        Path(f"{number}{name}").write_text(text, encoding="utf-8")
    assert run(["compare", f"0{name}", f"1{name}", "--format", form, "-o", "report"]) == 0
    return Path("report").read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "text", "before", "after", "notice"), CASES)
def test_what_differs_around_the_text_is_quoted(name: str, text: str, before: str, after: str, notice: str) -> None:
    texts = text.format(before), text.format(after)
    assert f"Not compared, and different: {notice}." in unescape(compared(name, texts, "markdown").replace("\\", ""))
    report = json.loads(compared(name, texts, "json"))
    assert {change["kind"] for change in report["changes"]} == {"unchanged"}
    assert [len(report["left_out"][side]) for side in ("before", "after")] == [1, 1]
    assert errors(report, json.loads(SCHEMA.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(("name", "text", "before"), [case[:3] for case in CASES])
def test_the_same_surroundings_are_not_told(name: str, text: str, before: str) -> None:
    texts = text.format(before), text.format(before).replace("lamps", "two lamps")
    assert "Not compared" not in compared(name, texts, "markdown")
    assert "left_out" not in json.loads(compared(name, texts, "json"))


def test_a_box_is_told_by_its_check_and_what_a_form_hides_is_not_told() -> None:
    told = compared("a.html", (BOX.format(" checked"), BOX.format("")), "markdown")
    assert 'Not compared, and different: form field (before "lamps").' in unescape(told)
    bare = BOX.replace(' value="lamps"', "")
    told = compared("a.html", (bare.format(" checked"), bare.format("")), "markdown")
    assert 'Not compared, and different: form field (before "checked").' in unescape(told)
    choice = "<p>Boats carry <input type=radio value=one{}> one or <input type=radio value=two{}> two lamps.</p>"
    told = compared("a.html", (choice.format(" checked", ""), choice.format("", " checked")), "markdown")
    assert 'Not compared, and different: form field (before "one"; after "two").' in unescape(told)
    hidden = "<p>Boats carry lamps <input type=hidden value={}>.</p>"
    assert "Not compared" not in compared("a.html", (hidden.format("k1"), hidden.format("k2")), "markdown")


def test_words_for_a_picture_are_the_same_however_they_are_written() -> None:
    texts = PICTURE.format("nets &amp;\n lamps"), PICTURE.format("nets & lamps")
    assert "Not compared" not in compared("a.html", texts, "markdown")


@pytest.mark.parametrize("key", ["---\ntitle: {}\n---", '---\ntitle: "{}"\n---', '+++\ntitle = "{}"\n+++'])
def test_a_title_that_is_compared_is_not_told_again(key: str) -> None:
    page = f"{key}\n\nBoats carry lamps.\n"
    report = json.loads(compared("a.md", (page.format("Lake accord"), page.format("Sea accord")), "json"))
    assert report["before"]["title"] == "Lake accord"
    assert "left_out" not in report
