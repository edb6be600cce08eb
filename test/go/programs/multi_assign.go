package main

func f() (int, string)         { return 7, "seven" }
func g(n int, s string) string { return s + string(rune('0'+n)) }

func main() {
	a, b, c := 1, 2, 3
	a, b, c = c, a, b
	println(a, b, c)
	x, y := f()
	x, z := f()
	println(x, y, z)
	_, w := f()
	println(w, g(f()))
	arr := []int{0, 1, 2}
	i := 0
	i, arr[i] = 1, 9
	println(i, arr[0], arr[1])
	arr[0], arr[2] = arr[2], arr[0]
	println(arr[0], arr[2])
	var p, q interface{} = 1, "two"
	p, q = q, p
	println(p.(string), q.(int))
	var e interface{}
	var ok bool
	m := map[string]int{"a": 1}
	e, ok = m["a"]
	println(e.(int), ok)
}

/* Output:
3 1 2
7 seven seven
seven seven7
1 9 1
2 9
two 1
1 true
*/
