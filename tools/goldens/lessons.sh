#!/bin/bash
# Asks the oracle what each lesson's demo answers: test/lessons/golden/SLUG.json, and SLUG.STAGE.json for each stage that
# has a demo.json. Usage: tools/goldens/lessons.sh [--check] [SLUG…]; with --check it compares instead of writing.
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

node tools/run.mjs lesson-files "$work/apps" "$@" >"$work/list"
while read -r name demo; do
  golden=test/lessons/golden/$name.json
  tools/oracle/run.sh play "$work/apps/$name" "$demo" "$work/answer.json" </dev/null
  if [ -z "$check" ]; then
    mv "$work/answer.json" "$golden"
  elif diff <(versions "$golden") <(versions "$work/answer.json"); then
    echo "same    $name"
  else
    echo "DIFFERS $name"
    status=1
  fi
done <"$work/list"
exit $status
