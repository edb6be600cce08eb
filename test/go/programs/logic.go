package main

func call(s string, r bool) bool { print(s, " "); return r }

func main() {
	t, f := true, false
	println(t && f, t || f, !t, t != f, t == !f)
	println(call("a", false) && call("b", true), call("c", true) || call("d", true))
	x := 5
	ok := x > 3 && x < 10 || x == 100
	println(ok, !(x > 3 || x < 1))
	if !ok || x != 5 {
		println("no")
	} else {
		println("yes")
	}
	b := x > 3
	b = b && x > 4
	println(b)
}

/* Output:
false true false true true
a c false true
true false
yes
true
*/
