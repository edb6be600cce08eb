package main

func run(n int) {
	defer println("out", n)
	if n == 0 {
		return
	}
	func() {
		defer func() { println("in", n) }()
		run(n - 1)
	}()
}

func main() {
	run(3)
}

/* Output:
out 0
in 1
out 1
in 2
out 2
in 3
out 3
*/
