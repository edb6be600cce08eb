package main

func main() {
	var e error
	println(e.Error())
}

/* Output:
panic: runtime error: invalid memory address or nil pointer dereference
exit status 2
*/
