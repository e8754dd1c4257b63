"""The file of decisions while it is written, saved after each one, and asking for them change by change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from plandiff.comparing.applied_decisions import applied_decisions
from plandiff.comparing.change_fingerprints import change_fingerprints
from plandiff.library.library import shown
from plandiff.model.comparison import Change, Comparison
from plandiff.model.decision import AppliedDecisions, Decision, DecisionFile, DecisionKind, texts_of
from plandiff.model.fingerprint import sha256
from plandiff.model.named_values import NamedValues
from plandiff.model.problem import refused
from plandiff.output import write_output
from plandiff.reading import read_bytes, read_decisions
from plandiff.rendering.formats import DECISIONS
from plandiff.rendering.request import ReportRequest
from plandiff.rendering.words.decision_words import DECISION_WORDS, title_of


class DecisionBook:
    """The decisions of a file, those on changes of this comparison among them. `by` is who decides, `today` the day."""

    def __init__(self, comparison: Comparison, file: Path, *, by: str, today: str) -> None:
        """Read the file where there is one. Raises InputError where it cannot be read, or is read-only."""
        self._comparison = comparison
        self._prints = change_fingerprints(comparison)
        self._file = file
        self._by = by
        self._today = today
        self._decisions: list[Decision] = []
        self._digest = ""
        if file.exists():
            if not file.stat().st_mode & 0o222:
                hint = "let it be written to (chmod u+w), or name another with --decisions"
                raise refused("output", "the file is read-only", hint, self.name)
            data = read_bytes(str(file))
            self._digest = sha256(data).hexdigest()
            self._decisions += read_decisions(data, file=shown(file)).content.decisions

    @property
    def name(self) -> str:
        """The file as messages name it."""
        return shown(self._file)

    @property
    def applied(self) -> AppliedDecisions:
        """The decisions as they apply now."""
        content = DecisionFile(decisions=tuple(self._decisions))
        return applied_decisions(content, self._comparison, today=self._today, file=self.name)

    def fingerprint(self, change: Change) -> str:
        """What a change is known by."""
        return self._prints[change.link.ends]

    def decide(self, changes: Sequence[Change], kind: DecisionKind, *, reason: str = "", until: str = "") -> None:
        """Decide changes in one way, in place of all that was decided on them or on what stood at their points."""
        made = [self._made(change, kind, reason, until) for change in changes]
        self._write([*self._without(changes), *made])

    def undo(self, change: Change) -> None:
        """Leave a change undecided."""
        self._write(self._without([change]))

    def take(self, decisions: Sequence[Decision]) -> None:
        """Take over decisions of another file, each in place of what was decided here on the same change."""
        prints = {one.fingerprint for one in decisions}
        self._write([*(one for one in self._decisions if one.fingerprint not in prints), *decisions])

    def _made(self, change: Change, kind: DecisionKind, reason: str, until: str) -> Decision:
        return Decision(
            fingerprint=self._prints[change.link.ends],
            decision=kind,
            by=self._by,
            date=self._today,
            reason=reason,
            until=until,
            texts=texts_of(self._comparison.before, self._comparison.after),
            before=change.link.before,
            after=change.link.after,
            title=title_of(change.link.ends, self._comparison.before, self._comparison.after),
        )

    def _without(self, changes: Sequence[Change]) -> list[Decision]:
        ends = {change.link.ends for change in changes}
        prints = {self._prints[one] for one in ends}
        stale = [one.decision for one in self.applied.stale if one.at in ends]
        return [one for one in self._decisions if one.fingerprint not in prints and one not in stale]

    def _write(self, decisions: list[Decision]) -> None:
        """Write the file whole or not at all; what somebody else wrote in the meantime is not overwritten."""
        there = sha256(read_bytes(str(self._file))).hexdigest() if self._file.exists() else ""
        if there != self._digest:
            hint = "look at it, then start again: what was decided before is in it"
            raise refused("output", "somebody else changed the file", hint, self.name)
        write_output(DECISIONS.render(ReportRequest(decisions), "yaml"), str(self._file))
        self._decisions = decisions
        self._digest = sha256(read_bytes(str(self._file))).hexdigest()


KEYS = {"s": DecisionKind.SEEN, "a": DecisionKind.ACCEPTED, "r": DecisionKind.REJECTED, "k": DecisionKind.ASK}
_NEXT = {"n", " ", "\r", "\n", "\x1b[C", "\x1b[B"}  # with the arrows to the right and down
_BACK = {"b", "\x7f", "\x08", "\x1b[D", "\x1b[A"}
_QUIT = {"q", "\x04", "\x1b"}
PROMPT = "[s]een [a]ccept [r]eject as[k]  [n]ext [b]ack [u]ndo [q]uit [?]help "
HELP = """\
s a r k   seen, accepted, rejected, to be asked: saved, then the next change
S A R K   the same, with a reason that you type
n b       the next change, the one before, without deciding (blank, arrows)
u         undecided again
q         end; what was decided is in the file
"""


class Terminal(NamedValues):
    """How a person is asked: what shows text, what waits for a key, what waits for a line."""

    show: Callable[[str], None]
    key: Callable[[], str]
    line: Callable[[str], str]


def go_through(
    book: DecisionBook, changes: Sequence[Change], text_of: Callable[[Change], str], terminal: Terminal
) -> None:
    """Ask about changes in turn; `text_of` lays one out. What is decided is in the file before the next is shown."""
    at = 0
    while at < len(changes):
        terminal.show(f"\n{at + 1} of {len(changes)}\n{text_of(changes[at])}")
        step = 0
        while not step:
            terminal.show(PROMPT)
            try:
                key = terminal.key()
            except EOFError:
                return
            if key in _QUIT:
                terminal.show("\n")
                return
            step = _answer(key, book, changes[at], terminal)
            if at + step < 0:
                terminal.show("This is the first.\n")
                step = 0
        at += step


def _answer(key: str, book: DecisionBook, change: Change, terminal: Terminal) -> int:
    """What a key does; how many changes it leads on, 0 where the same is asked again."""
    kind = KEYS.get(key.lower())
    if kind is not None:
        book.decide([change], kind)
        terminal.show(f"\n-> {DECISION_WORDS[kind]}\n")
        if key.isupper():
            reason = terminal.line("Reason: ").strip()
            if reason:
                book.decide([change], kind, reason=reason)
        return 1
    if key in _NEXT or key in _BACK:
        terminal.show("\n")
        return 1 if key in _NEXT else -1
    if key == "u":
        book.undo(change)
        terminal.show("\n-> undecided\n")
        return 0
    terminal.show(f"\n{HELP}")
    return 0
