package main

import (
	"fmt"
	"net/http"
	"os"
	"strings"
)

func main() {
	http.HandleFunc("/", handler)
	if err := http.ListenAndServe(":"+os.Getenv("PORT"), nil); err != nil {
		fmt.Println(err)
	}
}

func handler(w http.ResponseWriter, r *http.Request) {
	switch r.URL.Path {
	case "/late":
		w.Header().Set("X-Early", "1")
		fmt.Fprintln(w, "body")
		w.Header().Set("X-Late", "1")
		http.SetCookie(w, &http.Cookie{Name: "late", Value: "lost"})
	case "/twice":
		w.WriteHeader(201)
		w.WriteHeader(500)
		fmt.Fprintln(w, "made")
	case "/error-after":
		fmt.Fprintln(w, "first")
		http.Error(w, "second", 500)
	case "/abort":
		panic(http.ErrAbortHandler)
	case "/flush":
		fmt.Fprint(w, "plain")
		w.(http.Flusher).Flush()
		fmt.Fprint(w, "<html>")
	case "/long":
		fmt.Fprint(w, strings.Repeat("x", 3000))
	case "/204":
		w.WriteHeader(204)
		_, err := fmt.Fprint(w, "x")
		fmt.Fprintln(os.Stderr, err)
	case "/304":
		w.Header().Set("Content-Type", "text/x")
		w.Header().Set("Content-Length", "5")
		w.WriteHeader(304)
	case "/length":
		w.Header().Set("Content-Length", "3")
		n, err := w.Write([]byte("ab"))
		fmt.Fprintln(os.Stderr, n, err)
		n, err = w.Write([]byte("c"))
		fmt.Fprintln(os.Stderr, n, err)
		n, err = w.Write([]byte("d"))
		fmt.Fprintln(os.Stderr, n, err)
	case "/bad-length":
		w.Header().Set("Content-Length", "many")
		fmt.Fprint(w, "ok")
	case "/untyped":
		w.Header()["Content-Type"] = nil
		fmt.Fprint(w, "<html>")
	case "/encoded":
		w.Header().Set("Content-Encoding", "x")
		fmt.Fprint(w, "<html>")
	case "/info":
		_, stringer := w.(interface{ WriteString(string) (int, error) })
		fmt.Fprintf(w, "%T %v %v\n", w, stringer, r.Context().Err())
	case "/redirect":
		http.Redirect(w, r, "/info?x", 303)
	default:
		fmt.Fprintf(w, "%s %s %s %d\n", r.Method, r.URL, r.Host, r.ContentLength)
	}
}
