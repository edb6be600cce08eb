package lesson

import (
	"fmt"
	"net/http"
)

var count = start()

func start() int { fmt.Println("start"); return 10 }

type server struct{ hits int }

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.hits++
	count++
	fmt.Fprintln(w, "hits", s.hits, count)
}

func (s *server) reset(w http.ResponseWriter, r *http.Request) { s.hits = 0; fmt.Fprint(w, "reset") }

var srv = &server{}

func init() {
	http.Handle("/hits", srv)
	http.HandleFunc("/reset", srv.reset)
}
