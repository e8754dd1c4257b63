"""`plandiff rulings` and the file it writes: from two documents to a comparison that obeys a person."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from plandiff.__main__ import run
from plandiff.alignment.applied_rulings import point_fingerprint
from plandiff.model.plan import Point
from plandiff.rendering.formats import COMPARISON, RULINGS, SUBJECTS
from tests.alignment.test_applied_rulings import AFTER as AFTER_PLAN
from tests.alignment.test_applied_rulings import BEFORE as BEFORE_PLAN
from tests.alignment.test_applied_rulings import FIRING, TRUCE

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


VERSIONS = {
    "lake-1": {"date": "2031-01-01", "8": FIRING, "9": "Boats pay a fee."},
    "lake-2": {"date": "2031-02-01", "7": TRUCE, "9": "Boats pay a fee."},
    "lake-3": {"date": "2031-03-01", "6": TRUCE + " It is watched.", "9": "Boats pay a fee."},
}


@pytest.fixture
def plans(folder: Path) -> Path:
    """A plan folder with three versions and a ruling on the first two."""
    where = folder / "plans"
    (where / "rulings").mkdir(parents=True)
    for name, said in VERSIONS.items():
        points = "".join(f"  - id: '{key}'\n    text: {text}\n" for key, text in said.items() if key != "date")
        content = f"id: {name}\ntitle: Lake\ndate: {said['date']}\npoints:\n{points}"
        (where / f"{name}.yaml").write_text(content, encoding="utf-8")
    (where / "rulings" / "lake-1--lake-2.yaml").write_text(
        "before: lake-1\nafter: lake-2\nrulings:\n"
        "  - {before: ['8'], after: ['7'], by: A. Reader, reason: both end the firing}\n",
        encoding="utf-8",
    )
    return where


# What every report on several versions says, and the commands that make them.
THREADS = (
    ("matrix",),
    ("columns",),
    ("trace", "lake-1#8"),
    ("silence",),
    ("family",),
    ("outcome", "--base", "lake-1", "--asks", "lake-2", "--result", "lake-3"),
)


@pytest.mark.parametrize("command", THREADS, ids=lambda command: command[0])
@pytest.mark.usefixtures("plans")
def test_reports_on_threads_obey_and_say_so(command: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    for form in ("terminal", "markdown", "html"):
        if form in SUBJECTS[command[0]].texts:
            text = " ".join(printed(capsys, *command, "-f", form).split())
            assert "1 link between versions is by ruling of A. Reader" in text, form
    if "json" in SUBJECTS[command[0]].texts:
        (said,) = json.loads(printed(capsys, *command, "-f", "json"))["rulings"]
        assert (said["before"], said["after"], said["by"]) == (["lake-1#8"], ["lake-2#7"], "A. Reader")


@pytest.mark.usefixtures("plans")
def test_a_thread_goes_through_a_ruling(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(printed(capsys, "trace", "lake-1#8", "-f", "json"))["members"]
    assert [(one["point"], one["basis"]) for one in found] == [
        ("lake-1#8", "ruling"),
        ("lake-2#7", "ruling"),
        ("lake-3#6", "text"),
    ]
    assert found[0]["ruling"]["reason"] == "both end the firing"
    assert "by ruling of A. Reader: both end the firing" in printed(capsys, "trace", "lake-1#8")


def test_a_thread_does_not_join_what_is_ruled_apart(plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (plans / "rulings" / "lake-2--lake-3.yaml").write_text(
        "before: lake-2\nafter: lake-3\nrulings:\n  - {before: ['7'], after: [], by: B. Reader}\n", encoding="utf-8"
    )
    found = json.loads(printed(capsys, "trace", "lake-1#8", "-f", "json"))["members"]
    assert [one["point"] for one in found] == ["lake-1#8", "lake-2#7"]
    assert "by ruling of A. Reader and B. Reader" in printed(capsys, "matrix", "--format", "terminal")


def test_several_files_of_rulings_are_named(plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (plans / "rulings" / "lake-1--lake-2.yaml").rename(plans.parent / "decided.yaml")
    assert "by ruling" not in printed(capsys, "matrix")
    assert "by ruling of A. Reader" in printed(capsys, "matrix", "--rulings", "decided.yaml")
    assert run(["matrix", "lake-2", "lake-3", "--rulings", "decided.yaml"]) == 2
    assert "no rulings on" in capsys.readouterr().err


def test_a_clause_is_ruled_on_and_every_report_says_so(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, said in (("first", FIRING), ("second", TRUCE)):
        text = f"1. The harbour.\n\n(a) Boats pay.\n\n(b) {said}\n\n2. The ferry runs.\n"
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    assert "by ruling" not in printed(capsys, "compare", "first.txt", "second.txt")
    (folder / "rulings.yaml").write_text(
        "before: first.txt\nafter: second.txt\nrulings:\n  - {before: [1.b], after: [1.b], by: A. Reader}\n",
        encoding="utf-8",
    )
    for form in (name for name in COMPARISON.texts if name not in ("json", "svg")):
        text = " ".join(printed(capsys, "compare", "first.txt", "second.txt", "-f", form).split())
        assert "clause b: by ruling of A. Reader" in text, form
    assert "ruling of A. Reader" in printed(capsys, "compare", "first.txt", "second.txt", "--view", "correlation")
    (clause,) = [one for one in links(capsys)["1", "1"]["clauses"] if one["before"] == ["b"]]
    assert (clause["basis"], clause["ruling"]["by"]) == ("ruling", "A. Reader")
    assert run(["validate", "rulings.yaml"]) == 0


def git(folder: Path, *arguments: str) -> None:
    settings = ("-c", "user.name=A", "-c", "user.email=a@b.c")
    subprocess.run(["git", *settings, *arguments], cwd=folder, check=True, capture_output=True)


def test_states_that_git_keeps_are_ruled_on_by_their_texts(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = folder / "lake.txt"
    git(folder, "init", "-q")
    for said in (FIRING, TRUCE, "No gun is heard any more."):
        file.write_text(f"1. The ferry runs on Sundays.\n\n2. {said}\n", encoding="utf-8")
        git(folder, "add", "lake.txt")
        git(folder, "commit", "-q", "-m", "Revise")
    states = "HEAD~2:lake.txt", "HEAD~1:lake.txt"
    first, second = (point_fingerprint(Point(id="2", text=text)) for text in (FIRING, TRUCE))
    (folder / "rulings.yaml").write_text(
        "before: lake.txt\nafter: lake.txt\nrulings:\n  - {before: ['2'], after: ['2'], by: A. Reader, "
        f"before_texts: ['{first}'], after_texts: ['{second}']}}\n",
        encoding="utf-8",
    )
    assert "by ruling of A. Reader" in printed(capsys, "compare", *states)
    assert "by ruling" not in printed(capsys, "compare", "HEAD~1:lake.txt", "lake.txt")  # other texts
    assert capsys.readouterr().err == ""
    shown = printed(capsys, "history", "lake.txt")
    counts = [line.strip() for line in shown.splitlines() if "unchanged" in line]
    assert counts == ["1 added, 1 removed, 1 unchanged", "1 changed, 1 unchanged"]  # newest first: the second is ruled
    assert shown.count("by ruling of A. Reader") == 1
    for name, state in zip(("old.txt", "new.txt"), (FIRING, TRUCE), strict=True):
        (folder / name).write_text(f"1. The ferry runs on Sundays.\n\n2. {state}\n", encoding="utf-8")
    assert "by ruling of A. Reader" in printed(capsys, "git-diff", "lake.txt", "old.txt", "0", "0", "new.txt", "0", "0")
