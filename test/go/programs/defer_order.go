package main

func named() (n int) {
	defer func() { n *= 2 }()
	return 21
}
func multi() int {
	n := 1
	defer func() { n = 100 }()
	return n
}

func main() {
	defer println("last")
	for i := 0; i < 3; i++ {
		defer println("loop", i)
	}
	println(named(), multi())
	x := 1
	defer println("arg", x)
	x = 2
	defer func() { println("closure", x) }()
}

/* Output:
42 1
closure 2
arg 1
loop 2
loop 1
loop 0
last
*/
