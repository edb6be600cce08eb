package lesson

import (
	"fmt"
	"net/http"
)

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	for _, c := range r.Cookies() {
		fmt.Fprintf(w, "%q %q %v\n", c.Name, c.Value, c)
	}
	c, err := r.Cookie("b")
	fmt.Fprintln(w, c, err, err == http.ErrNoCookie)
	if c != nil {
		fmt.Fprintf(w, "%+v\n", c.Path)
	}
	_, err = r.Cookie("zz")
	fmt.Fprintln(w, err)
}
