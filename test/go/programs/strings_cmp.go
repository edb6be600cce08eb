package main

func main() {
	a, b := "abc", "abd"
	println(a < b, a == b, a != b, a >= b, a+b, "" < a)
	s := ""
	for i := 0; i < 5; i++ {
		s += string(rune('a' + i))
	}
	println(s)
	switch s {
	case "x", "abcde":
		println("hit")
	default:
		println("miss")
	}
}

/* Output:
true false true false abcabd true
abcde
hit
*/
