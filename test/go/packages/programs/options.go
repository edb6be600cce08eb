package main

import "fmt"

type Opt func(*cfg)
type cfg struct {
	port int
	host string
	tags []string
}

func WithPort(p int) Opt       { return func(c *cfg) { c.port = p } }
func WithTags(t ...string) Opt { return func(c *cfg) { c.tags = append(c.tags, t...) } }
func New(opts ...Opt) *cfg {
	c := &cfg{port: 80, host: "localhost"}
	for _, o := range opts {
		o(c)
	}
	return c
}

type Handler interface{ Handle(string) string }
type HandlerFunc func(string) string

func (f HandlerFunc) Handle(s string) string { return f(s) }

type Middleware func(Handler) Handler

func Chain(h Handler, ms ...Middleware) Handler {
	for i := len(ms) - 1; i >= 0; i-- {
		h = ms[i](h)
	}
	return h
}

type Set[T comparable] map[T]struct{}

func (s Set[T]) Add(v T)      { s[v] = struct{}{} }
func (s Set[T]) Has(v T) bool { _, ok := s[v]; return ok }
func Union[T comparable](a, b Set[T]) Set[T] {
	r := Set[T]{}
	for k := range a {
		r.Add(k)
	}
	for k := range b {
		r.Add(k)
	}
	return r
}

type Cache[K comparable, V any] struct {
	data map[K]V
	load func(K) (V, error)
	hits int
}

func (c *Cache[K, V]) Get(k K) (V, error) {
	if v, ok := c.data[k]; ok {
		c.hits++
		return v, nil
	}
	v, err := c.load(k)
	if err != nil {
		var zero V
		return zero, fmt.Errorf("load %v: %w", k, err)
	}
	if c.data == nil {
		c.data = make(map[K]V)
	}
	c.data[k] = v
	return v, nil
}

func main() {
	fmt.Printf("%+v\n", *New(WithPort(8080), WithTags("a", "b")))
	h := Chain(HandlerFunc(func(s string) string { return "<" + s + ">" }), func(n Handler) Handler {
		return HandlerFunc(func(s string) string { return "A" + n.Handle(s) + "A" })
	}, func(n Handler) Handler {
		return HandlerFunc(func(s string) string { return "B" + n.Handle(s) + "B" })
	})
	fmt.Println(h.Handle("x"))
	a, b := Set[int]{}, Set[int]{}
	a.Add(1)
	b.Add(2)
	u := Union(a, b)
	fmt.Println(len(u), u.Has(2), u.Has(3), u)
	c := &Cache[string, int]{load: func(s string) (int, error) {
		if s == "" {
			return 0, fmt.Errorf("empty key")
		}
		return len(s), nil
	}}
	fmt.Println(c.Get("abc"))
	fmt.Println(c.Get("abc"))
	fmt.Println(c.Get(""))
	fmt.Println(c.hits)
	fmt.Printf("%T %T %v\n", c, u, *New())
}
