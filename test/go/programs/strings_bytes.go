package main

func main() {
	s := "héllo, 世界"
	println(len(s), s[1], s[0:2] == "h\xc3", s[7:])
	b := []byte(s)
	b[0] = 'H'
	println(string(b), s)
	r := []rune(s)
	println(len(r), r[1], string(r[7:]), string(r[0]))
}

/* Output:
14 195 true  世界
Héllo, 世界 héllo, 世界
9 233 世界 h
*/
