"""What is said of rulings: who decided a link, and what is wrong with a ruling that does not apply as it stands."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.alignment import Link
from plandiff.model.ruling import AppliedRuling, AppliedRulings, Trouble, TroubleKind
from plandiff.rendering.words.wording import ends_words, plural


def ruling_remark(decided: AppliedRuling) -> str:
    """Who decided a link, when and why, and that its text has changed since where it has."""
    ruling = decided.ruling
    when = f", {ruling.date}" if ruling.date else ""
    why = f": {' '.join(ruling.reason.split())}" if ruling.reason.strip() else ""
    since = "; the text has changed since the ruling" if decided.text_changed else ""
    return f"by ruling of {ruling.by}{when}{why}{since}"


def ruling_data(decided: AppliedRuling) -> dict[str, str | bool | None]:
    """The same for a program to read."""
    ruling = decided.ruling
    told = {"by": ruling.by, "date": ruling.date or None, "reason": ruling.reason or None}
    return {**told, "text_changed": decided.text_changed}


def ruling_remarks(link: Link) -> Iterator[str]:
    """Who decided about a link, and about the clauses in it."""
    if link.ruling:
        yield ruling_remark(link.ruling)
    for inner in link.clauses:
        if inner.ruling:
            yield f"clause {ends_words(inner.before, inner.after)}: {ruling_remark(inner.ruling)}"


def diagnostics(found: AppliedRulings) -> Iterator[str]:
    """A line for each ruling that does not apply as it stands, and one for those that name nobody."""
    for trouble in found.troubles:
        yield f"warning: {found.file}: ruling {trouble.at + 1}: {_words(trouble)}"
    if found.undecided:
        yield (
            f"note: {found.file}: {plural(found.undecided, 'ruling')} without a name in `by:` "
            f"{'is' if found.undecided == 1 else 'are'} not applied"
        )


def _words(trouble: Trouble) -> str:
    point = f"{trouble.point} {trouble.side}"
    return {
        TroubleKind.GONE: f"there is no {point}; the ruling is not applied",
        TroubleKind.CHANGED: f"{point} has another text than the one that was ruled on",
        TroubleKind.COLLIDES: f"an earlier ruling decides {point}; this one is not applied",
        TroubleKind.IDENTICAL: f"{trouble.other} has exactly the text of {point}",
    }[trouble.kind]
