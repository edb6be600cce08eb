package lesson

import (
	"fmt"
	"net/http"
)

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("content-type", "text/css")
	w.Header().Add("x-multi", "1")
	w.Header().Add("X-Multi", "2")
	w.Header()["lower-case"] = []string{"kept"}
	w.Header().Set("X-Lines", "a\nb\r\nc ")
	w.Header().Set("X-Gone", "x")
	w.Header().Del("x-gone")
	fmt.Fprintln(w, r.Header.Get("x-CUSTOM"), r.Header["X-Custom"], r.Header.Values("X-Custom"))
	fmt.Fprintln(w, http.CanonicalHeaderKey("x-a-bC"), http.CanonicalHeaderKey("bad key"), http.CanonicalHeaderKey("etag"), http.CanonicalHeaderKey("WWW-authenticate"))
	fmt.Fprintln(w, r.UserAgent(), r.Referer())
	u, p, ok := r.BasicAuth()
	fmt.Fprintln(w, u, p, ok)
	fmt.Fprintln(w, r.Proto, r.ProtoMajor, r.Method, r.Host, r.RemoteAddr, r.ContentLength, r.TLS == nil)
}
