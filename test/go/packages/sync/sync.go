package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

type key string

func (k key) String() string { return "key " + string(k) }

func main() {
	var mu sync.Mutex
	var wg sync.WaitGroup
	n := 0
	for i := 0; i < 50; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			mu.Lock()
			defer mu.Unlock()
			v := n
			time.Sleep(time.Microsecond)
			n = v + 1
		}()
	}
	wg.Wait()
	fmt.Println(n, mu.TryLock(), mu.TryLock())
	mu.Unlock()
	var rw sync.RWMutex
	rw.RLock()
	rw.RLock()
	fmt.Println(rw.TryLock(), rw.TryRLock())
	done := make(chan string, 3)
	go func() { rw.Lock(); done <- "writer"; time.Sleep(time.Millisecond); rw.Unlock() }()
	time.Sleep(20 * time.Millisecond)
	go func() { rw.RLock(); done <- "reader"; rw.RUnlock() }()
	time.Sleep(20 * time.Millisecond)
	fmt.Println(len(done))
	rw.RUnlock()
	rw.RUnlock()
	rw.RUnlock()
	fmt.Println(<-done, <-done)
	rw.RLocker().Lock()
	rw.RLocker().Unlock()
	var once sync.Once
	for i := 0; i < 3; i++ {
		once.Do(func() { fmt.Println("once", i) })
	}
	var po sync.Once
	for i := 0; i < 2; i++ {
		func() {
			defer func() { fmt.Println("recovered", recover()) }()
			po.Do(func() { panic("in once") })
		}()
	}
	cond := sync.NewCond(&mu)
	ready := 0
	for i := 0; i < 3; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			mu.Lock()
			for ready == 0 {
				cond.Wait()
			}
			ready++
			mu.Unlock()
		}()
	}
	time.Sleep(5 * time.Millisecond)
	mu.Lock()
	ready = 1
	mu.Unlock()
	cond.Signal()
	cond.Broadcast()
	wg.Wait()
	fmt.Println(ready)
	pool := sync.Pool{New: func() interface{} { return "new" }}
	fmt.Println(pool.Get())
	pool.Put("old")
	fmt.Println(pool.Get(), (&sync.Pool{}).Get())
	var m sync.Map
	m.Store("a", 1)
	fmt.Println(m.Load("a"))
	fmt.Println(m.Load("b"))
	fmt.Println(m.LoadOrStore("a", 2))
	fmt.Println(m.LoadOrStore("b", 3))
	fmt.Println(m.LoadAndDelete("a"))
	fmt.Println(m.LoadAndDelete("a"))
	m.Range(func(k, v interface{}) bool { fmt.Println(k, v); return true })
	m.Delete("b")
	func() {
		defer func() { fmt.Println(recover()) }()
		var w sync.WaitGroup
		w.Done()
	}()
	var i32 int32
	var u64 uint64
	fmt.Println(atomic.AddInt32(&i32, 5), atomic.CompareAndSwapInt32(&i32, 5, 7), atomic.CompareAndSwapInt32(&i32, 5, 8), atomic.LoadInt32(&i32), atomic.SwapInt32(&i32, 1))
	fmt.Println(atomic.AddUint64(&u64, ^uint64(0)), u64)
	var ab atomic.Bool
	var ai atomic.Int64
	var ap atomic.Pointer[int]
	ab.Store(true)
	x := 4
	ap.Store(&x)
	fmt.Println(ab.Load(), ab.Swap(false), ai.Add(-3), ai.CompareAndSwap(-3, 9), ai.Load(), *ap.Load())
	var av atomic.Value
	fmt.Println(av.Load())
	av.Store("s")
	fmt.Println(av.Load())
	func() { defer func() { fmt.Println(recover()) }(); av.Store(1) }()
	func() { defer func() { fmt.Println(recover()) }(); av.Store(nil) }()

	ctx, cancel := context.WithCancel(context.Background())
	fmt.Println(ctx.Err(), ctx)
	child := context.WithValue(ctx, key("k"), "v")
	fmt.Println(child, child.Value(key("k")), child.Value("k"), ctx.Value(key("k")))
	grand, cancel2 := context.WithTimeout(child, time.Hour)
	_, has := grand.Deadline()
	fmt.Println(has, grand.Value(key("k")), grand.Err())
	cancel()
	<-grand.Done()
	fmt.Println(ctx.Err(), child.Err(), grand.Err())
	cancel()
	cancel2()
	tctx, c3 := context.WithTimeout(context.Background(), 5*time.Millisecond)
	defer c3()
	select {
	case <-tctx.Done():
		fmt.Println(tctx.Err(), errors.Is(tctx.Err(), context.DeadlineExceeded))
	case <-time.After(time.Second):
		fmt.Println("late")
	}
	past, c4 := context.WithDeadline(context.Background(), time.Unix(0, 0))
	fmt.Println(past.Err())
	c4()
	fmt.Println(context.Background(), context.TODO(), context.DeadlineExceeded.(interface{ Timeout() bool }).Timeout())
	fmt.Println(context.WithValue(context.TODO(), 1, 2))
	for _, f := range []func(){func() { context.WithCancel(nil) }, func() { context.WithValue(context.Background(), nil, 1) }, func() { context.WithValue(context.Background(), []int{}, 1) }} {
		func() { defer func() { fmt.Println(recover()) }(); f() }()
	}

	t0 := time.Now()
	tm := time.NewTimer(30 * time.Millisecond)
	fmt.Println(tm.Stop(), tm.Stop(), tm.Reset(10*time.Millisecond))
	<-tm.C
	fmt.Println(time.Since(t0) >= 10*time.Millisecond, tm.Stop())
	fired := make(chan int, 1)
	time.AfterFunc(time.Millisecond, func() { fired <- 1 })
	fmt.Println(<-fired)
	tick := time.NewTicker(2 * time.Millisecond)
	for i := 0; i < 3; i++ {
		<-tick.C
	}
	tick.Stop()
	select {
	case <-tick.C:
		fmt.Println("tick")
	case <-time.After(10 * time.Millisecond):
		fmt.Println("stopped")
	}
	fmt.Println(time.Tick(0) == nil)
	func() { defer func() { fmt.Println(recover()) }(); time.NewTicker(0) }()
	time.Sleep(-1)
	now := time.Now()
	fmt.Println(now.Sub(now), now.Equal(now.Round(0)), now == now.Round(0), now.After(t0))
}
