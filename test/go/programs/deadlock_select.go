package main

func main() {
	select {}
}

/* Output:
fatal error: all goroutines are asleep - deadlock!
exit status 2
*/
