package main

func main() {
	b := make([]byte, 0, 16)
	for i := 0; i < 5; i++ {
		b = append(b, byte('0'+i), '-')
	}
	println(string(b), len(b))
	for i, j := 0, len(b)-1; i < j; i, j = i+1, j-1 {
		b[i], b[j] = b[j], b[i]
	}
	println(string(b))
	r := append([]rune{}, 'é', '世')
	println(string(r), len(string(r)))
	b2 := b[2:4]
	b2 = append(b2, "XY"...)
	println(string(b), string(b2))
}

/* Output:
0-1-2-3-4- 10
-4-3-2-1-0
é世 5
-4-3XY-1-0 -3XY
*/
