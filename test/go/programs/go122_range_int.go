package main

func main() {
	for i := range 3 {
		print(i, " ")
	}
	for range 2 {
		print("x")
	}
	n := int8(3)
	for i := range n {
		print(" ", i)
	}
	println()
	for i := range 0 {
		println(i)
	}
}

/* Output (newer than the Go at hand, by the language specification):
0 1 2 xx 0 1 2
*/
