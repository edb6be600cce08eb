package main

func main() {
	m := map[int]int{}
	for i := 0; i < 100; i++ {
		m[i] = i
	}
	n := 0
	for k := range m {
		delete(m, k)
		delete(m, (k+1)%100)
		n++
	}
	println(len(m), n <= 100, n >= 50)
}

/* Output:
0 true true
*/
