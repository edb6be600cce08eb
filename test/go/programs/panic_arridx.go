package main

func main() {
	var a [4]int
	i := 4
	a[i] = 1
}

/* Output:
panic: runtime error: index out of range [4] with length 4
exit status 2
*/
