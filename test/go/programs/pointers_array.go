package main

func main() {
	a := [3]int{1, 2, 3}
	p := &a
	for i := range p {
		p[i] *= 2
	}
	println(len(p), a[2], p[0])
	s := p[:]
	s[1] = 0
	println(a[1])
	b := *p
	b[0] = 77
	println(a[0])
	pp := &p
	(*pp)[2] = 5
	println(a[2])
	type M [2][2]int
	var m M
	r := &m[1]
	r[0] = 4
	m2 := m
	r[0] = 5
	println(m[1][0], m2[1][0])
}

/* Output:
3 6 2
0
2
5
5 4
*/
