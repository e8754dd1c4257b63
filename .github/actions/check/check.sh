#!/usr/bin/env bash
# Marks the lines of a pull request that cross a red line, and adds the table of lines by versions to the summary of the run.
# Reads FOLDER, LINES and FAIL_ON; without a file of red lines there is nothing to do.
set -euo pipefail
if [ -z "$LINES" ] && [ ! -f "$FOLDER/red-lines.yaml" ]; then
  echo "no red lines: $FOLDER has no red-lines.yaml"
  exit 0
fi
options=(--plans "$FOLDER")
[ -z "$LINES" ] || options+=(--lines "$LINES")
plandiff check "${options[@]}" --format markdown >> "$GITHUB_STEP_SUMMARY"
[ "$FAIL_ON" = never ] || options+=(--fail-on "$FAIL_ON")
plandiff check "${options[@]}" --format github
