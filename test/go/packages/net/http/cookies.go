package main

import (
	"bytes"
	"fmt"
	"log"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"time"
)

// Cookies: how they are written with odd names and values, and how odd headers are read.

var warned bytes.Buffer

func out(c *http.Cookie) {
	w := httptest.NewRecorder()
	http.SetCookie(w, c)
	fmt.Printf("%q %q %v", c.String(), w.Header()["Set-Cookie"], c.Valid())
	for _, back := range w.Result().Cookies() {
		fmt.Printf(" back %q %q %q %q %q %v %d %v %v %d %q", back.Name, back.Value, back.Path, back.Domain, back.RawExpires, back.Expires, back.MaxAge, back.Secure, back.HttpOnly, back.SameSite, back.Unparsed)
	}
	if warned.Len() > 0 {
		fmt.Printf(" warned %q", warned.String())
		warned.Reset()
	}
	r := httptest.NewRequest("GET", "/", nil)
	r.AddCookie(c)
	r.AddCookie(&http.Cookie{Name: "second", Value: "2"})
	fmt.Printf(" sent %q", r.Header["Cookie"])
	got, err := r.Cookie(c.Name)
	if err == nil {
		fmt.Printf(" read %q %q", got.Name, got.Value)
	} else {
		fmt.Printf(" %v %v", err, err == http.ErrNoCookie)
	}
	fmt.Printf(" all %v\n", r.Cookies())
	warned.Reset()
}

