"""Asking change by change on a terminal: a key decides, another skips, goes back or ends; each is saved at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from plandiff.commands.shared.decision_book import DecisionBook
from plandiff.model.comparison import Change
from plandiff.model.decision import DecisionKind
from plandiff.model.named_values import NamedValues
from plandiff.rendering.words.decision_words import DECISION_WORDS

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
