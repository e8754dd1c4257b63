"""The parts that all JSON reports on threads share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from plandiff.model.comparison import Change, Side
from plandiff.model.followed_place import PlaceAt, PlaceStep
from plandiff.model.thread import Cell, Disagreement, Thread, Threads
from plandiff.rendering.comparison.json import signal_data, spans_data, wordings_data
from plandiff.rendering.page.json_text import fields, numbered_text
from plandiff.rendering.words.ruling_words import ruling_data

SCHEMA_VERSION = 2


def report_text(kind: str, threads: Threads, **found: Any) -> str:  # noqa: ANN401 - whatever JSON can hold
    """A report on threads as one JSON object: what each begins with, then what is `found`, by name."""
    head = {
        "settings": dict(threads.settings),
        **fields(threads, "limits left_out"),
        **({"rulings": list(_rulings(threads))} if threads.rulings else {}),
        "disagreements": [disagreement_data(entry) for entry in threads.disagreements],
    }
    return versions_text(kind, threads.versions, **(head | found))


def versions_text(kind: str, sides: Iterable[Side], **found: Any) -> str:  # noqa: ANN401 - whatever JSON can hold
    """The same of versions of which no threads were made."""
    listed = [version_data(side) for side in sides]
    return numbered_text(SCHEMA_VERSION, report=kind, **({"versions": listed} | found))


def _rulings(threads: Threads) -> Iterator[dict[str, Any]]:
    for (before, after), applied in threads.rulings.items():
        for one in applied.decided:
            yield {
                "before": [f"{before}#{name}" for name in one.before],
                "after": [f"{after}#{name}" for name in one.after],
                **ruling_data(one),
            }


def version_data(side: Side) -> dict[str, Any]:
    """A version and the digest of its file."""
    plan = side.plan
    return {**fields(plan, "id title date? base text wording"), "points": len(plan.points), "sha256": side.sha256}


def thread_data(entry: Thread) -> dict[str, Any]:
    """A thread with its members."""
    return {
        "thread": entry.id,
        **fields(entry, "title? topic? agreement"),
        "members": [
            {
                "point": str(member.place),
                **fields(member, "basis score~ confidence"),
                "through": str(member.through) if member.through else None,
                **({"ruling": ruling_data(member.ruling)} if member.ruling else {}),
            }
            for member in entry.members
        ],
    }


def cell_data(entry: Cell) -> dict[str, Any]:
    """What one version has of a thread."""
    return {
        **fields(entry, "plan points struck state against?"),
        "options_open": entry.open_places > 0,
        "open_places": entry.open_places,
        "terms": dict(entry.terms),
        "confidence": entry.confidence,
        "change": change_data(entry.change) if entry.change else None,
    }


def change_data(entry: Change, *, spans: bool = False) -> dict[str, Any]:
    """What happened between two versions, with the redline where it is asked for."""
    found: dict[str, Any] = {
        **fields(entry.link, "before after"),
        **fields(entry, "kind weight rests_on"),
        "words": fields(entry, "lost gained"),
        "signals": [signal_data(signal) for signal in entry.signals],
    }
    if spans:
        found |= {"spans": spans_data(entry.spans), "title_spans": spans_data(entry.title_spans)}
    found["clauses"] = [change_data(clause, spans=spans) for clause in entry.clauses]
    return found


def disagreement_data(entry: Disagreement) -> dict[str, Any]:
    """A direct link that the threads do not follow."""
    return {"before": str(entry.before), "after": str(entry.after), **fields(entry, "basis score~ confidence reason")}


def step_data(entry: PlaceStep) -> dict[str, Any]:
    """What became of one open place."""
    return {
        "fate": entry.fate,
        "before": place_data(entry.before) if entry.before is not None else None,
        "after": place_data(entry.after) if entry.after is not None else None,
        "chosen": entry.chosen,
        **fields(entry.told, "text? withdrawn added with_sentence"),
        "stood": [entry.told.place.wordings[number].text for number in entry.told.stood],
    }


def place_data(entry: PlaceAt) -> dict[str, Any]:
    """An open place with its wordings; one that is known by report alone has no kind and none."""
    found = entry.open
    return {
        "place": str(entry),
        "number": entry.number,
        "kind": found.kind if found else None,
        "field": found.field if found else None,
        "start": found.start if found and found.start >= 0 else None,
        "end": found.end if found and found.end >= 0 else None,
        "closed": found.closed if found else None,
        "inside": found.parent + 1 if found and found.parent is not None else None,
        "wordings": wordings_data(found) if found else [],
    }
