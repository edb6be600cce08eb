package main

func main() {
	c := make(chan int)
	close(c)
	close(c)
}

/* Output:
panic: close of closed channel
exit status 2
*/
