package main

func main() {
	for i, r := range "aé\xff世" {
		println(i, r)
	}
	for i := range "xyz" {
		print(i)
	}
	println()
	n := 0
	for range "abc" {
		n++
	}
	println(n)
}

/* Output:
0 97
1 233
3 65533
4 19990
012
3
*/
