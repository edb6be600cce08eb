package main

type Stringer interface{ String() string }
type ID int

func (i ID) String() string { return "#" + string(rune('0'+i)) }
func Join[T Stringer](xs []T) (s string) {
	for _, x := range xs {
		s += x.String()
	}
	return
}

type T struct{ n int }

func (t *T) Inc()                   { t.n++ }
func Inc[P interface{ Inc() }](p P) { p.Inc() }
func Kind[V any](v V) string {
	switch any(v).(type) {
	case int:
		return "int"
	case string:
		return "string"
	}
	return "?"
}

type Set[T comparable] map[T]struct{}

func (s Set[T]) Add(v T)      { s[v] = struct{}{} }
func (s Set[T]) Has(v T) bool { _, ok := s[v]; return ok }

func main() {
	println(Join([]ID{1, 2, 3}))
	var t T
	Inc(&t)
	Inc(&t)
	println(t.n)
	println(Kind(1), Kind("s"), Kind([]int{}))
	set := Set[int]{}
	set.Add(1)
	set.Add(1)
	set.Add(2)
	println(len(set), set.Has(2), set.Has(3))
}

/* Output:
#1#2#3
2
int string ?
2 true false
*/
