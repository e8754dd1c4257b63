"""The history of a source in words: how near it is to the text, when it was read, where an archived copy lies."""

from __future__ import annotations

from collections.abc import Mapping

from plandiff.model.seed import Claim, Fidelity, Source

_FIDELITY = {
    Fidelity.ORIGINAL: "the text's own words",
    Fidelity.TRANSLATION: "a translation",
    Fidelity.EXCERPT: "excerpts",
    Fidelity.REWRITE: "in the page's own words",
}


def history_words(source: Source) -> str:
    """What is recorded of a source's history, as one phrase; nothing where nothing is."""
    parts = (
        _FIDELITY[source.fidelity] if source.fidelity else "",
        f"read {source.retrieved}" if source.retrieved else "",
        f"archived at {source.archive}" if source.archive else "",
        f"sha256 {source.sha256}" if source.sha256 else "",
    )
    return "; ".join(part for part in parts if part)


def history_sentence(source: Source) -> str:
    """The same with a capital, to stand as a sentence of its own."""
    words = history_words(source)
    return words[:1].upper() + words[1:]


def claim_words(claim: Claim) -> str:
    """What a claim says, and who says so where that is told."""
    return f"{claim.by}: {claim.says}" if claim.by else claim.says


def source_words(key: str, sources: Mapping[str, Source]) -> str:
    """What stands behind a source key, on one line."""
    source = sources.get(key)
    if source is None:
        return key
    words = ", ".join(part for part in (f"{key}: {source.outlet}", source.date, history_words(source)) if part)
    return with_claim(words, source)


def with_claim(words: str, source: Source) -> str:
    """Some words on a source, then its claim, or else its address."""
    if source.claim:
        return f"{words}. {claim_words(source.claim)} ({source.claim.stance})"
    return f"{words}. {source.url}" if source.url else words
