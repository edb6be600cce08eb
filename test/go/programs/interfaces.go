package main

type Shape interface{ Area() int }
type Sq struct{ a int }
type Rect struct{ w, h int }

func (s Sq) Area() int    { return s.a * s.a }
func (r *Rect) Area() int { return r.w * r.h }

func main() {
	var s Shape
	println(s == nil)
	s = Sq{3}
	println(s.Area())
	s = &Rect{2, 4}
	println(s.Area())
	r, ok := s.(*Rect)
	println(r.w, ok)
	_, ok = s.(Sq)
	println(ok)
	var p *Rect
	s = p
	println(s == nil, s != nil, s == Shape(p))
	var e interface{} = Sq{3}
	println(e == interface{}(Sq{3}), e == Sq{4}, e.(Shape).Area())
	_, ok = e.(interface{ Foo() })
	println(ok)
}

/* Output:
true
9
8
2 true
false
false true true
true false 9
false
*/
