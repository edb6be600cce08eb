package main

func main() {
outer:
	for i := 0; i < 3; i++ {
		for j := 0; j < 3; j++ {
			if j == 2 {
				continue outer
			}
			if i == 2 {
				break outer
			}
			print(i, j, " ")
		}
	}
	println()
sw:
	switch {
	case true:
		for {
			break sw
		}
		println("no")
	}
	println("end")
}

/* Output:
00 01 10 11 
end
*/
