package main

func main() {
	panic("boom")
}

/* Output:
panic: boom
exit status 2
*/
