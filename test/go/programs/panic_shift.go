package main

func main() {
	s := -1
	println(1 << s)
}

/* Output:
panic: runtime error: negative shift amount
exit status 2
*/
