package main

func filter(in <-chan int, out chan<- int, p int) {
	defer close(out)
	for v := range in {
		if v%p != 0 {
			out <- v
		}
	}
}

func main() {
	src := make(chan int)
	go func() {
		defer close(src)
		for i := 2; i < 50; i++ {
			src <- i
		}
	}()
	for {
		p, ok := <-src
		if !ok {
			break
		}
		print(p, " ")
		next := make(chan int)
		go filter(src, next, p)
		src = next
	}
	println()
}

/* Output:
2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 
*/
