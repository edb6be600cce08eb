// Routes: conflicts, parameters, redirects, other methods.
package main

import (
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"

	"github.com/julienschmidt/httprouter"
)

func handle(path string) httprouter.Handle {
	return func(w http.ResponseWriter, r *http.Request, ps httprouter.Params) {
		fmt.Fprintf(w, "%s %v %q", path, ps, ps.ByName("name"))
	}
}

func try(f func()) {
	defer func() {
		if v := recover(); v != nil {
			fmt.Println("panic", v)
		}
	}()
	f()
}

var sets = [][]string{
	{"/", "/hi", "/contact", "/co", "/c", "/a", "/ab", "/doc/", "/doc/go_faq.html", "/doc/go1.html", "/α", "/β"},
	{"/", "/cmd/:tool/:sub", "/cmd/:tool/", "/src/*filepath", "/search/", "/search/:query", "/user_:name", "/user_:name/about", "/files/:dir/*filepath", "/doc/", "/doc/go_faq.html", "/info/:user/public", "/info/:user/project/:project"},
	{"/hi", "/b/", "/search/:query", "/cmd/:tool/", "/src/*filepath", "/x", "/x/y", "/y/", "/y/z", "/0/:id", "/0/:id/1", "/1/:id/", "/1/:id/2", "/aa", "/a/", "/admin", "/admin/:category", "/admin/:category/:page", "/doc", "/no/a", "/no/b", "/api/hello/:name"},
	{"/cmd/:tool/:sub", "/cmd/vet", "/src/*filepath", "/src/*filepathx", "/src/", "/src1/", "/src1/*filepath", "/src2*filepath", "/search/:query", "/search/invalid", "/user_:name", "/user_x", "/user_:other", "/id:id", "/id/:id"},
	{"/cmd/vet", "/cmd/:tool/:sub", "/src/AUTHORS", "/src/*filepath", "/user_x", "/user_:name", "/id/:id", "/id:id", "/:id", "/*filepath"},
	{"/:foo:bar", "/:foo:bar/", "/:foo*bar", "/user:", "/user:/", "/cmd/:/", "/src/*", "/src/*filepath/x", "no", "", "/ok", "/ok"},
	{"/HI", "/Case/:Param/End", "/äpfêl/", "/äpfêl/äpple", "/äpfêl/Ärgerlich", "/u/ÖPFÊL", "/v/Äpfêl", "/w/♬", "/w/♭/", "/w/𠜎", "/Files/*Rest", "/x/Y/Z/"},
}

var paths = []string{
	"", "/", "/hi", "/hi/", "/HI", "/hI/", "/contact", "/co", "/con", "/cona", "/c", "/a", "/ab", "/abc", "/doc", "/doc/", "/doc/go", "/doc/go_faq.html/", "/α", "/β", "/γ", "/cmd/test", "/cmd/test/", "/cmd/test/3", "/cmd/test/3/", "/CMD/test/3", "/src", "/src/", "/src/some/file.png", "/SRC/x", "/search", "/search/", "/search/what?", "/search/a b/", "/user_gopher", "/user_gopher/", "/user_gopher/about", "/user_gopher/about/", "/USER_x", "/files/js/inc/framework.js", "/files/js", "/files/js/", "/info/gordon/public", "/info/gordon/project/go", "/info/gordon", "/info/gordon/project/", "/b", "/b/", "/x/", "/x/y/", "/y", "/y/z/", "/0/go/", "/0/go/1/", "/1/go", "/1/go/2/", "/a/", "/admin/config", "/admin/config/", "/admin/config/permissions/", "/no", "/no/", "/_", "/_/", "/api/world/abc", "/api/hello/", "/api", "/api/", "/0", "/cmd//test", "/../hi", "/./hi", "//hi", "/hi/..", "/x/../y/z", "/Case/Val/eND", "/case/v/End/", "/ÄPFÊL", "/äpfêl/ÄRGERLICH/", "/u/öpfêl", "/v/äpfêl/", "/w/♭", "/w/♬/", "/w/𠜎/", "/files/A/b", "/x/y/z", "/cmd/vet", "/id/5", "/id5", "/foo",
}

