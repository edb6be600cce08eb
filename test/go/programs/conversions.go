package main

func main() {
	var i int = 300
	println(uint8(i), int8(i), uint16(-1*i), float64(i)/7 > 42, string(rune(i)))
	x := -1
	println(uint32(x), uint64(x), uint(x))
	f := 3.99
	println(int(f), int(-f), uint8(f))
	type A []int
	type F func(int) int
	a := A([]int{1})
	println(len([]int(a)), F(func(n int) int { return n + 1 })(1))
	u := uint64(1<<63) + 5
	println(int64(u), uint32(u), float64(u) > 9e18)
	var r rune = 'é'
	println(string(r), []byte(string(r))[0], int32(r))
}

/* Output:
44 44 65236 true Ĭ
4294967295 18446744073709551615 18446744073709551615
3 -3 3
1 2
-9223372036854775803 5 true
é 195 233
*/
