package main

import (
	"fmt"
	"runtime"
)

func where() {
	_, file, line, _ := runtime.Caller(1)
	fmt.Println(file, line)
}

func deeper() {
//line /gen/deep.go:7
	where()
}

func main() {
//line page.tmpl:100
	where()
	where()
//line :3
	where()
//line other.tmpl:30:5
	where()
//line :40:5
	where()
	/*line a.go:1*/ where() /*line b.go:2*/
	where()
	deeper()
	func() {
		defer func() {
//line last.go:9
			where()
			recover()
		}()
//line fault.go:70
		panic("x")
	}()
	where()
}
