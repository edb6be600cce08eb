package main

import "fmt"

func counter() (func() int, func()) {
	n := 0
	return func() int { n++; return n }, func() { n = 100 }
}
func fib() func() int {
	a, b := 0, 1
	return func() int {
		r := a
		a, b = b, a+b
		return r
	}
}
func compose(fs ...func(int) int) func(int) int {
	return func(x int) int {
		for _, f := range fs {
			x = f(x)
		}
		return x
	}
}
func memo(f func(int) int) func(int) int {
	m := map[int]int{}
	return func(x int) int {
		if v, ok := m[x]; ok {
			return v
		}
		v := f(x)
		m[x] = v
		return v
	}
}
func ptr() *int { x := 5; return &x }
func params(a int, b *int) func() int {
	a++
	return func() int { a++; *b++; return a + *b }
}
func named() (x int, f func() int) {
	f = func() int { x++; return x }
	x = 10
	return
}
func rec(n int) int {
	var f func(int) int
	f = func(i int) int {
		if i <= 1 {
			return 1
		}
		return i * f(i-1)
	}
	return f(n)
}

type T struct{ n int }

func (t *T) inc() func()    { return func() { t.n++ } }
func (t T) val() func() int { return func() int { t.n++; return t.n } }

var global = func() int { return 7 }()

func shadow() {
	x := 1
	{
		x := 2
		x++
		if x := 5; x > 3 {
			x++
			fmt.Print(x, " ")
		}
		fmt.Print(x, " ")
	}
	if x, y := x+1, 3; x < y {
		fmt.Print(x, y, " ")
	} else if z := x; z > 0 {
		fmt.Print(z)
	}
	switch x := x; x {
	case 1:
		x := "str"
		fmt.Print(x, " ")
	}
	for x := 0; x < 2; x++ {
		x := x * 10
		fmt.Print(x, " ")
	}
	fmt.Println(x)
}

func main() {
	c, reset := counter()
	fmt.Println(c(), c())
	reset()
	fmt.Println(c())
	f := fib()
	for i := 0; i < 10; i++ {
		fmt.Print(f(), " ")
	}
	fmt.Println()
	fmt.Println(compose(func(x int) int { return x + 1 }, func(x int) int { return x * 10 })(4))
	calls := 0
	sq := memo(func(x int) int { calls++; return x * x })
	fmt.Println(sq(4), sq(4), sq(5), calls)
	p, q := ptr(), ptr()
	*p++
	fmt.Println(*p, *q, p == q)
	b := 1
	g := params(1, &b)
	fmt.Println(g(), g(), b)
	x, h := named()
	fmt.Println(x, h(), h(), x)
	fmt.Println(rec(10))
	t := T{1}
	inc := t.inc()
	v := t.val()
	inc()
	inc()
	fmt.Println(t, v(), v(), t)
	fmt.Println(global)
	shadow()
	var fs [3]func() int
	for i := range fs {
		i := i
		fs[i] = func() int { i += 10; return i }
	}
	fmt.Println(fs[0](), fs[0](), fs[1](), fs[2]())
	a := []int{1, 2, 3}
	sum := 0
	each := func(f func(int)) {
		for _, v := range a {
			f(v)
		}
	}
	each(func(v int) { sum += v })
	each(func(v int) { a[v-1] = sum })
	fmt.Println(sum, a)
	func(args ...string) { fmt.Println(len(args), args) }("a", "b")
	fmt.Println(func() (int, string) { return 1, "x" }())
	var e error
	func() {
		defer func() { e = fmt.Errorf("%v", recover()) }()
		var m map[int]int
		m[1]++
	}()
	fmt.Println(e)
	s := struct{ f func(int) int }{func(i int) int { return i + b }}
	b = 1000
	fmt.Println(s.f(1))
	type op func(float64, float64) (float64, error)
	ops := map[string]op{
		"+": func(a, b float64) (float64, error) { return a + b, nil },
		"/": func(a, b float64) (float64, error) {
			if b == 0 {
				return 0, fmt.Errorf("division by zero")
			}
			return a / b, nil
		},
	}
	fmt.Println(ops["+"](1, 2))
	fmt.Println(ops["/"](1, 0))
	arr := [2]int{1, 2}
	mod := func() { arr[0] = 50 }
	cp := arr
	mod()
	fmt.Println(arr, cp)
	st := T{5}
	sm := func() { st.n *= 2 }
	pt := &st
	sm()
	pt.n++
	fmt.Println(st, *pt)
	i := 0
	next := func() int { i++; return i }
	arr2 := [...]int{next(), next(), next()}
	m := map[int]int{next(): next()}
	fmt.Println(arr2, m, i)
	z := 1
	func() {
		z := 2
		func() { z = 3 }()
		fmt.Print(z, " ")
	}()
	fmt.Println(z)
	var self func() string
	n := 0
	self = func() string {
		n++
		if n < 3 {
			return fmt.Sprint(n) + self()
		}
		return "end"
	}
	fmt.Println(self())
}
