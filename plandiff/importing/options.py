"""Bracketed and competing wordings of a text: `[A / B]`, `[A]`, and paragraphs called Option 1, Option 2."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from plandiff.importing.chains import best_chain
from plandiff.importing.family import Candidate
from plandiff.importing.labels import OPTIONS
from plandiff.importing.levels import pool_of
from plandiff.importing.lines import Line
from plandiff.importing.markers import candidates

_MARK = re.compile(r"[\[\]]")
_SLASH = re.compile(r"\s/{1,2}\s")
_TIGHT = re.compile(r"[^\s/]+(?:/[^\s/]+)+")
# What stands in brackets without being a wording: notes, gaps, references, boxes to tick.
_NO_WORDING = re.compile(
    r"\W*|[\d\s,\u2013-]+|sic!?|x|…|\.{2,}|page\s+\d+(?:\s+of\s+\d+)?|emphasis added|and/or|\^?\d+|citation needed",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Part:
    """One option of a list of options: its marker and its lines."""

    marker: Candidate
    start: int  # where the marker begins in the working text
    lines: tuple[Line, ...]


def split_options(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Part, ...]]:
    """The lines before `Option 1`, and each option; no options unless there are two that follow one another."""
    found = [
        candidate
        for index, line in enumerate(lines)
        if line.text[:1].isupper()
        for candidate in candidates(line, index, lines[index - 1] if index else None)
        if candidate.family.kind == "label" and candidate.family.style.split()[0] in OPTIONS
    ]
    chains = [chain for chain in map(best_chain, pool_of(found).values()) if chain]
    chain = max(chains, key=lambda one: (len(one.members), one.score, -one.first), default=None)
    if chain is None or len(chain.members) < 2 or chain.members[0].path[-1] > 1:
        return tuple(lines), ()
    parts = []
    ends = [member.line for member in chain.members[1:]] + [len(lines)]
    for member, end in zip(chain.members, ends, strict=True):
        rest = lines[member.line].after(member.length)
        following = tuple(lines[member.line + 1 : end])
        parts.append(Part(member, lines[member.line].start, (rest, *following) if rest.text else following))
    return tuple(lines[: chain.first]), tuple(parts)


def bracketed(text: str) -> list[str]:
    """The wordings in square brackets, those of `[A / B]` apart; of nested brackets the outer ones."""
    found: list[str] = []
    depth = start = 0
    for match in _MARK.finditer(text):
        if match.group() == "[":
            depth += 1
            if depth == 1:
                start = match.end()
        elif depth:
            depth -= 1
            if depth == 0 and text[match.end() : match.end() + 1] != "(":
                found += _wordings(text[start : match.start()])
    return found


def _wordings(inside: str) -> list[str]:
    bare = inside.strip()
    if _NO_WORDING.fullmatch(bare):
        return []
    parts = _SLASH.split(_without_inner(bare))
    if len(parts) > 1:
        cuts = [0, *(end for match in _SLASH.finditer(_without_inner(bare)) for end in match.span()), len(bare)]
        return [
            bare[begin:end].strip() for begin, end in zip(cuts[::2], cuts[1::2], strict=True) if bare[begin:end].strip()
        ]
    if _TIGHT.fullmatch(bare) and "://" not in bare and not any(map(str.isdigit, bare)):
        return bare.split("/")
    return [bare]


def _without_inner(text: str) -> str:
    """The text with what stands in inner brackets blotted out, so that a slash there does not divide it."""
    if "[" not in text:
        return text
    letters, depth = [], 0
    for letter in text:
        depth += letter == "["
        letters.append("x" if depth else letter)
        depth -= letter == "]" and depth > 0
    return "".join(letters)
