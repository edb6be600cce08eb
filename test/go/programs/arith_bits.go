package main

func main() {
	x, y := 0xF0F0, 0x0FF0
	println(x&y, x|y, x^y, x&^y, ^x)
	m := int64(-1) << 40
	println(m, m>>3, m&0xFFFFFFFFFF, m|1, m^-1)
	var u uint = 1<<63 | 5
	println(u, u>>60, u&7, u|8, u^u, u&^4)
}

/* Output:
240 65520 65280 61440 -61681
-1099511627776 -137438953472 0 -1099511627775 1099511627775
9223372036854775813 8 5 9223372036854775821 0 9223372036854775809
*/
