package main

type T struct{ b []int }

func (t *T) m(x ...int) *T {
	panic("m")
}

func main() {
	func() {
		println(1)
	}()
	x := func() int {
		return 1
	}()
	_ = x
	t := &T{}
	t.
		m(
			1,
		).
		m(2)
}
