package main

func main() {
	var f func()
	f()
}

/* Output:
panic: runtime error: invalid memory address or nil pointer dereference
exit status 2
*/
