package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
)

func main() {
	mux := http.NewServeMux()
	for _, p := range []string{"GET /items/{id}", "POST /items/{id}", "GET /items/new", "/files/{path...}", "/dir/{$}", "/users/{name}/posts/{post}", "GET /only", "/tree/", "host.com/items/{id}", "DELETE /tree/leaf"} {
		p := p
		mux.HandleFunc(p, func(w http.ResponseWriter, r *http.Request) {
			fmt.Fprintf(w, "%s: id=%q path=%q name=%q post=%q none=%q", p, r.PathValue("id"), r.PathValue("path"), r.PathValue("name"), r.PathValue("post"), r.PathValue("none"))
		})
	}
	call := func(method, target string) {
		w := httptest.NewRecorder()
		mux.ServeHTTP(w, httptest.NewRequest(method, target, nil))
		fmt.Printf("%s %s -> %d %s%s %q\n", method, target, w.Code, w.Header().Get("Location"), w.Header().Get("Allow"), w.Body)
	}
	call("GET", "/items/7")
	call("HEAD", "/items/7")
	call("POST", "/items/8")
	call("PUT", "/items/9")
	call("GET", "/items/new")
	call("GET", "/items/")
	call("GET", "/items/a/b")
	call("GET", "/files/")
	call("GET", "/files/a/b.txt")
	call("GET", "/files")
	call("GET", "/dir/")
	call("GET", "/dir/x")
	call("GET", "/dir")
	call("GET", "/users/ann/posts/3")
	call("GET", "/users/ann/posts/")
	call("POST", "/only")
	call("DELETE", "/tree/leaf")
	call("GET", "/tree/leaf")
	call("GET", "http://host.com/items/5")
	try := func(p string) {
		defer func() { fmt.Println(p, "->", recover()) }()
		mux.HandleFunc(p, http.NotFound)
	}
	try("GET /items/{id}")
	try("GET /{kind}/new")
	try("/a/{")
	try("/a/{x")
	try("/a/b{x}")
	try("/a/{}")
	try("/a/{x...}/b")
	try("/a/{$}/b")
	try("/a/{1x}")
	try("/a/{x}/{x}")
	try("G@T /x")
	try("GET nohost")
	r := httptest.NewRequest("GET", "/", nil)
	r.SetPathValue("k", "v")
	fmt.Println(r.PathValue("k"), r.PathValue("z") == "")
}
