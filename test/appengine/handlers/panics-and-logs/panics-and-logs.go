package panics

import (
	"errors"
	"fmt"
	stdlog "log"
	"net/http"
	"os"

	"google.golang.org/appengine"
	"google.golang.org/appengine/log"
	"google.golang.org/appengine/memcache"
)

type e struct{ code int }

func (x e) Error() string { return fmt.Sprint("code ", x.code) }

func init() {
	http.HandleFunc("/log", func(w http.ResponseWriter, r *http.Request) {
		ctx := appengine.NewContext(r)
		log.Debugf(ctx, "%v %+v %#v", e{1}, struct{ A, B int }{1, 2}, []string{"x"})
		log.Infof(ctx, "two\nlines %%")
		log.Warningf(ctx, "%d %s", "wrong", 5)
		log.Errorf(ctx, "missing %d")
		log.Criticalf(ctx, "%v", errors.New("crit"))
		stdlog.SetFlags(0)
		stdlog.Println("to stderr", r.URL.Path)
		fmt.Println("to stdout")
		fmt.Fprintln(os.Stderr, "direct")
	})
	http.HandleFunc("/panic", func(w http.ResponseWriter, r *http.Request) {
		defer fmt.Fprint(w, "deferred")
		defer func() {
			if r.FormValue("again") != "" {
				panic(fmt.Sprint("again after ", recover()))
			}
		}()
		switch r.FormValue("k") {
		case "nilmap":
			var m map[string]int
			m["x"] = 1
		case "index":
			i := 5
			fmt.Fprint(w, []int{1}[i])
		case "nil":
			item, _ := memcache.Get(appengine.NewContext(r), "no")
			fmt.Fprint(w, item.Value)
		case "assert":
			var x interface{} = "s"
			fmt.Fprint(w, x.(int))
		case "error":
			panic(e{42})
		case "divide":
			z := len(r.FormValue("zero"))
			fmt.Fprint(w, 1/z)
		case "slice":
			s := "abc"
			n := 9
			fmt.Fprint(w, s[n:])
		case "close":
			c := make(chan int)
			close(c)
			close(c)
		}
		fmt.Fprint(w, "survived ")
	})
}
