package main

func receive(c chan int) {
	for range c {
		println("never")
	}
}

func main() {
	c := make(chan int)
	go receive(
		c,
	)
	go func(
		n int,
	) {
		var none chan int
		none <- n
		println(n)
	}(
		1,
	)
	go func() {
		d := make(chan int)
		select {
		case v := <-d:
			println(v)
		case d <- 1:
		}
	}()
	select {}
}
