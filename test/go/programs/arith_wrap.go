package main

func main() {
	var a int8 = 127
	a++
	var b uint8 = 255
	b += 3
	var c int16 = -32768
	c--
	var d uint16 = 1
	d -= 2
	var e int32 = 2147483647
	e *= 2
	var f uint32 = 1
	f -= 2
	println(a, b, c, d, e, f)
	println(a/-1, -a, ^b, ^e)
}

/* Output:
-128 2 32767 65535 -2 4294967295
-128 -128 253 1
*/
