"""Competing wordings on lines of their own: paragraphs called Option 1, Option 2."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plandiff.importing.numbering.labels import OPTIONS
from plandiff.importing.numbering.marker_family import Candidate
from plandiff.importing.numbering.marker_sequences import best_chain
from plandiff.importing.numbering.markers import candidates
from plandiff.importing.outline.levels import pool_of
from plandiff.importing.source.lines import Line


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
