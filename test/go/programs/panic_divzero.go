package main

func main() {
	x := 0
	println(10 % x)
}

/* Output:
panic: runtime error: integer divide by zero
exit status 2
*/
