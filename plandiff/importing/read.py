"""A document as a plan, in one call."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plandiff.importing.furniture.footnotes import split_notes
from plandiff.importing.furniture.page_furniture import strip_furniture
from plandiff.importing.numbering.marker_family import Scheme
from plandiff.importing.numbering.markers import candidates
from plandiff.importing.outline.headings import mark_headings
from plandiff.importing.outline.outline import Outline, outline
from plandiff.importing.outline.plan_title import PlanTitle, plan_title
from plandiff.importing.points.build_points import Builder
from plandiff.importing.result import DocumentForm, Imported, Role
from plandiff.importing.source.lines import Account, Line, cut, mark_inside, without
from plandiff.importing.source.working_text import Working, without_soft_hyphens
from plandiff.model.plan import Plan, Titles, Wording
from plandiff.model.problem import refused

MAX_CHARACTERS = 8 * 1024 * 1024
MAX_POINTS = 5_000  # as many as are read from a plan file
_TAG = re.compile(
    r"<(?:!doctype html|html|body|p|div|li|ol|ul|h[1-6]|table|tr|td|th|br|span|article|section)\b[^<>]*>", re.IGNORECASE
)
_MARKDOWN = re.compile(
    r"^ {0,3}#{1,6} \S|\*\*[^\s*][^*\n]{0,200}\*\*|^\d{1,3}\\[.)]|\]\(https?://|^:::|^```|\\\[[^\n\]]{1,200}\\\]"
    r"|\{\+\+|\{--\S|\{~~|~~[^\s~][^\n]{0,200}~~|</(?:del|ins|strike|s)>|^\[\^[^\]\s]{1,60}\]:"
    r"|^\|.+\|\r?\n\|[ :|-]{3,200}\|[ \t]*\r?$",
    re.MULTILINE,
)
_WIKI = re.compile(r"^(={2,6})[ \t]*[^=\s][^=\n]*\1[ \t]*\r?$", re.MULTILINE)
_WIKI_MARK = re.compile(r"\{\{[^{}\n]|\[\[[^\[\]\n]{1,300}\]\]|\{\||<ref\b|'''[^\s']")
_WIKI_LIST = re.compile(r"^([#:])[ \t]*[^#:\s][^\n]*\n\1+[ \t]*[^#:\s]|^\|\}", re.MULTILINE)  # a list, a table
_LEAST_SIGNS = 2  # of a wiki page: one may be a frame, a bracket, a comment
_LOOK_AT = 200_000  # characters that the form is told from
_QUOTED = re.compile(r"^(?:>[ \t]?)+", re.MULTILINE)
_QUOTATION = re.compile(r"(?:^>.*\n){2}", re.MULTILINE)  # one such line may be anything
_WORDS = {"headings": Scheme("heading", ""), "heading": Scheme("heading", ""), "bullets": Scheme("bullet", "-")}


def read_text(  # noqa: PLR0913 - the options of the import command
    text: str,
    *,
    plan_id: str,
    form: DocumentForm | str = DocumentForm.AUTO,
    numbering: Scheme | str | None = None,
    flat: bool = False,
    file: str = "<text>",
    beside: str = "",
) -> Imported:
    """A document as a plan in its own words (`wording: verbatim`).

    `numbering` is the numbering of the points or an example of its first marker (`1.`, `(1)`, `Article 1`, `I.`, `§ 1`,
    `a)`), or `headings`, `bullets` or `paragraphs`; without it the best is chosen. `flat` leaves everything
    below a point as text. `file` is what problems call the document; `beside` is the text of one that it is compared
    with, whose words tell how a word is spelt that is divided at the end of a line.

    Raises InputError where the text is empty, longer than 8 Mi characters or falls into more than 5,000 points, where
    `numbering` is no marker, and where the document has none of that numbering.
    """
    check_length(text, file)
    chosen = DocumentForm(form)
    chosen = told_form(text) if chosen is DocumentForm.AUTO else chosen
    working = read_form(text, chosen)
    return read_working(working, chosen, plan_id=plan_id, numbering=numbering, flat=flat, file=file, beside=beside)


def check_length(text: str, file: str) -> None:
    """Raise InputError where the text of a document is empty or longer than may be read."""
    if len(text) > MAX_CHARACTERS:
        raise refused("limit", f"the document is longer than {MAX_CHARACTERS:,} characters", "split it", file)
    if not text.strip():
        raise refused("empty", "there is no text in the document", "check how it was saved or converted", file)


def read_working(  # noqa: PLR0913 - the options of the import command
    working: Working,
    form: DocumentForm,
    *,
    plan_id: str,
    numbering: Scheme | str | None = None,
    flat: bool = False,
    file: str = "<text>",
    beside: str = "",
) -> Imported:
    """A document whose working text was read already, as a plan; as `read_text`."""
    wanted, paragraphs = _wanted(numbering, file)
    working = without_soft_hyphens(working)
    account = Account(working)
    kept, notes = split_notes(strip_furniture(cut(working), account))
    if notes.marks:
        working = working.without(notes.marks, "note-reference")
        account.settle(working)
        kept, notes = without(kept, notes.marks), notes.moved()
    lines = mark_inside(kept)
    if not lines:
        message = "there is nothing but markup, rules and page headers"
        raise refused("empty", message, "check how it was converted", file)
    heading = plan_title(lines, paged=bool(working.title))
    if heading and not heading.copied:
        lines = _without(lines, heading, account)
    lines = mark_headings(lines)
    found = outline(lines, wanted, paragraphs)
    if wanted and found.family is None:
        example = numbering if isinstance(numbering, str) else wanted.example
        raise refused("numbering", f"no line begins with a marker such as {example}", "leave --numbering out", file)
    if len(found.parts) > MAX_POINTS:
        message = f"{len(found.parts):,} points were found, and a plan holds at most {MAX_POINTS:,}"
        raise refused("limit", message, "choose another --numbering, or split the document", file)
    builder = Builder(working, lines, account, flat, beside)
    points = builder.points(found, notes)
    _guess(builder, found, lines, heading, numbered=bool(numbering))
    stretches = account.stretches()
    called = (heading.text if heading else "") or working.title or plan_id
    own = bool(heading and not heading.copied) or (called == working.title and called not in ("", plan_id))
    titles = Titles.TEXT if own else None
    plan = Plan(id=plan_id, title=called, wording=Wording.VERBATIM, titles=titles, points=points)
    return Imported(
        plan=plan,
        form=form,
        places=account.places(stretches),
        stretches=stretches,
        skipped=account.skipped(stretches),
        guesses=tuple(sorted(builder.guesses, key=lambda one: (one.line, one.end_line, one.id, str(one.arguments)))),
        family=found.family,
        rivals=found.rivals,
        levels=builder.levels(),
    )


def _guess(builder: Builder, found: Outline, lines: Sequence[Line], title: PlanTitle | None, *, numbered: bool) -> None:
    """What was guessed of the document as a whole: its numbering unless that was asked for, and its title."""
    if lines and not numbered:
        scheme = found.family.example if found.family else "paragraphs"
        others = tuple(dict.fromkeys(family.example for family in found.rivals))
        count = sum(part.kind in {"point", "paragraph"} for part in found.parts)
        builder.guess("numbering", lines[0], lines[-1], scheme=scheme, points=count, others=others)
    for member in found.restarts:
        builder.guess("numbering-restarts", lines[member.line], marker=member.name)
    if title:
        builder.guess("plan-title", title.lines[0], title.lines[-1], title=title.text)


def _without(lines: Sequence[Line], title: PlanTitle, account: Account) -> list[Line]:
    """The lines but for those of the title, which the account is told of."""
    for line in title.lines:
        account.put(line.start, line.end, Role.TITLE)
    taken = {line.start for line in title.lines}
    return [line for line in lines if line.start not in taken]


def read_form(text: str, form: DocumentForm) -> Working:
    """The working text of a document in a form that is text."""
    # A document has one form: the readers of the others are not loaded.
    if form is DocumentForm.HTML:
        from plandiff.importing.read_html import read_html

        return read_html(text)
    if form is DocumentForm.MARKDOWN:
        from plandiff.importing.read_markdown import read_markdown

        return read_markdown(text)
    if form is DocumentForm.WIKI:
        from plandiff.importing.read_wiki import read_wiki

        return read_wiki(text)
    return read_plain(text)


def read_plain(source: str) -> Working:
    """The working text of plain text. Where two lines together are quoted, the marks of all quoted lines go."""
    working = Working(source)
    start = working.first()
    for mark in _QUOTED.finditer(source, start) if _QUOTATION.search(source) else ():
        working.keep(start, mark.start())
        start = mark.end()
    working.keep(start, len(source))
    return working


def told_form(text: str) -> DocumentForm:
    """The form that the beginning of a document tells: HTML by its tags, a wiki's or Markdown by marks, else plain."""
    head = text[:_LOOK_AT]
    bare = head.lstrip("\ufeff \t\r\n").lower()
    if bare.startswith(("<!doctype html", "<html")) or len(_TAG.findall(head)) >= 3:
        return DocumentForm.HTML
    signs = len(_WIKI.findall(head)) + bool(_WIKI_MARK.search(head)) + bool(_WIKI_LIST.search(head))
    if signs >= _LEAST_SIGNS:
        return DocumentForm.WIKI
    if bare.startswith(("---\n", "+++\n")) or _MARKDOWN.search(head):
        return DocumentForm.MARKDOWN
    return DocumentForm.PLAIN


def _wanted(numbering: Scheme | str | None, file: str) -> tuple[Scheme | None, bool]:
    """The family that an example names, and whether paragraphs are asked for."""
    if isinstance(numbering, Scheme):
        return numbering, False
    if not numbering or not numbering.strip():
        return None, False
    example = numbering.strip()
    if example.lower() in {"paragraphs", "none"}:
        return None, True
    if example.lower() in _WORDS:
        return _WORDS[example.lower()], False
    spelt = (example, example[0].upper() + example[1:])  # "article 1" is meant as "Article 1", but "a)" not as "A)"
    found = next((found for text in spelt if (found := candidates(Line(0, text, 0, gap=True), 0, None))), [])
    if not found:
        hint = "give an example of its first marker: 1. or (1) or Article 1 or I. or a), or headings, or paragraphs"
        raise refused("numbering", f"'{example[:60]}' is no numbering", hint, file)
    first = min(found, key=lambda one: (one.path[-1] != 1, one.family.rank))
    return first.family, False
