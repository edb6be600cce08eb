package main

func main() {
	a := make([]int, 3)
	i, j := 2, 1
	println(len(a[i:j]))
}

/* Output:
panic: runtime error: slice bounds out of range [2:1]
exit status 2
*/
