package main

type Node struct {
	v    int
	next *Node
}

func (n *Node) reverse() *Node {
	var prev *Node
	for n != nil {
		n.next, prev, n = prev, n, n.next
	}
	return prev
}

type Tree struct {
	l, r *Tree
	v    int
}

func (t *Tree) insert(v int) *Tree {
	if t == nil {
		return &Tree{v: v}
	}
	if v < t.v {
		t.l = t.l.insert(v)
	} else {
		t.r = t.r.insert(v)
	}
	return t
}
func (t *Tree) walk(f func(int)) {
	if t != nil {
		t.l.walk(f)
		f(t.v)
		t.r.walk(f)
	}
}
func (t *Tree) depth() int {
	if t == nil {
		return 0
	}
	a, b := t.l.depth(), t.r.depth()
	if a > b {
		return a + 1
	}
	return b + 1
}

func main() {
	var l *Node
	for i := 0; i < 5; i++ {
		l = &Node{i, l}
	}
	l = l.reverse()
	for n := l; n != nil; n = n.next {
		print(n.v, " ")
	}
	println()
	var t *Tree
	for _, v := range []int{5, 2, 8, 1, 9, 3} {
		t = t.insert(v)
	}
	t.walk(func(v int) { print(v, " ") })
	println(t.depth())
}

/* Output:
0 1 2 3 4 
1 2 3 5 8 9 3
*/
