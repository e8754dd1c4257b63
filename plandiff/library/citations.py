"""What a citation of a plan, a point, a clause, a claim or a comparison has to say, and the pages behind it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from plandiff.library.library import Library
from plandiff.library.sources import resolve_sources
from plandiff.model.plan import Evidence, Plan, TextStatus, Wording
from plandiff.model.problem import Document, did_you_mean, quote, refused
from plandiff.model.record import record
from plandiff.model.seed import Claim, Seed, Source


@record(frozen=True)
class CitedFile:
    """A file that a citation rests on, with the digest of its bytes."""

    name: str
    sha256: str


@record(frozen=True)
class CitedVersion:
    """A version as a citation names it."""

    id: str
    title: str
    date: str = ""
    by: tuple[str, ...] = ()
    status: TextStatus | None = None
    wording: Wording | None = None


@record(frozen=True)
class Citation:
    """What is cited: one version, or the two of a comparison; a place in it, or a claim on it, where there is one."""

    reference: str
    versions: tuple[CitedVersion, ...]
    files: tuple[CitedFile, ...]
    pages: tuple[Source, ...]
    locator: str = ""
    title: str = ""  # of the point or clause
    is_clause: bool = False
    evidence: Evidence | None = None
    claim: Claim | None = None


def cite(library: Library, reference: str) -> Citation:
    """The citation of a plan (us-28), a point (us-28#6), a clause (us-28#10.c) or a claim (rt-live#s002-145).

    Raises InputError if there is no such thing.
    """
    name, mark, claim = reference.partition("#")
    seed = library.seed(name) if mark and name not in library.plan_ids else None
    if seed is not None:
        return _of_claim(library, seed, claim)
    document, point, clause = library.look_up(reference)
    plan = document.content
    if point is None:
        return Citation(plan.id, (_version(plan),), (_file(document),), _pages(library, plan.sources))
    locator = point.locator(clause)
    return Citation(
        f"{plan.id}#{locator}",
        (_version(plan),),
        (_file(document),),
        _pages(library, point.sources_of(clause)),
        locator,
        (clause.title if clause else "") or point.title,
        clause is not None,
        point.evidence_of(clause),
    )


def cite_comparison(library: Library, before: str, after: str) -> Citation:
    """The citation of the comparison of two plans. Raises InputError if one of them does not exist."""
    documents = [library.plan(name) for name in (before, after)]
    plans = [document.content for document in documents]
    return Citation(
        " ".join(plan.id for plan in plans),
        tuple(map(_version, plans)),
        tuple(map(_file, documents)),
        _pages(library, (key for plan in plans for key in plan.sources)),
    )


def _of_claim(library: Library, seed: Document[Seed], name: str) -> Citation:
    claim = next((claim for claim in seed.content.claims if claim.id == name), None)
    if claim is None:
        claims = [other.id for other in seed.content.claims]
        hint = did_you_mean(name, claims, "a claim is named by its seed and its id, as herald#c1")
        raise refused("unknown-claim", f"{seed.content.id} has no claim {quote(name)}", hint, seed.file)
    plan = library.plan(claim.plan).content if claim.plan in library.plan_ids else None
    version = _version(plan) if plan else CitedVersion(claim.plan, _other_text(library, claim.plan))
    key = f"{seed.content.id}#{claim.id}"
    return Citation(key, (version,), (_file(seed),), _pages(library, [key]), claim.point, claim=claim)


def _other_text(library: Library, name: str) -> str:
    """What the vocabulary calls a text that no plan encodes."""
    texts = library.vocabulary.content.other_texts if library.vocabulary else ()
    return next((text.label for text in texts if text.id == name), name)


def _version(plan: Plan) -> CitedVersion:
    return CitedVersion(plan.id, plan.title, plan.date, plan.drafted_by, plan.text, plan.wording)


def _file(document: Document[Plan] | Document[Seed]) -> CitedFile:
    return CitedFile(Path(document.file).name, document.sha256)


def _pages(library: Library, keys: Iterable[str]) -> tuple[Source, ...]:
    """What stands behind source keys; one that is not in the register by its key alone."""
    listed = list(dict.fromkeys(keys))
    found = resolve_sources(library, listed)
    return tuple(found.get(key) or Source(key, "", "", "") for key in listed)
