#!/bin/bash
# Runs the oracle; see README.md. It is built once for each state of its source, into node_modules/.cache/oracle.
set -e
home=$(cd "$(dirname "$0")" && pwd)
"$home/../install-oracle.sh"
cache="$home/../../node_modules/.cache/oracle"
sum=$( (go version; cat "$home"/engine/*.go) | sha256sum | cut -c1-20)
oracle="$cache/$sum"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export GO111MODULE=off GOFLAGS= CGO_ENABLED=0 GOCACHE="${GOCACHE:-${HOME:-$cache}/.cache/go-build}"
if [ ! -x "$oracle" ]; then
  mkdir -p "$cache"
  (cd "$home/engine" && GOPATH="$work/gopath" go build -o "$oracle.$$" .)
  mv "$oracle.$$" "$oracle"
  # Older builds are of no use any more.
  find "$cache" -maxdepth 1 -type f ! -name "$sum" ! -name '*.*' -delete
fi
"$oracle" -home "$home" -work "$work" "$@"
