#!/bin/bash
# Installs what the oracle needs (Go, memcached, the App Engine client, gorilla/sessions) where it is missing: as root on
# Debian with apt-get; elsewhere it says what to install. Does nothing, at once, when all is there.
set -e
code=/usr/share/gocode/src
missing=()
command -v go >/dev/null || missing+=(golang-go)
command -v memcached >/dev/null || missing+=(memcached)
[ -d "$code/google.golang.org/appengine" ] || missing+=(golang-google-appengine-dev)
[ -d "$code/github.com/gorilla/sessions" ] || missing+=(golang-github-gorilla-sessions-dev)
[ -d "$code/golang.org/x/crypto/bcrypt" ] || missing+=(golang-golang-x-crypto-dev)
[ -d "$code/github.com/julienschmidt/httprouter" ] || missing+=(golang-github-julienschmidt-httprouter-dev)
[ ${#missing[@]} -eq 0 ] && exit 0
if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
  echo "The oracle needs these Debian packages: ${missing[*]}" >&2
  exit 1
fi
export DEBIAN_FRONTEND=noninteractive
install() { apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null; }
install 2>/dev/null || { apt-get update -qq >/dev/null; install; }
