package main

func main() {
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { i += 10; return i })
	}
	for _, f := range fs {
		print(f(), " ", f(), " ")
	}
	var ps []*int
	for i := 0; i < 3; i++ {
		ps = append(ps, &i)
	}
	println(*ps[0], *ps[1], *ps[2])
	var gs []func() int
	for _, v := range []int{4, 5} {
		gs = append(gs, func() int { return v })
	}
	println(gs[0](), gs[1]())
}

/* Output (newer than the Go at hand, by the language specification):
10 20 11 21 12 22 0 1 2
4 5
*/
