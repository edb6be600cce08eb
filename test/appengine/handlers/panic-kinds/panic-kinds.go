package main

import (
	"fmt"
	"net/http"
)

type T struct{ n int }

func (t *T) Inc() { t.n++ }

func handler(w http.ResponseWriter, r *http.Request) {
	var t *T
	t.Inc()
	fmt.Fprintln(w, t)
}

func init() {
	http.HandleFunc("/", handler)
	http.HandleFunc("/idx", func(w http.ResponseWriter, r *http.Request) {
		s := []int{1}
		i := 3
		_ = s[i]
	})
	http.HandleFunc("/map", func(w http.ResponseWriter, r *http.Request) {
		var m map[string]int
		m["a"]++
	})
	http.HandleFunc("/conv", func(w http.ResponseWriter, r *http.Request) {
		var i interface{} = 5
		fmt.Fprint(w, i.(string))
	})
	http.HandleFunc("/err", func(w http.ResponseWriter, r *http.Request) { panic(fmt.Errorf("custom %d", 1)) })
	http.HandleFunc("/so", func(w http.ResponseWriter, r *http.Request) {
		w.WriteHeader(202)
		fmt.Fprint(w, "part")
		panic("after")
	})
	http.HandleFunc("/abort", func(w http.ResponseWriter, r *http.Request) { panic(http.ErrAbortHandler) })
	http.HandleFunc("/nilpanic", func(w http.ResponseWriter, r *http.Request) { panic(nil) })
	http.HandleFunc("/div", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintln(w, 10/len(r.URL.RawQuery))
	})
	http.HandleFunc("/nilfn", func(w http.ResponseWriter, r *http.Request) {
		var f func()
		f()
	})
	http.HandleFunc("/close", func(w http.ResponseWriter, r *http.Request) {
		c := make(chan int)
		close(c)
		close(c)
	})
	http.HandleFunc("/st", func(w http.ResponseWriter, r *http.Request) { panic(T{5}) })
	http.HandleFunc("/cookie", func(w http.ResponseWriter, r *http.Request) {
		c, _ := r.Cookie("x")
		fmt.Fprint(w, c.Value)
	})
}
