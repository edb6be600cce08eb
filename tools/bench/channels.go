package main

func main() {
	a, b := make(chan int), make(chan int)
	go func() {
		for v := range a {
			b <- v + 1
		}
		close(b)
	}()
	s := 0
	for i := 0; i < 500000; i++ {
		a <- i
		s += <-b
	}
	close(a)
	println(s)
}
