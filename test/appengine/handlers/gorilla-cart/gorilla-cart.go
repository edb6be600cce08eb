package cart

import (
	"encoding/gob"
	"fmt"
	"net/http"
	"sort"

	"github.com/gorilla/sessions"
)

type line struct {
	Name  string
	Count int
	Price float64
}

var store = sessions.NewCookieStore([]byte("a-secret-of-32-bytes-length-here"))

func init() {
	gob.Register(map[string]line{})
	gob.Register(line{})
	store.Options = &sessions.Options{Path: "/", MaxAge: 600, HttpOnly: true}
	http.HandleFunc("/", show)
	http.HandleFunc("/add", add)
	http.HandleFunc("/clear", clearAll)
}

func show(w http.ResponseWriter, r *http.Request) {
	s, err := store.Get(r, "cart")
	fmt.Fprintln(w, "new:", s.IsNew, "err:", err, "name:", s.Name(), "values:", len(s.Values))
	for _, f := range s.Flashes() {
		fmt.Fprintf(w, "flash: %v (%T)\n", f, f)
	}
	lines, _ := s.Values["lines"].(map[string]line)
	names := make([]string, 0, len(lines))
	for n := range lines {
		names = append(names, n)
	}
	sort.Strings(names)
	total := 0.0
	for _, n := range names {
		l := lines[n]
		total += float64(l.Count) * l.Price
		fmt.Fprintf(w, "%-10s %3d x %6.2f\n", l.Name, l.Count, l.Price)
	}
	fmt.Fprintf(w, "%.2f\n", total)
}

func add(w http.ResponseWriter, r *http.Request) {
	s, _ := store.Get(r, "cart")
	lines, ok := s.Values["lines"].(map[string]line)
	if !ok {
		lines = map[string]line{}
	}
	n := r.FormValue("name")
	l := lines[n]
	l.Name = n
	l.Count++
	fmt.Sscan(r.FormValue("price"), &l.Price)
	lines[n] = l
	s.Values["lines"] = lines
	s.Values[42] = "number key"
	s.AddFlash("added " + n)
	if r.FormValue("vip") != "" {
		s.AddFlash(l, "vip")
	}
	if err := s.Save(r, w); err != nil {
		http.Error(w, err.Error(), 500)
		return
	}
	fmt.Fprintln(w, l, len(lines))
}

func clearAll(w http.ResponseWriter, r *http.Request) {
	s, _ := store.Get(r, "cart")
	s.Options.MaxAge = -1
	fmt.Fprintln(w, sessions.Save(r, w), s.Flashes("vip"))
}
