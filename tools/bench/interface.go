package main

type Shape interface{ Area() int }
type Sq struct{ a int }
type Rect struct{ w, h int }

func (s Sq) Area() int    { return s.a * s.a }
func (r *Rect) Area() int { return r.w * r.h }

func main() {
	shapes := []Shape{Sq{3}, &Rect{2, 5}, Sq{4}, &Rect{1, 7}}
	t := 0
	for i := 0; i < 5000000; i++ {
		t += shapes[i&3].Area()
	}
	println(t)
}
