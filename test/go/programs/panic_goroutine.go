package main

func main() {
	c := make(chan int)
	go func() { panic("in goroutine") }()
	<-c
}

/* Output:
panic: in goroutine
exit status 2
*/
