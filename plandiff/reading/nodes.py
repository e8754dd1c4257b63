"""YAML text to nodes that know where they stand: the only importer of yaml.

Nodes are built from the parser's flat stream of events, never by its composer (which recurses, and on a C stack ends
the process at some 25,000 levels), and no tag is ever constructed.
"""

from __future__ import annotations

from typing import Any

import yaml

from plandiff.model.problem import InputError
from plandiff.reading.files import MAX_DEPTH, MAX_NODES
from plandiff.reading.source import Problems, Source

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Scalar:
    """A text as written; `plain` where it stands without quotes."""

    __slots__ = ("end", "plain", "start", "text")

    def __init__(self, text: str, plain: bool, start: int, end: int) -> None:
        self.text = text
        self.plain = plain
        self.start = start
        self.end = end

    @property
    def is_null(self) -> bool:
        """Whether the value says that there is none."""
        return self.plain and self.text in {"", "~", "null", "Null", "NULL"}


class Sequence:
    """A list of nodes."""

    __slots__ = ("end", "items", "start")

    def __init__(self, start: int, end: int) -> None:
        self.items: list[Node] = []
        self.start = start
        self.end = end


class Mapping:
    """Keys with their values in the order of the file, doubles included."""

    __slots__ = ("end", "entries", "key", "start")

    def __init__(self, start: int, end: int) -> None:
        self.entries: list[tuple[Node, Node]] = []
        self.key: Node | None = None  # the key that waits for its value while the mapping is being read
        self.start = start
        self.end = end


class Refused:
    """Stands where a YAML feature that is not read (an alias) stood: reported already."""

    __slots__ = ("end", "start")

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end


Node = Scalar | Sequence | Mapping | Refused


def parse(source: Source, problems: Problems) -> Node | None:
    """The root node of a file, None for an empty one; adds a problem for each YAML feature that is not read.

    Raises InputError where reading cannot go on: a syntax error, a bound on depth or nodes, a second document.
    """
    return _read(source.text, _Builder(source, problems))


def _read(text: str, builder: _Builder) -> Node | None:
    """The root node of a text, which is that of the builder's file or the beginning of it."""
    source, problems = builder.source, builder.problems
    try:
        take = builder.take
        for event in iter(_Loader(text).get_event, None):
            take(event)
    except yaml.MarkedYAMLError as error:
        mark, context = error.problem_mark or error.context_mark, error.context_mark
        start = mark.index if mark else 0
        opened = context.index if context else start
        complaint = str(error.problem or error.context)
        if "nesting depth" in complaint and start < len(text):
            # From 6.0.4 on the C parser bounds the depth itself, and reads so far ahead that it notices before us. Up
            # to that place it reads, and our own bound says where it was passed.
            return _read(text[:start], _Builder(source, Problems()))
        from plandiff.reading.syntax import explain

        problems.add(explain(source, complaint, start, opened))
        raise InputError(*problems.found) from None
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        # PyYAML's own scanner (used where there is no C parser) lets chr() complain of "\U00110000".
        message = f"an escape or character that YAML does not allow ({error})"
        problems.add(source.problem("syntax", builder.last, builder.last, message, "remove it"))
        raise InputError(*problems.found) from None
    return builder.root


class _Builder:
    """Puts events together to nodes, on a stack of its own."""

    def __init__(self, source: Source, problems: Problems) -> None:
        self.root: Node | None = None
        self.last = 0
        self.source = source
        self.problems = problems
        self._stack: list[Sequence | Mapping] = []
        self._count = 0
        self._documents = 0

    def take(self, event: Any) -> None:  # noqa: ANN401 - the stubs give events no attributes
        start, end = event.start_mark.index, event.end_mark.index
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self.last = end
            self._add(event, Scalar(event.value, not event.style, start, end))
        elif kind is yaml.MappingStartEvent:
            self._open(event, Mapping(start, end))
        elif kind is yaml.SequenceStartEvent:
            self._open(event, Sequence(start, end))
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            # The end of a block collection stands where the next token begins: only a flow collection has one.
            if end > start:
                self._stack[-1].end = end
            self._stack.pop()
        elif kind is yaml.AliasEvent:
            self._refuse(start, end, f"the alias *{event.anchor} is not read", "write the value out")
            self._add(None, Refused(start, end))
        elif kind is yaml.DocumentStartEvent:
            self._documents += 1
            if self._documents > 1:
                self._refuse(start, end, "a second document begins here; a file holds one", "save it as its own file")
                raise InputError(*self.problems.found)

    def _open(self, event: Any, node: Sequence | Mapping) -> None:  # noqa: ANN401 - as take
        self._add(event, node)
        self._stack.append(node)
        if len(self._stack) > MAX_DEPTH:
            self._stop(node, f"nested too deeply: more than {MAX_DEPTH} levels")

    def _add(self, event: Any, node: Node) -> None:  # noqa: ANN401 - as take
        self._count += 1
        if self._count > MAX_NODES:
            self._stop(node, f"more than {MAX_NODES:,} values, the most that is read from one file")
        if event is not None and (event.anchor is not None or event.tag is not None):
            self._refuse_marks(event, node)
        if not self._stack:
            self.root = node
            return
        parent = self._stack[-1]
        if isinstance(parent, Sequence):
            parent.items.append(node)
        elif parent.key is None:
            parent.key = node
        else:
            parent.entries.append((parent.key, node))
            parent.key = None

    def _refuse_marks(self, event: Any, node: Node) -> None:  # noqa: ANN401 - as take
        if event.anchor is not None:
            self._refuse(node.start, node.end, f"the anchor &{event.anchor} is not read", "remove it")
        if event.tag is not None:
            self._refuse(node.start, node.end, f"the tag {event.tag} is not read", "remove it")

    def _refuse(self, start: int, end: int, message: str, hint: str) -> None:
        self.problems.add(self.source.problem("yaml-feature", start, end, message, hint))

    def _stop(self, node: Node, message: str) -> None:
        self.problems.add(self.source.problem("limit", node.start, node.end, message, "split or flatten the file"))
        raise InputError(*self.problems.found)
