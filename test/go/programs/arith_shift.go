package main

func main() {
	var s uint = 70
	x := 1
	println(x<<s, -8>>s, -8>>1, uint8(200)>>3, int8(-128)>>7)
	var i32 int32 = 1
	println(i32<<31, i32<<32, i32<<s)
	n := 3
	println(1<<n, int64(1)<<n)
}

/* Output:
0 -1 -4 25 -1
-2147483648 0 0
8 8
*/
