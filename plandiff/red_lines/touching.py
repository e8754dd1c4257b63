"""Which lines touch which threads, and what the versions of a thread do with them."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from plandiff.model.problem import Document
from plandiff.model.red_line import LineFinding, LineRow, RedLine, RedLineFile, Verdict
from plandiff.model.thread import Thread, Threads
from plandiff.red_lines.evaluation import by_party, finding
from plandiff.red_lines.scope import Scopes, Versions, place_of


def touching(
    threads: Threads, lines: Document[RedLineFile], wanted: Collection[str]
) -> Mapping[str, tuple[LineRow, ...]]:
    """For some threads, by id, the lines that look at them, each with the versions in which they decide something.

    A line that names a point of none of the versions is left out.
    """
    versions = Versions(threads)
    scopes = Scopes(versions)
    chosen = [thread for thread in threads.threads if thread.id in wanted]
    found: dict[str, list[LineRow]] = {}
    for line in by_party(lines.content.lines):
        anchors = [versions.anchor(reference) for _, reference in line.references]
        if None in anchors:
            continue
        ids = {anchor.thread.id for anchor in anchors if anchor is not None}
        near = [thread for thread in chosen if _may_touch(line, thread, ids)]
        if near:
            findings = [finding(line, side, scopes) for side in threads.versions]
            for thread in near:
                kept = tuple(one for one in findings if _decides(one, thread, named=thread.id in ids))
                if kept:
                    found.setdefault(thread.id, []).append(LineRow(line, kept))
    return {name: tuple(rows) for name, rows in found.items()}


def _may_touch(line: RedLine, thread: Thread, anchored: Collection[str]) -> bool:
    where = place_of(line)
    if "#" in where:
        return thread.id in anchored
    return thread.topic == where if where else not line.reading  # words are looked for in the whole text


def _decides(found: LineFinding, thread: Thread, *, named: bool) -> bool:
    """Whether what a version does with a line is told by its points in a thread, or by its having none."""
    if Verdict.SILENT in (found.verdict, found.would_be):
        return False
    if found.verdict is Verdict.JUDGED:
        return found.plan in thread.plans
    if named:
        return bool(found.words) or found.verdict is not Verdict.NOT_KNOWN
    members = {str(member.place) for member in thread.members}
    return any(words.reference.rpartition(".")[0] in members or words.reference in members for words in found.words)
