package lesson

import (
	"fmt"
	"net/http"
)

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	u := r.URL
	fmt.Fprintf(w, "%q %q %q %q %q\n", u.Path, u.RawPath, u.RawQuery, u.Fragment, u.Host)
	fmt.Fprintln(w, u, u.EscapedPath(), u.RequestURI(), r.RequestURI)
	q := u.Query()
	fmt.Fprintln(w, len(q), q.Encode())
	q.Set("new", "a b&c=d/é")
	q.Del("x")
	fmt.Fprintln(w, q.Encode(), q.Get("new"), q.Has("x"))
}
