package main

var a = b + 1
var b = f()
var c, d = g()
var order string

func f() int { order += "f"; return 10 }
func g() (int, string) {
	return b * 2, order
}
func init() { println("init1", a) }
func init() { println("init2", order) }

func main() {
	println(a, b, c, d)
}

/* Output:
init1 11
init2 f
11 10 20 f
*/
