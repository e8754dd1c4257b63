"""What stands behind a source key: the page of the register or the claim of a seed."""

from __future__ import annotations

from collections.abc import Iterable

from plandiff.library.library import Library
from plandiff.model.seed import RegisterPage, Source


def resolve_sources(library: Library, keys: Iterable[str]) -> dict[str, Source]:
    """The sources behind keys, by key, in the order given; keys that resolve to nothing are left out.

    Only the files that the keys need are read.
    """
    wanted = list(dict.fromkeys(keys))
    found: dict[str, Source] = {}
    pages = _pages(library) if any("#" not in key for key in wanted) else {}
    claims: dict[str, Source] = {}
    for seed_id in sorted({key.partition("#")[0] for key in wanted if "#" in key}):
        claims |= _claims(library, seed_id)
    for key in wanted:
        source = pages.get(key) or claims.get(key)
        if source is not None:
            found[key] = source
    return found


def _pages(library: Library) -> dict[str, Source]:
    if library.register is None:
        return {}
    return {page.key: _of_page(page) for page in library.register.content.pages}


def _of_page(page: RegisterPage) -> Source:
    return Source(
        page.key,
        page.outlet,
        page.date,
        page.url,
        note=page.note,
        covers=page.covers,
        retrieved=page.retrieved,
        archive=page.archive,
        sha256=page.sha256,
        fidelity=page.fidelity,
    )


def _claims(library: Library, seed_id: str) -> dict[str, Source]:
    document = library.seed(seed_id)
    if document is None:
        return {}
    seed = document.content
    return {
        f"{seed.id}#{claim.id}": Source(
            f"{seed.id}#{claim.id}",
            seed.publisher or seed.title,
            claim.date or seed.published,
            seed.url,
            retrieved=seed.retrieved,
            claim=claim,
        )
        for claim in seed.claims
    }
