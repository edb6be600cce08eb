package main

func outer(n int) int {
	inc := func() { n++ }
	inc()
	deep := func() func() { return func() { n *= 2 } }
	deep()()
	return n
}
func pair() (func(), func() int) {
	x := 0
	return func() { x++ }, func() int { return x }
}

func main() {
	println(outer(5))
	fs := []func() int{}
	for _, v := range []int{1, 2, 3} {
		v := v
		fs = append(fs, func() int { v *= 10; return v })
	}
	for _, f := range fs {
		print(f(), " ", f(), " ")
	}
	println()
	a, b := pair()
	a()
	a()
	println(b())
}

/* Output:
12
10 100 20 200 30 300 
2
*/
