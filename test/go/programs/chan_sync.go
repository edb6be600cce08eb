package main

func main() {
	data, ack := make(chan int), make(chan bool)
	sum := 0
	go func() {
		for v := range data {
			sum += v
		}
		ack <- true
	}()
	for i := 1; i <= 100; i++ {
		data <- i
	}
	close(data)
	<-ack
	println(sum)
}

/* Output:
5050
*/
