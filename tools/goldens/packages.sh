#!/bin/sh
# Makes the goldens of the Go packages: each program test/go/packages/**/NAME.go is run by the real Go, and what it
# prints is kept in NAME.out beside it. Programs named NAME.new.go use what Debian's Go lacks: their .out files were
# written by hand. The machine's time zone must be UTC. Usage: tools/goldens/packages.sh [FOLDER…], folders below test/go/packages.
set -eu
cd "$(dirname "$0")/../../test/go/packages"
find "${@:-.}" -name '*.go' ! -name '*.new.go' | sort | while read -r program; do
  env -u TZ GO111MODULE=off GOPATH=/usr/share/gocode go run "$program" > "${program%.go}.out" 2> /dev/null || {
    echo "$program: failed" >&2
    exit 1
  }
done
