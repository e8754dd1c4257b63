"""Where the values and keys of a file stand, looked up in its nodes when somebody asks."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as AbstractMapping

from plandiff.model.problem import NodePath, Position
from plandiff.reading.nodes import Mapping, Node, Scalar, Sequence
from plandiff.reading.source import Source


class Positions(AbstractMapping[NodePath, Position]):
    """The place of every value (or, with `keys`, of every key) by its path from the top of the file.

    Computing a place costs more than reading the value, and few are ever asked for.
    """

    def __init__(self, source: Source, root: Node, *, keys: bool = False) -> None:
        self._source = source
        self._root = root
        self._keys = keys

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
