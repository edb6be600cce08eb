package main

type Container[T any] interface{ Push(T) }
type Stack[T any] struct{ items []T }

func (s *Stack[T]) Push(v T) { s.items = append(s.items, v) }
func (s *Stack[T]) Pop() (T, bool) {
	var zero T
	if len(s.items) == 0 {
		return zero, false
	}
	v := s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return v, true
}
func (s Stack[T]) Len() int { return len(s.items) }

type node[T any] struct {
	v    T
	next *node[T]
}
type List[T any] struct{ head, tail *node[T] }

func (l *List[T]) Add(v T) {
	n := &node[T]{v: v}
	if l.head == nil {
		l.head = n
	} else {
		l.tail.next = n
	}
	l.tail = n
}
func (l *List[T]) Each(f func(T)) {
	for n := l.head; n != nil; n = n.next {
		f(n.v)
	}
}

type Pair[A, B any] struct {
	A A
	B B
}

func (p Pair[A, B]) Swap() Pair[B, A] { return Pair[B, A]{p.B, p.A} }

func main() {
	s := &Stack[string]{}
	s.Push("a")
	s.Push("b")
	v, ok := s.Pop()
	println(v, ok, s.Len())
	l := List[int]{}
	l.Add(3)
	l.Add(4)
	l.Each(func(i int) { print(i, " ") })
	println()
	p := Pair[string, int]{"k", 5}
	q := p.Swap()
	println(q.A, q.B)
	var c Container[string] = s
	c.Push("z")
	println(s.Len())
	var e interface{} = p
	_, ok = e.(Pair[string, int])
	_, no := e.(Pair[int, string])
	println(ok, no)
}

/* Output:
b true 1
3 4 
5 k
2
true false
*/
