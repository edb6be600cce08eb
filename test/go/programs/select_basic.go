package main

func main() {
	a, b := make(chan int, 1), make(chan int, 1)
	select {
	case v := <-a:
		println(v)
	default:
		println("none")
	}
	b <- 2
	select {
	case v := <-a:
		println("a", v)
	case v, ok := <-b:
		println("b", v, ok)
	}
	select {
	case a <- 5:
		println("sent", len(a))
	}
	var n chan int
	select {
	case <-n:
		println("nil")
	case x := <-a:
		println(x)
	}
}

/* Output:
none
b 2 true
sent 1
5
*/
