package main

func main() {
	a := []int{1, 2, 3, 4, 5}
	b := a[1:3]
	b[0] = 20
	b = append(b, 30)
	println(a[1], a[3], len(b), cap(b))
	c := a[1:3:3]
	c = append(c, 99)
	println(a[3], c[2], cap(a[2:]))
	var n []int
	println(n == nil, len(n), cap(n), len(n[:0]))
}

/* Output:
20 30 3 4
30 99 3
true 0 0 0
*/
