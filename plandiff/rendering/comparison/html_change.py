"""One change as HTML: its heading, the two texts, how both are known, and what a script needs to decide on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plandiff.model.comparison import Side
from plandiff.model.decision import texts_of
from plandiff.model.kinds import ChangeKind
from plandiff.rendering.comparison.view import SENTENCE_HEADINGS, Entry, EntryPassage, SourceNumbers, View
from plandiff.rendering.page.html_text import html, inline, item_list, language, redline, text_of_side
from plandiff.rendering.words import wording
from plandiff.rendering.words.decision_words import HEAD, title_of


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


_SIDES = ("before", "after")


def source_marks(keys: Sequence[str], sources: SourceNumbers) -> str:
    """The numbers of sources, each a link to its place in the list of them."""
    links = [f'<a href="#source-{number}">{number}</a>' for number in map(sources.number, keys)]
    return f' <span class="marks">[{", ".join(links)}]</span>' if links else ""


def option_line(by: str, text: str) -> str:
    """An open option, and whose it is."""
    return f'<p class="option" dir="auto"><b>{wording.whose("Option", inline(by))}:</b> {html(text)}</p>'


def anchor(entry: Entry) -> str:
    """The id of a change's section: that of the first point that it has whole, as no other does, else its own."""
    return next(_targets(entry), entry.anchor)


def _targets(entry: Entry) -> Iterator[str]:
    """The ids that stand for the points which a change has whole."""
    for side, points in zip(_SIDES, entry.link.whole, strict=True):
        yield from (f"{side}-{point}" for point in points)


def change_section(entry: Entry, view: View, topic: str, sources: SourceNumbers, fingerprint: str) -> Iterator[str]:
    """The section of one change, as lines of HTML; `topic` is the label of its topic.

    It has two anchors: the number of its first point, and its fingerprint, which stays when points are renumbered.
    """
    name = html(anchor(entry))
    signals = html(" ".join(sorted(entry.signal_ids)))
    yield (
        f'<article class="change w-{entry.weight}" id="{name}" tabindex="-1" aria-labelledby="title-{name}"'
        f' data-kind="{entry.kind}{" moved" if entry.anything_moved else ""}" data-weight="{entry.weight}"'
        f' data-topic="{html(entry.topic)}" data-signals="{signals}"{decision_data(entry, view, fingerprint)}>'
    )
    yield from _heading(entry, name, topic, fingerprint)
    yield '<div class="sides">'
    for side, role, who in zip(_SIDES, view.roles, (view.before, view.after), strict=True):
        yield f'<p class="name {side}">{role.capitalize()} <span>{_reference(entry, side, who)}</span></p>'
    for passage in entry.passages:
        yield from _passage(passage, entry, view)
    if not entry.passages:
        yield from (_cell(side, entry, _absent(entry, side), "") for side in _SIDES)
    for side in _SIDES:
        yield from _known(entry, side, sources)
    yield "</div>"
    lasting = f'<a href="#{fingerprint}" title="A link that lasts">{fingerprint}</a>'
    yield f'<p class="basis">{html(wording.link_words(entry.link))} {lasting}</p>'
    yield "</article>"


def _heading(entry: Entry, name: str, topic: str, fingerprint: str) -> Iterator[str]:
    title = redline(entry.title_spans) or html(entry.title) or "(untitled)"
    yield "<header>"
    others = (target for target in (*_targets(entry), fingerprint) if html(target) != name)
    targets = "".join(f'<span id="{html(other)}"></span>' for other in others)
    link = f'<a class="ref" href="#{name}">{inline(entry.numbers)}</a>'
    yield f'<h3 id="title-{name}" dir="auto">{targets}{link} {title}</h3>'
    facts = [
        f'<li class="tag weight">{html(entry.weight_words)}</li>',
        f'<li class="tag">{html(entry.kind_words)}</li>',
        f'<li class="tag decision">{entry.decision.decision}</li>' if entry.decision else "",
        f'<li class="tag topic">{inline(topic)}</li>' if topic else "",
    ]
    yield f'<ul class="tags">{"".join(facts)}</ul>'
    if entry.signals:
        yield item_list(entry.signals, 'class="why"')
    if entry.revisions:
        yield item_list(entry.revisions, 'class="revisions" aria-label="Tracked changes"')
    for words in entry.decided:
        yield f'<p class="remark decided">Decision: {inline(words)}.</p>'
    for remark in entry.remarks:
        yield f'<p class="remark">Note: {inline(remark)}.</p>'
    yield "</header>"


