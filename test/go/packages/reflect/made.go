package main

import (
	"fmt"
	"reflect"
	"sort"
)

type T struct {
	Name string `json:"name"`
	n    int
}

func (t T) Hello(s string) string { return "hello " + s + " from " + t.Name }
func (t *T) Rename(s string)      { t.Name = s }
func (t T) Sum(xs ...int) (n int) {
	n = t.n
	for _, x := range xs {
		n += x
	}
	return
}
func (t T) Pair() (string, int) { return t.Name, t.n }

type I interface{ Hello(string) string }

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, "panics:", r)
		}
	}()
	f()
}

func main() {
	t := &T{"Al", 10}
	v := reflect.ValueOf(t)
	hello := v.MethodByName("Hello").Interface().(func(string) string)
	t.Name = "Bo"
	fmt.Println(hello("x"))
	v.MethodByName("Rename").Interface().(func(string))("Cy")
	fmt.Println(t.Name, v.Elem().Method(0).Type(), v.Method(1).Type(), v.Method(2).Type())
	fmt.Println(reflect.TypeOf(*t).Method(0).Type, reflect.TypeOf(t).Method(3).Type)
	f := reflect.TypeOf(*t).Method(0).Func.Interface().(func(T, string) string)
	fmt.Println(f(T{"Di", 1}, "y"))
	sum := v.MethodByName("Sum").Interface().(func(...int) int)
	fmt.Println(sum(1, 2), sum())
	out := v.MethodByName("Pair").Call(nil)
	fmt.Println(out[0], out[1], len(out))
	var i I = T{"Ed", 0}
	fmt.Println(reflect.ValueOf(&i).Elem().Method(0).Call([]reflect.Value{reflect.ValueOf("z")})[0])
	done := make(chan bool)
	go v.MethodByName("Rename").Interface().(func(string))("Flo")
	go func() { done <- true }()
	<-done

	swap := reflect.MakeFunc(reflect.TypeOf(func(int, string) (string, int) { return "", 0 }), func(in []reflect.Value) []reflect.Value {
		return []reflect.Value{in[1], in[0]}
	}).Interface().(func(int, string) (string, int))
	fmt.Println(swap(1, "a"))
	double := reflect.MakeFunc(reflect.TypeOf(func(...int) int { return 0 }), func(in []reflect.Value) []reflect.Value {
		n := 0
		for i := 0; i < in[0].Len(); i++ {
			n += 2 * int(in[0].Index(i).Int())
		}
		return []reflect.Value{reflect.ValueOf(n)}
	}).Interface().(func(...int) int)
	fmt.Println(double(1, 2, 3), double())
	any := reflect.MakeFunc(reflect.TypeOf(func(error) interface{} { return nil }), func(in []reflect.Value) []reflect.Value { return in }).Interface().(func(error) interface{})
	fmt.Println(any(fmt.Errorf("e")), any(nil))

	at := reflect.ArrayOf(3, reflect.TypeOf(0))
	a := reflect.New(at).Elem()
	a.Index(1).SetInt(5)
	fmt.Println(at, a, at == reflect.TypeOf([3]int{}), a.Interface() == [3]int{0, 5, 0})
	mt := reflect.MapOf(reflect.TypeOf(""), reflect.TypeOf(t))
	m := reflect.MakeMap(mt)
	m.SetMapIndex(reflect.ValueOf("k"), v)
	_, ok := m.Interface().(map[string]*T)
	fmt.Println(mt, ok, m.Len())
	st := reflect.SliceOf(at)
	s := reflect.Append(reflect.MakeSlice(st, 0, 2), a)
	fmt.Println(st, s, s.Interface().([][3]int)[0][1])
	fmt.Println(reflect.ChanOf(reflect.RecvDir, reflect.TypeOf(1)), reflect.TypeOf(make(chan<- int)).ChanDir(), reflect.BothDir)
	ft := reflect.FuncOf([]reflect.Type{reflect.TypeOf(""), reflect.TypeOf([]int{})}, []reflect.Type{reflect.TypeOf(true)}, true)
	fmt.Println(ft, ft == reflect.TypeOf(func(string, ...int) bool { return true }))
	sty := reflect.StructOf([]reflect.StructField{
		{Name: "A", Type: reflect.TypeOf(0), Tag: `json:"a"`},
		{Name: "B", Type: reflect.TypeOf([]string{})},
	})
	sv := reflect.New(sty).Elem()
	sv.Field(0).SetInt(7)
	sv.Field(1).Set(reflect.ValueOf([]string{"x"}))
	fmt.Printf("%v %+v %v\n", sty, sv.Interface(), sty.Field(0).Tag.Get("json"))
	x, ok := sv.Interface().(struct {
		A int `json:"a"`
		B []string
	})
	fmt.Println(x, ok)

	xs := []T{{"a", 1}, {"b", 2}, {"c", 3}}
	sw := reflect.Swapper(xs)
	p := &xs[0]
	sw(0, 2)
	fmt.Println(xs, p.Name)
	dst := make([]int, 2)
	fmt.Println(reflect.Copy(reflect.ValueOf(dst), reflect.ValueOf([]int{7, 8, 9})), dst)
	fmt.Println(reflect.AppendSlice(reflect.ValueOf(dst), reflect.ValueOf([]int{1})))
	c := reflect.ValueOf(complex64(1 + 2i))
	fmt.Println(c.Complex(), c.CanComplex(), c.CanConvert(reflect.TypeOf(complex128(0))), c.CanConvert(reflect.TypeOf("")))
	pv := reflect.ValueOf(&dst).Elem()
	pv.SetLen(1)
	fmt.Println(dst, len(dst))
	fmt.Println(reflect.ValueOf(struct{ a, _, c int }{1, 2, 3}).Field(1).Int())

	try("method", func() { reflect.ValueOf(t).Method(9) })
	try("few", func() { reflect.ValueOf(hello).Call(nil) })
	try("swapper", func() { reflect.Swapper(5) })
	try("map", func() { reflect.MapOf(reflect.TypeOf([]int{}), reflect.TypeOf(0)) })
	try("swap", func() { sw(0, 5) })
	try("makefunc", func() {
		reflect.MakeFunc(reflect.TypeOf(func() int { return 0 }), func([]reflect.Value) []reflect.Value { return nil }).Call(nil)
	})

	people := []T{{"x", 3}, {"y", 1}, {"z", 2}, {"w", 1}}
	sort.SliceStable(people, func(i, j int) bool { return people[i].n < people[j].n })
	fmt.Println(people)
	many := make([]int, 500)
	for i := range many {
		many[i] = (i * 7919) % 101
	}
	type pair struct{ k, i int }
	ps := make([]pair, len(many))
	for i, k := range many {
		ps[i] = pair{k, i}
	}
	sort.Slice(ps, func(i, j int) bool { return ps[i].k < ps[j].k })
	fmt.Println(ps[:60], ps[400:420])
	sort.Slice(ps, func(i, j int) bool { return ps[i].k > ps[j].k })
	fmt.Println(ps[:40])
	sort.Slice(ps, func(i, j int) bool { return ps[i].k/10 < ps[j].k/10 })
	fmt.Println(ps[100:140])
	sort.Sort(sort.Reverse(sort.IntSlice(many)))
	fmt.Println(many[:20])
}
