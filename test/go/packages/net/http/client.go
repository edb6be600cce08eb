package main

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
)

// A client over a transport of one's own: nothing leaves the program.

type fake struct {
	codes []int
	to    string
	seen  int
}

func (f *fake) RoundTrip(r *http.Request) (*http.Response, error) {
	body := ""
	if r.Body != nil {
		b, _ := io.ReadAll(r.Body)
		r.Body.Close()
		body = string(b)
	}
	fmt.Printf("  sent %s %s %q %q %q\n", r.Method, r.URL, body, r.Header.Get("Content-Type"), r.Header.Get("Authorization"))
	if f.seen >= len(f.codes) {
		return nil, errors.New("no more answers")
	}
	h := http.Header{}
	if f.to != "" {
		h.Set("Location", f.to)
	}
	h.Add("Set-Cookie", fmt.Sprint("n=", f.seen))
	f.seen++
	return &http.Response{StatusCode: f.codes[f.seen-1], Header: h, Body: io.NopCloser(strings.NewReader("answer")), ContentLength: 6, Request: r}, nil
}

type jar struct{ kept []*http.Cookie }

func (j *jar) SetCookies(u *url.URL, c []*http.Cookie) { j.kept = c }
func (j *jar) Cookies(u *url.URL) []*http.Cookie       { fmt.Println("  asks for", u); return j.kept }

func show(res *http.Response, err error) {
	if res != nil {
		b, e := io.ReadAll(res.Body)
		fmt.Printf("  got %d %q %v from %v", res.StatusCode, b, e, res.Request.URL)
		if l, e := res.Location(); e == nil {
			fmt.Print(" to ", l)
		}
		fmt.Println()
	}
	var ue *url.Error
	if errors.As(err, &ue) {
		fmt.Printf("  %q %q %v\n", ue.Op, ue.URL, ue.Err)
	}
	fmt.Println("  error", err)
}

func main() {
	for _, code := range []int{200, 204, 301, 302, 303, 304, 307, 308, 404, 500} {
		for _, to := range []string{"", "/next", "http://other/x?y", "rel", "://bad", "#f"} {
			fmt.Println(code, to)
			c := &http.Client{Transport: &fake{codes: []int{code, 200}, to: to}}
			show(c.Get("http://host/a/b?q=1"))
			c = &http.Client{Transport: &fake{codes: []int{code, 200}, to: to}, Jar: &jar{}}
			show(c.Post("http://host/a/b", "text/plain", strings.NewReader("body")))
			c = &http.Client{Transport: &fake{codes: []int{code, 200}, to: to}}
			show(c.Head("http://user:pw@host/a"))
		}
	}
	long := make([]int, 20)
	for i := range long {
		long[i] = 302
	}
	show((&http.Client{Transport: &fake{codes: long, to: "/again"}}).Get("http://host/"))
	for _, refuse := range []error{errors.New("no"), http.ErrUseLastResponse} {
		c := &http.Client{Transport: &fake{codes: long, to: "/again"}, CheckRedirect: func(r *http.Request, via []*http.Request) error {
			fmt.Println("  check", r.URL, len(via), r.Response != nil)
			if len(via) > 1 {
				return refuse
			}
			return nil
		}}
		show(c.PostForm("http://host/", url.Values{"a": {"1", "2"}}))
	}
	for _, target := range []string{"", "/x", "host", ":x", "http://", "http://u:p@host/", "http://host:80/%zz", "http://ho st/"} {
		show((&http.Client{Transport: &fake{}}).Get(target))
	}
	r, _ := http.NewRequest("PUT", "http://host/", strings.NewReader("b"))
	r.RequestURI = "/x"
	show((&http.Client{Transport: &fake{}}).Do(r))
	r, _ = http.NewRequest("DELETE", "http://host/", nil)
	show((&http.Client{Transport: &fake{codes: []int{200}}}).Do(r))
	show((&http.Client{Transport: &fake{}}).Do(&http.Request{}))
}
