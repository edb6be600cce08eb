package main

func main() {
	n := -1
	println(len(make([]int, n)))
}

/* Output:
panic: runtime error: makeslice: len out of range
exit status 2
*/
