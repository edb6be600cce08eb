package main

func main() {
	m := map[string]int{"a": 1, "b": 2}
	m["c"]++
	m["a"] += 10
	v, ok := m["zz"]
	println(m["a"], m["c"], v, ok, len(m))
	delete(m, "a")
	delete(m, "nope")
	_, ok = m["a"]
	println(ok, len(m))
	var n map[string]int
	println(n["x"], len(n), n == nil)
	s := 0
	for _, v := range m {
		s += v
	}
	println(s)
}

/* Output:
11 1 0 false 3
false 2
0 0 true
3
*/
