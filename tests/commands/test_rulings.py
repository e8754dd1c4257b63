"""`plandiff rulings` and the file it writes: from two documents to a comparison that obeys a person."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from plandiff.__main__ import run
from plandiff.rendering.formats import COMPARISON, RULINGS
from tests.alignment.test_decisions import AFTER as AFTER_PLAN
from tests.alignment.test_decisions import BEFORE as BEFORE_PLAN
from tests.alignment.test_decisions import FIRING, TRUCE

BEFORE, AFTER = (
    "\n\n".join(f"{point.id}. {point.text}" for point in plan.points) for plan in (BEFORE_PLAN, AFTER_PLAN)
)
DECIDED = """\
before: first.txt
after: second.txt
rulings:
  - {before: ["2"], after: ["3"], by: A. Reader, date: 2031-03-04, reason: both end the firing}
  - {before: ["4"], after: [], by: A. Reader}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with two documents."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "first.txt").write_text(BEFORE, encoding="utf-8")
    (tmp_path / "second.txt").write_text(AFTER, encoding="utf-8")
    return tmp_path


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    capsys.readouterr()
    assert run(list(arguments)) == 0
    return capsys.readouterr().out


def links(capsys: pytest.CaptureFixture[str], *options: str) -> dict[tuple[str, str], dict[str, Any]]:
    report = json.loads(printed(capsys, "compare", "first.txt", "second.txt", "-f", "json", *options))
    return {(" ".join(one["before"]), " ".join(one["after"])): one for one in report["changes"]}


@pytest.mark.parametrize("form", RULINGS.formats)
@pytest.mark.usefixtures("folder")
def test_every_form_has_both_texts_and_the_line(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = " ".join(printed(capsys, "rulings", "first.txt", "second.txt", "-f", form).replace("#", " ").split())
    assert "stop all firing" in text
    assert "exchanged for everyone" in text
    assert "0.0" in text  # the score


def test_the_file_it_writes_is_read_when_someone_has_signed_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    printed(capsys, "rulings", "first.txt", "second.txt", "-o", "rulings.yaml")
    assert ("2", "4") not in links(capsys)
    file = folder / "rulings.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace('by: ""', "by: A. Reader"), encoding="utf-8")
    assert links(capsys)["2", "4"]["basis"] == "ruling"
    assert run(["validate", "rulings.yaml"]) == 0


def test_signed_at_once(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    printed(capsys, "rulings", "first.txt", "second.txt", "-o", "rulings.yaml", "--by", 'A "B" Reader')
    assert links(capsys)["2", "4"]["ruling"]["by"] == 'A "B" Reader'
    assert "Nothing to decide" in printed(capsys, "rulings", "first.txt", "second.txt")
    before = (folder / "rulings.yaml").read_bytes()
    assert run(["rulings", "first.txt", "second.txt", "-o", "rulings.yaml"]) == 2  # decisions are not overwritten
    assert (folder / "rulings.yaml").read_bytes() == before


@pytest.mark.parametrize(
    ("place", "option"),
    [
        ("rulings.yaml", []),
        ("rulings/first--second.yaml", []),
        ("elsewhere/decided.yaml", ["--rulings", "elsewhere/decided.yaml"]),
    ],
)
def test_where_rulings_are_found(
    place: str, option: list[str], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / place).parent.mkdir(exist_ok=True)
    (folder / place).write_text(DECIDED, encoding="utf-8")
    found = links(capsys, *option)
    assert found["2", "3"]["ruling"] == {
        "by": "A. Reader",
        "date": "2031-03-04",
        "reason": "both end the firing",
        "text_changed": False,
    }
    assert found["4", ""]["basis"] == "ruling"


@pytest.mark.parametrize("form", [name for name in COMPARISON.texts if name not in ("json", "svg")])
def test_every_report_says_who_decided(form: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "rulings.yaml").write_text(DECIDED, encoding="utf-8")
    text = " ".join(printed(capsys, "compare", "first.txt", "second.txt", "-f", form).split())
    assert "by ruling of A. Reader, 2031-03-04: both end the firing" in text


def test_rulings_in_a_plan_folder(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plans = folder / "plans"
    (plans / "rulings").mkdir(parents=True)
    for name, point, text in (("lake-1", "8", FIRING), ("lake-2", "7", TRUCE)):
        content = f"id: {name}\ntitle: Lake\npoints:\n  - id: '{point}'\n    text: {text}\n"
        (plans / f"{name}.yaml").write_text(content, encoding="utf-8")
    file = plans / "rulings" / "lake-1--lake-2.yaml"
    file.write_text(
        "before: lake-1\nafter: lake-2\nrulings:\n  - {before: ['8'], after: ['7'], by: A. Reader}\n", encoding="utf-8"
    )
    assert "by ruling of A. Reader" in printed(capsys, "compare", "lake-1", "lake-2")
    assert "by ruling of A. Reader" in printed(capsys, "compare", "lake-2", "lake-1")
    file.write_text(file.read_text(encoding="utf-8").replace("'7'", "'70'"), encoding="utf-8")
    capsys.readouterr()
    assert run(["validate"]) == 1
    assert "[ruling-unknown]" in capsys.readouterr().out


def test_rulings_on_other_texts_are_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "others.yaml").write_text(DECIDED.replace("first", "third"), encoding="utf-8")
    assert run(["compare", "first.txt", "second.txt", "--rulings", "others.yaml"]) == 2
    assert "no rulings on" in capsys.readouterr().err


def test_compare_ends_with_the_command_where_links_are_doubtful(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "first.txt").write_text(
        "1. Boats moor at the long pier of the harbour in winter, and the master keeps the keys of the shed.\n\n"
        "2. Fees are paid at the desk.\n",
        encoding="utf-8",
    )
    (folder / "second.txt").write_text(
        "1. In winter nobody may enter the shed, which the town owns; its doors open to members with keys.\n\n"
        "2. Fees are paid at the desk.\n",
        encoding="utf-8",
    )
    assert run(["compare", "first.txt", "second.txt"]) == 0
    assert capsys.readouterr().err == (
        "note: 1 link is doubtful: `plandiff rulings first.txt second.txt` lists them for a ruling\n"
    )


@pytest.mark.usefixtures("folder")
def test_a_point_that_stands_alone_names_its_nearest_candidate(capsys: pytest.CaptureFixture[str]) -> None:
    assert "nearest: after 4, score 0.09, not linked" in printed(capsys, "compare", "first.txt", "second.txt")
