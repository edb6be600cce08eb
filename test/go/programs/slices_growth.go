package main

func main() {
	var s []int
	old := -1
	for i := 0; i < 2000; i++ {
		s = append(s, i)
		if cap(s) != old {
			old = cap(s)
			print(old, " ")
		}
	}
	println()
	var b []byte
	b = append(b, "hello"...)
	println(len(b), cap(b))
	var t []string
	t = append(t, "a", "b", "c")
	println(len(t), cap(t))
	x := append([]int(nil), make([]int, 5)...)
	println(len(x), cap(x))
}

/* Output:
1 2 4 8 16 32 64 128 256 512 848 1280 1792 2560 
5 8
3 3
5 6
*/
