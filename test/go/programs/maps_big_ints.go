package main

func main() {
	m := map[int64]string{1 << 60: "a", -(1 << 61): "b", 5: "c"}
	x := int64(1) << 59
	println(m[x*2], m[-x*4], m[5])
	u := map[uint64]int{18446744073709551615: 1}
	var k uint64
	k--
	println(u[k])
}

/* Output:
a b c
1
*/
