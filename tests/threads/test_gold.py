"""The bundled family against threads made by reading (tests/gold/threads.json)."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from plandiff.library.library import bundled_library
from plandiff.threads.follow import follow

GOLD = json.loads((Path(__file__).parent.parent / "gold" / "threads.json").read_text(encoding="utf-8"))

# What the tool does not bring together, and why. A clause is followed with its point (the unit is the point).
APART = {
    # One April text says in one point what others have under two topics; a point is in one thread.
    "nato-membership": {"eu-ua-apr#security-guarantee"},
    # The European points split what the others have as one; two of the three parts share too few words with it.
    "humanitarian": {"eu-ua-apr#children", "eu-24#6", "eu-24#8"},
    # The operative clauses of the guarantee draft share no words with the short points that they fill in.
    "security-guarantee": {"us-guarantee#1", "us-guarantee#2"},
}


@cache
def thread_of() -> dict[str, str]:
    library = bundled_library()
    vocabulary = library.vocabulary.content if library.vocabulary else None
    threads = follow(library.plans(), vocabulary=vocabulary)
    return {str(member.place): thread.id for thread in threads.threads for member in thread.members}


def points(references: list[str]) -> set[str]:
    """References to points; that of a clause is taken for its point."""
    known = thread_of()
    return {ref if ref in known else ref.rpartition(".")[0] for ref in references}


@pytest.mark.parametrize("topic", [topic for topic in GOLD if topic != "optional"])
def test_what_belongs_together_is_in_one_thread(topic: str) -> None:
    for references in GOLD[topic]:
        together = points(references) - APART.get(topic, set())
        assert len({thread_of()[ref] for ref in together}) == 1


def test_different_commitments_are_in_different_threads() -> None:
    """No thread holds the core of two topics, the clauses of territory aside."""
    owners: dict[str, set[str]] = {}
    for topic in GOLD:
        if topic != "optional":
            for ref in points(GOLD[topic][0]) - APART.get(topic, set()):
                owners.setdefault(thread_of()[ref], set()).add(
                    topic.partition("-")[0] if "territory" in topic else topic
                )
    assert {thread: found for thread, found in owners.items() if len(found) > 1} == {}
