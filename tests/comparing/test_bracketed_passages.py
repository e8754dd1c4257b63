"""Passages of drafts in brackets: each place is found, with its kind, whose it is, and what became of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from plandiff.model.open_place import OpenWording, PlaceChange
from tests.comparing.test_place_fates import change


def passages() -> dict[str, tuple[str, str, list[str]]]:
    """The before text, the after text and the marks of each passage, by its name."""
    parts = (
        Path(__file__).with_suffix("").with_name("bracketed_passages.txt").read_text(encoding="utf-8").split("\n== ")
    )
    found = {}
    for part in parts[1:]:
        name, *lines = part.strip().split("\n")
        sides = [
            [line.partition(": ")[2] for line in lines if line.startswith(side)] for side in ("before: ", "after: ")
        ]
        marks = [line for line in lines if not line.startswith(("before: ", "after: "))]
        found[name] = ("\n".join(sides[0]), "\n".join(sides[1]), marks)
    return found


PASSAGES = passages()


def marked(one: PlaceChange, mark: str) -> str:
    """A place as a mark; its fate as fully as the mark has it."""
    words = [one.place.wordings[number].text for number in (*one.chosen, *one.stood)] or [one.text]
    words += [*(f"-{text}" for text in one.withdrawn), *(f"+{text}" for text in one.added)]
    fate = " ".join([one.fate, *filter(None, words)]) if " " in mark.rpartition(" | ")[2] else one.fate
    return f"{one.place.kind} | {' ~ '.join(map(worded, one.place.wordings))} | {fate}"


def worded(one: OpenWording) -> str:
    return f"{', '.join(one.by)}: {one.text}" if one.by else one.text


@pytest.mark.parametrize("name", PASSAGES)
def test_passage(name: str) -> None:
    before, after, marks = PASSAGES[name]
    places = change(before, after).places
    assert [marked(one, mark) for one, mark in zip(places, marks, strict=False)] == marks[: len(places)]
    assert len(places) == len(marks)


def test_there_are_places_enough_to_tell() -> None:
    assert len(PASSAGES) >= 15
    assert sum(len(marks) for _, _, marks in PASSAGES.values()) >= 50
