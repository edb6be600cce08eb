package main

import (
	"errors"
	"fmt"
	"io"
	"os"
)

type I interface{ M() }
type J interface {
	M()
	N(int) string
}
type T struct{}

func (T) M() {}

type U struct{}

func (*U) M() {}

type W int

func (W) M(int) {}

type N struct{ error }

func try(f func()) {
	defer func() {
		r := recover()
		if e, ok := r.(error); ok {
			fmt.Printf("%T: %v\n", e, e)
		} else {
			fmt.Printf("%T %v\n", r, r)
		}
	}()
	f()
}

func main() {
	var e interface{}
	var i I
	try(func() { _ = e.(int) })
	try(func() { _ = e.(I) })
	try(func() { _ = i.(T) })
	try(func() { _ = i.(J) })
	e = "s"
	try(func() { _ = e.(int) })
	try(func() { _ = e.(I) })
	try(func() { _ = e.(fmt.Stringer) })
	try(func() { _ = e.(error) })
	e = T{}
	try(func() { _ = e.(J) })
	try(func() { _ = e.(*T) })
	try(func() { _ = e.(U) })
	e = U{}
	try(func() { _ = e.(I) })
	e = W(1)
	try(func() { _ = e.(I) })
	i = T{}
	try(func() { _ = i.(*U) })
	try(func() { _ = i.(J) })
	var err error = errors.New("x")
	try(func() { _ = err.(interface{ Unwrap() error }) })
	try(func() { _ = err.(N) })
	try(func() { _ = err.(*os.PathError) })
	try(func() { _ = io.Writer(os.Stdout).(io.ByteReader) })
	type T struct{}
	e = T{}
	try(func() { _ = e.(func()) })
	try(func() { _ = e.(map[string][]int) })
	try(func() { _ = e.(struct{ a int }) })
	try(func() { _ = e.(*[3]chan<- int) })
	e = []int{1}
	try(func() { fmt.Println(e == e) })
	try(func() { fmt.Println(e == interface{}([]string{})) })
	e = map[string]int{}
	try(func() { fmt.Println(e == e) })
	e = func() {}
	try(func() { fmt.Println(e != e) })
	e = struct{ a []int }{}
	try(func() { fmt.Println(e == e) })
	e = [1]func(){}
	try(func() { fmt.Println(e == e) })
	e = struct {
		a int
		b interface{}
	}{1, []int{}}
	f := struct {
		a int
		b interface{}
	}{2, []int{}}
	try(func() { fmt.Println(e == interface{}(f)) })
	f.a = 1
	try(func() { fmt.Println(e == interface{}(f)) })
	try(func() { panic(fmt.Sprintf("%d", 5)) })
	try(func() { panic(fmt.Errorf("wrapped: %w", io.EOF)) })
	try(func() { var p *int; *p = 1 })
	try(func() { var p *[5]int; p[2] = 1 })
	try(func() { var p *[5]int; _ = p[:] })
	try(func() { var p *struct{ a, b int }; p.b++ })
	try(func() { var m map[string]map[string]int; m["a"]["b"] = 1 })
	try(func() { x := 0; fmt.Println(1 % x) })
	try(func() { var x int8; fmt.Println(-128 / x) })
	try(func() { x := -1; fmt.Println(1 << x) })
	try(func() { x := []int{1}; y := 1; x[y]++ })
	try(func() { x := "abc"; y := 3; _ = x[y] })
	try(func() { x := uint64(1 << 63); _ = []int{1}[x] })
	try(func() { x := uint8(200); _ = [100]int{}[x] })
	try(func() { x := int64(-5); _ = make([]int, x) })
	try(func() { x := -5; _ = make(chan int, x) })
	try(func() { x := -5; m := make(map[int]int, x); fmt.Println(len(m)) })
	try(func() { panic(nil2()) })
	try(func() { var f func(int) int; f(1) })
	try(func() { var e error; e.Error() })
	try(func() { var s fmt.Stringer; _ = s.String })
	var st struct{ fmt.Stringer }
	try(func() { _ = st.String() })
	a, ok := e.(string)
	fmt.Printf("%q %v\n", a, ok)
	b, ok := e.(I)
	fmt.Println(b, ok)
	c, ok := i.(*U)
	fmt.Println(c, ok)
}

func nil2() interface{} { return (*int)(nil) }
