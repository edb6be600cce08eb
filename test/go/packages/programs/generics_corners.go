package main

import (
	"errors"
	"fmt"
	"sort"
	"strings"
)

type Number interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~float32 | ~float64
}
type Ordered interface {
	~int | ~int64 | ~float64 | ~string
}

func Map[A, B any](s []A, f func(A) B) []B {
	var r []B
	for _, x := range s {
		r = append(r, f(x))
	}
	return r
}
func Filter[S ~[]E, E any](s S, f func(E) bool) S {
	var r S
	for _, x := range s {
		if f(x) {
			r = append(r, x)
		}
	}
	return r
}
func Reduce[A, B any](s []A, z B, f func(B, A) B) B {
	for _, x := range s {
		z = f(z, x)
	}
	return z
}
func Keys[M ~map[K]V, K comparable, V any](m M) []K {
	r := make([]K, 0, len(m))
	for k := range m {
		r = append(r, k)
	}
	return r
}
func SortBy[T any, K Ordered](s []T, key func(T) K) {
	sort.Slice(s, func(i, j int) bool { return key(s[i]) < key(s[j]) })
}
func Ptr[T any](x T) *T  { return &x }
func Zero[T any]() (z T) { return }
func Sum[T Number](xs ...T) (t T) {
	for _, x := range xs {
		t += x
	}
	return
}

type Stack[T any] struct{ items []T }

func (s *Stack[T]) Push(x T) { s.items = append(s.items, x) }
func (s *Stack[T]) Pop() (x T, ok bool) {
	if len(s.items) == 0 {
		return
	}
	x = s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return x, true
}

type Pair[K comparable, V any] struct {
	Key K
	Val V
}

func (p Pair[K, V]) String() string { return fmt.Sprintf("<%v=%v>", p.Key, p.Val) }

type List[T any] struct {
	head *node[T]
	n    int
}
type node[T any] struct {
	v    T
	next *node[T]
}

func (l *List[T]) Add(v T) { l.head = &node[T]{v, l.head}; l.n++ }
func (l *List[T]) Each(f func(int, T)) {
	i := 0
	for n := l.head; n != nil; n = n.next {
		f(i, n.v)
		i++
	}
}

type Tree[T any] struct {
	cmp         func(a, b T) int
	left, right *Tree[T]
	v           T
	set         bool
}

func (t *Tree[T]) Insert(v T) bool {
	if !t.set {
		t.v, t.set = v, true
		return true
	}
	switch c := t.cmp(v, t.v); {
	case c < 0:
		if t.left == nil {
			t.left = &Tree[T]{cmp: t.cmp}
		}
		return t.left.Insert(v)
	case c > 0:
		if t.right == nil {
			t.right = &Tree[T]{cmp: t.cmp}
		}
		return t.right.Insert(v)
	}
	return false
}
func (t *Tree[T]) Walk(f func(T)) {
	if t == nil || !t.set {
		return
	}
	t.left.Walk(f)
	f(t.v)
	t.right.Walk(f)
}

type MyInts []int

func (m MyInts) Len() int { return len(m) }

type Celsius float64

func (c Celsius) String() string { return fmt.Sprintf("%.1f°C", float64(c)) }

type Stringish interface {
	~string
	Len() int
}
type Name string

func (n Name) Len() int { return len(n) }
func Total[S Stringish](xs ...S) int {
	n := 0
	for _, x := range xs {
		n += x.Len() + len(x) + len(string(x))
	}
	return n
}

type Setter[T any] interface {
	Set(string)
	*T
}
type Conf struct{ v string }

func (c *Conf) Set(s string) { c.v = "set " + s }
func FromStrings[T any, PT Setter[T]](s []string) []T {
	r := make([]T, len(s))
	for i, v := range s {
		p := PT(&r[i])
		p.Set(v)
	}
	return r
}

type Opt[T any] func(*T)

func Build[T any](opts ...Opt[T]) T {
	var t T
	for _, o := range opts {
		o(&t)
	}
	return t
}

type Cache[K comparable, V any] struct {
	m    map[K]V
	load func(K) (V, error)
}

func NewCache[K comparable, V any](load func(K) (V, error)) *Cache[K, V] {
	return &Cache[K, V]{m: map[K]V{}, load: load}
}
func (c *Cache[K, V]) Get(k K) (V, error) {
	if v, ok := c.m[k]; ok {
		return v, nil
	}
	v, err := c.load(k)
	if err != nil {
		var zero V
		return zero, fmt.Errorf("get %v: %w", k, err)
	}
	c.m[k] = v
	return v, nil
}

type Num[T Number] struct{ v T }

func (n Num[T]) Add(o Num[T]) Num[T] { return Num[T]{n.v + o.v} }

type Embed[T any] struct {
	Stack[T]
	name string
}
type IntStack = Stack[int]

func TypeName[T any](x T) string {
	switch any(x).(type) {
	case int:
		return "int"
	case string:
		return "string"
	case []T:
		return "slice of T"
	case fmt.Stringer:
		return "stringer"
	}
	return fmt.Sprintf("%T", x)
}
func Equal[T comparable](a, b T) bool { return a == b }
func Index[T comparable](s []T, x T) int {
	for i, v := range s {
		if v == x {
			return i
		}
	}
	return -1
}
func Chan[T any](xs ...T) <-chan T {
	c := make(chan T, len(xs))
	for _, x := range xs {
		c <- x
	}
	close(c)
	return c
}
func Apply[T any, F ~func(T) T](x T, fs ...F) T {
	for _, f := range fs {
		x = f(x)
	}
	return x
}
func Must[T any](x T, err error) T {
	if err != nil {
		panic(err)
	}
	return x
}

