"""The bounds on one input file: each is named in the message of the problem it causes."""

from __future__ import annotations

MAX_BYTES = 8 * 1024 * 1024
MAX_DEPTH = 60
MAX_NODES = 500_000
MAX_POINTS = 5_000
MAX_PROBLEMS = 10_000
MAX_SILENCE = 30  # seconds that a pipe may stay silent
MAX_WAIT_FOR_WRITER = 1  # seconds that a pipe may stay without anybody who writes
