package main

func main() {
	reqs := make(chan chan int)
	go func() {
		n := 0
		for r := range reqs {
			n++
			r <- n
		}
	}()
	for i := 0; i < 3; i++ {
		r := make(chan int)
		reqs <- r
		println(<-r)
	}
}

/* Output:
1
2
3
*/
