package main

func main() {
	a := []int{5, 2, 8, 1, 9}
	for i := range a {
		for j := i + 1; j < len(a); j++ {
			if a[j] < a[i] {
				a[i], a[j] = a[j], a[i]
			}
		}
	}
	for _, v := range a {
		print(v, " ")
	}
	println()
	i := 0
	i, a[i] = 2, 7
	println(i, a[0], a[2])
}

/* Output:
1 2 5 8 9 
2 7 5
*/
