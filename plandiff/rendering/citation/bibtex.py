"""A citation as BibTeX: an entry for what is cited, and one for each page behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plandiff.library.citations import Citation
from plandiff.model.seed import Source
from plandiff.rendering.citation.words import authors, date, facts, made_from, title
from plandiff.rendering.request import ReportRequest
from plandiff.rendering.words.source_history import history_words
from plandiff.text.display import one_line

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


def render(request: ReportRequest[Citation]) -> str:
    """The entries, each a `@misc` with the fields that every style knows."""
    citation = request.result
    return "\n".join("\n".join(entry) + "\n" for entry in (_cited(citation), *map(_page, citation.pages)))


def _cited(citation: Citation) -> list[str]:
    pages = ", ".join(_key(source.key) for source in citation.pages)
    known = f"Known from: {pages}" if pages else ""
    fields = [
        ("author", _authors(authors(citation))),
        ("title", f"{{{_tex(title(citation))}}}"),
        *_day(date(citation)),
        ("howpublished", _tex("; ".join(made_from(citation)))),
        ("note", ". ".join(filter(None, (_tex("; ".join(facts(citation))), known)))),
    ]
    return list(_entry(citation.reference, fields))


def _page(source: Source) -> list[str]:
    fields = [
        ("author", _authors((source.outlet,) if source.outlet else ())),
        ("title", f"{{{_tex(source.covers or source.key)}}}"),
        *_day(source.date),
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


def _day(text: str) -> Iterator[tuple[str, str]]:
    year, _, rest = text.partition("-")
    yield "year", year
    yield "month", rest.partition("-")[0]
    yield "day", rest.partition("-")[2]


def _tex(text: str) -> str:
    return _SIGN.sub(lambda match: _SIGNS[match.group()], one_line(text))


def _address(url: str) -> str:
    """An address as it is, but for what would end the field: `url` is not typeset as text."""
    return one_line(url).replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")
