package lesson

import (
	"fmt"
	"net/http"
)

func init() {
	var m map[string]int
	m["x"] = 1
	http.HandleFunc("/", nil)
}

var _ = fmt.Sprint
