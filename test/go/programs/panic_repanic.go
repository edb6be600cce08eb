package main

func main() {
	defer func() {
		r := recover()
		println("again", r.(string))
		panic("third")
	}()
	panic("first")
}

/* Output:
again first
panic: first [recovered]
	panic: third
exit status 2
*/
