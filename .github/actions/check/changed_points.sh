#!/usr/bin/env bash
# Prints a Markdown table of the points that changed in each plan file since a revision.
# Reads FOLDER and BASE. A base that a shallow checkout lacks is fetched.
set -euo pipefail
export LC_ALL=C.UTF-8
echo "## Changed points"
echo
if [ -z "$BASE" ]; then
  echo "Not a pull request, and no base revision was given: nothing to compare with."
  exit 0
fi
known() { git rev-parse --quiet --verify --end-of-options "$BASE^{commit}"; }
if ! commit=$(known); then
  git fetch --quiet --depth=1 origin -- "$BASE" >&2 || true
  if ! commit=$(known); then
    echo "The base revision is not in this checkout: nothing to compare with (\`fetch-depth: 0\` brings it)."
    exit 0
  fi
fi

# What changed in one plan file, as rows; the heading's anchors lead nowhere in a summary, so links become their words.
rows_of() {
  plandiff compare "$commit:$1" "$2" --plans "$FOLDER" --format markdown \
    --only substantive --only unsure --only wording --only moved > "$report" 2> "$trouble" || return 1
  sed -n -e '/^Weight: /p' "$report"
  echo
  sed -n -e '/^| before | after | point /,/^$/p' "$report" | sed -e 's/\[\([^][]*\)\](#[^)]*)/\1/g' > "$table"
  if [ "$(wc -l < "$table")" -gt 3 ]; then cat "$table"; else echo "No wording changed."; fi
}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
report=$scratch/report table=$scratch/table trouble=$scratch/trouble

some=no
top=$(git rev-parse --show-prefix)
while IFS= read -r -d '' status && IFS= read -r -d '' path; do
  file=${path#"$top"}
  case "${file##*/}" in
    vocabulary.yaml | red-lines.yaml | decisions.yaml | rulings.yaml | *--*.yaml) continue ;;
    *.yaml | *.yml) ;;
    *) continue ;;
  esac
  some=yes
  printf '### %s\n\n' "$(sed -e 's/[][`*_<>&|\\]/\\&/g' <<< "$file")"
  case "$status" in
    A) echo "A new version." ;;
    D) echo "The version was deleted." ;;
    *) rows_of "$path" "$file" || { echo "It cannot be compared:"; echo; sed -e 's/^/    /' "$trouble"; } ;;
  esac
  echo
done < <(git diff --name-status --no-renames -z "$commit" -- "$FOLDER")
if [ "$some" = yes ]; then
  echo "Changes of sources, notes and of what is known of points without a text are in the files' own diff."
else
  echo "No plan file changed."
fi
