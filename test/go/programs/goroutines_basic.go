package main

func work(n int, done chan<- struct{}) {
	println("work", n)
	close(done)
}

func main() {
	c := make(chan int)
	go func() {
		for i := 0; i < 3; i++ {
			c <- i * i
		}
		close(c)
	}()
	for v := range c {
		println(v)
	}
	v, ok := <-c
	println(v, ok)
	done := make(chan struct{})
	go work(5, done)
	<-done
}

/* Output:
0
1
4
0 false
work 5
*/
