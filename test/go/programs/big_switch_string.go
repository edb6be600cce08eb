package main

func main() {
	for _, s := range []string{"get", "set", "add", "del", "cas", "inc", "dec", "zzz"} {
		switch s {
		case "get":
			print(1)
		case "set", "add":
			print(2)
		case "del":
			print(3)
		case "cas":
			print(4)
			fallthrough
		case "inc":
			print(5)
		case "dec":
			print(6)
		default:
			print(0)
		}
	}
	println()
}

/* Output:
122345560
*/
