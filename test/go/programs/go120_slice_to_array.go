package main

func main() {
	s := []int{1, 2, 3, 4}
	a := [2]int(s)
	a[0] = 9
	println(s[0], a[0], a[1])
	b := [3]byte([]byte("xyz"))
	println(string(b[:]))
}

/* Output (newer than the Go at hand, by the language specification):
1 9 2
xyz
*/
