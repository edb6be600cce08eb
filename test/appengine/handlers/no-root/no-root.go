package lesson

import (
	"fmt"
	"net/http"
)

func init() {
	http.HandleFunc("/hello", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintln(w, "hello")
	})
}
