package main

func main() {
	a := make([]int, 3, 10)
	i := 11
	println(len(a[:2:i]))
}

/* Output:
panic: runtime error: slice bounds out of range [::11] with capacity 10
exit status 2
*/
