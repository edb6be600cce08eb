package main

func main() {
	type msg struct {
		id int
		s  string
	}
	c := make(chan msg, 2)
	m := msg{1, "x"}
	c <- m
	m.id = 2
	var got msg
	select {
	case got = <-c:
	}
	println(got.id, got.s, m.id)
	arr := [2]int{}
	d := make(chan int, 1)
	d <- 7
	select {
	case arr[1] = <-d:
	}
	println(arr[1])
}

/* Output:
1 x 2
7
*/
