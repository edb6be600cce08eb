package main

type In struct{ y int }
type T struct {
	x  int
	in In
	s  []int
}

func change(t T) T {
	t.in.y++
	return t
}

func main() {
	a := T{1, In{2}, []int{3}}
	b := a
	b.x, b.in.y, b.s[0] = 10, 20, 30
	println(a.x, a.in.y, a.s[0])
	p := &a
	c := *p
	p.in.y = 5
	println(c.in.y, a.in.y)
	*p = T{in: In{9}}
	println(a.x, a.in.y, a.s == nil)
	arr := []T{a, a}
	arr[0].in.y = 1
	println(arr[1].in.y, change(a).in.y, a.in.y)
	q := &arr[1].in
	arr[1] = T{}
	println(q.y)
}

/* Output:
1 2 30
2 5
0 9 true
9 10 9
0
*/
