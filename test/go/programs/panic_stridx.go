package main

func main() {
	s := "abc"
	i := 3
	println(s[i])
}

/* Output:
panic: runtime error: index out of range [3] with length 3
exit status 2
*/
