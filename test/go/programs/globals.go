package main

var n int
var s = struct{ x int }{1}
var m = map[string]int{"k": 2}
var arr [3]int
var fn = func(x int) int { return x * n }

func inc() { arr[0] += 10 }

func main() {
	n++
	p := &n
	*p += 10
	println(n, s.x, m["k"], arr[1])
	s.x = 5
	q := &s
	q.x++
	copyS := s
	s.x = 100
	println(copyS.x, q.x)
	arr[0]++
	inc()
	println(arr[0], fn(3))
}

/* Output:
11 1 2 0
6 100
11 33
*/
