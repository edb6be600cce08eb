package main

func main() {
	x := 1
	{
		x := 2
		x++
		println(x)
	}
	if x := 5; x > 3 {
		println(x)
	} else if y := x; y > 0 {
		println(y)
	}
	println(x)
	for x := 0; x < 1; x++ {
		x := x + 10
		println(x)
	}
	len := func(s string) int { return 42 }
	println(len("a"))
}

/* Output:
3
5
1
10
42
*/
