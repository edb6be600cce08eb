package main

func sum(x [3]int) int {
	x[0] = 1000
	return x[0] + x[1] + x[2]
}

func main() {
	a := [3]int{1, 2, 3}
	b := a
	b[0] = 9
	p := &a
	p[1] = 8
	println(a[0], a[1], b[0], b[1], a == b, a == [3]int{1, 8, 3})
	c := [...]string{2: "z", 0: "x"}
	println(len(c), c[0], c[1] == "", c[2])
	for i, v := range a {
		a[2] = 100
		print(i, v, " ")
	}
	println()
	for i, v := range &a {
		a[2] = 200
		print(i, v, " ")
	}
	println(sum(a), a[0])
}

/* Output:
1 8 9 2 false true
3 x true z
01 18 23 
01 18 2200 1208 1
*/
