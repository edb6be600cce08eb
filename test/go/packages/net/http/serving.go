package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"sort"
	"strings"
	"time"
)

// Routing, redirects, errors, headers, files and parts of content, as a recorder sees them.

func show(w *httptest.ResponseRecorder) {
	res := w.Result()
	b, err := io.ReadAll(res.Body)
	var h bytes.Buffer
	res.Header.Write(&h)
	fmt.Printf("%q %d %q %q", res.Status, res.ContentLength, strings.TrimSpace(strings.Replace(h.String(), "\r\n", " | ", -1)), b)
	if err != nil {
		fmt.Print(" ", err)
	}
	fmt.Println()
}

func call(h http.Handler, method, target string, headers ...string) {
	r := httptest.NewRequest(method, target, nil)
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	func() {
		defer func() {
			if e := recover(); e != nil {
				fmt.Print("panic ", e, " ")
			}
		}()
		h.ServeHTTP(w, r)
	}()
	fmt.Printf("%s %s %q ", method, target, headers)
	show(w)
}

type answer struct{ s string }

func (a answer) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	fmt.Fprintf(w, "%s|%s|%s|%s", a.s, r.URL.Path, r.URL.RawPath, r.URL.RawQuery)
}

func main() {
	log.SetOutput(io.Discard)
	muxes := [][]string{
		{"/"}, {"/a"}, {"/a/"}, {"/a", "/a/"}, {"/", "/a", "/a/b/", "/a/b/c"}, {"h.com/", "/x"}, {"h.com/a/", "/a", "/"}, {"/é"}, {"/images/", "/images/thumbs/"}, {"/favicon.ico", "/"}, {"h.com:8080/", "/"}, {"/A"},
	}
	paths := []string{"/", "/a", "/a/", "/a/b", "/a/b/", "/a/b/c", "/a/b/c/", "/a/b/d", "/ab", "/A", "/x", "/x/", "//", "//a", "/a//b", "/./a", "/../a", "/a/.", "/a/..", "/a/./b/", "/a/b/../c", "/%61", "/a%2fb", "/a%2Fb/", "/%C3%A9", "/a%20b", "/images", "/images/thumbs", "/images/x.png", "/favicon.ico", "http://h.com/", "http://h.com/a", "http://h.com/a/b", "http://h.com:8080/a", "http://H.COM/a", "http://www.h.com/x", "/a?q=1", "/a/?q=1&r=%20", "/images?x=y", "//a//b//?q", "/%2e%2e/a", "/a;b", "/a,b", "/a=b&c", "/~u"}
	for _, patterns := range muxes {
		mux := http.NewServeMux()
		for _, p := range patterns {
			mux.Handle(p, answer{p})
		}
		for _, p := range paths {
			call(mux, "GET", p)
			r := httptest.NewRequest("POST", p, nil)
			h, pattern := mux.Handler(r)
			fmt.Printf("  %q %T\n", pattern, h)
		}
	}
	mux := http.NewServeMux()
	for _, p := range []string{""} {
		func() {
			defer func() { fmt.Println(p, "->", recover()) }()
			mux.Handle(p, answer{p})
		}()
	}
	for i, f := range []func(){
		func() { mux.Handle("/nil", nil) },
		func() { mux.HandleFunc("/nil", nil) },
		func() { mux.Handle("/nilfunc", http.HandlerFunc(nil)) },
		func() { http.Handle("/d", answer{"d"}) },
	} {
		func() {
			defer func() { fmt.Println(i, recover()) }()
			f()
		}()
	}
	call(http.DefaultServeMux, "GET", "/d")
	for _, m := range []string{"GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "PATCH", "TRACE", "ODD", ""} {
		mux := http.NewServeMux()
		mux.Handle("/t/", answer{"t"})
		call(mux, m, "/t")
		call(mux, m, "/t//x")
		call(http.NotFoundHandler(), m, "/t")
		call(http.RedirectHandler("/to", 302), m, "/t")
		call(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { http.Error(w, "e\n", 500) }), m, "/t")
	}
	for code := 300; code < 310; code++ {
		call(http.RedirectHandler("/to?a=b&c=<d>", code), "GET", "/from")
		call(http.RedirectHandler("to", code), "POST", "/from/x?y=z")
	}
	targets := []string{"", "/", "x", "./x", "../x", "../../../x", "/a/../b", "/a/./b/", "/a//b", "//h/x", "http://h", "http://h/a/../b", "https://h/é", "mailto:a@b", "javascript:alert(1)", "?q", "?q=/../x", "#f", "x#f", "x?q#f", "é", "日本/語", "a b", "a\"b", "a'b", "<b>", "&amp;", "%zz", "%C3%A9", "x\ny", "\tx", "x/", "x/..", ".", "..", "/..", "\x00", "\x7f", ":x", "a:b", "/a:b", "a/b:c", "\\x", "/\\x", "http:x", "HTTP://H/X", "x;y=z", "http://h?x y"}
	for _, to := range targets {
		for _, from := range []string{"/", "/d", "/d/", "/d/e?x=y", "/a%20b/c"} {
			call(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, to, 303) }), "GET", from)
		}
	}
	call(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/x")
		http.Redirect(w, r, "/x", 302)
	}), "GET", "/")
	for code := 99; code < 600; code++ {
		if s := http.StatusText(code); s != "" || code%50 == 0 {
			fmt.Println(code, s)
		}
	}
	for _, code := range []int{-1, 0, 1, 99, 100, 101, 199, 200, 204, 304, 404, 599, 999, 1000} {
		code := code
		call(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			w.WriteHeader(code)
			n, err := io.WriteString(w, "body")
			fmt.Print(n, err, " ")
		}), "GET", "/")
		call(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { http.Error(w, "msg", code) }), "GET", "/")
	}
	// The order of header, status and body.
	for _, h := range []http.HandlerFunc{
		func(w http.ResponseWriter, r *http.Request) {},
		func(w http.ResponseWriter, r *http.Request) { w.Write(nil) },
		func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("X", "1")
			w.Write([]byte("b"))
			w.Header().Set("X", "2")
		},
		func(w http.ResponseWriter, r *http.Request) {
			w.WriteHeader(201)
			w.WriteHeader(404)
			fmt.Fprint(w, "x")
		},
		func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "x"); w.WriteHeader(404) },
		func(w http.ResponseWriter, r *http.Request) {
			w.Header()["Content-Type"] = nil
			fmt.Fprint(w, "<html>")
		},
		func(w http.ResponseWriter, r *http.Request) {
			w.Header()["content-type"] = []string{"a/b"}
			fmt.Fprint(w, "<html>")
		},
		func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Length", "3")
			fmt.Fprint(w, "<p>long")
		},
		func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			fmt.Fprint(w, "<html>")
		},
		func(w http.ResponseWriter, r *http.Request) {
			w.(http.Flusher).Flush()
			w.Header().Set("X", "1")
			fmt.Fprint(w, "x")
		},
		func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Transfer-Encoding", "chunked")
			fmt.Fprint(w, "x")
		},
		func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, " "); fmt.Fprint(w, "<html>") },
		func(w http.ResponseWriter, r *http.Request) { panic(http.ErrAbortHandler) },
		func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "before"); panic("after") },
	} {
		call(h, "GET", "/")
	}
	// Headers.
	keys := []string{"a", "content-type", "CONTENT-TYPE", "x-FORWARDED-for", "a b", "a_b", "é", "", "-", "a--b", "-a", "1a-b2", "a:b", "WWW-Authenticate", "ETag", "eTag", "DNT", "x\ty", "a\x00"}
	for _, k := range keys {
		h := http.Header{}
		h.Add(k, "1")
		h.Add(k, "2\r\nEvil: 1")
		h[k] = append(h[k], " sp ")
		var b bytes.Buffer
		err := h.Write(&b)
		fmt.Printf("%q %q %q %q %v %q", http.CanonicalHeaderKey(k), h, h.Get(k), h.Values(k), err, b.String())
		h.Set(k, "3")
		c := h.Clone()
		h.Del(k)
		fmt.Printf(" %q %q\n", h, c)
	}
	h := http.Header{"B": {"1", "2"}, "A": {""}, "C": nil, "D": {"x"}}
	var b bytes.Buffer
	fmt.Println(h.WriteSubset(&b, map[string]bool{"D": true, "b": true}), b.String(), http.Header(nil).Clone() == nil, http.Header(nil).Get("x"))
	for _, s := range []string{"", "Mon, 02 Jan 2006 15:04:05 GMT", "Monday, 02-Jan-06 15:04:05 GMT", "Mon Jan  2 15:04:05 2006", "Mon, 02 Jan 2006 15:04:05 UTC", "2006", "Mon, 2 Jan 2006 15:04:05 GMT"} {
		t, err := http.ParseTime(s)
		fmt.Println(t, err)
	}
	for _, s := range []string{"HTTP/1.0", "HTTP/1.1", "HTTP/2", "HTTP/2.0", "http/1.1", "HTTP/1.10", "HTTP/01.1", "", "HTTP/-1.0", "HTTP/1", "HTTP/3.7"} {
		fmt.Println(http.ParseHTTPVersion(s))
	}

	// StripPrefix.
	for _, prefix := range []string{"", "/", "/a", "/a/", "a", "/a%20b", "/é"} {
		for _, p := range []string{"/", "/a", "/a/", "/a/b", "/a%2fb", "/ab", "/a%20b/c", "/%61/b", "/%C3%A9/x"} {
			call(http.StripPrefix(prefix, answer{prefix}), "GET", p)
		}
	}
	for _, d := range []string{"1ms", "1h"} {
		d, _ := time.ParseDuration(d)
		t := http.TimeoutHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("X-A", "1")
			w.WriteHeader(202)
			fmt.Fprint(w, "first")
			time.Sleep(60 * time.Millisecond)
			_, err := fmt.Fprint(w, "second")
			if err != nil && err != http.ErrHandlerTimeout {
				panic("other error")
			}
		}), d, "took too long")
		call(t, "GET", "/")
		call(http.TimeoutHandler(answer{"t"}, d+time.Hour, ""), "GET", "/x")
		call(http.TimeoutHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { <-r.Context().Done() }), time.Millisecond, ""), "GET", "/x")
		call(http.TimeoutHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { panic("inside") }), time.Hour, ""), "GET", "/x")
	}

	// Content and its parts.
	day := time.Date(2016, 1, 2, 3, 4, 5, 678, time.UTC)
	content := "0123456789abcdefghij"
	serve := func(name string, mod time.Time, etag, kind string) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if etag != "" {
				w.Header().Set("Etag", etag)
			}
			if kind != "" {
				w.Header().Set("Content-Type", kind)
			}
			http.ServeContent(w, r, name, mod, strings.NewReader(content))
		})
	}
	for _, name := range []string{"a.txt", "a.html", "a.htm", "a.css", "a.js", "a.mjs", "a.json", "a.png", "a.jpg", "a.jpeg", "a.gif", "a.svg", "a.xml", "a.pdf", "a.wasm", "a.webp", "a.zzz", "a", ".html", "a.HTML", "a.b.css", "dir.css/a", ""} {
		call(serve(name, day, "", ""), "GET", "/")
	}
	for _, rng := range []string{"bytes=0-0", "bytes=0-", "bytes=5-9", "bytes=-5", "bytes=-0", "bytes=-100", "bytes=19-", "bytes=20-", "bytes=0-100", "bytes=5-4", "bytes=a-b", "bytes=", "bytes=,", "bytes= 1 - 2 ", "bytes=1", "items=0-1", "bytes=0-0,5-5x", "bytes=0-19,0-19", "bytes=30-40,1-2", "bytes=-", "bytes=--1", "bytes=1-2-3", "Bytes=0-1", "bytes=+1-2", "bytes=99999999999999999999-", "bytes=0-99999999999999999999", "bytes=1-+2"} {
		call(serve("a.txt", day, "", ""), "GET", "/", "Range", rng)
		call(serve("a.txt", day, "", ""), "HEAD", "/", "Range", rng)
		call(serve("a.txt", day, "", "x/y"), "POST", "/", "Range", rng)
	}
	dates := []string{"Sat, 02 Jan 2016 03:04:05 GMT", "Sat, 02 Jan 2016 03:04:04 GMT", "Sat, 02 Jan 2016 03:04:06 GMT", "junk"}
	for _, d := range dates {
		for _, m := range []string{"GET", "HEAD", "POST"} {
			for _, name := range []string{"If-Modified-Since", "If-Unmodified-Since", "If-Range"} {
				call(serve("a.txt", day, "", ""), m, "/", name, d, "Range", "bytes=0-3")
				call(serve("a.txt", day, `"v1"`, ""), m, "/", name, d)
				call(serve("a.txt", time.Time{}, "", ""), m, "/", name, d)
			}
		}
	}
	for _, tag := range []string{`"v1"`, `W/"v1"`, `"v2"`, `"v2", "v1"`, `*`, `v1`, `"v1`, `"v1" "v2"`, ` , "v1"`, `W/"v2",W/"v1"`, `"a b"`, `""`} {
		for _, name := range []string{"If-Match", "If-None-Match", "If-Range"} {
			for _, own := range []string{`"v1"`, `W/"v1"`, ""} {
				call(serve("a.txt", day, own, ""), "GET", "/", name, tag, "Range", "bytes=1-2")
				call(serve("a.txt", day, own, "a/b"), "PUT", "/", name, tag, "If-Modified-Since", dates[2])
			}
		}
	}
	// Files.
	dir, err := os.MkdirTemp("", "served")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	for _, name := range []string{"a.txt", "b & c.html", "sub/index.html", "sub/x.css", "list/<q>.txt", "list/é.txt", "list/z/deep.txt", "list/a:b", "page.html", "dots..txt"} {
		full := dir + "/" + name
		os.MkdirAll(full[:strings.LastIndex(full, "/")], 0777)
		if err := os.WriteFile(full, []byte("content of "+name), 0666); err != nil {
			panic(err)
		}
		os.Chtimes(full, day, day)
	}
	for _, d := range []string{"", "/sub", "/list", "/list/z"} {
		os.Chtimes(dir+d, day, day)
	}
	fs := http.FileServer(http.Dir(dir))
	for _, p := range []string{"/", "/a.txt", "/a.txt/", "/b%20&%20c.html", "/sub", "/sub/", "/sub/index.html", "/sub/x.css", "/sub/x.css?v=1", "/sub?v=1", "/list/", "/list", "/list/z/", "/list/%3Cq%3E.txt", "/list/%C3%A9.txt", "/none", "/none/", "/none/index.html", "/../a.txt", "/sub/../a.txt", "/a.txt/x", "//a.txt", "/index.html", "/dots..txt", "/list/a:b", "/A.TXT", "/%00", "/sub/index.html?q=1", "/sub//", "/."} {
		for _, m := range []string{"GET", "HEAD"} {
			call(fs, m, p)
		}
		call(fs, "GET", p, "Range", "bytes=2-5")
		call(http.StripPrefix("/sub", fs), "GET", "/sub"+p)
		call(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { http.ServeFile(w, r, dir+"/a.txt") }), "GET", p)
		call(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { http.ServeFile(w, r, dir+"/list") }), "GET", p)
	}
	for _, name := range []string{"a.txt", "/a.txt", "../x", "sub", "none", "", ".", "/"} {
		f, err := http.Dir(dir).Open(name)
		if err != nil {
			fmt.Println(name, strings.Replace(err.Error(), dir, "DIR", -1), errors.Is(err, os.ErrNotExist))
			continue
		}
		st, err := f.Stat()
		list, err2 := f.Readdir(-1)
		names := []string{}
		for _, l := range list {
			names = append(names, fmt.Sprint(l.Name(), l.IsDir()))
		}
		sort.Strings(names)
		if st.IsDir() {
			fmt.Println(name, st.IsDir(), err, names, err2)
		} else {
			fmt.Println(name, st.Name(), st.Size(), st.IsDir(), err, names, err2 != nil)
		}
		f.Close()
	}
	// Requests.
	for _, target := range []string{"/", "/a?b=c", "http://u:p@h:80/x?y#z", "*", "/%zz", "", "a", "/a b", "//h/p"} {
		func() {
			defer func() {
				if e := recover(); e != nil {
					fmt.Println("panic", e)
				}
			}()
			r := httptest.NewRequest("GET", target, strings.NewReader("body"))
			fmt.Printf("%q %q %q %q %q %d %q %v %q\n", r.Method, r.URL, r.RequestURI, r.Host, r.RemoteAddr, r.ContentLength, r.Proto, r.TLS != nil, r.Header)
		}()
		r, err := http.NewRequest("POST", target, strings.NewReader("body"))
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Printf("%q %q %q %q %d %v\n", r.Method, r.URL, r.Host, r.RequestURI, r.ContentLength, r.Close)
		r.Header.Set("User-Agent", "ua")
		r.Header.Set("Referer", "http://ref/")
		var b bytes.Buffer
		err = r.Write(&b)
		fmt.Printf("%q %q %v %v %q %v\n", r.UserAgent(), r.Referer(), r.ProtoAtLeast(1, 1), r.ProtoAtLeast(2, 0), b.String(), err)
		c := r.Clone(r.Context())
		c.Header.Set("X", "1")
		c.URL.Path = "/changed"
		fmt.Println(r.Header, r.URL.Path, c.URL.Path)
	}
	for _, m := range []string{"", "GET", "get", "G ET", "é", "M\n"} {
		r, err := http.NewRequest(m, "/", nil)
		if err != nil {
			fmt.Println(err)
		} else {
			fmt.Printf("%q\n", r.Method)
		}
	}
	_, err = http.NewRequest("GET", "http://h\x7f/", nil)
	fmt.Println(err)
	var ue *url.Error
	fmt.Println(errors.As(err, &ue))
}
