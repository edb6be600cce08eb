package main

import "sort"

func main() {
	n := 100000
	a := make([]int, n)
	x := 12345
	for r := 0; r < 2; r++ {
		for i := range a {
			x = (x*1103515245 + 12345) % 2147483648
			a[i] = x
		}
		if r == 0 {
			sort.Ints(a)
		} else {
			sort.Slice(a, func(i, j int) bool { return a[i] < a[j] })
		}
	}
	println(a[0] <= a[1], a[n-1])
}
