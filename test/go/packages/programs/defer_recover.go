package main

import (
	"errors"
	"fmt"
	"os"
	"runtime"
)

func named() (r int, err error) {
	defer func() {
		if x := recover(); x != nil {
			err = fmt.Errorf("recovered: %v", x)
			r *= 2
		}
	}()
	r = 21
	panic("boom")
}
func order() (s string) {
	for i := 0; i < 3; i++ {
		defer func(n int) { s += fmt.Sprint(n, i) }(i)
	}
	return "start "
}
func change() (i int) {
	defer func() { i++ }()
	return 10
}
func nochange() int {
	i := 10
	defer func() { i++ }()
	return i
}
func rethrow() (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("outer: %v", r)
		}
	}()
	defer func() {
		if r := recover(); r != nil {
			panic(fmt.Sprintf("re-%v", r))
		}
	}()
	panic("first")
}
func helper() interface{} { return recover() }
func notDirect() (s string) {
	defer func() {
		s = fmt.Sprint("outer ", recover())
	}()
	defer func() {
		s = fmt.Sprint("helper ", helper())
	}()
	panic("p")
}
func nestedDefer() (s string) {
	defer func() { s += fmt.Sprint(" last ", recover()) }()
	defer func() {
		defer func() { s += fmt.Sprint(" inner ", recover()) }()
		panic("second")
	}()
	panic("first")
}
func goexit() {
	done := make(chan bool)
	go func() {
		defer close(done)
		defer func() { fmt.Println("goexit recover", recover()) }()
		runtime.Goexit()
	}()
	<-done
}

type cleanup struct{ name string }

func (c cleanup) Close()   { fmt.Println("close", c.name) }
func (c *cleanup) PClose() { fmt.Println("pclose", c.name) }
func methods() {
	c := cleanup{"a"}
	defer c.Close()
	defer c.PClose()
	c.name = "b"
	fmt.Println("body")
}
func args() {
	x := 1
	defer fmt.Println("deferred", x, func() int { fmt.Println("evaluated"); return x }())
	x = 2
}
func loop() {
	for i := 0; i < 2; i++ {
		func() {
			defer fmt.Println("end", i)
			if i == 0 {
				return
			}
			fmt.Println("i", i)
		}()
	}
}
func nilFunc() {
	defer func() { fmt.Println("nil:", recover()) }()
	var f func()
	defer f()
	fmt.Println("registered")
}
func rtError() {
	defer func() {
		r := recover()
		err, ok := r.(runtime.Error)
		fmt.Println(ok, err)
		var e error = r.(error)
		fmt.Println(errors.As(e, &err))
	}()
	var a []int
	_ = a[5]
}
func panicVals() {
	for _, v := range []interface{}{1, "s", errors.New("e"), 2.5, struct{ a int }{1}, []int{1}, fmt.Errorf("w: %w", os.ErrNotExist), true} {
		func() {
			defer func() {
				r := recover()
				fmt.Printf("%v %T\n", r, r)
			}()
			panic(v)
		}()
	}
}
func deep(n int) int {
	if n == 0 {
		panic("deep")
	}
	defer func() {
		if n == 3 {
			if r := recover(); r != nil {
				fmt.Println("at", n, r)
			}
		}
	}()
	return deep(n-1) + 1
}
func retval() (a, b int) {
	defer func() { recover() }()
	a, b = 1, 2
	func() { panic("x") }()
	return 3, 4
}
func twice() (s string) {
	defer func() {
		a := recover()
		b := recover()
		s = fmt.Sprint(a, b)
	}()
	panic("once")
}
func deferInDefer() {
	defer func() {
		defer fmt.Println("1")
		defer fmt.Println("2")
		fmt.Println("3")
	}()
	fmt.Println("4")
}
func loopRecover() {
	for i := 0; i < 3; i++ {
		err := func() (err error) {
			defer func() {
				if r := recover(); r != nil {
					err = fmt.Errorf("%d: %v", i, r)
				}
			}()
			arr := []int{1}
			return fmt.Errorf("ok %d", arr[i])
		}()
		fmt.Println(err)
	}
}
func recoverValue() (r int) {
	defer func() {
		if v, ok := recover().(int); ok {
			r = v
		}
	}()
	panic(42)
}

type myErr struct{ code int }

func (e *myErr) Error() string { return fmt.Sprint("code ", e.code) }
func mayFail(n int) error {
	var e *myErr
	if n > 0 {
		e = &myErr{n}
	}
	return e
}
func closures() {
	var fs []func()
	for i := 0; i < 3; i++ {
		i := i
		defer func() { fmt.Print(i, " ") }()
		fs = append(fs, func() { i *= 10; fmt.Print(i, " ") })
	}
	for _, f := range fs {
		f()
	}
}

func main() {
	fmt.Println(named())
	fmt.Println(change(), nochange())
	fmt.Println(rethrow())
	fmt.Println(notDirect())
	fmt.Println(nestedDefer())
	goexit()
	methods()
	args()
	loop()
	nilFunc()
	rtError()
	panicVals()
	fmt.Println(deep(5))
	fmt.Println(retval())
	fmt.Println(twice())
	deferInDefer()
	loopRecover()
	fmt.Println(recoverValue())
	fmt.Println(mayFail(0) == nil, mayFail(1))
	closures()
	fmt.Println(recover())
	_ = order
}
