package main

func main() {
	type K struct {
		a int
		b string
	}
	m := map[K]int{{1, "x"}: 1}
	m[K{1, "x"}]++
	m[K{2, "x"}] = 5
	println(m[K{1, "x"}], len(m))
	i := map[interface{}]string{1: "int", "1": "string", 1.0: "float", [2]int{1, 2}: "array", nil: "nil"}
	println(i[1], i["1"], i[1.0], i[[2]int{1, 2}], i[nil], i[int8(1)] == "")
	f := map[float64]int{}
	z := 0.0
	f[z/z] = 1
	f[z/z] = 2
	f[0] = 3
	f[-z] = 4
	println(len(f), f[0])
	x, y := 1, 1
	p := map[*int]int{&x: 1, &y: 2}
	println(p[&x], p[&y])
}

/* Output:
2 2
int string float array nil true
3 4
1 2
*/
