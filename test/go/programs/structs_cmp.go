package main

func main() {
	type P struct {
		x int
		s string
	}
	a, b := P{1, "a"}, P{1, "a"}
	println(a == b, a != P{2, "a"}, &a == &b)
	var i, j interface{} = a, b
	println(i == j, i == interface{}(1))
	type E struct{}
	println(E{} == E{})
	anon := struct{ x int }{5}
	type N struct{ x int }
	var n N = anon
	println(n.x)
}

/* Output:
true true false
true false
true
5
*/