type Matrix[T Number] [2][2]T

func (m Matrix[T]) Mul(o Matrix[T]) (r Matrix[T]) {
	for i := range m {
		for j := range o {
			for k := 0; k < 2; k++ {
				r[i][j] += m[i][k] * o[k][j]
			}
		}
	}
	return
}
func counter[T any]() func(T) int {
	seen := map[string]int{}
	return func(x T) int { s := fmt.Sprint(x); seen[s]++; return seen[s] }
}
func Conv[To, From Number](x From) To { return To(x) }

type Rec[T any] struct {
	kids []Rec[T]
	v    T
}

func (r Rec[T]) Depth() int {
	d := 0
	for _, k := range r.kids {
		if n := k.Depth(); n > d {
			d = n
		}
	}
	return d + 1
}

func main() {
	fmt.Println(Map([]int{1, 2, 3}, func(i int) string { return strings.Repeat("x", i) }))
	fmt.Println(Filter(MyInts{1, 2, 3, 4}, func(i int) bool { return i%2 == 0 }).Len())
	fmt.Println(Reduce([]string{"a", "bb"}, 0, func(n int, s string) int { return n + len(s) }))
	ks := Keys(map[string]bool{"b": true, "a": false})
	sort.Strings(ks)
	fmt.Println(ks, *Ptr(5), *Ptr("x"), Zero[int](), Zero[*int]() == nil, Zero[[]int]() == nil, Zero[struct{ a int }]())
	fmt.Println(Sum(1, 2, 3), Sum(1.5, 2.0), Sum[int8](100, 100), Sum[Celsius](1, 2.5))
	var s Stack[Pair[string, int]]
	s.Push(Pair[string, int]{"a", 1})
	s.Push(Pair[string, int]{Val: 2})
	fmt.Println(s.Pop())
	fmt.Println(s.Pop())
	fmt.Println(s.Pop())
	var l List[error]
	l.Add(errors.New("one"))
	l.Add(nil)
	l.Each(func(i int, e error) { fmt.Println(i, e) })
	t := &Tree[string]{cmp: strings.Compare}
	for _, w := range strings.Fields("the quick brown fox jumps over the lazy dog") {
		fmt.Print(t.Insert(w), " ")
	}
	t.Walk(func(s string) { fmt.Print(s, " ") })
	fmt.Println()
	fmt.Println(Total(Name("ab"), Name("cde")))
	fmt.Println(FromStrings[Conf]([]string{"x", "y"}))
	fmt.Println(Build(func(c *Conf) { c.v = "built" }))
	c := NewCache(func(k int) (string, error) {
		if k < 0 {
			return "", errors.New("negative")
		}
		return fmt.Sprint("v", k), nil
	})
	fmt.Println(c.Get(1))
	fmt.Println(c.Get(-1))
	fmt.Println(Num[int]{1}.Add(Num[int]{2}), fmt.Sprintf("%T %T %T", Num[float64]{}, s, c))
	var e Embed[rune]
	e.Push('x')
	fmt.Println(e.items, len(e.Stack.items))
	var is IntStack
	is.Push(4)
	fmt.Println(is, TypeName(1), TypeName("a"), TypeName(Celsius(3)), TypeName([]int{}), TypeName(2.5))
	fmt.Println(Equal(1, 1), Equal("a", "b"), Equal(Pair[int, int]{1, 2}, Pair[int, int]{1, 2}))
	fmt.Println(Index([]string{"a", "b"}, "b"), Index([]float64{1, 2}, 3))
	for x := range Chan(1, 2, 3) {
		fmt.Print(x, " ")
	}
	fmt.Println(Apply(3, func(i int) int { return i * 2 }, func(i int) int { return i + 1 }))
	fmt.Println(Must(fmt.Sprint("ok"), nil))
	func() {
		defer func() { fmt.Println("recovered", recover()) }()
		Must(0, errors.New("bad"))
	}()
	m := Matrix[int]{{1, 1}, {1, 0}}
	r := m
	for i := 0; i < 5; i++ {
		r = r.Mul(m)
	}
	fmt.Println(r, m)
	cn := counter[Celsius]()
	fmt.Println(cn(1), cn(1), cn(2))
	fmt.Println(Conv[int8](300.0), Conv[float64](3), Conv[int](-2.9))
	people := []Pair[string, int]{{"Bo", 30}, {"Al", 20}, {"Cy", 25}}
	SortBy(people, func(p Pair[string, int]) int { return p.Val })
	fmt.Println(people)
	SortBy(people, func(p Pair[string, int]) string { return p.Key })
	fmt.Println(people)
	f := Map[int, int]
	fmt.Println(f([]int{1}, func(i int) int { return -i }))
	g := (*Stack[int]).Push
	g(&is, 9)
	fmt.Println(is.items, Stack[int]{[]int{1}}, &Pair[string, []int]{"k", []int{1}})
	fmt.Printf("%v %+v %#v %T\n", people[0], Num[int]{3}, Num[int]{3}, people)
	fmt.Println(Rec[int]{kids: []Rec[int]{{}, {kids: []Rec[int]{{}}}}}.Depth())
	type local[T any] struct{ x T }
	fmt.Printf("%T %v\n", local[int]{1}, local[string]{"a"})
}
