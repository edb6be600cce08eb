package main

func main() {
	type N int
	panic(N(7))
}

/* Output:
panic: main.N(7)
exit status 2
*/
