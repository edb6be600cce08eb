package main

func f(s string) int { print(s, " "); return 1 }
func g(a, b int) func(int) {
	print("g ")
	return func(c int) { println("done", a+b+c) }
}

func main() {
	println(f("a") + f("b")*f("c"))
	x := []int{f("d"), f("e")}
	m := map[int]int{f("f"): f("g")}
	x[f("h")-1], m[f("i")] = f("j"), f("k")
	println(len(x), len(m))
	g(f("l"), f("m"))(f("n"))
}

/* Output:
a b c 2
d e f g h i j k 2 1
l m g n done 3
*/
