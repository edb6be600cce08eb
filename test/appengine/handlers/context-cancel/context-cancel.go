package ctxs

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"sync"
	"time"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

type keyType struct{}

func init() {
	http.HandleFunc("/deadline", deadline)
	http.HandleFunc("/values", values)
	http.HandleFunc("/fan", fan)
	http.HandleFunc("/select", selects)
}

func deadline(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(appengine.NewContext(r), 20*time.Millisecond)
	_, has := ctx.Deadline()
	fmt.Fprintln(w, has, ctx.Err())
	select {
	case <-ctx.Done():
		fmt.Fprintln(w, "done", ctx.Err(), errors.Is(ctx.Err(), context.DeadlineExceeded))
	case <-time.After(100 * time.Millisecond):
		fmt.Fprintln(w, "late")
	}
	cancel()
	ctx, cancel = context.WithCancel(appengine.NewContext(r))
	cancel()
	fmt.Fprintln(w, ctx.Err() == context.Canceled)
}

func values(w http.ResponseWriter, r *http.Request) {
	ctx := context.WithValue(appengine.NewContext(r), keyType{}, "v")
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	fmt.Fprintln(w, ctx.Value(keyType{}), ctx.Value("k"), memcache.Set(ctx, &memcache.Item{Key: "k", Value: []byte("x")}))
	item, err := memcache.Get(ctx, "k")
	fmt.Fprintf(w, "%s %v\n", item.Value, err)
}

func fan(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	var wg sync.WaitGroup
	var mu sync.Mutex
	results := map[int]error{}
	for i := 0; i < 5; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			err := memcache.Add(ctx, &memcache.Item{Key: fmt.Sprint("fan", i%3), Value: []byte{byte('0' + i%3)}})
			mu.Lock()
			defer mu.Unlock()
			results[i%3] = errOr(results[i%3], err)
		}(i)
		wg.Wait()
	}
	fmt.Fprintln(w, len(results), results[2])
	items, err := memcache.GetMulti(ctx, []string{"fan0", "fan1", "fan2", "fan3"})
	fmt.Fprintln(w, len(items), err, string(items["fan1"].Value))
}

func errOr(a, b error) error {
	if a != nil {
		return a
	}
	return b
}

func selects(w http.ResponseWriter, r *http.Request) {
	c := make(chan int, 3)
	done := make(chan struct{})
	go func() {
		defer close(done)
		for v := range c {
			fmt.Fprint(w, v, " ")
		}
	}()
	for i := 0; i < 5; i++ {
		c <- i * i
	}
	close(c)
	<-done
	var once sync.Once
	for i := 0; i < 3; i++ {
		once.Do(func() { fmt.Fprintln(w, "once", i) })
	}
	t := time.NewTimer(time.Hour)
	fmt.Fprintln(w, t.Stop(), t.Stop())
	tick := time.NewTicker(time.Millisecond)
	<-tick.C
	<-tick.C
	tick.Stop()
	select {
	case v, ok := <-c:
		fmt.Fprintln(w, v, ok)
	default:
		fmt.Fprintln(w, "empty")
	}
}
