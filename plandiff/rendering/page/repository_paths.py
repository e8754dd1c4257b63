"""The paths of files as the services that show problems know them: from the top of the repository."""

from __future__ import annotations

from pathlib import Path


def path_from(root: Path | None, file: str) -> str:
    """A file's path from `root` with slashes between; as it was where it lies elsewhere, or there is no root."""
    if root is None or not file:
        return file
    path, top = Path(file).resolve(), root.resolve()
    return path.relative_to(top).as_posix() if path.is_relative_to(top) else file
