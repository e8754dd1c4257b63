"""The changelog is in order: newest first, each version either told in words or a list, and nothing fell below."""

from __future__ import annotations

import re
from pathlib import Path

import plandiff

FILE = Path(plandiff.__file__).with_name("CHANGELOG.md")
TITLE, *CHAPTERS = re.split(r"^## ", FILE.read_text(encoding="utf-8"), flags=re.MULTILINE)


def test_versions_stand_newest_first() -> None:
    first, *released = [chapter.split("\n")[0] for chapter in CHAPTERS]
    assert first == "Unreleased"
    numbers = [tuple(map(int, version.split("."))) for version in released]
    assert numbers == sorted(numbers, reverse=True)
    number, mark, _ = plandiff.__version__.partition(".dev")
    if mark:  # what is unreleased is on its way to the version that it is named after
        assert tuple(map(int, number.split("."))) > numbers[0]
    else:
        assert number == released[0]


def test_a_version_is_told_in_words_or_as_lists_under_headings() -> None:
    for chapter in CHAPTERS:
        lines = [line for line in chapter.split("\n")[1:] if line and not line.startswith("### ")]
        if lines[0].startswith("- "):
            assert all(line.startswith(("- ", "  ")) for line in lines), lines[0]
        else:
            assert not any(line.startswith("- ") for line in lines), lines[0]


def test_nothing_is_told_twice() -> None:
    lines = [line for line in FILE.read_text(encoding="utf-8").split("\n") if line]
    assert len(lines) == len(set(lines))


def test_the_readme_leads_to_it() -> None:
    readme = (FILE.parent.parent / "README.md").read_text(encoding="utf-8")
    assert "(plandiff/CHANGELOG.md)" in readme
