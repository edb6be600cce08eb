package main

func main() {
	i := 0
again:
	if i < 3 {
		print(i, " ")
		i++
		goto again
	}
	println()
	n := 10
loop:
	n -= 3
	if n > 0 {
		goto loop
	}
	println(n)
}

/* Output:
0 1 2 
-2
*/
