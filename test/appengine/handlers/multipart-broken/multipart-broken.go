package lesson

import (
	"fmt"
	"net/http"
)

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	err := r.ParseMultipartForm(1 << 20)
	fmt.Fprintln(w, err)
	fmt.Fprintln(w, r.Form, r.PostForm)
}
