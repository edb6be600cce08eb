package main

func main() {
	for i, j := 0, 10; i < j; i, j = i+1, j-2 {
		print(i, j, " ")
	}
	n := 0
	for n < 3 {
		n++
	}
	for {
		n++
		if n%2 == 0 {
			continue
		}
		if n > 8 {
			break
		}
	}
	println(n)
	var k, v int
	for k, v = range []int{4, 5, 6} {
	}
	println(k, v)
	s := []int{1, 2, 3}
	for i := range s {
		s = append(s, i)
	}
	println(len(s))
	for i := len(s) - 1; i >= 0; i-- {
		print(s[i])
	}
	println()
}

/* Output:
010 18 26 34 9
2 6
6
210321
*/
