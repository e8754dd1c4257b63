"""Texts that commands compare: errors that make a comparison wrong end the command, others are said; its rulings."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from plandiff.commands.shared import console
from plandiff.commands.shared.options import ColorChoice, TrackedText
from plandiff.commands.shared.usage_errors import all_known, usage
from plandiff.library.library import Library, is_carried
from plandiff.library.ruled_texts import RulingsOn
from plandiff.model.comparison import Comparison
from plandiff.model.document_reading import ReadingOptions
from plandiff.model.kinds import ChangeKind, Weight
from plandiff.model.named_values import NamedValues
from plandiff.model.plan import Plan
from plandiff.model.problem import Document
from plandiff.model.ruling import NO_RULINGS, AppliedRulings
from plandiff.model.vocabulary import Vocabulary
from plandiff.output import write_diagnostics
from plandiff.rendering.comparison.selection import DECISIONS, MOVED, Selection

if TYPE_CHECKING:
    from plandiff.model.tracked_change import TrackedChanges


class RuledComparison(NamedValues):
    """A comparison, and the vocabulary and the rulings that it was made with."""

    comparison: Comparison
    vocabulary: Vocabulary | None
    rulings: AppliedRulings

    def selection(self, only: Sequence[str], signals: Sequence[str], topics: Sequence[str]) -> Selection:
        """The changes asked for; a name that is none is a usage error."""
        from plandiff.signals import SIGNALS

        known_topics = {entry.id for entry in self.vocabulary.topics} if self.vocabulary else set()
        known_topics |= {change.topic for change in self.comparison.changes if change.topic}
        all_known("weight, kind or decision", only, [*Weight, *ChangeKind, MOVED, *DECISIONS])
        all_known("signal", signals, SIGNALS)
        all_known("topic", topics, known_topics)
        return Selection(
            weights=frozenset(Weight(name) for name in only if name in list(Weight)),
            kinds=frozenset(ChangeKind(name) for name in only if name in list(ChangeKind)),
            signals=frozenset(signals),
            topics=frozenset(topics),
            moved=MOVED in only,
            decisions=frozenset(only) & frozenset(DECISIONS),
        )


def compared(
    library: Library,
    before: str,
    after: str | None,
    rulings: str | None,
    *,
    revisions: TrackedText | None = None,
    sentences: bool = False,
    color: ColorChoice = "auto",
) -> RuledComparison:
    """Two texts compared, or those of one file with tracked changes. Raises InputError for what cannot be."""
    from plandiff.comparing.compare import Known, Settings, compare

    first, second, tracked = _sides(library, before, after, revisions)
    vocabulary = library.vocabulary_for(before, *([] if after is None else [after]))
    require_sound((first, second), vocabulary)
    ruled = NO_RULINGS if after is None else rulings_for(first, second, rulings)
    settings, known = Settings(sentences=sentences), Known(tracked, ruled)
    with console.progress("comparing", color) as progress:
        comparison = compare(first, second, vocabulary=vocabulary, settings=settings, known=known, progress=progress)
    return RuledComparison(comparison, vocabulary, ruled)


def _sides(
    library: Library, before: str, after: str | None, revisions: TrackedText | None
) -> tuple[Document[Plan], Document[Plan], TrackedChanges | None]:
    """The two texts to compare: of two files, or of one with tracked changes and then with these."""
    if after is None:
        if revisions is not None:
            message = "--revisions chooses a text of each of two files; of one file both texts are compared"
            raise usage(message, "leave --revisions out, or name a second file")
        return library.both_texts(before)
    reading = None if revisions is None else ReadingOptions(revisions=revisions)
    first, second = library.plan(before, reading), library.plan(after, reading)
    if first.reading or second.reading:  # plan files stay as they are
        from plandiff.library.read_alike import read_alike

        first, second = read_alike((first, second))
    return first, second, None


def require_sound(documents: Sequence[Document[Plan]], vocabulary: Vocabulary | None) -> None:
    """Say on standard error how many other errors the plan files have, unless the package carries them all.

    Raises InputError for what `rules.shared.comparable` refuses.
    """
    if all(is_carried(one.file) for one in documents):
        return
    from plandiff.rules.shared.comparable import has_other_errors, refuse_ambiguous

    refuse_ambiguous(documents)
    # A document has no places, and a revision or standard input no file that could be validated.
    files = [one for one in documents if () in one.positions and os.path.isfile(one.file)]  # noqa: PTH113 - any name at all
    faulty = [one.file for one in files if has_other_errors(one, vocabulary)]
    if faulty:
        _tell_errors(sorted(set(faulty)))


def _tell_errors(files: Sequence[str]) -> None:
    from plandiff.rendering.problems import other_errors
    from plandiff.rules.shared.validation import validate

    report = validate(files)
    if report.errors:  # else all of them are exempted with a reason
        write_diagnostics(other_errors(report))


def rulings_for(
    before: Document[Plan], after: Document[Plan], named: str | None = None, *, folder: Path | None = None
) -> AppliedRulings:
    """The rulings of the file named, or else of one beside the texts; `folder` is where the file of two states lies.

    Raises InputError for a file that cannot be read, and for a named one that is about other texts.
    """
    rulings_on = RulingsOn([] if named is None else [named], folder)
    found = rulings_on(before, after)
    tell_rulings(rulings_on, (before, after), [found])
    return found


def tell_rulings(rulings_on: RulingsOn, texts: Sequence[Document[Plan]], found: Iterable[AppliedRulings]) -> None:
    """Say what is wrong with the rulings found on some texts; a named file that is about none of them is an error."""
    rulings_on.require_used(texts)
    for applied in found:
        if applied.troubles or applied.undecided:
            from plandiff.rendering.words.ruling_words import diagnostics

            for words in diagnostics(applied):
                write_diagnostics(f"{words}\n")
