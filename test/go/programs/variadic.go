package main

func sum(xs ...int) (t int) {
	for _, x := range xs {
		t += x
	}
	return
}
func cat(sep string, parts ...string) string {
	s := ""
	for i, p := range parts {
		if i > 0 {
			s += sep
		}
		s += p
	}
	return s
}
func mod(xs ...int)              { xs[0] = 99 }
func any2(xs ...interface{}) int { return len(xs) }
func pair() (int, int)           { return 10, 20 }

func main() {
	println(sum(), sum(1), sum(1, 2, 3), sum([]int{4, 5}...))
	println(cat("-", "a", "b"), cat("+"))
	x := []int{1, 2}
	mod(x...)
	println(x[0])
	println(any2(1, "a", nil, 2.5))
	println(sum(pair()))
}

/* Output:
0 1 6 9
a-b 
99
4
30
*/
