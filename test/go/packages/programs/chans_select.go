package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

func gen(ctx context.Context, n int) <-chan int {
	c := make(chan int)
	go func() {
		defer close(c)
		for i := 0; i < n; i++ {
			select {
			case c <- i:
			case <-ctx.Done():
				return
			}
		}
	}()
	return c
}
func merge(cs ...<-chan int) <-chan int {
	out := make(chan int)
	var wg sync.WaitGroup
	for _, c := range cs {
		wg.Add(1)
		go func(c <-chan int) {
			defer wg.Done()
			for v := range c {
				out <- v
			}
		}(c)
	}
	go func() { wg.Wait(); close(out) }()
	return out
}

type safe struct {
	sync.Mutex
	m map[string]int
}

func (s *safe) inc(k string) {
	s.Lock()
	defer s.Unlock()
	s.m[k]++
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	sum := 0
	for v := range merge(gen(ctx, 10), gen(ctx, 5)) {
		sum += v
	}
	fmt.Println(sum)
	cancel()
	fmt.Println(ctx.Err(), errors.Is(ctx.Err(), context.Canceled))
	ctx2, c2 := context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer c2()
	select {
	case <-ctx2.Done():
		fmt.Println(ctx2.Err())
	case <-time.After(time.Second):
		fmt.Println("late")
	}
	var nilc chan int
	select {
	case v := <-nilc:
		fmt.Println(v)
	case nilc <- 1:
	default:
		fmt.Println("default")
	}
	c := make(chan int, 2)
	c <- 1
	select {
	case c <- 2:
		fmt.Println("sent", len(c), cap(c))
	default:
	}
	select {
	case c <- 3:
	default:
		fmt.Println("full")
	}
	close(c)
	for i := 0; i < 3; i++ {
		v, ok := <-c
		fmt.Println(v, ok)
	}
	func() {
		defer func() { fmt.Println(recover()) }()
		c <- 1
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		close(c)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		close(nilc)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		select {
		case c <- 1:
		default:
		}
	}()
	s := safe{m: map[string]int{}}
	var wg sync.WaitGroup
	var n int64
	for i := 0; i < 50; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			s.inc("a")
			atomic.AddInt64(&n, 2)
		}()
	}
	wg.Wait()
	fmt.Println(s.m, n)
	var once sync.Once
	for i := 0; i < 3; i++ {
		once.Do(func() { fmt.Println("once") })
	}
	results := make(chan string)
	go func() {
		defer close(results)
		for i := 3; i > 0; i-- {
			time.Sleep(time.Millisecond * time.Duration(i))
			results <- fmt.Sprint("r", i)
		}
	}()
	for r := range results {
		fmt.Print(r, " ")
	}
	fmt.Println()
	tick := time.NewTicker(10 * time.Millisecond)
	for i := 0; i < 3; i++ {
		<-tick.C
	}
	tick.Stop()
	done := make(chan struct{})
	timer := time.AfterFunc(time.Millisecond, func() { close(done) })
	<-done
	fmt.Println(timer.Stop())
	sem := make(chan struct{}, 2)
	var max, cur int32
	for i := 0; i < 6; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			sem <- struct{}{}
			if v := atomic.AddInt32(&cur, 1); v > atomic.LoadInt32(&max) {
				atomic.StoreInt32(&max, v)
			}
			time.Sleep(time.Millisecond)
			atomic.AddInt32(&cur, -1)
			<-sem
		}()
	}
	wg.Wait()
	fmt.Println(max)
	cond := make(chan chan int, 1)
	go func() { r := <-cond; r <- 42 }()
	r := make(chan int)
	cond <- r
	fmt.Println(<-r)
	var rw sync.RWMutex
	rw.RLock()
	rw.RLock()
	rw.RUnlock()
	rw.RUnlock()
	rw.Lock()
	rw.Unlock()
	fmt.Println("locks")
	var ro <-chan int = r
	var so chan<- int = r
	fmt.Printf("%T %T %v\n", ro, so, ro == r)
	fs := []func(){}
	for i := 0; i < 3; i++ {
		j := i
		fs = append(fs, func() { fmt.Print(j) })
	}
	for _, f := range fs {
		f()
	}
	fmt.Println()
	errc := make(chan error, 1)
	go func() {
		defer func() {
			if r := recover(); r != nil {
				errc <- fmt.Errorf("goroutine: %v", r)
			}
		}()
		var m map[string]int
		m["x"] = 1
	}()
	fmt.Println(<-errc)
	i := 0
	loop := time.After(5 * time.Millisecond)
L:
	for {
		select {
		case <-loop:
			break L
		default:
			i++
			time.Sleep(time.Millisecond)
		}
	}
	fmt.Println(i > 0)
	x := make(chan int, 1)
	for i := 0; i < 4; i++ {
		select {
		case x <- i:
		case v := <-x:
			fmt.Print(v, " ")
		}
	}
	fmt.Println()
	arr := [2]chan int{make(chan int, 1), make(chan int, 1)}
	arr[1] <- 5
	idx := 0
	vals := [2]int{}
	select {
	case vals[idx] = <-arr[1]:
	case vals[1] = <-arr[0]:
	}
	fmt.Println(vals)
	var v interface{}
	var ok bool
	arr[0] <- 9
	select {
	case v, ok = <-arr[0]:
		fmt.Println(v, ok)
	}
}
