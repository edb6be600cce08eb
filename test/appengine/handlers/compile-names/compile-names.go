package main

import (
	"fmt"
	"net/http"
	"os"

	"google.golang.org/appengine/memcache"
)

func main2() {
	x := 1
	var y string = 2
	fmt.Println(undefinedThing)
}

func init() {
	http.HandleFunc("/", handler)
	http.HandleFunc("/x")
}

func handler(w http.ResponseWriter, r *http.Request) {
	item := memcache.Get("a")
	item, err := memcache.Get(nil, 5)
	memcache.Put(nil, item)
	w.Foo()
	it := memcache.Item{Kee: "a", Value: "str"}
	r.URL.Bar = 1
	return 5
}
