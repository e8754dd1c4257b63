"""Red lines: what parties have stated that a text must or must not do, and what a text does with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from plandiff.model.declaration import declare
from plandiff.model.named_values import Choice, NamedValues
from plandiff.model.plan import Evidence
from plandiff.model.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator


class Verdict(Choice):
    """What one version does with a line. `judged` is a person's verdict, which stands beside it."""

    HOLDS = "holds"
    CROSSED = "crossed"
    SILENT = "silent"  # the text does not speak of it
    NOT_KNOWN = "not-known"  # undisclosed, by report only, or beyond what the test can tell
    OPEN = "open"  # in brackets: it depends on which of the competing wordings is chosen
    JUDGED = "judged"


class ReadVerdict(Choice):
    """What a person who read a version can say of it."""

    HOLDS = "holds"
    CROSSED = "crossed"
    SILENT = "silent"
    NOT_KNOWN = "not-known"
    OPEN = "open"


@record(frozen=True, kw_only=True)
class Wanted:
    """What must, or must not, be in a text: words (found in their inflections and synonyms), or a commitment."""

    EXACTLY_ONE_OF: ClassVar[tuple[str, ...]] = ("any", "all", "thread")

    any: tuple[str, ...] = declare(
        "Words or phrases of which one is enough: [open the sluice, sluices].", default=(), empty=False
    )
    all: tuple[str, ...] = declare(
        "Words or phrases that count only together, in one sentence.", default=(), empty=False
    )
    thread: str = declare(
        "A point of any version, as us-28#6: the commitment that it begins or continues.", form="reference", default=""
    )


@record(frozen=True, kw_only=True)
class Reading:
    """A person's verdict on one version."""

    plan: str = declare("The version that was read.", form="file-id")
    verdict: ReadVerdict = declare("What it does with the line.")
    reason: str = declare("Why, in a sentence that names the point.", empty=False)
    by: str = declare("Who read it.", empty=False)
    date: str = declare("When.", form="date")
    sources: tuple[str, ...] = declare("Register keys or claims that it rests on.", form="source", default=())


@record(frozen=True, kw_only=True)
class GivenUp:
    """That a party no longer holds a line it stated."""

    date: str = declare("When it said so.", form="loose-date")
    says: str = declare("What it said, in our own words.", empty=False)
    sources: tuple[str, ...] = declare("Register keys or claims.", form="source", default=())


class Bound(NamedValues):
    """What a line asks of a value: `subject` is the term (blank for a deadline), `relation` at_least, at_most ..."""

    subject: str
    relation: str
    value: str


@record(frozen=True, kw_only=True)
class RedLine:
    """One line that a party has stated, with one test of whether a text keeps to it."""

    EXACTLY_ONE_OF: ClassVar[tuple[str, ...]] = (
        "figure",
        "keeps",
        "must_contain",
        "must_not_contain",
        "party_bound",
        "deadline",
        "not_before",
        "reading",
    )

    id: str = declare("The line's id, unique in its file.", form="id")
    party: str = declare("Whose line it is; a name of the vocabulary.", empty=False)
    says: str = declare("What the party has stated, in our own words.", empty=False)
    date: str = declare("When it was stated.", form="loose-date", default="")
    topic: str = declare("Where to look: the points on a topic of the vocabulary.", form="id", default="")
    thread: str = declare(
        "Where to look: one commitment through all versions, by a point of any, as us-28#6.",
        form="reference",
        default="",
    )
    evidence: Evidence | None = declare("How it is known that the party stated it.", default=None)
    sources: tuple[str, ...] = declare("Who stated it, where: register keys or claims.", form="source", default=())
    given_up: GivenUp | None = declare("That the party has given the line up since.", default=None)
    note: str = declare("Anything a reader should know.", default="")
    figure: str = declare("Test: the value of a term, as `troop_cap at_least 800000`.", form="figure-test", default="")
    keeps: str = declare(
        "Test: the commitment of this point is there, no duty weaker, no scope narrower, no condition added.",
        form="reference",
        default="",
    )
    must_contain: Wanted | None = declare("Test: this is in the text.", default=None)
    must_not_contain: Wanted | None = declare("Test: this is not in the text.", default=None)
    party_bound: str = declare("Test: this party carries the duty; a name of the vocabulary.", default="", empty=False)
    deadline: str = declare("Test: the time that is set, as `at_most 100 days`.", form="deadline-test", default="")
    not_before: str = declare(
        "Test: it happens only after this event, in words of the text: `ceasefire`.", default="", empty=False
    )
    reading: tuple[Reading, ...] = declare("No test: what a person found in each version.", default=())

    @property
    def bound(self) -> Bound | None:
        """What the figure or the deadline of the line has to keep to; None where it is about neither."""
        if self.figure:
            subject, relation, *value = self.figure.split(None, 2)
            return Bound(subject, relation, value[0].strip() if value else "")
        if self.deadline:
            relation, length = self.deadline.split(None, 1)
            return Bound("", relation, length.strip())
        return None

    @property
    def phrases(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """The words that the line looks for in texts, each with its way down from the line."""
        for key, wanted in (("must_contain", self.must_contain), ("must_not_contain", self.must_not_contain)):
            for kind, listed in (("any", wanted.any), ("all", wanted.all)) if wanted is not None else ():
                yield from (((key, kind, at), phrase) for at, phrase in enumerate(listed))
        if self.not_before:
            yield ("not_before",), self.not_before

    @property
    def references(self) -> Iterator[tuple[tuple[str, ...], str]]:
        """The points that the line names, each with its way down from the line."""
        for key, wanted in (("must_contain", self.must_contain), ("must_not_contain", self.must_not_contain)):
            if wanted is not None and wanted.thread:
                yield (key, "thread"), wanted.thread
        yield from (((key,), named) for key, named in (("thread", self.thread), ("keeps", self.keeps)) if named)


@record(frozen=True, kw_only=True)
class RedLineFile:
    """The lines that parties have stated: the content of red-lines.yaml."""

    lines: tuple[RedLine, ...] = declare("The lines, in the order that reports use within a party.")


@record(frozen=True)
class DecidingWords:
    """Words of a version that decide what it does with a line, the point or clause they stand in, and how it is known.

    `by` is the party whose bracketed wording they are, `instead` the words that an earlier version has in their place.
    """

    reference: str
    words: str
    evidence: Evidence | None = None
    sources: tuple[str, ...] = ()
    by: str = ""
    instead: str = ""


@record(frozen=True)
class LineFinding:
    """What one version does with one line: the verdict, an id of its reason with arguments, and the words that decide.

    `would_be` is what the verdict were if reports were right, or what a person judged; `reading` is that judgement.
    `sure` is false where the version's points were found by a link of low confidence.
    """

    line: str
    plan: str
    verdict: Verdict
    reason: str
    words: tuple[DecidingWords, ...] = ()
    arguments: tuple[str, ...] = ()
    would_be: Verdict | None = None
    reading: Reading | None = None
    sure: bool = True

    @property
    def seen(self) -> Verdict:
        """The verdict of a test, or else the one of the person who judged it."""
        return self.would_be if self.verdict is Verdict.JUDGED and self.would_be is not None else self.verdict


@record(frozen=True)
class LineRow:
    """A line with what every version does with it, in the order of the versions."""

    line: RedLine
    findings: tuple[LineFinding, ...]
