package lesson

import (
	"fmt"
	"net/http"
	"strconv"
)

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	c, err := r.Cookie("n")
	if err == http.ErrNoCookie {
		c = &http.Cookie{Name: "n", Value: "0", Path: "/"}
	}
	n, _ := strconv.Atoi(c.Value)
	c.Value = strconv.Itoa(n + 1)
	c.Path = "/"
	http.SetCookie(w, c)
	fmt.Fprint(w, c.Value)
}
