"""The exit codes of every command."""

DONE = 0
FINDINGS = 1  # what --fail-on names (compare, check), problems (validate), copies that differ (sources --check)
NO_MATCH = 1  # nothing found (search), as grep has it
BAD_INPUT = 2  # bad input or usage
BUG = 3  # an error of plandiff's own making
INTERRUPTED = 130  # 128 + SIGINT, as shells count
