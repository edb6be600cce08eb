package main

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"sort"
	"strings"
	"time"
)

func call(h http.Handler, r *http.Request) {
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	res := w.Result()
	b, err := io.ReadAll(res.Body)
	names := []string{}
	for n := range res.Header {
		names = append(names, n)
	}
	sort.Strings(names)
	fmt.Printf("%s %s -> %s %d", r.Method, r.RequestURI, res.Status, res.ContentLength)
	for _, n := range names {
		fmt.Printf(" %s=%q", n, res.Header[n])
	}
	fmt.Printf(" %q %v\n", b, err)
}

func get(h http.Handler, target string) { call(h, httptest.NewRequest("GET", target, nil)) }

func main() {
	mux := http.NewServeMux()
	for _, p := range []string{"/", "/a", "/a/b/", "/tree/", "/tree/x", "host.com/", "host.com/a", "/%"} {
		p := p
		mux.HandleFunc(p, func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, p, " ", r.URL.Path) })
	}
	for _, t := range []string{"/", "/a", "/a/", "/a/b", "/a/b/", "/a/b/c", "/tree", "/tree?x=1", "/tree/x/y", "//a", "/a/../tree/", "/a/./b/", "http://host.com/a", "http://host.com:80/zz", "http://host.com/tree", "http://other.com/a", "/x/..", "/a/b/..", "/a%2Fb", "/%25", "/a/../../b"} {
		get(mux, t)
		r := httptest.NewRequest("GET", t, nil)
		_, pattern := mux.Handler(r)
		fmt.Println("  pattern", pattern)
	}
	call(mux, httptest.NewRequest("POST", "/tree", strings.NewReader("x")))
	call(mux, httptest.NewRequest("OPTIONS", "*", nil))
	call(mux, httptest.NewRequest("CONNECT", "/a//b", nil))
	call(mux, httptest.NewRequest("CONNECT", "/tree", nil))
	empty := http.NewServeMux()
	get(empty, "/x")
	get(empty, "/x//y")

	get(http.StripPrefix("/p", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { fmt.Fprintf(w, "%q %q", r.URL.Path, r.URL.RawPath) })), "/p/q%2Fr")
	get(http.StripPrefix("/p", http.NotFoundHandler()), "/x")
	get(http.RedirectHandler("/there?x=é", 301), "/here")
	get(http.HandlerFunc(http.NotFound), "/nf")
	get(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { http.Error(w, "msg", 418) }), "/err")
	for _, to := range []string{"/x", "x", "../x", "./", "?q", "", "http://a/b/../c", "//host/x", "/a/../b/", "/a b", "x?y=/../z", "\x7f", "mailto:x", "/é?ü"} {
		get(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, to, 302) }), "/d/e/f")
	}

	h := http.Header{}
	h.Add("x-b", "1")
	h.Add("X-B", "2")
	h.Set("x-a", "with\nnewline ")
	h["bad name"] = []string{"x"}
	h["lower"] = []string{"y"}
	var sb strings.Builder
	fmt.Println(h.Write(&sb), h.Get("X-b"), h.Values("x-B"), len(h.Values("none")))
	fmt.Printf("%q\n", sb.String())
	sb.Reset()
	h.WriteSubset(&sb, map[string]bool{"X-B": true})
	fmt.Printf("%q\n", sb.String())
	c := h.Clone()
	c.Set("X-B", "changed")
	h.Del("x-a")
	fmt.Println(h, c.Get("x-b"), http.Header(nil).Clone() == nil, http.Header(nil).Get("x") == "")

	for _, s := range []string{"Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994", "nonsense"} {
		t, err := http.ParseTime(s)
		fmt.Println(t.Unix(), err)
	}
	fmt.Println(time.Unix(784111777, 0).UTC().Format(http.TimeFormat))
	for _, n := range []int{100, 200, 204, 226, 302, 308, 404, 418, 425, 451, 500, 511, 0, 599} {
		fmt.Print(n, " ", http.StatusText(n), "; ")
	}
	fmt.Println(http.MethodPatch, http.StatusEarlyHints)
	fmt.Println(http.ParseHTTPVersion("HTTP/1.1"))
	fmt.Println(http.ParseHTTPVersion("HTTP/11"))

	r := httptest.NewRequest("GET", "/", nil)
	r.AddCookie(&http.Cookie{Name: "a", Value: "1"})
	r.AddCookie(&http.Cookie{Name: "b\n", Value: "x y\""})
	r.SetBasicAuth("user", "p:w")
	fmt.Println(r.Header)
	fmt.Println(r.BasicAuth())
	for _, s := range []string{"a=1; Path=/x; Domain=.d.com; Max-Age=10; HttpOnly; Secure; SameSite=Lax; Expires=Wed, 02 Jan 2030 03:04:05 GMT; Weird=1; Flag", "b=\"q v\"; max-age=0; samesite=none; expires=Wed, 02-Jan-2030 03:04:05 GMT", "c=; Max-Age=-5; SameSite=strict", "bad name=1", "noequals", "d=x; expires=junk; max-age=007; samesite", "e=\x01", ""} {
		res := http.Response{Header: http.Header{"Set-Cookie": {s}}}
		for _, c := range res.Cookies() {
			fmt.Printf("%+v\n", *c)
			fmt.Println(c)
		}
	}
	for _, d := range []string{"a.b", ".a.b", "a..b", "a-.b", "-a.b", "a_b", "1.2.3.4", "1.2.3", "::1", "a.b.", "", "x" + strings.Repeat("y", 63), "256.1.1.1", "a b"} {
		fmt.Print((&http.Cookie{Name: "n", Domain: d}).String(), " | ")
	}
	fmt.Println()

	for _, m := range []string{"", "GET", "get", "BAD METHOD", "X-Y"} {
		r, err := http.NewRequest(m, "http://h:/p?q", strings.NewReader("body"))
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(r.Method, r.URL, r.Host, r.ContentLength, r.GetBody != nil, r.Proto, r.ProtoAtLeast(1, 1), r.ProtoAtLeast(2, 0))
	}
	_, err := http.NewRequest("GET", ":bad", nil)
	fmt.Println(err)
	r, _ = http.NewRequest("POST", "/f?a=q", strings.NewReader("a=b&c=d"))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
	fmt.Println(r.FormValue("a"), r.PostFormValue("a"), r.FormValue("c"), r.Form, r.PostForm)
	r2 := r.Clone(r.Context())
	r2.Form.Set("a", "clone")
	r2.URL.Path = "/other"
	fmt.Println(r.Form.Get("a"), r.URL.Path, r2.Header.Get("content-type"))
	r, _ = http.NewRequest("POST", "/", strings.NewReader("toolong=1"))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Body = http.MaxBytesReader(nil, r.Body, 4)
	err = r.ParseForm()
	var mbe *http.MaxBytesError
	fmt.Println(err, errors.As(err, &mbe), mbe.Limit)
	r, _ = http.NewRequest("POST", "/", nil)
	fmt.Println(r.ParseForm(), r.Body == nil)
	_, err = r.MultipartReader()
	fmt.Println(err)
	_, err = r.MultipartReader()
	fmt.Println(err)
	_, _, err = r.FormFile("x")
	fmt.Println(err)
	call(http.MaxBytesHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		b, err := io.ReadAll(r.Body)
		fmt.Fprintf(w, "%q %v", b, err)
	}), 3), httptest.NewRequest("POST", "/", strings.NewReader("abcdef")))
	try := func(f func()) {
		defer func() { fmt.Println("panic:", recover()) }()
		f()
	}
	try(func() { mux.HandleFunc("/a", http.NotFound) })
	try(func() { mux.HandleFunc("", http.NotFound) })
	try(func() { mux.Handle("/n", nil) })
	try(func() { mux.HandleFunc("/n", nil) })
	try(func() { httptest.NewRequest("GET", "not a url", nil) })
	try(func() { r.WithContext(nil) })
	try(func() { httptest.NewRecorder().WriteHeader(99) })
	res := http.Response{Header: http.Header{"Location": {"/x"}}, Request: httptest.NewRequest("GET", "http://h/a/b", nil)}
	fmt.Println(res.Location())
	_, err = (&http.Response{}).Location()
	fmt.Println(err, errors.Is(err, http.ErrNoLocation))
}
