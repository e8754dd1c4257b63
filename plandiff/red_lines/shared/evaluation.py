"""What versions do with lines: a finding for each line and version, and which lines touch which threads."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from plandiff.model.comparison import Side
from plandiff.model.line_check import LineCheck
from plandiff.model.problem import Document
from plandiff.model.red_line import LineFinding, LineRow, RedLine, RedLineFile, Verdict
from plandiff.model.thread import Thread, Threads
from plandiff.red_lines.shared.line_tests import SILENT, LineDecision, TestModule, test_of
from plandiff.red_lines.shared.passage import ScopePassage
from plandiff.red_lines.shared.scope import Scope, Scopes, Versions, choices, place_of


def check(
    threads: Threads, lines: Document[RedLineFile], *, versions: Iterable[str] = (), parties: Iterable[str] = ()
) -> LineCheck:
    """What versions do with lines; `versions` are the ids of those that are shown (all where none is named).

    The others serve to follow a commitment to its place in them. `parties` chooses lines, the rest is counted.
    """
    names, wanted = set(versions), set(parties)
    sides = tuple(side for side in threads.versions if not names or side.plan.id in names)
    chosen = [line for line in by_party(lines.content.lines) if not wanted or line.party in wanted]
    scopes = Scopes(Versions(threads))
    rows = tuple(LineRow(line, tuple(finding(line, side, scopes) for side in sides)) for line in chosen)
    hidden = len(lines.content.lines) - len(chosen)
    return LineCheck(threads, sides, rows, lines.file, lines.sha256, hidden=hidden)


def by_party(lines: Sequence[RedLine]) -> list[RedLine]:
    """Lines in groups of one party, in the order of the file."""
    order = {party: place for place, party in enumerate(dict.fromkeys(line.party for line in lines))}
    return sorted(lines, key=lambda line: order[line.party])


def finding(line: RedLine, side: Side, scopes: Scopes) -> LineFinding:
    """What one version does with one line."""
    test = test_of(line)
    if test is None:
        return _judged(line, side)
    scope = scopes.of(line, side)
    decision, would_be = _known(_decided(test, line, scope), scope)
    return LineFinding(
        line=line.id,
        plan=side.plan.id,
        verdict=decision.verdict,
        reason=decision.reason,
        words=decision.words,
        arguments=decision.arguments,
        would_be=would_be,
        sure=scope.is_sure,
    )


def _judged(line: RedLine, side: Side) -> LineFinding:
    """What a person judged of a version; not known where nobody read it."""
    read = next((one for one in line.reading if one.plan == side.plan.id), None)
    if read is None:
        return LineFinding(line.id, side.plan.id, Verdict.NOT_KNOWN, "nobody-read-it")
    return LineFinding(line.id, side.plan.id, Verdict.JUDGED, "judged", would_be=Verdict(read.verdict), reading=read)


def _decided(test: TestModule, line: RedLine, scope: Scope) -> LineDecision:
    """The decision of a test on a version: the same for every choice between bracketed wordings, or else open."""
    if not scope.points and not scope.is_whole:
        return test.without_point(scope) if hasattr(test, "without_point") else SILENT
    if scope.is_set_aside:
        return LineDecision(Verdict.NOT_KNOWN, "set-aside", arguments=tuple(str(one.fate) for one in scope.points))
    if scope.is_bracketed:
        return LineDecision(Verdict.OPEN, "left-in-brackets")
    if not scope.passages:
        return LineDecision(Verdict.NOT_KNOWN, "undisclosed")
    decisions = [test.decide(line, scope, chosen) for chosen in choices(scope.passages)]
    if len({one.verdict for one in decisions}) == 1:
        return decisions[0]._replace(words=tuple(dict.fromkeys(word for one in decisions for word in one.words)))
    rivals = [one.chosen(rival).quoted() for one in scope.passages for rival in one.rivals if rival.text]
    verdicts = tuple(dict.fromkeys(str(one.verdict) for one in decisions))
    return LineDecision(Verdict.OPEN, "in-brackets", tuple(dict.fromkeys(rivals)), verdicts)


def _known(decision: LineDecision, scope: Scope) -> tuple[LineDecision, Verdict | None]:
    """A decision as far as it is known what the version says, and what it were if reports of it were right."""
    if decision.verdict is Verdict.NOT_KNOWN or decision.reason == "in-brackets":
        return decision, None
    if decision.verdict is Verdict.OPEN:  # that it is left in brackets is known by what others say of it
        weak = all(ScopePassage("", "", one.evidence).is_by_report for one in scope.points)
        return (decision._replace(verdict=Verdict.NOT_KNOWN), Verdict.OPEN) if weak else (decision, None)
    if _is_by_report(decision, scope) and not (decision.rests_on_absence and scope.hidden):
        # What stands in place of a point said to be struck, and on what a hidden text is silent, reports do not tell.
        silent = decision.verdict is Verdict.SILENT and not scope.is_public
        told = decision.verdict if scope.passages and not silent else None
        return decision._replace(verdict=Verdict.NOT_KNOWN, reason=decision.reason if told else "undisclosed"), told
    if decision.rests_on_absence and scope.is_partly_hidden:
        reason = "undisclosed" if not scope.passages and not scope.struck else "part-undisclosed"
        return decision._replace(verdict=Verdict.NOT_KNOWN, reason=reason), None
    return decision, None


def _is_by_report(decision: LineDecision, scope: Scope) -> bool:
    """Whether a decision rests on what only reports say: all its words, or for what is missing any of the passages."""
    weak = {one.reference for one in scope.passages if one.is_by_report}
    if decision.rests_on_absence:
        return bool(weak) or any(ScopePassage("", "", one.evidence).is_by_report for one in scope.struck)
    return bool(decision.words) and all(word.reference in weak for word in decision.words)


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
