package main

func main() {
	jobs, results := make(chan int, 20), make(chan int, 20)
	for w := 0; w < 3; w++ {
		go func() {
			for j := range jobs {
				results <- j * j
			}
		}()
	}
	for i := 1; i <= 10; i++ {
		jobs <- i
	}
	close(jobs)
	s := 0
	for i := 0; i < 10; i++ {
		s += <-results
	}
	println(s)
}

/* Output:
385
*/
