"""A page as a tree, read by the standard library's parser: strict about nesting, so that a stray tag is an error."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise

VOID = {"meta", "input", "br"}


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    children: list[Element | str] = field(default_factory=list)

    def __iter__(self) -> Iterator[Element]:
        """This element and all below it, in the order of the page."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child

    @property
    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    def all(self, tag: str = "", kind: str = "") -> list[Element]:
        return [found for found in self if (not tag or found.tag == tag) and (not kind or kind in found.classes)]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"an attribute twice in {self.get_starttag_text()}"
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def parse(page: str) -> Element:
    """The tree of a page; an assertion fails where tags do not nest."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == [reader.root], f"not closed: {reader.open[-1].tag}"
    return reader.root


def require_sound(root: Element) -> None:
    """A page has each id once, leads nowhere else, labels what is there and skips no level of headings."""
    ids = [found.attributes["id"] for found in root if "id" in found.attributes]
    assert len(ids) == len(set(ids))
    for found in root:
        target = found.attributes.get("href", "")
        assert not target.startswith("#") or target[1:] in ids, f"{target} leads nowhere"
        for name in found.attributes.get("aria-labelledby", "").split():
            assert name in ids, f"{name} labels nothing"
    levels = [int(found.tag[1]) for found in root if re.fullmatch("h[1-6]", found.tag)]
    assert levels[0] == 1
    assert all(following <= level + 1 for level, following in pairwise(levels))
