package shared

import (
	"fmt"
	"math/rand"
	"net/http"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

var (
	hits  int64
	mu    sync.RWMutex
	local = map[string]string{}
)

func init() {
	rand.Seed(7)
	http.HandleFunc("/hit", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintln(w, atomic.AddInt64(&hits, 1), rand.Intn(100), rand.Perm(4))
	})
	http.HandleFunc("/set", func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		defer mu.Unlock()
		k, v := r.FormValue("k"), r.FormValue("v")
		local[k] = v
		fmt.Fprintln(w, len(local), memcache.Set(appengine.NewContext(r), &memcache.Item{Key: k, Value: []byte(v)}))
	})
	http.HandleFunc("/get", func(w http.ResponseWriter, r *http.Request) {
		mu.RLock()
		defer mu.RUnlock()
		k := r.FormValue("k")
		v, ok := local[k]
		item, err := memcache.Get(appengine.NewContext(r), k)
		fmt.Fprintf(w, "%q %v %v %v\n", v, ok, item != nil, err)
		if item != nil && string(item.Value) != v {
			fmt.Fprintln(w, "they differ:", strings.Map(func(r rune) rune {
				if r == 'x' {
					return -1
				}
				return r + 1
			}, string(item.Value)))
		}
	})
	http.HandleFunc("/gc", func(w http.ResponseWriter, r *http.Request) {
		runtime.GC()
		var p sync.Pool
		p.New = func() interface{} { return "fresh" }
		fmt.Fprintln(w, p.Get(), appengine.IsDevAppServer(), appengine.ServerSoftware() != "")
	})
}
