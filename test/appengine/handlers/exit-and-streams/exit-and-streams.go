package main

import (
	"fmt"
	"net/http"
	"os"
)

func init() {
	fmt.Println("boot")
	http.HandleFunc("/exit", func(w http.ResponseWriter, r *http.Request) { os.Exit(3) })
	http.HandleFunc("/out", func(w http.ResponseWriter, r *http.Request) {
		fmt.Println("to stdout")
		fmt.Fprintln(os.Stderr, "to stderr")
		println("builtin", 1, true, 2.5)
		fmt.Fprint(w, "ok")
	})
	http.HandleFunc("/p", func(w http.ResponseWriter, r *http.Request) {
		fmt.Println("before panic")
		fmt.Fprint(w, "some")
		var p *http.Cookie
		fmt.Fprint(w, p.Value)
	})
}
