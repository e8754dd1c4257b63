"""The words of a citation that all its forms share: what is cited, how it is known, what made it."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.library.citations import Citation, CitedVersion
from plandiff.model.plan import TextStatus, Wording
from plandiff.rendering.words import wording
from plandiff.version import __version__


def title(citation: Citation) -> str:
    """What is cited, as a title: the version or both, then the point, the clause or what a claim is of."""
    names = [f"{version.title} ({version.id})" for version in citation.versions]
    if len(names) > 1:
        return f"Comparison of {wording.join_words(names)}"
    if citation.claim:
        on = f", point {citation.locator}" if citation.locator else ""
        return f"Claim {citation.reference} on {names[0]}{on}"
    if citation.locator:
        heading = f": {citation.title}" if citation.title else ""
        return f"{names[0]}, {'clause' if citation.is_clause else 'point'} {citation.locator}{heading}"
    return names[0]


def authors(citation: Citation) -> tuple[str, ...]:
    """Who said a claim, or else who drafted the one version; of a comparison nobody."""
    if citation.claim:
        return (citation.claim.by,) if citation.claim.by else ()
    return citation.versions[0].by if len(citation.versions) == 1 else ()


def date(citation: Citation) -> str:
    """The day of a claim, or else the day on which the (later) version became public or known."""
    return citation.claim.date if citation.claim else max(version.date for version in citation.versions)


def facts(citation: Citation) -> Iterator[str]:
    """Everything else that a reader needs to judge it, a phrase each."""
    if citation.claim:
        yield f"what is said: {citation.claim.says}"
        yield f"stance: {citation.claim.stance}"
    else:
        for version in citation.versions:
            name = f"version {version.id}: " if len(citation.versions) > 1 else ""
            yield name + "; ".join(_version_facts(version))
    if citation.evidence:
        yield f"evidence: {wording.evidence_words(citation.evidence)}"


def made_from(citation: Citation) -> Iterator[str]:
    """The program's version and the files with their digests, a phrase each."""
    yield f"made with plandiff {__version__}"
    yield from (f"{file.name}, sha256 {file.sha256}" for file in citation.files)


def _version_facts(version: CitedVersion) -> Iterator[str]:
    if version.date:
        yield f"{'known' if version.status is TextStatus.UNDISCLOSED else 'public'} since {version.date}"
    yield wording.TEXT_WORDS[version.status] if version.status else "status of the text not stated"
    if version.wording is Wording.RESTATED:
        yield "restated in plandiff's words, not quoted"
