package lesson

import (
	"fmt"
	"net/http"
	"strings"
)

func init() {
	try := func(f func()) {
		defer func() { lines = append(lines, fmt.Sprint(recover())) }()
		f()
	}
	try(func() { http.HandleFunc("", handler) })
	try(func() { http.HandleFunc("/x", nil) })
	try(func() { http.Handle("/x", nil) })
	try(func() { http.HandleFunc("/", handler) })
	try(func() { http.HandleFunc("/", handler) })
}

var lines []string

func handler(w http.ResponseWriter, r *http.Request) {
	fmt.Fprintln(w, strings.Join(lines, "\n"))
}
