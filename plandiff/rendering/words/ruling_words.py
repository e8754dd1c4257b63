"""What is said of rulings: who decided a link, and what is wrong with a ruling that does not apply as it stands."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.ruling import Decided, Decisions, Trouble, TroubleKind
from plandiff.rendering.words.wording import plural


def ruling_remark(decided: Decided) -> str:
    """Who decided a link, when and why, and that its text has changed since where it has."""
    ruling = decided.ruling
    when = f", {ruling.date}" if ruling.date else ""
    why = f": {' '.join(ruling.reason.split())}" if ruling.reason.strip() else ""
    since = "; the text has changed since the ruling" if decided.text_changed else ""
    return f"by ruling of {ruling.by}{when}{why}{since}"


def diagnostics(found: Decisions) -> Iterator[str]:
    """A line for each ruling that does not apply as it stands, and one for those that name nobody."""
    for trouble in found.troubles:
        yield f"warning: {found.file}: ruling {trouble.at + 1}: {_words(trouble)}"
    if found.undecided:
        yield (
            f"note: {found.file}: {plural(found.undecided, 'ruling')} without a name in `by:` "
            f"{'is' if found.undecided == 1 else 'are'} not applied"
        )


def _words(trouble: Trouble) -> str:
    point = f"the point {trouble.point} {trouble.side}"
    return {
        TroubleKind.GONE: f"there is no point {trouble.point} {trouble.side}; the ruling is not applied",
        TroubleKind.CHANGED: f"{point} has another text than the one that was ruled on",
        TroubleKind.COLLIDES: f"an earlier ruling decides {point}; this one is not applied",
        TroubleKind.IDENTICAL: f"the point {trouble.other} has exactly the text of {point}",
    }[trouble.kind]
