package main

func main() {
	ch := make(chan int)
	x := <-ch
	println(x)
}
