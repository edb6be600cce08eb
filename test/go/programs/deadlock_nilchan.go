package main

func main() {
	var c chan int
	println(<-c)
}

/* Output:
fatal error: all goroutines are asleep - deadlock!
exit status 2
*/