def _reference(entry: Entry, side: str, who: Side) -> str:
    names = entry.before if side == "before" else entry.after
    return f"{inline(who.plan.heading)}{', ' + inline(', '.join(names)) if names else ''}"


def _passage(passage: EntryPassage, entry: Entry, view: View) -> Iterator[str]:
    if passage.label or passage.kind_words:
        words = [f"<b>{inline(passage.label)}</b>" if passage.label else "", html(passage.kind_words)]
        yield f'<p class="clause">{" ".join(filter(None, words))}</p>'
    own = {"before": language(view.before.plan), "after": language(view.after.plan)}
    if passage.plain:
        for side in _SIDES:
            known = side == passage.plain_side
            shown = html(passage.plain) if known else _absent(entry, side)
            yield _cell(side, entry, shown, own[side] if known else "")
        return
    before, after = (text_of_side(passage.spans, side) for side in _SIDES)
    if passage.kind is ChangeKind.UNCHANGED and before == after:
        yield _cell("before", entry, before, own["before"])
        yield _cell("after", entry, "The same.", "")
        return
    for side, text, facts in zip(_SIDES, (before, after), passage.differs, strict=True):
        shown = _with_facts_marked(text, facts) or _absent(entry, side, passage.kind)
        yield _cell(side, entry, shown, own[side] if text else "")


def _with_facts_marked(text: str, facts: Sequence[str]) -> str:
    """A text as HTML in which the first of each fact that the other language has not is marked."""
    for fact in facts:
        text = text.replace(html(fact), f"<mark>{html(fact)}</mark>", 1)
    return text


def _cell(side: str, entry: Entry, content: str, attributes: str) -> str:
    """The text of one side; what has no attributes is not the plan's own words."""
    kind = "" if attributes else " absent"
    name = f'<span class="side">{entry.role(side).capitalize()}</span>'
    return f'<div class="text {side}{kind}">{name}<p{attributes}>{content}</p></div>'


def _absent(entry: Entry, side: str, kind: ChangeKind | None = None) -> str:
    """What stands where a side has no text; `kind` is that of a clause, where it is one."""
    kind = kind or entry.kind
    if entry.roles.of_translation and kind in (ChangeKind.REMOVED, ChangeKind.ADDED):
        return f"Nothing in the {entry.role(side)}."
    if kind is ChangeKind.REMOVED and side == "after":
        return "Removed."
    if kind is ChangeKind.ADDED and side == "before":
        return "Not in this version."
    if kind in (ChangeKind.SPLIT, ChangeKind.MERGED, ChangeKind.UNCHANGED):
        return "No text."
    return f"{wording.KIND_WORDS[kind].capitalize()}. The text is not public."


def _known(entry: Entry, side: str, sources: SourceNumbers) -> Iterator[str]:
    """Open options, evidence, sources and notes of one side."""
    index = _SIDES.index(side)
    if not (entry.before, entry.after)[index]:
        yield f'<div class="known {side}"></div>'
        return
    yield f'<div class="known {side}"><span class="side">{entry.role(side).capitalize()}</span>'
    lines = [sentence for sentence in entry.sentences if sentence.side == side]
    if lines:
        yield f'<p>{html(SENTENCE_HEADINGS[side])}</p><ul class="sentences">'
        for line in lines:
            where = html(line.nowhere or "; ".join(line.where))
            yield f'<li dir="auto">{html(line.text)} <span class="where">{where}</span></li>'
        yield "</ul>"
    for option in entry.options:
        if option.side == side:
            yield option_line(option.by, option.text)
    yield f"<p>Evidence: {html(entry.evidence[index]) or 'not stated'}{source_marks(entry.sources[index], sources)}</p>"
    for place, note in entry.notes:
        if place == side:
            yield f'<p class="note" dir="auto">Note: {html(note)}</p>'
    yield "</div>"
