package main

func main() {
	a, b := 1.5, 0.25
	println(a+b, a-b, a*b, a/b, -a)
	var z float64
	println(1/z, -1/z, z/z == z/z)
	var f float32 = 16777216
	println(f+1 == f, float32(0.1) == 0.1)
	println(int(a*2), int(-a), int64(a*1e18), uint8(a*100))
}

/* Output:
+1.750000e+000 +1.250000e+000 +3.750000e-001 +6.000000e+000 -1.500000e+000
+Inf -Inf false
true true
3 -1 1500000000000000000 150
*/
