package main

import (
	"errors"
	"fmt"
	"io"
)

type code int

func (c code) Error() string { return fmt.Sprint("code ", int(c)) }

type wrapper struct{ inner error }

func (w *wrapper) Error() string { return "w(" + w.inner.Error() + ")" }
func (w *wrapper) Unwrap() error { return w.inner }

type isser struct{}

func (isser) Error() string        { return "isser" }
func (isser) Is(target error) bool { return target == io.EOF }

type asser struct{}

func (asser) Error() string { return "asser" }
func (asser) As(t interface{}) bool {
	if c, ok := t.(*code); ok {
		*c = 99
		return true
	}
	return false
}

type noncomp struct{ s []int }

func (noncomp) Error() string { return "noncomp" }

type structErr struct{ A, B int }

func (structErr) Error() string { return "structErr" }

type timeouter interface{ Timeout() bool }
type tout struct{}

func (tout) Error() string { return "tout" }
func (tout) Timeout() bool { return true }

func try(f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("panic:", r)
		}
	}()
	f()
}

func main() {
	a, b := errors.New("a"), errors.New("a")
	fmt.Println(a == b, a == a, a, errors.Is(a, b), errors.Is(a, a), errors.Is(nil, a), errors.Is(a, nil), errors.Is(nil, nil))
	list := []error{a, code(3), &wrapper{a}, &wrapper{code(4)}, &wrapper{&wrapper{io.EOF}}, isser{}, &wrapper{isser{}}, asser{}, &wrapper{asser{}}, noncomp{[]int{1}}, structErr{1, 2}, &wrapper{structErr{3, 4}}, tout{}, fmt.Errorf("f: %w", code(7)), fmt.Errorf("plain %v", code(8)), io.EOF, nil}
	for i, e := range list {
		fmt.Println(i, e, errors.Is(e, a), errors.Is(e, io.EOF), errors.Is(e, code(4)), errors.Is(e, noncomp{}), errors.Is(e, structErr{1, 2}), errors.Unwrap(e))
		var c code
		fmt.Println(errors.As(e, &c), c)
		var w *wrapper
		fmt.Println(errors.As(e, &w), w != nil)
		var s structErr
		fmt.Println(errors.As(e, &s), s)
		var t timeouter
		fmt.Println(errors.As(e, &t), t)
		var any error
		fmt.Println(errors.As(e, &any), i == 9 || any == e)
	}
	try(func() { errors.As(a, nil) })
	var np *code
	try(func() { errors.As(a, np) })
	try(func() { errors.As(a, 5) })
	var str string
	try(func() { errors.As(a, &str) })
}
