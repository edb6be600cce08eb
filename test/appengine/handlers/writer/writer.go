package lesson

import (
	"fmt"
	"io"
	"net/http"
	"strings"
)

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	fmt.Fprintf(w, "%T\n", w)
	_, flusher := w.(http.Flusher)
	_, stringer := w.(io.Writer)
	fmt.Fprintln(w, flusher, stringer)
	n, err := io.WriteString(w, "text\n")
	fmt.Fprintln(w, n, err)
	io.Copy(w, strings.NewReader("copied\n"))
	r.ParseForm()
	fmt.Fprintln(w, r.Form == nil, r.MultipartForm == nil, len(r.Form))
	fmt.Fprintf(w, "%T %T %T %v\n", r, r.URL, r.Header, r.URL)
}
