package main

func main() {
	panic(1.5)
}

/* Output:
panic: +1.500000e+000
exit status 2
*/
