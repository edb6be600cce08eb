#!/bin/bash
# Asks the oracle what each example of the reference answers: test/reference/golden/NAME.json.
# Usage: tools/goldens/reference.sh [--check] [NAME…]; with --check it compares instead of writing. The examples of Peek and
# PeekMulti are left out: Debian's client is older than they are, and the test has their answers written by hand.
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
examples=src/reference/memcache

# The versions of Go and memcached are not part of what is compared.
versions() { sed -E 's/"oracle": ?\{[^}]*\}/"oracle": {}/' "$1"; }

names=("$@")
if [ $# -eq 0 ]; then
  for file in "$examples"/*.go; do names+=("$(basename "$file" .go)"); done
fi
echo '{ "steps": [{ "path": "/" }] }' > "$work/once.json"
for name in "${names[@]}"; do
  case $name in Peek | PeekMulti) continue ;; esac
  script=$examples/$name.json
  [ -f "$script" ] || script=$work/once.json
  golden=test/reference/golden/$name.json
  tools/oracle/run.sh play "$examples/$name.go" "$script" "$work/answer.json"
  if [ -z "$check" ]; then
    mv "$work/answer.json" "$golden"
  elif diff <(versions "$golden") <(versions "$work/answer.json"); then
    echo "same    $name"
  else
    echo "DIFFERS $name"
    status=1
  fi
done
exit $status
