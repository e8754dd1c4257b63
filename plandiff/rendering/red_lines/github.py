"""Crossed lines as GitHub workflow commands, which become annotations on the lines of a pull request."""

from __future__ import annotations

from plandiff.rendering.page.repository_paths import path_from
from plandiff.rendering.page.workflow_commands import MOST_PER_STEP, annotation
from plandiff.rendering.red_lines.marked import Marked, marked
from plandiff.rendering.red_lines.request import LinesRequest
from plandiff.rendering.red_lines.words import heading
from plandiff.rendering.words.wording import plural


def render(request: LinesRequest) -> str:
    """What is crossed as errors, what is open or crossed by report as notices, and a line that counts them."""
    found = list(marked(request))
    lines: list[str] = []
    left_out = 0
    for level in ("error", "notice"):
        those = [one for one in found if one.level == level]
        lines += [_annotation(one, request) for one in those[:MOST_PER_STEP]]
        left_out += max(0, len(those) - MOST_PER_STEP)
    if left_out:
        more = plural(left_out, "more finding")
        lines.append(f"::notice title=plandiff::{more}; GitHub shows {MOST_PER_STEP} of a kind a step")
    crossed = len(request.check.crossed)
    return "\n".join([*lines, f"{heading(request.check)}: {crossed} crossed"]) + "\n"


def _annotation(one: Marked, request: LinesRequest) -> str:
    title = f"plandiff line {one.finding.line}"
    return annotation(one.level, path_from(request.root, one.file), one.position, title, one.message)