func main() {
	log.SetOutput(&warned)
	log.SetFlags(0)
	names := []string{"", "a", "A-b_c.d", "a b", "a=b", "a;b", "a,b", "a\"b", "a\tb", "é", "a/b", "a(b)", "[a]", "a:b", "a@b", "!#$%&'*+-.^_`|~", "1", "\x7f", "a\x00", "$Version", "__Host-a", "日本"}
	for _, n := range names {
		out(&http.Cookie{Name: n, Value: "v"})
	}
	values := []string{"", "v", "a b", " a", "a ", "a,b", "a;b", `a"b`, `"quoted"`, `"a b"`, `"`, `""`, `a\b`, "é", "日本", "a=b", "a=b=c", "\x00", "a\x7fb", "a\nb", "a\tb", "a\r\nSet-Cookie: evil=1", "%20", "a+b", "{\"j\":1}", "<script>", strings.Repeat("x", 5000), "a&b=c", "|", ",", " ", ";", "uuid-1234|joe|img.png", "\xff\xfe", "'", "a\"b c", "a,\"b\""}
	for _, v := range values {
		out(&http.Cookie{Name: "n", Value: v})
	}
	for _, p := range []string{"/", "", "/a/b", "a", "/a;b", "/a b", "/é", "/a\nb", "/\x7f", "/a,b", "/%zz", `/"q"`} {
		out(&http.Cookie{Name: "n", Value: "v", Path: p})
	}
	for _, d := range []string{"example.com", ".example.com", "..example.com", "a", "localhost", "127.0.0.1", "1.2.3", "256.1.1.1", "::1", "[::1]", "ex_ample.com", "-a.com", "a-.com", "a-b.com", "a..com", "a.com.", "example.com:80", "é.com", "a b.com", strings.Repeat("a", 63) + ".com", strings.Repeat("a", 64) + ".com", strings.Repeat("a.", 127) + "c", strings.Repeat("a.", 128) + "c", "0.0.0.0", "01.02.03.04", "1.1.1.1.", "*.com", "wiki.example.com", ".", "", "A.COM", "123", "1a.com"} {
		out(&http.Cookie{Name: "n", Value: "v", Domain: d})
	}
	for _, t := range []time.Time{{}, time.Unix(0, 0), time.Date(2016, 2, 29, 23, 59, 59, 999, time.UTC), time.Date(1600, 12, 31, 23, 59, 59, 0, time.UTC), time.Date(1601, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC), time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2020, 6, 1, 1, 0, 0, 0, time.FixedZone("E", 7200)), time.Date(-5, 1, 1, 0, 0, 0, 0, time.UTC), time.Unix(1<<33, 0)} {
		out(&http.Cookie{Name: "n", Value: "v", Expires: t})
	}
	for _, m := range []int{0, 1, -1, 3600, -100, 1 << 31, 1 << 62, -1 << 63} {
		out(&http.Cookie{Name: "n", Value: "v", MaxAge: m})
	}
	for i := 0; i < 4; i++ {
		for s := http.SameSite(-1); s < 7; s++ {
			out(&http.Cookie{Name: "n", Value: "v", Secure: i&1 != 0, HttpOnly: i&2 != 0, SameSite: s})
		}
	}
	out(&http.Cookie{Name: "session", Value: "a b", Path: "/", Domain: ".example.com", Expires: time.Unix(1500000000, 0), MaxAge: 60, Secure: true, HttpOnly: true, SameSite: http.SameSiteLaxMode, RawExpires: "ignored", Raw: "ignored", Unparsed: []string{"ignored"}})
	var none *http.Cookie
	fmt.Printf("%q %v\n", none.String(), none.Valid())
	fmt.Printf("%v %+v\n", http.Cookie{Name: "n"}, &http.Cookie{Name: "n", Value: "v"})

	headers := []string{"", "a=1", "a=1; b=2", "a=1;b=2", "a=1 ;b=2", " a=1 ", "a = 1", "a= 1", "a =1", "a", "a=", "=1", "a=1;", ";a=1", ";;", "a=1; a=2", "a=1, b=2", `a="1"`, `a="1;2"`, `a="`, `a=""`, `a="1 2"`, `a=1 2`, `a='1'`, "a=b=c", "a=é", "é=a", "a=\x00", "a=\x7f", "a=\t1", "a=1\t;\tb=2", "a=%20", "a=1; $Path=/; b=2", "A=1; a=2", "a b=1; c=2", "a\"=1", `a="x"y`, `a=x"y"`, `a=\\`, "a=1; b; c=3", "a=1;\n b=2", "__utma=1.2.3; sid=s:abc.def%2F", "a=,", "a={\"k\":\"v\"}", "a=1; b=2; c=3; d=4; e=5", "a:b=1", "a/b=2", "(a)=3", "a=(1)", strings.Repeat("a=1; ", 40), "a=\xff", "a==", "==", "a=1 ; ; b=2"}
	for _, h := range headers {
		r := httptest.NewRequest("GET", "/", nil)
		r.Header.Set("Cookie", h)
		fmt.Printf("%q -> %q\n", h, r.Cookies())
		for _, n := range []string{"a", "b", "A", "", "c"} {
			c, err := r.Cookie(n)
			fmt.Print(c, " ", err, "; ")
		}
		fmt.Println()
		if len(h) < 10 {
			full := httptest.NewRequest("GET", "/", nil)
			full.Header["Cookie"] = []string{"x=y", "z=1"}
			full.Header.Add("Cookie", h)
			fmt.Println(full.Cookies(), full.Header["Cookie"])
		}
	}
	lines := []string{"", "a=1", "a", "=1", "a=1; Path=/", "a=1; path=/x; PATH=/y", "a=1; Domain=.x.com; Secure; HttpOnly", "a=1;Secure=yes;httponly=no", "a=1; Max-Age=10", "a=1; Max-Age=-1", "a=1; Max-Age=0", "a=1; Max-Age=010", "a=1; Max-Age=x", "a=1; Max-Age=", "a=1; Max-Age=99999999999999999999", "a=1; Expires=Mon, 02 Jan 2006 15:04:05 GMT", "a=1; Expires=Mon, 02-Jan-2006 15:04:05 GMT", "a=1; Expires=Mon, 02 Jan 2006 15:04:05 MST", "a=1; Expires=yesterday", "a=1; Expires=", "a=1; expires=Thu, 01 Jan 1970 00:00:00 GMT; max-age=0", "a=1; SameSite=Lax", "a=1; SameSite=STRICT", "a=1; SameSite=none", "a=1; SameSite=foo", "a=1; SameSite", "a=1; Foo=bar; Baz", "a=1;;; Path=/;", `a="1"; Path="/"`, `a="1 2"`, "a=1 2", "a=é", "a=1; Path=/é", " a=1 ; Path = /", "a b=1", "a=1,b=2", "a=1; Partitioned", "a=1; Domain=é"}
	for _, l := range lines {
		res := http.Response{Header: http.Header{"Set-Cookie": {l, "other=1"}}}
		for _, c := range res.Cookies() {
			fmt.Printf("%q -> %q %q %q %q %q %v %d %v %v %d %q %q | %s\n", l, c.Name, c.Value, c.Path, c.Domain, c.RawExpires, c.Expires, c.MaxAge, c.Secure, c.HttpOnly, c.SameSite, c.Raw, c.Unparsed, c)
		}
	}
	r := httptest.NewRequest("GET", "/", nil)
	for i, v := range []string{"", "x", "a b", "a,b", "a;b", "é"} {
		r.AddCookie(&http.Cookie{Name: fmt.Sprint("n\n", i), Value: v, Path: "/ignored"})
		fmt.Printf("%q %q\n", r.Header.Get("Cookie"), r.Cookies())
	}
	fmt.Fprint(os.Stdout, "end\n")
}
