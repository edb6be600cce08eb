package main

import (
	"fmt"
	"net/http"
)

func init() {
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, r.FormValue("to"), 302)
		fmt.Fprint(w, "after")
	})
	http.HandleFunc("/e", func(w http.ResponseWriter, r *http.Request) {
		http.Error(w, "<b>bad\n", 418)
		w.Write([]byte("more"))
	})
	http.HandleFunc("/h", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Location", "/x")
		w.WriteHeader(http.StatusMovedPermanently)
	})
	http.HandleFunc("/m", func(w http.ResponseWriter, r *http.Request) {
		r.ParseForm()
		fmt.Fprintf(w, "%v %v %v %q %v", r.Form, r.PostForm, r.Method, r.Referer(), r.UserAgent())
		fmt.Fprintln(w, r.Proto, r.ProtoMajor, r.Host, r.RemoteAddr != "", r.RequestURI, r.TLS, r.Close, r.ContentLength, r.TransferEncoding, r.Trailer, r.Header.Get("x-foo"), r.Header["X-Foo"])
		u := r.URL
		fmt.Fprintln(w, u.Scheme, u.Host, u.Path, u.RawPath, u.RawQuery, u.Fragment, u.IsAbs(), u.EscapedPath(), u.RequestURI(), u)
	})
}
