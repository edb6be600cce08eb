package main

func main() {
	a := []int{1, 2, 3, 4, 5}
	n := copy(a[1:], a)
	println(n, a[0], a[1], a[2], a[3], a[4])
	b := make([]byte, 3)
	println(copy(b, "hello"), string(b))
	type P struct{ x int }
	ps := []P{{1}, {2}, {3}}
	p := &ps[0]
	copy(ps, ps[1:])
	println(p.x, ps[1].x, ps[2].x)
}

/* Output:
4 1 1 2 3 4
3 hel
2 3 3
*/
