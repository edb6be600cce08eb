package main

func main() {
	type P struct{ x, y int }
	m := map[string]P{"a": {1, 2}}
	p := m["a"]
	p.x = 100
	println(m["a"].x, p.x)
	m["a"] = p
	p.y = 7
	println(m["a"].x, m["a"].y)
	q := map[string]*P{"b": {3, 4}}
	q["b"].x++
	println(q["b"].x)
	s := map[string][]int{}
	s["k"] = append(s["k"], 1, 2)
	println(len(s["k"]))
}

/* Output:
1 100
100 2
4
2
*/
