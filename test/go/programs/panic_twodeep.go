package main

func main() {
	defer func() { panic("two") }()
	panic("one")
}

/* Output:
panic: one
	panic: two
exit status 2
*/
