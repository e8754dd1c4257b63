"""How far a library reaches is said wherever its versions stand side by side, and in no report on other files."""

from __future__ import annotations

import csv
import json
import re
from io import StringIO
from pathlib import Path

import pytest

from plandiff.__main__ import run
from plandiff.library.library import bundled_library
from plandiff.model.seed import Reach
from plandiff.rendering.formats import MATRIX
from plandiff.rendering.words.wording import reach_words

ROOT = Path(__file__).parents[2]
_PLAN = "id: {}\ntitle: Lake accord\npoints: [{{id: '4', text: The lake stays full.}}]\n"
FAMILY = {
    "plans/lake-10.yaml": _PLAN.format("lake-10"),
    "plans/lake-12.yaml": _PLAN.format("lake-12"),
    "seeds/register.yaml": "texts_until: 2031-03-04\nevents_until: 2031-05-06\npages: []\n",
}
DAYS = ("2031-03-04", "2031-05-06")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in FAMILY.items():
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path / "plans"


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run([*arguments]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("form", MATRIX.formats)
def test_every_matrix_ends_with_it(form: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = printed(capsys, "matrix", "--plans", str(folder), "--format", form)
    if form == "json":
        assert json.loads(text)["reach"] == dict(zip(("texts_until", "events_until"), DAYS, strict=True))
    elif form == "csv":
        rows = list(csv.reader(StringIO(text.removeprefix("\ufeff"), newline="")))
        assert {tuple(row[-2:]) for row in rows[1:]} == {DAYS}
    else:
        plain = re.sub(r"<[^>]*>|\s+", " ", text).strip()
        assert plain.endswith(reach_words(Reach(*DAYS)))


@pytest.mark.parametrize("command", [["list"], ["map", "--format", "svg"], ["map", "--format", "html"]])
def test_list_and_map_say_it(command: list[str], folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = " ".join(printed(capsys, *command, "--plans", str(folder)).split())
    assert reach_words(Reach(*DAYS)) in words


def test_files_from_elsewhere_have_no_reach(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = folder.parent / "bay.yaml"
    other.write_text(_PLAN.format("bay"), encoding="utf-8")
    text = printed(capsys, "matrix", "--plans", str(folder), "lake-10", str(other), "--format", "json")
    assert json.loads(text)["reach"] is None


def test_the_readme_files_say_what_the_register_says() -> None:
    reach = bundled_library().reach
    assert reach is not None
    for name in ("README.md", "plans/README.md"):
        assert reach_words(reach) in " ".join((ROOT / name).read_text(encoding="utf-8").split())
