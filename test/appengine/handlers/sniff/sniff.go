package lesson

import (
	"fmt"
	"net/http"
)

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	bodies := map[string]string{
		"/json": `{"a":1}`, "/html": "<b>x", "/late": "x<html>", "/doctype": "  \n<!DOCTYPE html><p>", "/xml": "<?xml version='1.0'?>", "/png": "\x89PNG\r\n\x1a\nrest",
		"/gif": "GIF89a...", "/jpeg": "\xff\xd8\xff\xe0", "/pdf": "%PDF-1.4", "/zero": "a\x00b", "/utf8": "h\u00e9llo", "/bom": "\xef\xbb\xbfhi", "/space": "   ", "/h1": "<H1>big", "/a": "<a", "/atag": "<a ", "/comment": "<!-- c -->", "/zip": "PK\x03\x04", "/wasm": "\x00asm",
	}
	fmt.Fprint(w, bodies[r.URL.Path])
}
