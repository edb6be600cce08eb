package main

import "net/http"

func init() { http.HandleFunc("/", h) }

func h(w http.ResponseWriter, r *http.Request) {
	a := 1
	b := 2
	c := 3
	d := 4
	e := 5
	f := 6
	g := 7
	i := 8
	j := 9
	k := 10
	l := 11
	var s string = 5
}
