package main

func main() {
	type N string
	panic(N("q"))
}

/* Output:
panic: main.N("q")
exit status 2
*/
