package main

func main() {
	n := 0
	for i := 0; i < 300; i++ {
		s := ""
		for j := 0; j < 2000; j++ {
			s += string(rune('a' + j%26))
		}
		for k := 0; k < len(s); k++ {
			if s[k] == 'e' {
				n++
			}
		}
	}
	println(n)
}
