package main

import (
	"fmt"
	"net/http"
	"time"

	"google.golang.org/appengine/memcache"
)

type T struct {
	A int
	B string
	C *T
	D []byte
	E map[string]interface{}
	F func()
	G error
	H time.Duration
	I time.Time
}

func (t T) Sum(n int) int { return t.A + n }

func handler(w http.ResponseWriter, r *http.Request) {
	t := T{1, "b", &T{A: 2}, []byte("hé"), map[string]interface{}{"z": 1, "a": []int{1}}, nil, memcache.ErrCacheMiss, 90 * time.Second, time.Date(2015, 1, 2, 3, 4, 5, 0, time.UTC)}
	t.C = nil
	for _, v := range []string{"%v", "%+v", "%#v", "%T", "%s", "%d", "%q", "%x", "%X", "%t", "%f", "%e", "%g", "%b", "%o", "%c", "%U", "%p", "%10v", "%-10v|", "%010d", "%+d", "%.1f", "%.2s", "%6.2f"} {
		if v == "%p" {
			continue
		}
		fmt.Fprintf(w, v+" ", 42)
		fmt.Fprintf(w, v+" ", -7.25)
		fmt.Fprintf(w, v+" ", "str")
		fmt.Fprintf(w, v+" ", []byte("by"))
		fmt.Fprintf(w, v+" ", true)
		fmt.Fprintf(w, v+" ", nil)
		fmt.Fprintf(w, v+" ", []string{"x", "y"})
		fmt.Fprintf(w, v+" ", map[string]int{"b": 1, "a": 2})
		fmt.Fprintf(w, v+" ", struct {
			X int
			Y string
		}{1, "q"})
		fmt.Fprintf(w, v+" ", memcache.ErrCacheMiss)
		fmt.Fprintf(w, v+" ", 1500*time.Millisecond)
		fmt.Fprintf(w, v+" ", 'x')
		fmt.Fprintf(w, v+" ", [3]bool{true})
		fmt.Fprintf(w, v+" ", &struct{ Z float32 }{0.1})
		fmt.Fprintf(w, v+"\n", 3+4i)
	}
	fmt.Fprintf(w, "%v\n%+v\n", t, t)
	it := &memcache.Item{Key: "k", Value: []byte("v"), Flags: 3, Expiration: time.Minute, Object: t.E}
	fmt.Fprintln(w, it, *it)
	fmt.Fprintf(w, "%+v %T %v\n", it, it, []*memcache.Item{nil})
	fmt.Fprintf(w, "%#v\n", *it)
	fmt.Fprintln(w, &memcache.Statistics{Hits: 1}, memcache.Codec{}.Marshal == nil, t.Sum(2))
	fmt.Fprintf(w, "%v %v %v\n", r.Method, r.URL, r.Header)
	fmt.Fprintf(w, "%+v %q %v\n", r.URL.Query(), r.URL.RawQuery, r.Form)
}

func init() { http.HandleFunc("/", handler) }
