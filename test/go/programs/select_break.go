package main

func main() {
	c := make(chan int, 10)
	for i := 0; i < 10; i++ {
		c <- i
	}
	n := 0
loop:
	for {
		select {
		case v := <-c:
			if v == 3 {
				break
			}
			if v == 6 {
				break loop
			}
			n += v
		}
	}
	println(n)
}

/* Output:
12
*/
