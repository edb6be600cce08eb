package odds

import (
	"fmt"
	"io"
	"net/http"
	"net/url"
	"sort"
	"strings"
)

type mw func(http.Handler) http.Handler

func logged(name string) mw {
	return func(h http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			w.Header().Add("X-Through", name)
			h.ServeHTTP(w, r)
			w.Header().Add("X-Through", "after "+name)
		})
	}
}

func chain(h http.Handler, all ...mw) http.Handler {
	for _, m := range all {
		h = m(h)
	}
	return h
}

func init() {
	mux := http.NewServeMux()
	mux.HandleFunc("/echo", echo)
	mux.HandleFunc("/auth", auth)
	mux.HandleFunc("/url", urls)
	mux.HandleFunc("/status/", status)
	mux.HandleFunc("/early", early)
	http.Handle("/", chain(mux, logged("inner"), logged("outer")))
}

func echo(w http.ResponseWriter, r *http.Request) {
	names := []string{}
	for n := range r.Header {
		if strings.HasPrefix(n, "X-Test") || n == "Content-Type" || n == "Accept" {
			names = append(names, n)
		}
	}
	sort.Strings(names)
	for _, n := range names {
		fmt.Fprintf(w, "%s=%q\n", n, r.Header[n])
	}
	b, err := io.ReadAll(r.Body)
	fmt.Fprintf(w, "%s %s %q %v %d %q %q\n", r.Method, r.Proto, b, err, r.ContentLength, r.Host, r.RequestURI)
}

func auth(w http.ResponseWriter, r *http.Request) {
	u, p, ok := r.BasicAuth()
	if !ok || u != "me" {
		w.Header().Set("WWW-Authenticate", `Basic realm="x"`)
		w.WriteHeader(401)
		return
	}
	fmt.Fprintf(w, "%q %q", u, p)
}

func urls(w http.ResponseWriter, r *http.Request) {
	u, err := url.Parse(r.FormValue("u"))
	if err != nil {
		http.Error(w, err.Error(), 400)
		return
	}
	q := u.Query()
	q.Add("added", "x y&z")
	q.Del("gone")
	u.RawQuery = q.Encode()
	fmt.Fprintf(w, "%s|%s|%s|%s|%s|%s|%v|%s\n", u.Scheme, u.Host, u.Port(), u.Path, u.Fragment, u, u.IsAbs(), u.ResolveReference(&url.URL{Path: "../up"}))
	fmt.Fprintln(w, url.QueryEscape(r.FormValue("u")), url.PathEscape(r.FormValue("u")))
}

func status(w http.ResponseWriter, r *http.Request) {
	code := 0
	fmt.Sscanf(r.URL.Path, "/status/%d", &code)
	w.WriteHeader(code)
	n, err := fmt.Fprint(w, http.StatusText(code))
	w.Header().Set("X-Late", fmt.Sprint(n, err))
}

func early(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, "first")
	w.WriteHeader(500)
	w.Header().Set("Content-Type", "application/x-late")
	http.Error(w, "second", 404)
}
