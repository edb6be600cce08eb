package main

func counter() func() int {
	n := 0
	return func() int { n++; return n }
}

func main() {
	c := counter()
	c()
	c()
	println(c())
	add := func(a int) func(int) int { return func(b int) int { return a + b } }
	println(add(3)(4))
	var fib func(int) int
	fib = func(n int) int {
		if n < 2 {
			return n
		}
		return fib(n-1) + fib(n-2)
	}
	println(fib(15))
	x := 1
	func() { x = 2 }()
	println(x)
	s := struct{ v int }{1}
	f := func() int { s.v++; return s.v }
	f()
	s = struct{ v int }{10}
	println(f(), s.v)
	arr := [2]int{}
	g := func(i int) { arr[i]++ }
	g(1)
	g(1)
	println(arr[1])
}

/* Output:
3
7
610
2
11 11
2
*/
