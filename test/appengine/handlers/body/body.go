package lesson

import (
	"fmt"
	"io/ioutil"
	"net/http"
)

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path == "/limit" {
		r.Body = http.MaxBytesReader(w, r.Body, 5)
	}
	b, err := ioutil.ReadAll(r.Body)
	fmt.Fprintf(w, "%q %v\n", b, err)
	b, err = ioutil.ReadAll(r.Body)
	fmt.Fprintf(w, "%q %v\n", b, err)
	r.Body.Close()
	_, err = r.Body.Read(make([]byte, 4))
	fmt.Fprintln(w, err, r.Body == http.NoBody)
}
