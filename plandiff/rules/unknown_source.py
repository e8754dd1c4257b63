"""Rule unknown-source: a source is a page of the register or a claim of a seed."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.family import Family
from plandiff.rules.shared.findings import REGISTER, Finding, Findings, plan_file
from plandiff.rules.shared.source_uses import SourceUse, source_uses

TITLE = "Every source resolves"
EXPLANATION = (
    "`sources:` answers the question how we know. An entry is the key of a page in seeds/register.yaml, or a seed and "
    "one of its claims; a name that leads nowhere is worse than none."
)
HINT = "add the page to seeds/register.yaml, or the claim to its seed"
FAILING = plan_file('id: "4", text: The lake stays full., sources: [gazette-0403]') | REGISTER
PASSING = plan_file('id: "4", text: The lake stays full., sources: [gazette-0304]') | REGISTER


def findings(family: Family) -> Findings:
    """A finding at each source that names no page and no claim."""
    known = _known_sources(family)
    seeds = {seed.content.id for seed in family.seeds}
    for document, path, subject, source in source_uses(family) if known else _first_uses(family):
        if source in known:
            continue
        seed = source.partition("#")[0]
        if (seed if "#" in source else "register") in family.unreadable:
            continue
        if not known:
            message = "no source of this file can be found: there are no seeds and no register"
        elif "#" not in source and seed in seeds:
            message = f"{source} is a seed; a source names one of its claims"
        elif seed in seeds:
            message = f"the seed {seed} has no claim {source.partition('#')[2]}"
        else:
            message = f"no page of the register and no claim is called {source}"
        yield Finding(document, path, message, subject, meant=source, known=known)


def _known_sources(family: Family) -> set[str]:
    """Everything that a source can name: page keys, and claims as `seed#claim`."""
    pages = {page.key for page in family.register.content.pages} if family.register else set()
    return pages | {f"{seed.content.id}#{claim.id}" for seed in family.seeds for claim in seed.content.claims}


def _first_uses(family: Family) -> Iterator[SourceUse]:
    """The first source of each plan: without any seed or page, all the others miss for the same reason."""
    named: set[str] = set()
    for use in source_uses(family):
        if use.document.file not in named:
            named.add(use.document.file)
            yield use
