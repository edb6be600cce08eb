package main

import (
	"fmt"
	"path/filepath"
	"runtime"
	"strings"
)

func where(skip int) string {
	_, _, line, ok := runtime.Caller(skip)
	return fmt.Sprint(":", line, " ", ok)
}

func frames() {
	pcs := make([]uintptr, 10)
	n := runtime.Callers(1, pcs)
	fs := runtime.CallersFrames(pcs[:n])
	for {
		f, more := fs.Next()
		if strings.HasPrefix(f.Function, "main.") {
			fmt.Println(f.Function, filepath.Ext(f.File), f.Line)
		}
		if !more {
			break
		}
	}
}

type T struct{}

//go:noinline
func (*T) Method() { frames() }

//go:noinline
func deferred() {
	defer func() {
		recover()
		fmt.Println(where(1), where(2), where(3))
	}()
	f := func(m map[string]int) {
		m["x"] = 1
	}
	f(nil)
}

//go:noinline
func late() {
	defer fmt.Println("end")
	defer func() { fmt.Println(where(1), where(2)) }()
	fmt.Println(where(1))
}

func main() {
	fmt.Println(where(0), where(1))
	frames()
	(&T{}).Method()
	func() {
		frames()
	}()
	late()
	fmt.Println(where(1), where(100) == ":0 false")
	buf := make([]byte, 4096)
	s := string(buf[:runtime.Stack(buf, false)])
	fmt.Println(strings.HasPrefix(s, "goroutine 1 [running]:\nmain.main("), runtime.Stack(buf[:10], false))
	runtime.SetFinalizer(&T{}, func(*T) {})
	runtime.KeepAlive(buf)
	pc, _, _, _ := runtime.Caller(0)
	fmt.Println(runtime.FuncForPC(pc).Name())
	func() {
		defer func() {
			_, file, line, _ := runtime.Caller(2)
			fmt.Println(filepath.Ext(file), line, recover())
		}()
		panic("here")
	}()
}
