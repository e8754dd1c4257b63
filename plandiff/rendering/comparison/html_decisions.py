"""What a page carries so that its script can let a reader decide on changes and save the file of decisions."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.decision import texts_of
from plandiff.rendering.comparison.view import Entry, View
from plandiff.rendering.page.html_text import html
from plandiff.rendering.words.decision_file import HEAD, title_of


def decision_data(entry: Entry, view: View, fingerprint: str) -> str:
    """What the file says of a change, as attributes of its section; nothing where there is nothing to decide."""
    if entry.is_unchanged:
        return ""
    made = entry.decision
    fields = {
        "fingerprint": fingerprint,
        "before": " ".join(entry.before),
        "after": " ".join(entry.after),
        "title": title_of(entry.link.ends, view.before, view.after),
    }
    if made:
        names = ("decision", "by", "date", "reason", "until", "texts")
        fields |= {name: str(getattr(made, name)) for name in names if getattr(made, name)}
    return "".join(f' data-{name}="{html(value)}"' for name, value in fields.items())


def decision_bar(view: View) -> Iterator[str]:
    """Where a reader says who decides, and saves the file; the script shows it."""
    head = html(HEAD).replace("\n", "&#10;")
    yield f'<div id="decide" data-texts="{html(texts_of(view.before, view.after))}" data-head="{head}" hidden>'
    yield "<p>Decide on each change here, and save that as a file beside the texts, where plandiff finds it."
    yield " Where there is one already, <code>plandiff decide --from</code> adds it.</p>"
    yield '<label><span>Your name</span> <input id="judge" autocomplete="name" maxlength="100" required></label>'
    yield '<button type="button" id="save" disabled>Save decisions.yaml</button>'
    yield '<p id="judged" role="status"></p>'
    yield '<details><summary>The file as text</summary><pre id="file"></pre></details>'
    yield "</div>"
