package main

func main() {
	sem := make(chan struct{}, 2)
	done := make(chan int)
	active, most := 0, 0
	for i := 0; i < 6; i++ {
		go func() {
			sem <- struct{}{}
			active++
			if active > most {
				most = active
			}
			active--
			<-sem
			done <- 1
		}()
	}
	n := 0
	for i := 0; i < 6; i++ {
		n += <-done
	}
	println(n, most <= 2)
}

/* Output:
6 true
*/
