package main

func main() {
	var g [2][3]int
	g[1][2] = 5
	h := g
	h[1][2] = 6
	row := g[1]
	row[0] = 7
	println(g[1][2], h[1][2], g[1][0], row[0], len(g), len(g[0]))
	var bs [4]byte
	copy(bs[:], "wxyz")
	s := bs[1:3]
	s[0] = '!'
	println(string(bs[:]))
	type T struct{ a [2]int }
	t := T{[2]int{1, 2}}
	u := t
	u.a[0] = 9
	println(t.a[0], u.a[0], t == u)
}

/* Output:
5 6 0 7 2 3
w!yz
1 9 false
*/
