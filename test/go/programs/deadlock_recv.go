package main

func main() {
	c := make(chan int)
	<-c
}

/* Output:
fatal error: all goroutines are asleep - deadlock!
exit status 2
*/
