"""Bytes are read as a plan file or as a document: by their name, then by their keys."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from plandiff.library.library import open_library, read_any
from plandiff.model.problem import InputError

PLAN = "id: lake\ntitle: Lake accord\npoints:\n- {id: '1', text: Boats carry lamps.}\n"
PAGE = "# Terms\n\n1. The fee is 10 euros.\n2. You may cancel.\n"
FRONT = "---\ntitle: Terms\nlayout: legal\n---\n\n"

PLANS = {
    "a stream": ("<stdin>", PLAN),
    "with a document mark": ("<stdin>", f"---\n{PLAN}"),
    "by its keys, under any name": ("lake.txt", PLAN),
    "at a revision": ("HEAD:plans/lake.yaml", PLAN),
}
DOCUMENTS = {
    "front matter": ("terms.md", f"{FRONT}{PAGE}"),
    "front matter with an id": ("terms.md", f"---\nid: terms\ntitle: Terms\n---\n{PAGE}"),
    "front matter at a revision": ("HEAD:docs/terms.md", f"{FRONT}{PAGE}"),
    "front matter in a stream": ("<stdin>", f"{FRONT}{PAGE}"),
    "front matter with an id in a stream": ("<stdin>", f"---\nid: terms\ntitle: Terms\n---\n{PAGE}"),
    "from another system": ("<stdin>", f"\ufeff{FRONT}{PAGE}".replace("\n", "\r\n")),
    "a line that begins with title:": ("letter.txt", f"title: Terms\n\n{PAGE}"),
    "keys in the middle": ("notes.md", f"{PAGE}\npoints:\nid: x\ntitle: y\n"),
}


@pytest.mark.parametrize("name", PLANS)
def test_plan_file(name: str) -> None:
    file, text = PLANS[name]
    assert read_any(text.encode(), file=file, plan_id="document").content.id == "lake"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_document(name: str) -> None:
    file, text = DOCUMENTS[name]
    plan = read_any(text.encode(), file=file, plan_id="document").content
    assert [point.text for point in plan.points if point.id in {"1", "2"}][:1] == ["The fee is 10 euros."]


def test_two_plans_in_one_file_are_refused() -> None:
    for text in (f"{PLAN}---\n{PLAN}", f"---\n{PLAN}---\n{PLAN}", f"---\nid: x\ntitle: y\n---\n{PLAN}"):
        with pytest.raises(InputError) as caught:
            read_any(text.encode(), file="<stdin>", plan_id="document")
        assert "yaml-feature" in {problem.rule for problem in caught.value.problems}


def test_a_page_in_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("terms.md").write_text(f"{FRONT}{PAGE}", encoding="utf-8")
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@example.org"]
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "Begin"]):
        subprocess.run([*git, *command], check=True)
    plan = open_library().plan("HEAD:terms.md").content
    assert next((point.id, point.text) for point in plan.points) == ("1", "The fee is 10 euros.")


def test_of_several_broken_plans_the_first_by_name_is_told(tmp_path: Path) -> None:
    """Folders list their files in an order of their own: the one of names is the same everywhere."""
    for name in ("m", "b", "z", "a", "k"):
        (tmp_path / f"{name}.yaml").write_text("points: 7\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        open_library(str(tmp_path)).plans()
    assert "a.yaml" in str(caught.value.problems[0].file)
