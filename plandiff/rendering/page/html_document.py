"""The frame of every HTML page: one self-contained document that may run and load nothing but what it carries."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from plandiff.rendering.drawing import svg_style
from plandiff.rendering.page.html_text import html, inline, shortened
from plandiff.version import __version__

_FOLDER = Path(__file__).parent
_TITLE_LENGTH = 160
# What a page of several versions ends with.
MADE_BY = f"<p>Made by plandiff {__version__}. The same files give the same page, byte for byte.</p>"


def document(
    title: str, body: Iterable[str], *, styles: tuple[str, ...] = (), scripts: tuple[str, ...] = (), bars: bool = False
) -> str:
    """A page as text: `title` from a file, `body` as lines of HTML.

    `styles` are files of CSS beside the common one, `scripts` are files of JavaScript; `bars` says that
    it has a chart of bars.
    """
    style = _style(("html_page.css", *styles), bars=bars)
    code = "".join((_FOLDER / name).read_text(encoding="utf-8") for name in scripts)
    end = [f"<script>{code}</script>"] if code else []
    return "\n".join((*_head(title, style, code), *body, *end, "</body>", "</html>", ""))


def notice_list(notices: Iterable[str]) -> str:
    """What a reader must know first, as a list; nothing where there is nothing to know."""
    items = "".join(f"<li>{inline(notice)}</li>" for notice in notices)
    return f'<ul class="notice">{items}</ul>' if items else ""


def settings_list(settings: Mapping[str, object]) -> str:
    """The settings that a report was made with; nothing where there is none."""
    items = "".join(f"<div><dt>{html(name)}</dt><dd>{html(str(value))}</dd></div>" for name, value in settings.items())
    return f'<p>Settings:</p><dl class="settings">{items}</dl>' if items else ""


def _style(names: tuple[str, ...], *, bars: bool) -> str:
    """The page's CSS with the map's for both grounds."""
    page = "".join((_FOLDER / name).read_text(encoding="utf-8") for name in names)
    light, dark = (svg_style.css(palette, ".plandiff-map", parts=bars) for palette in (svg_style.LIGHT, svg_style.DARK))
    return f"\n{page}{light}\n@media screen and (prefers-color-scheme: dark) {{\n{dark}\n}}\n"


def _head(title: str, style: str, script: str) -> Iterator[str]:
    """Only this style and this script may run, and nothing may be loaded (CSP level 3, hashes)."""
    scripts = f"script-src '{_digest(script)}'; " if script else ""
    policy = f"default-src 'none'; style-src '{_digest(style)}'; {scripts}base-uri 'none'; form-action 'none'"
    yield from (
        "<!DOCTYPE html>",
        '<html lang="en">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{shortened(title, _TITLE_LENGTH)}</title>",
        f"<style>{style}</style>",
        "</head>",
        "<body>",
    )


def _digest(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()
