package main

import (
	"fmt"
	"reflect"
)

type T struct {
	A int    `json:"a" db:"x"`
	B string `json:"b"`
	c bool
}

func (t T) M(x int) string { return fmt.Sprint(t.A + x) }

func main() {
	t := T{1, "x", true}
	rt := reflect.TypeOf(t)
	fmt.Println(rt.Name(), rt.Kind(), rt.NumField(), rt.NumMethod(), rt)
	for i := 0; i < rt.NumField(); i++ {
		f := rt.Field(i)
		fmt.Println(f.Name, f.Type, f.Tag.Get("json"), f.Tag)
	}
	v := reflect.ValueOf(&t).Elem()
	v.Field(0).SetInt(42)
	fmt.Println(t, v.Field(1).String(), v.Kind() == reflect.Struct)
	out := v.MethodByName("M").Call([]reflect.Value{reflect.ValueOf(8)})
	fmt.Println(out[0])
	fmt.Println(reflect.DeepEqual(map[string][]int{"a": {1}}, map[string][]int{"a": {1}}), reflect.DeepEqual([]int{}, []int(nil)))
	m := reflect.ValueOf(map[string]int{"a": 1})
	for _, k := range m.MapKeys() {
		fmt.Println(k, m.MapIndex(k))
	}
	fmt.Println(reflect.TypeOf((*error)(nil)).Elem(), reflect.TypeOf([]map[string]*T{}), reflect.TypeOf(main), reflect.Zero(rt))
	s := reflect.MakeSlice(reflect.TypeOf([]int{}), 0, 2)
	s = reflect.Append(s, reflect.ValueOf(5))
	fmt.Println(s.Interface(), s.Len())
}
