package main

func main() {
	var c chan int
	close(c)
}

/* Output:
panic: close of nil channel
exit status 2
*/
