"""The Markdown form of a comparison: summary, index, a section per change, footnotes and provenance."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.seed import Source
from plandiff.rendering.comparison.request import ComparisonRequest
from plandiff.rendering.comparison.view import (
    SENTENCE_HEADINGS,
    Entry,
    EntryPassage,
    SourceNumbers,
    View,
    translation_words,
    weights_words,
)
from plandiff.rendering.page.markdown_text import code, link_target, markdown, redline, table_of
from plandiff.rendering.words import wording
from plandiff.rendering.words.language_notices import named
from plandiff.rendering.words.source_history import claim_words, history_sentence
from plandiff.version import __version__


def as_markdown(request: ComparisonRequest) -> str:
    """The comparison as one self-contained GitHub-flavoured Markdown document; the same input gives the same bytes."""
    view = request.view
    notes = SourceNumbers()
    lines = [f"# {markdown(view.title)}", "", *_summary(view), "", *_index(view), ""]
    for entry in view.entries:
        if not entry.is_unchanged:
            lines += _section(entry, notes)
    lines += ["## Sources", ""] if notes.numbers else []
    lines += [f"[^{number}]: {_source(key, view.sources.get(key))}" for key, number in notes.numbers.items()]
    lines += ["", *_provenance(view)]
    return "\n".join(lines) + "\n"


def _summary(view: View) -> Iterator[str]:
    for role, side in zip(view.roles, (view.before, view.after), strict=True):
        yield f"**{role.capitalize()}:** {code(side.plan.id)} {markdown(wording.side_facts(side))}  "
    yield ""
    counts = [(view.roles.kind_words(kind), view.counts.get(kind, 0)) for kind in wording.KIND_WORDS]
    counts += [("moved", view.moved), ("in part", view.in_part)]
    rows = [(words, str(count)) for words, count in counts if count]
    yield from table_of(("what happened", "points"), rows, numbers=(1,))
    yield ""
    told = translation_words(view) if view.roles.of_translation else f"Weight: {', '.join(weights_words(view))}."
    yield markdown(told)
    if view.hidden:
        yield f"{wording.plural(view.hidden, 'link')} left out of this report by its filter."
    for notice in (*view.notices, *filter(None, [view.legend])):
        yield f"\n> {markdown(notice)}"


def _index(view: View) -> Iterator[str]:
    yield from ("## Changes at a glance", "")
    yield from table_of((*view.roles, "point", "what happened", "weight", "why"), map(_row, view.entries))


def _row(entry: Entry) -> tuple[str, ...]:
    title = _title(entry) or "(untitled)"
    return (
        markdown(", ".join(entry.before)),
        markdown(", ".join(entry.after)),
        title if entry.is_unchanged else f"[{title}](#{entry.anchor})",
        markdown(entry.kind_words),
        entry.standing,
        "; ".join(map(markdown, entry.remarks if entry.is_unchanged else entry.signals)),
    )


def _title(entry: Entry) -> str:
    return redline(entry.title_spans) if entry.title_spans else markdown(entry.title)


def _section(entry: Entry, notes: SourceNumbers) -> Iterator[str]:
    yield from (f'<a id="{entry.anchor}"></a>', "", f"### {markdown(entry.numbers)} {_title(entry)}".rstrip(), "")
    yield f"*{markdown(entry.kind_words)}, {entry.standing}*"
    yield ""
    for words in entry.signals:
        yield f"- {markdown(words)}"
    yield from [""] if entry.signals else []
    if entry.translated and all(passage.spans for passage in entry.passages):
        yield from _in_columns(entry)
    else:
        for passage in entry.passages:
            yield from _passage(passage)
    yield from _sentences(entry)
    for words in entry.revisions:
        yield f"- {markdown(words)}"
    yield from [""] if entry.revisions else []
    for option in entry.options:
        whose = wording.whose("Option", markdown(option.by))
        yield from (f"> **{whose}** ({entry.role(option.side)}): {markdown(option.text)}", "")
    for words in entry.decided:
        yield from (f"> Decision: {markdown(words)}.", "")
    for remark in entry.remarks:
        yield from (f"> Note: {markdown(remark)}.", "")
    for side, note in entry.notes:
        yield from (f"> {entry.role(side).capitalize()}: {markdown(note)}", "")
    evidence = "; ".join(
        f"{role} {words or 'not stated'}{''.join(f'[^{number}]' for number in map(notes.number, keys))}"
        for role, words, keys, ids in zip(
            entry.roles, entry.evidence, entry.sources, (entry.before, entry.after), strict=True
        )
        if ids
    )
    yield from (f"Evidence: {evidence}", "")


def _sentences(entry: Entry) -> Iterator[str]:
    """Where each sentence of the before text lives, and which sentences of the after text are not from there."""
    side = ""
    for sentence in entry.sentences:
        if sentence.side != side:
            yield from [""] if side else []
            side = sentence.side
            yield from (SENTENCE_HEADINGS[side], "")
        nowhere = f"**{markdown(sentence.nowhere)}**" if sentence.nowhere else ""
        yield f"- {markdown(sentence.text)} {markdown('; '.join(sentence.where))}{nowhere}"
    yield from [""] if entry.sentences else []


def _passage(passage: EntryPassage) -> Iterator[str]:
    label = f"**{markdown(passage.label)})** " if passage.label else ""
    if passage.is_unchanged:
        if label:
            yield from (f"{label}unchanged", "")
        return
    words = f"*({markdown(passage.kind_words)})* " if passage.kind_words else ""
    text = f"*{passage.plain_side}:* {markdown(passage.plain)}" if passage.plain else redline(passage.spans)
    yield from (f"{label}{words}{text}", "")


def _in_columns(entry: Entry) -> Iterator[str]:
    """A point in two languages as a table: a row for its own text and one for each clause."""
    yield from table_of(entry.roles, map(_texts, entry.passages))
    yield ""


def _texts(passage: EntryPassage) -> list[str]:
    label = f"**{markdown(passage.label)})** " if passage.label else ""
    label += f"*({markdown(passage.kind_words)})* " if passage.kind_words else ""
    texts = ("".join(span.before for span in passage.spans), "".join(span.after for span in passage.spans))
    return [
        label + _with_facts_marked(text, facts) if text else ""
        for text, facts in zip(texts, passage.differs, strict=True)
    ]


def _with_facts_marked(text: str, facts: tuple[str, ...]) -> str:
    """A text on one line in which the first of each fact that the other language has not is bold."""
    shown = "<br>".join(markdown(line) for line in text.strip().splitlines())
    for fact in facts:
        shown = shown.replace(markdown(fact), f"**{markdown(fact)}**", 1)
    return shown


def _source(key: str, source: Source | None) -> str:
    if source is None:
        return f"{code(key)}: not in the register."
    parts = [", ".join(filter(None, (markdown(source.outlet), source.date)))]
    if source.claim:
        where = "; ".join(filter(None, (source.claim.stance, markdown(source.claim.where))))
        parts += [markdown(claim_words(source.claim)), f"({where})"]
    elif source.note:
        parts.append(markdown(source.note))
    if history := history_sentence(source):
        parts.append(markdown(history))
    target = link_target(source.url)
    told = f"{code(key)}: "
    for number, part in enumerate([*parts, f"<{target}>"] if target else parts):
        told += ("" if not number else " " if told.endswith((".", "!", "?")) else ". ") + part
    return told


def _provenance(view: View) -> Iterator[str]:
    yield from ("## How this was made", "")
    before, after = view.before.plan, view.after.plan
    rows = (
        ("plan", code(before.id), code(after.id)),
        ("became public", before.date, after.date),
        ("language", *(markdown(named(side)) or "not known" for side in (view.before, view.after))),
        ("wording", before.wording or "not stated", after.wording or "not stated"),
        ("sha256 of the file", code(view.before.sha256), code(view.after.sha256)),
    )
    yield from table_of(("", *view.roles), rows)
    settings = ", ".join(f"{name} {value}" for name, value in view.settings.items())
    yield from ("", f"Made by plandiff {__version__}. Settings: {markdown(settings)}.", "")
    yield "Points are paired by rulings first, then by similarity of wording; signals say what a change means. "
    yield "Texts are compared, never motives."
