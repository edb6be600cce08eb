package main

type Number interface {
	~int | ~int8 | ~float64 | ~string
}

func Max[T Number](a, b T) T {
	if a > b {
		return a
	}
	return b
}
func Map[T, U any](xs []T, f func(T) U) []U {
	out := make([]U, 0, len(xs))
	for _, x := range xs {
		out = append(out, f(x))
	}
	return out
}
func Sum[T int8 | float64](xs []T) (t T) {
	for _, x := range xs {
		t += x
	}
	return
}
func Keys[K comparable, V any](m map[K]V) []K {
	var out []K
	for k := range m {
		out = append(out, k)
	}
	return out
}
func Zero[T any]() T    { var z T; return z }
func Ptr[T any](v T) *T { return &v }

func main() {
	println(Max(3, 7), Max("a", "b"), Max(2.5, 1.5))
	s := Map([]int{1, 2, 3}, func(i int) string { return string(rune('a' + i)) })
	println(s[0], s[2], len(s))
	println(Sum([]float64{1.5, 2.5}), Sum([]int8{100, 27, 1}))
	k := Keys(map[string]int{"x": 1})
	println(k[0])
	println(Zero[string]() == "", Zero[int](), Ptr(5) != nil, *Ptr("q"))
	f := Max[int]
	println(f(1, 2))
}

/* Output:
7 b +2.500000e+000
b d 3
+4.000000e+000 -128
x
true 0 true q
2
*/
