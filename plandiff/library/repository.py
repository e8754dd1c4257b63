"""The repository that the working folder lies in."""

from __future__ import annotations

import os
from pathlib import Path

_WORKSPACE = "GITHUB_WORKSPACE"


def repository_root() -> Path | None:
    """The top of the repository: that of a GitHub job, else the nearest folder that git keeps; None outside of any."""
    try:
        here = Path.cwd()
    except OSError:  # the folder is gone
        return None
    workspace = os.environ.get(_WORKSPACE)
    if workspace and here.is_relative_to(workspace):
        return Path(workspace)
    return next((folder for folder in (here, *here.parents) if os.path.exists(folder / ".git")), None)  # noqa: PTH110 - see library.is_path
