package main

func main() {
	a := complex(1, 2)
	b := 3 - 4i
	println(a+b, a*b, a/b, -a)
	println(real(a), imag(b), a == complex(1, 2))
	var c complex64 = 1i
	println(c * c)
}

/* Output:
(+4.000000e+000-2.000000e+000i) (+1.100000e+001+2.000000e+000i) (-2.000000e-001+4.000000e-001i) (-1.000000e+000-2.000000e+000i)
+1.000000e+000 -4.000000e+000 true
(-1.000000e+000+0.000000e+000i)
*/
