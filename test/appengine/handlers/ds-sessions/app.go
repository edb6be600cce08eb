package lesson

import (
	"encoding/json"
	"fmt"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/datastore"
	"google.golang.org/appengine/memcache"
)

type Session struct {
	User  string
	Count int
}

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	p := func(x ...interface{}) { fmt.Fprintln(w, x...) }
	id := "nobody"
	if c, err := r.Cookie("session"); err == nil {
		id = c.Value
	} else {
		http.SetCookie(w, &http.Cookie{Name: "session", Value: "s1", Path: "/"})
	}
	k := datastore.NewKey(ctx, "Session", id, 0, nil)
	var s Session
	err := datastore.Get(ctx, k, &s)
	if err == datastore.ErrNoSuchEntity {
		p("new", id)
		s.User = r.FormValue("user")
	} else if err != nil {
		p(err)
		return
	}
	s.Count++
	_, err = datastore.Put(ctx, k, &s)
	b, _ := json.Marshal(s)
	p(string(b), err)
	p(memcache.Set(ctx, &memcache.Item{Key: k.Encode(), Value: b}))
}
