package main

func main() {
	a := make([]int, 3)
	i := 5
	println(len(a[:i]))
}

/* Output:
panic: runtime error: slice bounds out of range [:5] with capacity 3
exit status 2
*/
