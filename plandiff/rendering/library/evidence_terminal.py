"""Evidence on a terminal: what points rest on, the sources of one, saved copies of them, and what a search found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from plandiff.library.evidence import Footing, Witness, totals
from plandiff.library.saved_copies import CopyState, SavedCopy
from plandiff.library.search import Found
from plandiff.model.plan import Evidence, Plan
from plandiff.model.seed import Source
from plandiff.rendering.page.terminal_text import INDENT, Page
from plandiff.rendering.words import wording
from plandiff.rendering.words.source_history import claim_words, history_words
from plandiff.text.display import one_line

_THIN = {"one origin": "on one source alone", "no origin": "on no source", "contradicted": "contradicted by a claim"}


def evidence_totals(rows: Sequence[tuple[Plan, Sequence[Footing]]], page: Page) -> str:
    """For each plan: points by evidence, and how many rest on one source or none or are contradicted."""
    lines: list[str] = []
    for plan, found in rows:
        lines += page.wrap(
            [("heading", plan.id), ("", f"  {plan.heading}, {wording.points_words(plan)}")], hanging=INDENT
        )
        lines += _totals(found, page)
        lines.append("")
    return "\n".join(lines)


def evidence_of_plan(plan: Plan, found: Sequence[Footing], page: Page) -> str:
    """Each point of a plan: its evidence, sources, and the claims for and against it; then the totals."""
    lines = _plan_heading(plan, page)
    for item in found:
        lines.append("")
        words = wording.evidence_words(item.evidence) or "evidence not stated"
        lines += page.wrap([("heading", f"{item.reference}  {item.title}"), ("", f"  {words}")], hanging=INDENT)
        lines += page.wrap([("", _sources_words(item))], indent=INDENT, hanging=INDENT * 2)
        for label, witnesses in (("supported by", item.supporting), ("contradicted by", item.contradicting)):
            if witnesses:
                style = "warning" if label.startswith("contra") else "dim"
                keys = ", ".join(witness.key for witness in witnesses)
                lines += page.wrap([(style, f"{label} "), ("", keys)], indent=INDENT, hanging=INDENT * 2)
    lines += ["", *page.wrap([("heading", "In all")]), *_totals(found, page)] if found else []
    return "\n".join(lines) + "\n"


def sources_of_point(plan: Plan, found: Footing, sources: Mapping[str, Source], page: Page) -> str:
    """The pages and claims behind a point; what contradicts it comes first."""
    words = wording.evidence_words(found.evidence) or "not stated"
    lines = page.wrap([("heading", f"{found.reference}  {found.title}"), ("dim", f"  {plan.heading}, {plan.date}")])
    lines += page.wrap([("", found.text or wording.no_text(found.fate))], indent=INDENT)
    lines += page.wrap([("dim", f"evidence: {words}; {_sources_words(found)}")], indent=INDENT)
    cited = set(sources)
    groups = (
        ("Contradicted by", "warning", found.contradicting),
        ("Supported by", "heading", found.supporting),
        ("Context", "heading", found.context),
    )
    for label, style, witnesses in groups:
        if witnesses:
            lines += ["", *page.wrap([(style, label)])]
            lines += [line for witness in witnesses for line in _witness(witness, page)]
    shown = {witness.key for _, _, witnesses in groups for witness in witnesses}
    rest = {key: source for key, source in sources.items() if key not in shown}
    if rest:
        lines += ["", *page.wrap([("heading", "Pages and further claims")])]
        lines += [line for source in rest.values() for line in _source(source, page)]
    unresolved = [key for key in found.sources if key not in cited]
    if unresolved:
        lines += ["", *page.wrap([("warning", "Not in the register: "), ("", ", ".join(unresolved))])]
    return "\n".join(lines) + "\n"


def sources_of_plan(plan: Plan, sources: Mapping[str, Source], page: Page) -> str:
    """The pages and claims that a version as a whole is known from."""
    lines = _plan_heading(plan, page)
    if not sources:
        lines += page.wrap([("", "No sources are recorded for the version as a whole.")], indent=INDENT)
    lines += [line for source in sources.values() for line in _source(source, page)]
    return "\n".join(lines) + "\n"


def search_hits(found: Found, page: Page) -> str:
    """Hits with the reference to copy first."""
    lines: list[str] = []
    for hit in found.hits:
        lines += page.wrap([("heading", hit.reference), ("dim", f"  {hit.heading}")], hanging=INDENT)
        label = [("dim", "note: ")] if hit.is_note else []
        lines += page.wrap([*label, ("", hit.text or "(no text)")], indent=INDENT)
    return "\n".join(lines) + "\n"


def search_remarks(found: Found, query: str) -> str:
    """What to say beside the hits: that there is none, that none has all the words, that there are more."""
    if not found.hits:
        return f"nothing found for: {one_line(query)}\n"
    lines = []
    if found.answered < found.asked:
        lines.append(f"nothing has all of the words; each of these has {found.answered} of {found.asked}")
    if found.total > len(found.hits):
        lines.append(f"the best {len(found.hits)} of {found.total}; --limit shows more")
    return "".join(f"{line}\n" for line in lines)


def _plan_heading(plan: Plan, page: Page) -> list[str]:
    words = "; ".join(part for part in (plan.title, wording.plan_facts(plan)) if part)
    return page.wrap([("heading", plan.id), ("", f"  {words}")], hanging=INDENT)


def _totals(found: Sequence[Footing], page: Page) -> list[str]:
    if not found:
        return []
    counts = totals(found)
    known = [f"{wording.evidence_words(kind)} {counts[kind]}" for kind in Evidence if counts[kind]]
    known += [f"not stated {counts['not stated']}"] if counts["not stated"] else []
    thin = [f"{counts[name]} {words}" for name, words in _THIN.items() if counts[name]]
    lines = page.wrap([("", ", ".join(known))], indent=INDENT)
    words = ", ".join(thin) or "every point on two sources or more, none contradicted by a claim"
    return lines + page.wrap([("dim", words)], indent=INDENT)


def _sources_words(found: Footing) -> str:
    if not found.sources:
        return "no source"
    words, named = wording.plural(len(found.origins), "source"), len(found.sources)
    more = f" in {named} entries" if named > len(found.origins) else ""  # several claims of one source
    return f"{words}{more}: {', '.join(found.sources)}"


def _witness(witness: Witness, page: Page) -> Iterator[str]:
    claim = witness.claim
    where = f" ({claim.where})" if claim.where else ""
    facts = ", ".join(part for part in (witness.seed.publisher or witness.seed.title, claim.date) if part)
    pieces = [(page.link(witness.seed.url), witness.key), ("dim", f"  {facts}{where}")]
    yield from page.wrap(pieces, indent=INDENT, hanging=INDENT * 2)
    yield from page.wrap([("", claim_words(claim))], indent=INDENT * 2)


def _source(source: Source, page: Page) -> Iterator[str]:
    facts = ", ".join(part for part in (source.outlet, source.date) if part)
    pieces = [(page.link(source.url), source.key), ("dim", f"  {facts}")]
    yield from page.wrap(pieces, indent=INDENT, hanging=INDENT * 2)
    if source.claim:
        yield from page.wrap([("", f"{claim_words(source.claim)} ({source.claim.stance})")], indent=INDENT * 2)
    if source.note:
        yield from page.wrap([("", source.note)], indent=INDENT * 2)
    if history := history_words(source):
        yield from page.wrap([("dim", history)], indent=INDENT * 2)
    if source.url.startswith(("http://", "https://")):
        yield from page.wrap([("", source.url)], indent=INDENT * 2)


_HEADINGS = {
    CopyState.DRIFTED: "Drifted: the copy is not the document on record",
    CopyState.UNREADABLE: "Cannot be read",
    CopyState.UNKNOWN: "Named after no page and no seed",
    CopyState.MISSING: "Missing: a digest is on record, and there is no copy here",
    CopyState.UNRECORDED: "No digest on record; that of the copy is",
    CopyState.SAME: "The same as on record",
}


def copies_text(copies: Sequence[SavedCopy], page: Page) -> str:
    """The copies by how they stand, with the digests of those that are not as on record, and how many are of each."""
    lines: list[str] = []
    for state in CopyState:
        listed = [copy for copy in copies if copy.state is state]
        if listed:
            style = "warning" if state in {CopyState.DRIFTED, CopyState.UNREADABLE} else "heading"
            lines += page.wrap([(style, _HEADINGS[state])])
            lines += [line for copy in listed for line in _copy(copy, page)]
            lines.append("")
    numbers = Counter(copy.state for copy in copies)
    counts = ", ".join(f"{numbers[state]} {state}" for state in CopyState if numbers[state])
    return "\n".join([*lines, *page.wrap([("", counts or "No copies, and no digests on record.")])]) + "\n"


def _copy(copy: SavedCopy, page: Page) -> list[str]:
    names = "  ".join(dict.fromkeys(part for part in (copy.key, copy.file) if part))
    lines = page.wrap([("", names)], indent=INDENT)
    if copy.state in {CopyState.DRIFTED, CopyState.UNRECORDED}:
        lines += page.wrap([("dim", f"copy      {copy.digest}")], indent=INDENT)
    if copy.state in {CopyState.DRIFTED, CopyState.MISSING}:
        lines += page.wrap([("dim", f"on record {copy.recorded}")], indent=INDENT)
    return lines
