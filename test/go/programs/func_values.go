package main

func mul(a, b int) int                               { return a * b }
func hello() string                                  { return "hello" }
func inc(x int) int                                  { return x + 1 }
func compose(f, g func(int) int) func(int) int       { return func(x int) int { return f(g(x)) } }
func apply(f interface{}, x interface{}) interface{} { return x }

type S struct {
	n int
	f func() int
}

func main() {
	ops := map[string]func(int, int) int{
		"+": func(a, b int) int { return a + b },
		"*": mul,
	}
	println(ops["+"](2, 3), ops["*"](2, 3), ops["-"] == nil)
	fs := [...]func() string{hello, func() string { return "x" }}
	println(fs[0](), fs[1]())
	println(apply(apply, nil) == nil, compose(inc, inc)(5))
	var s S
	s.f = func() int { return s.n }
	s.n = 4
	println(s.f())
}

/* Output:
5 6 true
hello x
true 7
4
*/
