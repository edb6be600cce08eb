package main

func main() {
	c := make(chan int, 1)
	close(c)
	c <- 1
}

/* Output:
panic: send on closed channel
exit status 2
*/
