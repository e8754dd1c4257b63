"""YAML text to nodes that know where they stand, and are looked up by their paths: the only importer of yaml.

Nodes are built from the parser's flat stream of events, never by its composer (which recurses, and on a C stack ends
the process at some 25,000 levels), and no tag is ever constructed.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as AbstractMapping
from typing import TYPE_CHECKING, Any

import yaml

from plandiff.model.problem import InputError, NodePath, Position
from plandiff.reading.files import MAX_DEPTH, MAX_NODES
from plandiff.reading.source import Problems, SourceText

if TYPE_CHECKING:
    from collections.abc import Iterable

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


NULLS = frozenset(("", "~", "null", "Null", "NULL"))  # what says, without quotes, that there is no value


class Scalar:
    """A text as written; `plain` where it stands without quotes."""

    __slots__ = ("end", "plain", "start", "text")

    def __init__(self, text: str, plain: bool, start: int, end: int) -> None:
        self.text = text
        self.plain = plain
        self.start = start
        self.end = end


class Collection:
    """Nodes in the order of the file."""

    __slots__ = ("children", "end", "start")

    def __init__(self, start: int, end: int) -> None:
        self.children: list[Node] = []
        self.start = start
        self.end = end


class Sequence(Collection):
    """A list of nodes."""

    __slots__ = ()


class Mapping(Collection):
    """Keys, each followed by its value, doubles included."""

    __slots__ = ()

    @property
    def entries(self) -> Iterator[tuple[Node, Node]]:
        """Each key with its value."""
        return zip(self.children[::2], self.children[1::2], strict=True)


class Refused:
    """Stands where a YAML feature that is not read (an alias) stood: reported already."""

    __slots__ = ("end", "start")

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end


Node = Scalar | Sequence | Mapping | Refused


def parse(source: SourceText, problems: Problems) -> Node | None:
    """The root node of a file, None for an empty one; adds a problem for each YAML feature that is not read.

    Raises InputError where reading cannot go on: a syntax error, a bound on depth or nodes, a second document.
    """
    return _read(source.text, _Builder(source, problems))


def _read(text: str, builder: _Builder) -> Node | None:
    """The root node of a text, which is that of the builder's file or the beginning of it."""
    source, problems = builder.source, builder.problems
    try:
        builder.take(iter(_Loader(text).get_event, None))
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
        last = builder.end_of_last()
        problems.add(source.problem("syntax", last, last, message, "remove it"))
        raise InputError(*problems.found) from None
    return builder.top[0] if builder.top else None


