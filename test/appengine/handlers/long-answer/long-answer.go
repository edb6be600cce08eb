package lesson

import (
	"fmt"
	"net/http"
	"strconv"
	"strings"
)

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	n, _ := strconv.Atoi(r.FormValue("n"))
	fmt.Fprint(w, strings.Repeat("x", n))
}
