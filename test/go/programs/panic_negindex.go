package main

func main() {
	a := []int{1, 2, 3}
	i := -1
	println(a[i])
}

/* Output:
panic: runtime error: index out of range [-1]
exit status 2
*/
