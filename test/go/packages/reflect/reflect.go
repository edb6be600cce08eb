package main

import (
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"time"
)

type inner struct{ Z float64 }
type item struct {
	Name  string `json:"name,omitempty" xml:"n"`
	Count int    `json:"-"`
	priv  bool
	inner
	Ptr  *inner
	List []string
	M    map[string]int
	I    interface{}
	F    func(int, ...string) (bool, error)
}

func (i item) Hello(s string) string { return "hello " + s + " from " + i.Name }
func (i *item) SetName(s string)     { i.Name = s }

type num int

func (n num) String() string { return "num" }

type ring struct{ next *ring }

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, "panics:", r)
		}
	}()
	f()
}

func main() {
	vals := []interface{}{1, int8(1), uint(2), 1.5, float32(2), true, "s", 'r', byte(1), []int{1}, [2]string{}, map[string]bool{}, &item{}, item{}, num(3), errors.New("x"), time.Second, time.March, func() {}, make(chan int), make(<-chan string), complex(1, 2), struct{ A, b int }{}, (*int)(nil), []interface{}{nil}, map[item2][]*num{}, uintptr(1), strings.NewReader(""), interface{}(nil), func(a int, b ...string) (int, error) { return 0, nil }}
	for _, v := range vals {
		t := reflect.TypeOf(v)
		if t == nil {
			fmt.Println("nil type", reflect.ValueOf(v).IsValid(), reflect.ValueOf(v).Kind(), reflect.ValueOf(v))
			continue
		}
		fmt.Printf("%v %q %q %v %d %t %t\n", t, t.Name(), t.PkgPath(), t.Kind(), t.NumMethod(), t.Comparable(), t == reflect.TypeOf(v))
		rv := reflect.ValueOf(v)
		if t.Kind() != reflect.Func && t.Kind() != reflect.Chan && t.Kind() != reflect.Ptr {
			fmt.Println(rv, rv.IsZero(), rv.CanSet(), rv.Type() == t, rv.Interface())
			fmt.Printf("%v %d %s\n", rv, rv, rv.String())
		}
		for i := 0; i < t.NumMethod() && i < 3; i++ {
			fmt.Print(t.Method(i).Name, " ")
		}
		fmt.Println(reflect.Zero(t).Kind())
	}
	t := reflect.TypeOf(item{})
	for i := 0; i < t.NumField(); i++ {
		f := t.Field(i)
		fmt.Println(f.Name, f.Type, f.Tag, f.PkgPath, f.Anonymous, f.Index, f.Tag.Get("json"), f.Tag.Get("xml"), f.IsExported())
	}
	f, ok := t.FieldByName("Z")
	fmt.Println(f.Name, f.Index, ok)
	_, ok = t.FieldByName("Nope")
	fmt.Println(ok)
	ft := t.Field(8).Type
	fmt.Println(ft.NumIn(), ft.In(0), ft.In(1), ft.NumOut(), ft.Out(1), ft.IsVariadic())
	fmt.Println(reflect.TypeOf(map[string][]int{}).Key(), reflect.TypeOf(map[string][]int{}).Elem().Elem(), reflect.TypeOf([5]int{}).Len(), reflect.PtrTo(t))
	errT := reflect.TypeOf((*error)(nil)).Elem()
	rd := reflect.TypeOf((*io.Reader)(nil)).Elem()
	fmt.Println(errT, rd, errT.Kind(), reflect.TypeOf(errors.New("")).Implements(errT), reflect.TypeOf(strings.NewReader("")).Implements(rd), t.Implements(rd), reflect.TypeOf(1).AssignableTo(errT), reflect.TypeOf(num(1)).ConvertibleTo(reflect.TypeOf(1.5)))
	it := &item{Name: "n", Count: 2, List: []string{"a"}, M: map[string]int{"k": 1}, I: 5}
	v := reflect.ValueOf(it).Elem()
	v.Field(0).SetString("changed")
	v.FieldByName("Count").SetInt(77)
	v.FieldByName("Z").SetFloat(2.5)
	v.FieldByName("Ptr").Set(reflect.ValueOf(&inner{9}))
	v.FieldByName("List").Index(0).SetString("elem")
	v.FieldByName("List").Set(reflect.Append(v.FieldByName("List"), reflect.ValueOf("more")))
	v.FieldByName("M").SetMapIndex(reflect.ValueOf("new"), reflect.ValueOf(8))
	v.FieldByName("I").Set(reflect.ValueOf("iface"))
	fmt.Printf("%v %v %v %v %v %v %v\n", it.Name, it.Count, it.Z, *it.Ptr, it.List, it.M, it.I)
	fmt.Println(v.Field(2).CanSet(), v.Field(0).CanSet(), v.Field(0).CanAddr(), v.FieldByName("Nope").IsValid(), v.NumField(), v.Field(4).Elem().Field(0), v.Field(7).Elem())
	*(v.Field(0).Addr().Interface().(*string)) = "by addr"
	fmt.Println(it.Name)
	fmt.Println(reflect.ValueOf(it).MethodByName("Hello").Call([]reflect.Value{reflect.ValueOf("x")})[0], reflect.ValueOf(*it).NumMethod(), reflect.ValueOf(it).NumMethod(), reflect.ValueOf(*it).Method(0).Call([]reflect.Value{reflect.ValueOf("y")})[0])
	reflect.ValueOf(it).MethodByName("SetName").Call([]reflect.Value{reflect.ValueOf("called")})
	fmt.Println(it.Name, reflect.ValueOf(strings.ToUpper).Call([]reflect.Value{reflect.ValueOf("up")})[0])
	out := reflect.ValueOf(fmt.Sprintf).Call([]reflect.Value{reflect.ValueOf("%d-%s"), reflect.ValueOf(1), reflect.ValueOf("z")})
	fmt.Println(out[0], len(out))
	m := reflect.ValueOf(map[string]int{"a": 1})
	fmt.Println(m.Len(), m.MapIndex(reflect.ValueOf("a")), m.MapIndex(reflect.ValueOf("b")).IsValid(), m.MapKeys()[0])
	for iter := m.MapRange(); iter.Next(); {
		fmt.Println(iter.Key(), iter.Value())
	}
	s := reflect.MakeSlice(reflect.TypeOf([]int{}), 2, 5)
	s.Index(1).SetInt(4)
	mm := reflect.MakeMap(reflect.TypeOf(map[string]int{}))
	mm.SetMapIndex(reflect.ValueOf("x"), reflect.ValueOf(1))
	n := reflect.New(reflect.TypeOf(0))
	n.Elem().SetInt(6)
	fmt.Println(s, s.Len(), s.Cap(), mm, n.Elem(), reflect.Indirect(n), s.Slice(1, 2), reflect.ValueOf("str").Index(1), reflect.ValueOf(3).Convert(reflect.TypeOf(1.5)), reflect.ValueOf(65).Convert(reflect.TypeOf("")))
	fmt.Println(reflect.ValueOf((*int)(nil)).IsNil(), reflect.ValueOf([]int(nil)).IsNil(), reflect.ValueOf(&[]int{}).Elem().IsNil(), reflect.ValueOf((*int)(nil)).Elem().IsValid())
	try("int on string", func() { reflect.ValueOf("s").Int() })
	try("set unaddressable", func() { reflect.ValueOf(1).SetInt(2) })
	try("set unexported", func() { v.Field(2).SetBool(true) })
	try("interface unexported", func() { v.Field(2).Interface() })
	try("zero value", func() { reflect.ValueOf(nil).Type() })
	try("field of int", func() { reflect.ValueOf(1).Field(0) })
	try("index", func() { reflect.ValueOf([]int{1}).Index(5) })
	try("elem", func() { reflect.ValueOf(1).Elem() })
	try("isnil", func() { reflect.ValueOf(1).IsNil() })
	try("type elem", func() { reflect.TypeOf(1).Elem() })
	try("set type", func() { v.Field(0).Set(reflect.ValueOf(1)) })
	try("few args", func() { reflect.ValueOf(strings.ToUpper).Call(nil) })
	a, b := &ring{}, &ring{}
	a.next, b.next = a, b
	fn := func() {}
	pairs := [][2]interface{}{{1, 1}, {1, int8(1)}, {nil, nil}, {nil, 1}, {[]int{1, 2}, []int{1, 2}}, {[]int(nil), []int{}}, {[]int{1}, []int{2}}, {map[string][]int{"a": {1}}, map[string][]int{"a": {1}}}, {map[string]int{"a": 1}, map[string]int{"b": 1}}, {map[string]int(nil), map[string]int{}}, {it, it}, {&item{Name: "x"}, &item{Name: "x"}}, {&item{Name: "x"}, &item{Name: "y"}}, {a, b}, {fn, fn}, {[2]int{1, 2}, [2]int{1, 2}}, {errors.New("a"), errors.New("a")}, {"a", "a"}, {1.5, 1.5}, {[]interface{}{1, "a", nil}, []interface{}{1, "a", nil}}, {complex(1, 2), complex(1, 2)}, {time.Unix(1, 0), time.Unix(1, 0)}}
	for i, p := range pairs {
		fmt.Print(i, reflect.DeepEqual(p[0], p[1]), " ")
	}
	fmt.Println()
	for k := reflect.Invalid; k <= reflect.UnsafePointer+1; k++ {
		fmt.Print(k, " ")
	}
	fmt.Println()
	fmt.Printf("%d %s %v %+v\n", reflect.ValueOf(42), reflect.ValueOf("in"), reflect.ValueOf(num(1)), reflect.ValueOf(inner{1}))
	tag := reflect.StructTag(`a:"1" b:"two \"q\"" c:"" bad`)
	fmt.Printf("%q %q %q %q\n", tag.Get("a"), tag.Get("b"), tag.Get("c"), tag.Get("d"))
	_, ok = tag.Lookup("c")
	fmt.Println(ok)
}

type item2 struct{ a int }
