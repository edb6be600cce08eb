#!/bin/bash
# Asks the oracle what each lesson's demo answers: test/lessons/golden/SLUG.json, and SLUG.solution.json for the changed
# code. Usage: tools/goldens/lessons.sh [--check] [SLUG…]; with --check it compares instead of writing.
set -e
cd "$(dirname "$0")/../.."
check=
if [ "$1" = --check ]; then
  check=yes
  shift
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0

# The versions of Go and memcached are not part of what is compared.
versions() { sed -E 's/"oracle": ?\{[^}]*\}/"oracle": {}/' "$1"; }

play() { # FOLDER DEMO NAME
  local golden=test/lessons/golden/$3.json
  tools/oracle/run.sh play "$1" "$2" "$work/answer.json"
  if [ -z "$check" ]; then
    mv "$work/answer.json" "$golden"
  elif diff <(versions "$golden") <(versions "$work/answer.json"); then
    echo "same    $3"
  else
    echo "DIFFERS $3"
    status=1
  fi
}

slugs=("$@")
if [ $# -eq 0 ]; then
  for file in src/lessons/*/demo.json; do slugs+=("$(basename "$(dirname "$file")")"); done
fi
for slug in "${slugs[@]}"; do
  lesson=src/lessons/$slug
  rm -rf "$work/app"
  mkdir "$work/app"
  (cd "$lesson" && find . -path ./solution -prune -o -type f ! -name lesson.md ! -name demo.json -print0 | xargs -0 cp --parents -t "$work/app")
  play "$work/app" "$lesson/demo.json" "$slug"
  if [ -d "$lesson/solution" ]; then
    cp -r "$lesson/solution/." "$work/app/"
    play "$work/app" "$lesson/demo.json" "$slug.solution"
  fi
done
exit $status
