package main

func main() {
	a := [2][2]float64{{1, 2}, {3, 4}}
	var c [2][2]float64
	for i := 0; i < 2; i++ {
		for j := 0; j < 2; j++ {
			for k := 0; k < 2; k++ {
				c[i][j] += a[i][k] * a[k][j]
			}
		}
	}
	println(c[0][0], c[0][1], c[1][0], c[1][1])
	n := 3
	f := make([]int, n*n)
	for i := 0; i < n; i++ {
		for j := 0; j < n; j++ {
			f[i*n+j] = i - j
		}
	}
	s := 0
	for i := 1; i < len(f); i++ {
		s += f[i] * f[i-1]
	}
	println(s, f[2*n+1])
}

/* Output:
+7.000000e+000 +1.000000e+001 +1.500000e+001 +2.200000e+001
0 1
*/
