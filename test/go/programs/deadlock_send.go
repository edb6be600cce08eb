package main

func main() {
	c := make(chan string)
	c <- "x"
}

/* Output:
fatal error: all goroutines are asleep - deadlock!
exit status 2
*/
