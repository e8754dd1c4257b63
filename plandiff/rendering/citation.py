"""Citations of a plan, a point, a clause, a claim or a comparison: their words and their forms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from plandiff.library.citations import Citation, CitedVersion
from plandiff.model.plan import TextStatus, Wording
from plandiff.model.seed import Source
from plandiff.rendering.page.json_text import json_text
from plandiff.rendering.request import ReportRequest
from plandiff.rendering.words import wording
from plandiff.rendering.words.source_history import history_words
from plandiff.text.display import one_line
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


def as_terminal(request: ReportRequest[Citation]) -> str:
    """The citation and the pages as plain lines."""
    citation = request.result
    by = wording.join_words(authors(citation))
    day = date(citation)
    head = f"{by} ({day})" if by and day else by or day
    parts = [head, title(citation), *facts(citation), "; ".join(made_from(citation))]
    lines = [" ".join(f"{part[:1].upper()}{part[1:].removesuffix('.')}." for part in parts if part)]
    if citation.pages:
        lines += ["", "Known from:", *(f"- {_terminal_page(source)}" for source in citation.pages)]
    return "\n".join(map(one_line, lines)) + "\n"


def _terminal_page(source: Source) -> str:
    name = f"{source.key}: {source.outlet}" if source.outlet else source.key
    known = "; ".join(filter(None, (name, source.date, history_words(source))))
    return f"{known}. {source.url}" if source.url else known


# What TeX takes for a command or an operator, and how it is written as a sign.
_SIGNS = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_"},
}
_SIGN = re.compile("|".join(map(re.escape, _SIGNS)))
_NOT_IN_KEYS = re.compile(r"[^A-Za-z0-9._:-]+")


def as_bibtex(request: ReportRequest[Citation]) -> str:
    """The entries, each a `@misc` with the fields that every style knows."""
    citation = request.result
    return "\n".join("\n".join(entry) + "\n" for entry in (_bibtex_cited(citation), *map(_bibtex_page, citation.pages)))


def _bibtex_cited(citation: Citation) -> list[str]:
    pages = ", ".join(_key(source.key) for source in citation.pages)
    known = f"Known from: {pages}" if pages else ""
    fields = [
        ("author", _authors(authors(citation))),
        ("title", f"{{{_tex(title(citation))}}}"),
        *_bibtex_day(date(citation)),
        ("howpublished", _tex("; ".join(made_from(citation)))),
        ("note", ". ".join(filter(None, (_tex("; ".join(facts(citation))), known)))),
    ]
    return list(_entry(citation.reference, fields))


def _bibtex_page(source: Source) -> list[str]:
    fields = [
        ("author", _authors((source.outlet,) if source.outlet else ())),
        ("title", f"{{{_tex(source.covers or source.key)}}}"),
        *_bibtex_day(source.date),
        ("url", _address(source.url)),
        ("urldate", source.retrieved),
        ("note", _tex(history_words(source))),
    ]
    return list(_entry(source.key, fields))


def _entry(key: str, fields: list[tuple[str, str]]) -> Iterator[str]:
    yield f"@misc{{{_key(key)},"
    yield from (f"  {name} = {{{value}}}," for name, value in fields if value)
    yield "}"


def _key(reference: str) -> str:
    return _NOT_IN_KEYS.sub(":", reference)


def _authors(names: tuple[str, ...]) -> str:
    """Names in braces of their own, so that none is cut into first and last."""
    return " and ".join(f"{{{_tex(name)}}}" for name in names)


def _bibtex_day(text: str) -> Iterator[tuple[str, str]]:
    year, _, rest = text.partition("-")
    yield "year", year
    yield "month", rest.partition("-")[0]
    yield "day", rest.partition("-")[2]


def _tex(text: str) -> str:
    return _SIGN.sub(lambda match: _SIGNS[match.group()], one_line(text))


def _address(url: str) -> str:
    """An address as it is, but for what would end the field: `url` is not typeset as text."""
    return one_line(url).replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")


def as_csl_json(request: ReportRequest[Citation]) -> str:
    """The items as one JSON array (CSL 1.0.2)."""
    citation = request.result
    return json_text([_csl_cited(citation), *map(_csl_page, citation.pages)])


def _csl_cited(citation: Citation) -> dict[str, Any]:
    return _without_gaps(
        {
            "id": citation.reference,
            "type": "document",
            "title": title(citation),
            "author": [{"literal": name} for name in authors(citation)],
            "issued": _csl_day(date(citation)),
            "note": "; ".join((*facts(citation), *made_from(citation))),
            "custom": {
                "plandiff": __version__,
                "files": {file.name: file.sha256 for file in citation.files},
                "versions": [version.id for version in citation.versions],
                "evidence": citation.evidence or None,
                "pages": [source.key for source in citation.pages],
            },
        }
    )


def _csl_page(source: Source) -> dict[str, Any]:
    return _without_gaps(
        {
            "id": source.key,
            "type": "webpage",
            "title": source.covers or source.key,
            "author": [{"literal": source.outlet}] if source.outlet else [],
            "issued": _csl_day(source.date),
            "accessed": _csl_day(source.retrieved),
            "URL": source.url,
            "archive_location": source.archive,
            "note": history_words(source),
        }
    )


def _csl_day(text: str) -> dict[str, Any]:
    return {"date-parts": [[int(part) for part in text.split("-")]]} if text else {}


def _without_gaps(item: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in item.items() if value}
