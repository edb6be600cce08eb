#!/bin/bash
# Asks a real memcached for the answers in test/cache/text-protocol.golden.txt: cache.sh [--check] compares instead.
# Needs about two minutes; see ../oracle/README.md for the form of the lines.
set -e
cd "$(dirname "$0")/../.."
golden=test/cache/text-protocol.golden.txt
if [ "$1" = --check ]; then
  tools/oracle/run.sh probe tools/goldens/cache.probe.txt | diff "$golden" -
else
  tools/oracle/run.sh probe tools/goldens/cache.probe.txt >"$golden.new"
  mv "$golden.new" "$golden"
fi
