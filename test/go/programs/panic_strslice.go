package main

func main() {
	s := "abc"
	i := 4
	println(s[i:])
}

/* Output:
panic: runtime error: slice bounds out of range [4:3]
exit status 2
*/
