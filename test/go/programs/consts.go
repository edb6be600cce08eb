package main

const (
	A = iota
	B
	_
	C
	D = "x"
)
const (
	KB = 1 << (10 * (iota + 1))
	MB
)

func main() {
	const big = 1 << 100
	println(big>>98, big/(1<<97))
	const f = 1.0 / 3
	println(f*3 == 1, 5/2, 5/2.0)
	println(A, B, C, D, KB, MB)
	var b byte = 'a' + 1
	println(b, string(rune(b)), len("héllo"))
}

/* Output:
4 8
true 2 +2.500000e+000
0 1 3 x 1024 1048576
98 b 6
*/
