package main

func main() {
	c := make(chan string, 3)
	c <- "a"
	c <- "b"
	println(len(c), cap(c))
	println(<-c, <-c, len(c))
	close(c)
	x, ok := <-c
	println(x == "", ok)
	var r <-chan string = c
	for range r {
		println("never")
	}
}

/* Output:
2 3
a b 0
true false
*/
