package main

func main() {
	c := make(chan string)
	for i := 0; i < 3; i++ {
		go func(i int) {
			defer func() {
				if r := recover(); r != nil {
					c <- r.(string)
				} else {
					c <- "ok"
				}
			}()
			if i == 1 {
				panic("p")
			}
		}(i)
	}
	n, p := 0, 0
	for i := 0; i < 3; i++ {
		if <-c == "p" {
			p++
		} else {
			n++
		}
	}
	println(n, p)
}

/* Output:
2 1
*/
