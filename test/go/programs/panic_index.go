package main

func main() {
	a := []int{1, 2, 3}
	i := 5
	println(a[i])
}

/* Output:
panic: runtime error: index out of range [5] with length 3
exit status 2
*/
