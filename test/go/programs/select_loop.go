package main

func main() {
	c, quit := make(chan int), make(chan bool)
	go func() {
		for i := 0; i < 5; i++ {
			println(<-c)
		}
		quit <- true
	}()
	x, y := 0, 1
	for running := true; running; {
		select {
		case c <- x:
			x, y = y, x+y
		case <-quit:
			running = false
		}
	}
	println("quit")
}

/* Output:
0
1
1
2
3
quit
*/
