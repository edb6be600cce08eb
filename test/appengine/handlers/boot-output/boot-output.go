package lesson

import "net/http"

func init() { http.HandleFunc("/", index) }
