// Package list is a doubly linked list.
package list

// An Element is one place in a list.
type Element struct {
	next, prev *Element
	list       *List

	// Value is what is stored there.
	Value any
}

// Next returns the element behind e, or nil.
func (e *Element) Next() *Element {
	if e.list == nil || e.next == &e.list.root {
		return nil
	}
	return e.next
}

// Prev returns the element before e, or nil.
func (e *Element) Prev() *Element {
	if e.list == nil || e.prev == &e.list.root {
		return nil
	}
	return e.prev
}

// A List is a list. Its zero value is empty and ready.
type List struct {
	root Element // before the first and behind the last
	len  int
}

// Init empties the list.
func (l *List) Init() *List {
	l.root.next = &l.root
	l.root.prev = &l.root
	l.len = 0
	return l
}

// New returns an empty list.
func New() *List { return new(List).Init() }

// Len returns the number of elements.
func (l *List) Len() int { return l.len }

// Front returns the first element, or nil.
func (l *List) Front() *Element {
	if l.len == 0 {
		return nil
	}
	return l.root.next
}

// Back returns the last element, or nil.
func (l *List) Back() *Element {
	if l.len == 0 {
		return nil
	}
	return l.root.prev
}

func (l *List) ready() {
	if l.root.next == nil {
		l.Init()
	}
}

func (l *List) link(e, at *Element) *Element {
	e.prev, e.next = at, at.next
	e.prev.next, e.next.prev = e, e
	e.list = l
	l.len++
	return e
}

func (l *List) unlink(e *Element) {
	e.prev.next, e.next.prev = e.next, e.prev
	e.next, e.prev, e.list = nil, nil, nil
	l.len--
}

func (l *List) move(e, at *Element) {
	if e == at {
		return
	}
	e.prev.next, e.next.prev = e.next, e.prev
	e.prev, e.next = at, at.next
	e.prev.next, e.next.prev = e, e
}

// Remove takes e out of the list and returns its value.
func (l *List) Remove(e *Element) any {
	if e.list == l {
		l.unlink(e)
	}
	return e.Value
}

// PushFront puts v first.
func (l *List) PushFront(v any) *Element {
	l.ready()
	return l.link(&Element{Value: v}, &l.root)
}

// PushBack puts v last.
func (l *List) PushBack(v any) *Element {
	l.ready()
	return l.link(&Element{Value: v}, l.root.prev)
}

// InsertBefore puts v before mark; nil if mark is not in the list.
func (l *List) InsertBefore(v any, mark *Element) *Element {
	if mark.list != l {
		return nil
	}
	return l.link(&Element{Value: v}, mark.prev)
}

// InsertAfter puts v behind mark; nil if mark is not in the list.
func (l *List) InsertAfter(v any, mark *Element) *Element {
	if mark.list != l {
		return nil
	}
	return l.link(&Element{Value: v}, mark)
}

// MoveToFront makes e the first element.
func (l *List) MoveToFront(e *Element) {
	if e.list == l && l.root.next != e {
		l.move(e, &l.root)
	}
}

// MoveToBack makes e the last element.
func (l *List) MoveToBack(e *Element) {
	if e.list == l && l.root.prev != e {
		l.move(e, l.root.prev)
	}
}

// MoveBefore puts e before mark.
func (l *List) MoveBefore(e, mark *Element) {
	if e.list == l && e != mark && mark.list == l {
		l.move(e, mark.prev)
	}
}

// MoveAfter puts e behind mark.
func (l *List) MoveAfter(e, mark *Element) {
	if e.list == l && e != mark && mark.list == l {
		l.move(e, mark)
	}
}

// PushBackList puts a copy of other at the end.
func (l *List) PushBackList(other *List) {
	l.ready()
	for n, e := other.Len(), other.Front(); n > 0; n, e = n-1, e.Next() {
		l.PushBack(e.Value)
	}
}

// PushFrontList puts a copy of other at the front.
func (l *List) PushFrontList(other *List) {
	l.ready()
	for n, e := other.Len(), other.Back(); n > 0; n, e = n-1, e.Prev() {
		l.PushFront(e.Value)
	}
}
