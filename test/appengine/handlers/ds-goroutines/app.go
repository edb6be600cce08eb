package lesson

import (
	"context"
	"fmt"
	"net/http"
	"sync"

	"google.golang.org/appengine"
	"google.golang.org/appengine/datastore"
)

type Counter struct{ N int }

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	p := func(x ...interface{}) { fmt.Fprintln(w, x...) }
	k := datastore.NewKey(ctx, "Counter", "c", 0, nil)
	var wg sync.WaitGroup
	for i := 0; i < 5; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			_, err := datastore.Put(ctx, datastore.NewKey(ctx, "Counter", "", int64(i+1), k), &Counter{i})
			if err != nil {
				panic(err)
			}
		}(i)
		wg.Wait()
	}
	p(datastore.NewQuery("Counter").Ancestor(k).Count(ctx))
	_ = context.Background()
}
