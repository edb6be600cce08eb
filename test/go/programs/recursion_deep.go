package main

func depth(n int) int {
	if n == 0 {
		return 0
	}
	return depth(n-1) + 1
}
func ack(m, n int) int {
	if m == 0 {
		return n + 1
	}
	if n == 0 {
		return ack(m-1, 1)
	}
	return ack(m-1, ack(m, n-1))
}
func hanoi(n, from, to int) int {
	if n == 0 {
		return 0
	}
	return hanoi(n-1, from, 6-from-to) + 1 + hanoi(n-1, 6-from-to, to)
}

func main() {
	println(depth(100000), ack(2, 9))
	println(hanoi(12, 1, 3))
}

/* Output:
100000 21
4095
*/