func main() {
	for i, set := range sets {
		router := httprouter.New()
		for _, p := range set {
			p := p
			fmt.Println("set", i, p)
			try(func() { router.GET(p, handle(p)) })
		}
		for _, p := range paths {
			h, ps, slash := router.Lookup("GET", p)
			fmt.Printf("  %q %v %v %v", p, h != nil, ps, slash)
			if p != "" && !strings.ContainsAny(p, " ?") {
				w := httptest.NewRecorder()
				r, _ := http.NewRequest("GET", "http://host/", nil)
				r.URL.Path = p
				router.ServeHTTP(w, r)
				fmt.Printf(" %d %q %q", w.Code, w.Header().Get("Location"), w.Body.String())
			}
			fmt.Println()
		}
	}
	fmt.Println("---- methods")
	router := httprouter.New()
	for _, m := range []string{"GET", "POST", "PUT"} {
		router.Handle(m, "/all", handle(m))
	}
	router.DELETE("/del", handle("del"))
	router.PATCH("/p", handle("p"))
	router.HEAD("/h", handle("h"))
	router.HandlerFunc("GET", "/std/:name", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, httprouter.ParamsFromContext(r.Context()), httprouter.ParamsFromContext(r.Context()).ByName("name"))
	})
	router.GET("/panic", func(http.ResponseWriter, *http.Request, httprouter.Params) { panic(errors.New("oops")) })
	ask := func(method, path string) {
		defer func() {
			if v := recover(); v != nil {
				fmt.Println(method, path, "panic", v)
			}
		}()
		w := httptest.NewRecorder()
		r, _ := http.NewRequest(method, "http://host"+path, nil)
		router.ServeHTTP(w, r)
		fmt.Printf("%s %s %d allow=%q loc=%q %q\n", method, path, w.Code, w.Header().Get("Allow"), w.Header().Get("Location"), w.Body.String())
	}
	all := func() {
		for _, m := range []string{"GET", "POST", "DELETE", "OPTIONS", "HEAD", "CONNECT", "WEIRD"} {
			for _, p := range []string{"/all", "/all/", "/del", "/std/x", "/none", "/ALL", "/"} {
				ask(m, p)
			}
		}
		ask("GET", "/panic")
	}
	all()
	router.HandleOPTIONS, router.HandleMethodNotAllowed, router.RedirectFixedPath, router.RedirectTrailingSlash = false, false, false, false
	router.NotFound = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(404); fmt.Fprint(w, "custom ", r.URL.Path) })
	all()
	router.HandleMethodNotAllowed, router.HandleOPTIONS = true, true
	router.MethodNotAllowed = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(405); fmt.Fprint(w, "not ", r.Method) })
	router.GlobalOPTIONS = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(204) })
	router.PanicHandler = func(w http.ResponseWriter, r *http.Request, v interface{}) {
		w.WriteHeader(500)
		fmt.Fprint(w, "caught ", v)
	}
	all()
	for _, p := range []string{"", "/", "/abc", "/abc/", "/a/b/c", "abc", "a/b/c", "//", "/abc//", "/abc//def//ghi", "//abc", "/./", "/abc/./def", "/./abc/def", "/abc/.", "..", "../", "../../", "../..", "/abc/def/ghi/../jkl", "/abc/def/../ghi/../jkl", "/abc/def/..", "/abc/def/../..", "/abc/def/../../..", "abc/./../def", "abc//./../def", "abc/../../././../def", "/a..b/.c", "/abc/...", ".", "./a"} {
		fmt.Printf("%q %q\n", p, httprouter.CleanPath(p))
	}
	try(func() { router.ServeFiles("/x", nil) })
	var ps httprouter.Params
	fmt.Println(ps.ByName("x"), httprouter.Params{{"a", "1"}, {"a", "2"}}.ByName("a"))
}
