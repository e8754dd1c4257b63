"""Red lines: what parties have stated that a text must or must not do, and what a text does with them."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from plandiff.model.declaration import declare
from plandiff.model.plan import Evidence
from plandiff.model.record import record


class Verdict(StrEnum):
    """What one version does with a line. `judged` is a person's verdict, which stands beside it."""

    HOLDS = "holds"
    CROSSED = "crossed"
    SILENT = "silent"  # the text does not speak of it
    NOT_KNOWN = "not-known"  # undisclosed, by report only, or beyond what the test can tell
    OPEN = "open"  # in brackets: it depends on which of the competing wordings is chosen
    JUDGED = "judged"


class ReadVerdict(StrEnum):
    """What a person who read a version can say of it."""

    HOLDS = "holds"
    CROSSED = "crossed"
    SILENT = "silent"
    NOT_KNOWN = "not-known"
    OPEN = "open"


@record(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What must, or must not, be in a text: words (found in their inflections and synonyms), or a commitment."""

    EXACTLY_ONE_OF: ClassVar[tuple[str, ...]] = ("any", "all", "thread")

    any: tuple[str, ...] = declare(
        "Words or phrases of which one is enough: [open the sluice, sluices].", default=(), empty=False
    )
    all: tuple[str, ...] = declare("Words or phrases that count only together.", default=(), empty=False)
    thread: str = declare(
        "A point of any version, as us-28#6: the commitment that it begins or continues.", form="reference", default=""
    )


@record(frozen=True, slots=True, kw_only=True)
class Reading:
    """A person's verdict on one version."""

    plan: str = declare("The version that was read.", form="file-id")
    verdict: ReadVerdict = declare("What it does with the line.")
    reason: str = declare("Why, in a sentence that names the point.", empty=False)
    by: str = declare("Who read it.", empty=False)
    date: str = declare("When.", form="date")
    sources: tuple[str, ...] = declare("Register keys or claims that it rests on.", form="source", default=())


@record(frozen=True, slots=True, kw_only=True)
class GivenUp:
    """That a party no longer holds a line it stated."""

    date: str = declare("When it said so.", form="loose-date")
    says: str = declare("What it said, in our own words.", empty=False)
    sources: tuple[str, ...] = declare("Register keys or claims.", form="source", default=())


@record(frozen=True, slots=True, kw_only=True)
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


@record(frozen=True, slots=True, kw_only=True)
class RedLineFile:
    """The lines that parties have stated: the content of red-lines.yaml."""

    lines: tuple[RedLine, ...] = declare("The lines, in the order that reports use within a party.")
