package main

func main() {
	println(min(3, 1, 2), max(2.5, 1), min("b", "a"))
	m := map[string]int{"a": 1}
	clear(m)
	s := []int{1, 2, 3}
	clear(s[1:])
	println(len(m), s[0], s[1], s[2])
}

/* Output (newer than the Go at hand, by the language specification):
1 +2.500000e+000 a
0 1 0 0
*/
