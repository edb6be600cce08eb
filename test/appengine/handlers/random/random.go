package main

import (
	"fmt"
	"math/rand"
	"net/http"
)

func init() {
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintln(w, rand.Intn(100), rand.Perm(5), rand.New(rand.NewSource(9)).Intn(1000))
	})
}
