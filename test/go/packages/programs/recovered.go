package main

import (
	"errors"
	"fmt"
)

type E struct{ Code int }

func (e E) Error() string { return fmt.Sprintf("code %d", e.Code) }

func f(i int) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("recovered: %v (%T)", r, r)
		}
	}()
	switch i {
	case 0:
		var a []int
		_ = a[i]
	case 1:
		var m map[string]int
		m["a"] = 1
	case 2:
		var p *E
		_ = p.Code
	case 3:
		panic(E{3})
	case 4:
		panic(fmt.Sprintf("str %d", i))
	case 5:
		var x interface{} = "s"
		_ = x.(int)
	case 6:
		var x interface{}
		_ = x.(fmt.Stringer)
	case 7:
		a := 0
		_ = 1 / a
	case 8:
		s := "abc"
		_ = s[i:]
	case 9:
		a := make([]int, 2, 4)
		_ = a[:i]
	case 10:
		n := -1
		_ = make([]int, n)
	case 11:
		var f func()
		f()
	case 12:
		panic(errors.New("plain"))
	case 14:
		var c chan int
		close(c)
	case 15:
		a := []int{1, 2, 3}
		j := 1
		_ = a[2:j]
	case 17:
		x := []interface{}{[]int{1}}
		_ = x[0] == x[0]
	case 18:
		m := map[interface{}]int{}
		m[func() {}] = 1
	case 19:
		var x interface{} = E{1}
		_ = x.(fmt.Stringer)
	case 20:
		var s fmt.Stringer
		_ = s.String()
	case 21:
		panic(3.5)
	case 22:
		panic(&E{1})
	}
	return nil
}

func main() {
	for i := 0; i <= 22; i++ {
		fmt.Println(i, f(i))
	}
}
