package main

func main() {
	panic(42)
}

/* Output:
panic: 42
exit status 2
*/
