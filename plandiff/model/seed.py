"""A seed (the record of one source document) with its claims, and the register of published pages."""

from __future__ import annotations

from plandiff.model.declaration import declare
from plandiff.model.named_values import Choice
from plandiff.model.record import record


class ClaimKind(Choice):
    """What a claim is about."""

    CONTENT = "content"
    POSITION = "position"
    STATUS = "status"


class Stance(Choice):
    """How a claim stands to the plan it speaks of."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    CONTEXT = "context"


class Fidelity(Choice):
    """How near a page is to the text that it speaks of."""

    ORIGINAL = "original"
    TRANSLATION = "translation"
    EXCERPT = "excerpt"
    REWRITE = "rewrite"


@record(frozen=True, kw_only=True)
class Claim:
    """One thing a seed says about a plan, in our own words."""

    id: str = declare("The claim's id, unique in its seed.", form="id")
    plan: str = declare("The plan it speaks of, or one of the vocabulary's other texts.", form="file-id")
    topic: str = declare("What it is about: a topic of the vocabulary.", form="id")
    point: str = declare("The point or clause of that plan, where known: 6 or 10.c.", form="id", default="")
    says: str = declare("What is said, in our own words.", empty=False)
    by: str = declare("Who said it.", default="")
    date: str = declare("The day it was said or reported.", form="loose-date", default="")
    kind: ClaimKind = declare("content of a version, a side's position, or status (procedure, authorship).")
    stance: Stance = declare("Whether it supports or contradicts the plan's text, or gives context.")
    where: str = declare("The line or section of the document.", default="")


@record(frozen=True, kw_only=True)
class Seed:
    """The record of one source document."""

    id: str = declare("The seed's id: the file's name without its suffix.", form="file-id")
    title: str = declare("The document's title, or a description where it has none.", empty=False)
    publisher: str = declare("Who published it.", default="")
    author: str = declare("Who wrote it, where known.", default="")
    url: str = declare("Where it was published, where known.", form="url", default="")
    published: str = declare("The day it was published.", form="loose-date", default="")
    retrieved: str = declare("The day it was obtained.", form="loose-date", default="")
    sha256: str = declare("The SHA-256 of the document as obtained.", form="sha256", default="")
    language: str = declare("The document's language, as a BCP 47 tag.", default="")
    about: tuple[str, ...] = declare("The plans it speaks of.", form="file-id", default=())
    note: str = declare("Its perspective and its known errors.", default="")
    claims: tuple[Claim, ...] = declare("What it says, one claim each.")


@record(frozen=True, kw_only=True)
class RegisterPage:
    """One published page that points are known from."""

    key: str = declare("The page's key, as `sources:` name it.", form="file-id")
    url: str = declare("Its address.", form="url", default="")
    outlet: str = declare("Who published it.", empty=False)
    date: str = declare("When it was published, as closely as is known.", form="loose-date", default="")
    language: str = declare("Its language, as a BCP 47 tag.", default="")
    covers: str = declare("What it covers.", default="")
    note: str = declare("What it copies, and how far it can be relied on.", default="")
    retrieved: str = declare("The day a copy was read.", form="date", default="")
    archive: str = declare("The address of an archived copy, where known.", form="url", default="")
    sha256: str = declare("The SHA-256 of a saved copy, where one was had.", form="sha256", default="")
    fidelity: Fidelity | None = declare(
        "Whether it has the text's own words (original), a translation of them, parts of them (excerpt), or tells them "
        "in its own (rewrite).",
        default=None,
    )


@record(frozen=True)
class Reach:
    """Up to which day a library holds versions, and up to which day what came later was looked up."""

    texts_until: str
    events_until: str = ""


@record(frozen=True, kw_only=True)
class Register:
    """The published pages, by key, and how far the library reaches: the content of seeds/register.yaml."""

    texts_until: str = declare("The day up to which versions of the text are in it.", form="date", default="")
    events_until: str = declare("The day up to which later texts and events were looked up.", form="date", default="")
    pages: tuple[RegisterPage, ...] = declare("The pages.")

    @property
    def reach(self) -> Reach | None:
        """How far the library reaches; None where the register does not say."""
        return Reach(self.texts_until, self.events_until) if self.texts_until else None


@record(frozen=True)
class Source:
    """What stands behind a source key: a registered page, or a claim with the seed it is from."""

    key: str
    outlet: str
    date: str
    url: str
    note: str = ""
    covers: str = ""
    retrieved: str = ""
    archive: str = ""
    sha256: str = ""
    fidelity: Fidelity | None = None
    claim: Claim | None = None
