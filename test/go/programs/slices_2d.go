package main

func main() {
	m := make([][]int, 3)
	for i := range m {
		m[i] = make([]int, 3)
		for j := range m[i] {
			m[i][j] = i * j
		}
	}
	s := 0
	for _, row := range m {
		for _, v := range row {
			s += v
		}
	}
	println(s, m[2][2])
	x := [][]string{{"a"}, {"b", "c"}}
	x[0], x[1] = x[1], x[0]
	println(x[0][1], len(x[1]))
}

/* Output:
9 4
c 1
*/