class _Builder:
    """Puts events together to nodes, on a stack of its own."""

    def __init__(self, source: SourceText, problems: Problems) -> None:
        self.top: list[Node] = []
        self.source = source
        self.problems = problems
        self._stack: list[Collection] = []
        self._documents = 0

    def take(self, events: Iterable[Any]) -> None:
        """Put the nodes of all events below `top`; raises InputError where they are too many."""
        children, left = self.top, MAX_NODES
        marked = "&" in self.source.text or "!" in self.source.text  # else there is no anchor, and no tag
        scalar, mapping, sequence = yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent
        for event in events:
            kind = type(event)
            node: Scalar | Collection
            if kind is scalar:
                node = Scalar(event.value, not event.style, event.start_mark.index, event.end_mark.index)
                children.append(node)
            elif kind is mapping or kind is sequence:
                node = (Mapping if kind is mapping else Sequence)(event.start_mark.index, event.end_mark.index)
                children.append(node)
                children = self._open(node)
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                children = self._close(event.start_mark.index, event.end_mark.index)
                continue
            else:
                self._take_rare(event, children)
                continue
            if marked and (event.anchor is not None or event.tag is not None):
                self._refuse_marks(event, node)
            left -= 1
            if left < 0:
                self._stop(node, f"more than {MAX_NODES:,} values, the most that is read from one file")

    def end_of_last(self) -> int:
        """Where the last node ends that was read; 0 where there is none."""
        last = (self._stack[-1].children or self._stack[-1:]) if self._stack else self.top
        return last[-1].end if last else 0

    def _open(self, node: Collection) -> list[Node]:
        """Begin a collection; its children."""
        self._stack.append(node)
        if len(self._stack) > MAX_DEPTH:
            self._stop(node, f"nested too deeply: more than {MAX_DEPTH} levels")
        return node.children

    def _close(self, start: int, end: int) -> list[Node]:
        """End a collection; the children of the one that it stands in."""
        # The end of a block collection stands where the next token begins: only a flow collection has one.
        closed = self._stack.pop()
        if end > start:
            closed.end = end
        return self._stack[-1].children if self._stack else self.top

    def _take_rare(self, event: Any, children: list[Node]) -> None:  # noqa: ANN401 - the stubs give events no attributes
        start, end = event.start_mark.index, event.end_mark.index
        if isinstance(event, yaml.AliasEvent):
            self._refuse(start, end, f"the alias *{event.anchor} is not read", "write the value out")
            children.append(Refused(start, end))
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self._refuse(start, end, "a second document begins here; a file holds one", "save it as its own file")
                raise InputError(*self.problems.found)

    def _refuse_marks(self, event: Any, node: Node) -> None:  # noqa: ANN401 - as _take_rare
        if event.anchor is not None:
            self._refuse(node.start, node.end, f"the anchor &{event.anchor} is not read", "remove it")
        if event.tag is not None:
            self._refuse(node.start, node.end, f"the tag {event.tag} is not read", "remove it")

    def _refuse(self, start: int, end: int, message: str, hint: str) -> None:
        self.problems.add(self.source.problem("yaml-feature", start, end, message, hint))

    def _stop(self, node: Node | Collection, message: str) -> None:
        self.problems.add(self.source.problem("limit", node.start, node.end, message, "split or flatten the file"))
        raise InputError(*self.problems.found)


class Positions(AbstractMapping[NodePath, Position]):
    """The place of every value (or, with `keys`, of every key) by its path from the top of the file.

    Computing a place costs more than reading the value, and few are ever asked for.
    """

    def __init__(self, source: SourceText, root: Node, *, keys: bool = False) -> None:
        self._source = source
        self._root = root
        self._keys = keys

    def __contains__(self, path: object) -> bool:
        # The whole has a place, which is asked for most.
        return (path == () and not self._keys) or super().__contains__(path)

    def __getitem__(self, path: NodePath) -> Position:
        key: Node | None = None
        node = self._root
        for step in path:
            key, node = _child(node, step)
        if self._keys:
            if key is None:
                raise KeyError(path)
            return self._source.position(key.start, key.end)
        if isinstance(node, Mapping) and node.end == node.start and node.children:
            return self._source.position(node.start, node.children[0].end)
        return self._source.position(node.start, node.end)

    def __iter__(self) -> Iterator[NodePath]:
        waiting: list[tuple[NodePath, Node | None, Node]] = [((), None, self._root)]
        while waiting:
            path, key, node = waiting.pop()
            if key is not None or not self._keys:
                yield path
            waiting += reversed([((*path, step), child_key, child) for step, child_key, child in _children(node)])

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _children(node: Node) -> Iterator[tuple[str | int, Node | None, Node]]:
    if isinstance(node, Sequence):
        yield from ((index, None, item) for index, item in enumerate(node.children))
    elif isinstance(node, Mapping):
        yield from ((key.text, key, value) for key, value in node.entries if isinstance(key, Scalar))


def _child(node: Node, step: str | int) -> tuple[Node | None, Node]:
    if isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node.children):
        return None, node.children[step]
    if isinstance(node, Mapping):
        for key, value in node.entries:
            if isinstance(key, Scalar) and key.text == step:
                return key, value
    raise KeyError(step)
