// Package ring has lists without beginning and end.
package ring

// A Ring is an element of a circular list. There is no other pointer to the list: any element stands for all. An empty
// ring is a nil *Ring; the zero value is a ring of one element.
type Ring struct {
	next, prev *Ring
	Value      any // for the user of the package
}

func (r *Ring) init() *Ring {
	r.next, r.prev = r, r
	return r
}

// New makes a ring of n elements; nil if n is not positive.
func New(n int) *Ring {
	if n <= 0 {
		return nil
	}
	r := new(Ring).init()
	for ; n > 1; n-- {
		r.Prev().Link(new(Ring))
	}
	return r
}

// Next returns the next element.
func (r *Ring) Next() *Ring {
	if r.next == nil {
		return r.init()
	}
	return r.next
}

// Prev returns the previous element.
func (r *Ring) Prev() *Ring {
	if r.next == nil {
		return r.init()
	}
	return r.prev
}

// Move goes n elements on, or back if n is negative.
func (r *Ring) Move(n int) *Ring {
	if r.next == nil {
		return r.init()
	}
	for ; n < 0; n++ {
		r = r.prev
	}
	for ; n > 0; n-- {
		r = r.next
	}
	return r
}

// Link puts s after r and returns what was after r before. If both are in one ring, the elements between them are taken
// out, and are what it returns.
func (r *Ring) Link(s *Ring) *Ring {
	n := r.Next()
	if s != nil {
		last := s.Prev()
		r.next, s.prev = s, r
		n.prev, last.next = last, n
	}
	return n
}

// Unlink takes n elements out after r, and returns them; nil for none.
func (r *Ring) Unlink(n int) *Ring {
	if n <= 0 {
		return nil
	}
	return r.Link(r.Move(n + 1))
}

// Len counts the elements.
func (r *Ring) Len() int {
	n := 0
	if r != nil {
		n = 1
		for p := r.Next(); p != r; p = p.next {
			n++
		}
	}
	return n
}

// Do calls f with the value of each element, forwards.
func (r *Ring) Do(f func(any)) {
	if r != nil {
		f(r.Value)
		for p := r.Next(); p != r; p = p.next {
			f(p.Value)
		}
	}
}
