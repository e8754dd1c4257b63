"""The HTML form of a comparison: one file that needs no network, and no script to be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from plandiff.model.alignment import Ends
from plandiff.model.comparison import Side
from plandiff.model.kinds import Weight
from plandiff.model.seed import Source
from plandiff.rendering.comparison.html_change import anchor, change_section, decision_bar
from plandiff.rendering.comparison.map import comparison_map
from plandiff.rendering.comparison.request import ComparisonRequest
from plandiff.rendering.comparison.view import Entry, SourceNumbers, View, translation_words
from plandiff.rendering.drawing.svg_sheet import Canvas
from plandiff.rendering.drawing.svg_writer import REDUCED_WORDS, is_reduced, write_svg
from plandiff.rendering.page.html_text import document, html, inline, redline, settings_list, shortened, web_address
from plandiff.rendering.words import wording
from plandiff.rendering.words.source_history import claim_words, history_sentence
from plandiff.version import __version__

_TITLE_LENGTH = 160
_MAX_SIGNALS = 3  # that a row of the index names


def summary(view: View) -> Iterator[str]:
    """The title, the two versions, the counts, and what a reader must know first."""
    yield f'<h1 dir="auto">{inline(view.title)}</h1>'
    yield '<div class="versions">'
    for name, side in zip(map(str.capitalize, view.roles), (view.before, view.after), strict=True):
        plan = side.plan
        yield f'<section aria-labelledby="version-{name.lower()}">'
        yield f'<h2 id="version-{name.lower()}"><span>{name}</span> {inline(plan.heading)}</h2>'
        yield f"<p>{inline(plan.title)} <code>{html(plan.id)}</code></p>"
        yield f"<p>{'<br>'.join(map(inline, wording.facts_of(side)))}</p>"
        yield "</section>"
    yield "</div>"
    yield '<ul class="counts">'
    for weight in wording.WEIGHT_WORDS:
        if view.weights.get(weight):
            words = view.roles.weight_words(weight, translated=view.translated)
            yield f'<li class="w-{weight}"><b>{view.weights[weight]:,}</b> {html(words)}</li>'
    yield "</ul>"
    kinds = [
        f"{view.counts[kind]:,} {view.roles.kind_words(kind)}" for kind in wording.KIND_WORDS if view.counts.get(kind)
    ]
    if view.moved:
        kinds.append(f"{view.moved:,} moved")
    if view.in_part:
        kinds.append(f"{view.in_part:,} of these in part")
    told = translation_words(view) if view.roles.of_translation else f"{', '.join(kinds)}."
    yield f"<p>{html(told)}</p>"
    if view.hidden:
        yield f"<p>{html(wording.plural(view.hidden, 'link'))} left out of this report by its filter.</p>"
    for notice in view.notices:
        yield f'<p class="notice">{inline(notice)}</p>'


def filters(view: View, topics: Mapping[str, str]) -> Iterator[str]:
    """The controls that the script brings to life; without it they stay hidden."""
    yield '<div id="tools" role="search" aria-label="Filter the changes" hidden>'
    yield (
        '<label class="find"><span>Search</span> <input id="find" type="search" autocomplete="off"'
        ' placeholder="Search the texts" aria-keyshortcuts="/"></label>'
    )
    weights = Counter(str(entry.weight) for entry in view.entries)
    kinds = Counter(str(entry.kind) for entry in view.entries)
    kinds["moved"] = sum(entry.anything_moved for entry in view.entries)
    signals = Counter(signal for entry in view.entries for signal in entry.signal_ids)
    names = {str(weight): words for weight, words in wording.WEIGHT_WORDS.items()}
    yield from _choice(
        "weight",
        "Weight",
        weights,
        names | {str(entry.weight): _short_weight(entry) for entry in reversed(view.entries)},
    )
    yield from _choice(
        "kind",
        "What happened",
        kinds,
        {str(kind): view.roles.kind_words(kind) for kind in wording.KIND_WORDS} | {"moved": "moved"},
    )
    yield from _choice("signals", "Why", signals, {signal: signal.replace("-", " ") for signal in sorted(signals)})
    yield from _choice("topic", "Topic", Counter(entry.topic for entry in view.entries if entry.topic), topics)
    yield '<p id="shown" role="status"></p>'
    yield '<button type="button" id="clear">Show all</button>'
    yield '<button type="button" id="help" aria-keyshortcuts="?">Keys</button>'
    yield "</div>"
    yield '<dialog id="keys" aria-labelledby="keys-title"><h2 id="keys-title">Keys</h2>'
    keys = (
        ("j", "next change"),
        ("k", "previous change"),
        ("/", "search"),
        ("1 2 3 4 0", "seen, accept, reject, ask, undecided: the change that is framed"),
        ("Esc", "leave the search, show all"),
        ("?", "these keys"),
    )
    yield f"<dl>{''.join(f'<div><dt><kbd>{key}</kbd></dt><dd>{words}</dd></div>' for key, words in keys)}</dl>"
    yield '<button type="button" id="close">Close</button></dialog>'


def _choice(name: str, label: str, counts: Counter[str], words: Mapping[str, str]) -> Iterator[str]:
    listed = [(value, text) for value, text in words.items() if counts.get(value)]
    if not listed:
        return
    options = "".join(
        f'<option value="{html(value)}">{shortened(text, 60)} ({counts[value]:,})</option>' for value, text in listed
    )
    options = f'<option value="">all</option>{options}'
    yield f'<label><span>{label}</span> <select data-filter="{name}">{options}</select></label>'


def index(view: View) -> Iterator[str]:
    """The table of all links, each a link to its section."""
    yield '<table class="index"><thead><tr>'
    before, after = map(str.capitalize, view.roles)
    yield f'<th scope="col">{before}</th><th scope="col">{after}</th><th scope="col">Point</th>'
    yield '<th scope="col">What happened</th><th scope="col">Weight</th><th scope="col">Why</th></tr></thead><tbody>'
    for entry in view.entries:
        yield _row(entry)
    yield "</tbody></table>"


def _row(entry: Entry) -> str:
    name = html(anchor(entry))
    short = len(entry.title) <= _TITLE_LENGTH
    decision = f' <span class="decision">{entry.decision.decision}</span>' if entry.decision else ""
    title = (redline(entry.title_spans) if short else "") or shortened(entry.title, _TITLE_LENGTH) or "(untitled)"
    cells = (
        f"<td>{inline(', '.join(entry.before)) or '<span class=none>none</span>'}</td>",
        f"<td>{inline(', '.join(entry.after)) or '<span class=none>none</span>'}</td>",
        f'<th scope="row" dir="auto"><a href="#{name}">{title}</a></th>',
        f"<td>{html(entry.kind_words)}</td>",
        f'<td><span class="weight">{html(_short_weight(entry))}</span>{decision}</td>',
        f"<td>{_why(entry)}</td>",
    )
    return f'<tr class="w-{entry.weight}" data-for="{name}">{"".join(cells)}</tr>'


def _why(entry: Entry) -> str:
    """The first signals; the section has them all."""
    listed = [shortened(words, _TITLE_LENGTH) for words in entry.signals[:_MAX_SIGNALS]]
    more = len(entry.signals) - len(listed)
    return "; ".join(listed) + (f"; and {more} more" if more else "")


def _short_weight(entry: Entry) -> str:
    if entry.weight is Weight.UNKNOWN and not entry.roles.of_translation:
        return "in another language" if entry.translated else "text not public"
    return entry.weight_words


def source_list(numbers: SourceNumbers, sources: Mapping[str, Source]) -> Iterator[str]:
    """What stands behind the numbers beside the evidence, or that there are none."""
    if not numbers.numbers:
        yield "<p>No sources are named.</p>"
        return
    yield "<ol>"
    for key, number in numbers.numbers.items():
        yield f'<li id="source-{number}" dir="auto">{_source(key, sources.get(key))}</li>'
    yield "</ol>"


def _source(key: str, source: Source | None) -> str:
    name = f"<code>{html(key)}</code>"
    if source is None:
        return f"{name}: not in the register."
    parts = [", ".join(filter(None, (inline(source.outlet), html(source.date))))]
    if source.claim:
        where = "; ".join(filter(None, (source.claim.stance, inline(source.claim.where))))
        parts.append(f"{inline(claim_words(source.claim))} ({where})")
    elif source.note:
        parts.append(inline(source.note))
    if history := history_sentence(source):
        parts.append(inline(history))
    target = web_address(source.url)
    if target:
        parts.append(f'<a href="{target}" rel="noopener noreferrer">{target}</a>')
    elif source.url:
        parts.append(inline(source.url))
    return f"{name}: " + ". ".join(part.removesuffix(".") for part in parts)


def provenance(view: View) -> Iterator[str]:
    """Which files were compared, by what, with which settings."""
    heads = "".join(f'<th scope="col">{role.capitalize()}</th>' for role in view.roles)
    yield f'<table class="files"><thead><tr><td></td>{heads}</tr></thead>'
    yield "<tbody>"
    for name, before, after in zip(_FACTS, _facts(view.before), _facts(view.after), strict=True):
        sides = zip(view.roles, (before, after), strict=True)
        cells = "".join(f'<td data-side="{role.capitalize()}">{fact}</td>' for role, fact in sides)
        yield f'<tr><th scope="row">{name}</th>{cells}</tr>'
    yield "</tbody></table>"
    yield (
        "<p>Points are paired by rulings first, then by similarity of wording; signals say what a change means. "
        "A change is substantive where a signal was found, one of wording where every changed word is proved to have "
        "a counterpart, and unsure where neither can be said. Texts are compared, never motives; what is not "
        "known is shown as not disclosed, never as removed.</p>"
    )
    if view.settings:
        yield settings_list(view.settings)
    yield f"<p>Made by plandiff {__version__}. The same files and settings give the same report, byte for byte.</p>"


_FACTS = ("plan", "title", "became public", "drafted by", "text", "wording", "points", "sha256 of the file")


def _facts(side: Side) -> tuple[str, ...]:
    plan = side.plan
    return (
        f"<code>{html(plan.id)}</code>",
        inline(plan.title),
        html(plan.date) or "not stated",
        inline(wording.join_words(plan.drafted_by)) or "not stated",
        wording.TEXT_WORDS[plan.text] if plan.text else "not stated",
        str(plan.wording or "not stated"),
        html(wording.points_words(plan)),
        f"<code>{html(side.sha256)}</code>",
    )


_WIDE = Canvas(width=1080, size=13, linked=True)
_PARTS = (
    ("map", "Map"),
    ("index", "Changes at a glance"),
    ("changes", "Changes"),
    ("sources", "Sources"),
    ("method", "Method"),
)
_SLIM = Canvas(width=358, size=10.5, linked=True)


def as_html(request: ComparisonRequest) -> str:
    """The comparison as one self-contained HTML document; the same input gives the same bytes."""
    view = request.view
    topics = {topic.id: topic.label for topic in request.comparison.vocabulary.topics}
    topics = {name: topics.get(name, name) for name in _in_order(view, topics)}
    body = _body(view, topics, request.fingerprints)
    return document(view.title, body, scripts=("html_decisions.js", "html_page.js"))


def _in_order(view: View, known: Mapping[str, str]) -> list[str]:
    """The topics of a view: in the order of the vocabulary, then those that it does not have."""
    used = dict.fromkeys(entry.topic for entry in view.entries if entry.topic)
    return [name for name in known if name in used] + sorted(name for name in used if name not in known)


def _body(view: View, topics: Mapping[str, str], fingerprints: Mapping[Ends, str]) -> Iterator[str]:
    sources = SourceNumbers()
    yield '<a class="skip" href="#changes">Skip to the changes</a>'
    yield '<header class="top">'
    yield from summary(view)
    links = " ".join(f'<a href="#{name}">{words}</a>' for name, words in _PARTS)
    yield f'<nav aria-label="Parts of the report">{links}</nav>'
    yield "</header>"
    yield "<main>"
    yield from _map(view)
    yield '<section aria-labelledby="index"><h2 id="index">Changes at a glance</h2>'
    yield from index(view)
    yield "</section>"
    yield '<section aria-labelledby="changes"><h2 id="changes">Changes</h2>'
    yield from decision_bar(view)
    yield from filters(view, topics)
    for entry in view.entries:
        yield from change_section(entry, view, topics.get(entry.topic, ""), sources, fingerprints[entry.link.ends])
    yield '<p id="nothing" hidden>No change answers the filter.</p>'
    yield "</section>"
    yield '<section aria-labelledby="sources"><h2 id="sources">Sources</h2>'
    yield from source_list(sources, view.sources)
    yield "</section>"
    yield "</main>"
    yield '<footer aria-labelledby="method"><h2 id="method">How this was made</h2>'
    yield from provenance(view)
    yield "</footer>"


def _map(view: View) -> Iterator[str]:
    drawing = comparison_map(view, href=lambda entry: "#" + anchor(entry))
    yield '<section aria-labelledby="map"><h2 id="map">Map</h2>'
    yield "<figure>"
    if is_reduced(drawing):
        yield write_svg(drawing, _WIDE)
        hint = f"Reduced: {REDUCED_WORDS} The table below has them all."
    else:
        yield f'<div class="wide">\n{write_svg(drawing, _WIDE)}\n</div>'
        yield f'<div class="slim">\n{write_svg(drawing, _SLIM)}\n</div>'
        hint = "A line that crosses others is a point that moved. Choose one to read it; the table below has them all."
    yield f"<figcaption>{inline(drawing.description)} {hint}</figcaption>"
    yield "</figure>"
    yield "</section>"
