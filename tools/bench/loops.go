package main

func main() {
	n := 300
	a := make([]int, n*n)
	b := make([]int, n*n)
	for i := range a {
		a[i] = i % 7
		b[i] = i % 5
	}
	c := make([]int, n*n)
	for i := 0; i < n; i++ {
		for j := 0; j < n; j++ {
			s := 0
			for k := 0; k < n; k++ {
				s += a[i*n+k] * b[k*n+j]
			}
			c[i*n+j] = s
		}
	}
	t := 0
	for _, v := range c {
		t += v
	}
	println(t)
}
