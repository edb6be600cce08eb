package main

import "fmt"

func div(a, b int) (res int, err error) {
	defer func() {
		if e := recover(); e != nil {
			err = fmt.Errorf("%v", e)
			res = -1
		}
	}()
	return a / b, nil
}

func multi() (a int, b string, c []int) {
	a, b = 1, "x"
	defer func() { a *= 10; c = append(c, a) }()
	return a + 1, b + "y", []int{5}
}

func variadic(pre string, xs ...interface{}) int {
	fmt.Println(pre, len(xs), xs, xs == nil)
	return len(xs)
}

func main() {
	fmt.Println(div(1, 0))
	fmt.Println(div(6, 3))
	fmt.Println(multi())
	variadic("a")
	variadic("b", nil)
	variadic("c", 1, "x", []int{1})
	variadic("d", []interface{}{1, 2}...)
	variadic("e", []interface{}(nil)...)
	for i := 0; i < 3; i++ {
		defer func(n int) { fmt.Print("defer", n, " ") }(i)
	}
	a, b := 1, 2
	a, b = b, a+b
	fmt.Println(a, b)
	i := 0
	arr := []int{10, 20, 30}
	i, arr[i] = 2, 99
	fmt.Println(i, arr)
	x, y := func() (int, int) { return 3, 4 }()
	fmt.Println(x, y)
	var p *int
	p = &x
	*p++
	fmt.Println(x, *p == x)
	pp := new(int)
	*pp = 5
	fmt.Println(*pp)
	type local struct{ n int }
	ls := map[string]*local{"a": {1}}
	ls["a"].n++
	fmt.Println(ls["a"].n, *ls["a"])
	fn := func(f func(int) int, v int) int { return f(f(v)) }
	fmt.Println(fn(func(i int) int { return i + 3 }, 1))
}
