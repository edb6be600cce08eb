// Fields through embedding, what is too large for a type, and iterators.
package main

import (
	"fmt"
	"math"
	"reflect"
	"strings"
)

type A struct{ X, Y int }
type B struct{ X, Z int }
type C struct {
	A
	*B
	W string `k:"v"`
	y bool
}
type D struct {
	C
	Y string
}
type E1 struct{ A }
type E2 struct{ A }
type E struct {
	E1
	E2
}
type Loop struct {
	*Loop
	N int
}
type Iface struct {
	fmt.Stringer
	V int
}

func fieldText(f reflect.StructField, ok bool) string {
	if !ok {
		return "none"
	}
	return fmt.Sprint(f.Name, f.Index, f.Type, f.Tag, f.Anonymous)
}

func main() {
	for _, x := range []interface{}{A{}, C{}, D{}, E{}, Loop{}, Iface{}, struct{}{}} {
		t := reflect.TypeOf(x)
		for _, name := range []string{"X", "Y", "Z", "W", "y", "A", "B", "N", "Loop", "V", "String", "E1"} {
			fmt.Println(t, name, fieldText(t.FieldByName(name)))
		}
		fmt.Println(fieldText(t.FieldByNameFunc(func(s string) bool { return strings.ToLower(s) == "z" })), fieldText(t.FieldByNameFunc(func(s string) bool { return len(s) == 1 })))
		for _, f := range reflect.VisibleFields(t) {
			fmt.Println("visible", fieldText(f, true))
		}
	}
	t := reflect.TypeOf(D{})
	fmt.Println(fieldText(t.FieldByIndex([]int{0, 1, 1}), true), fieldText(t.FieldByIndex([]int{1}), true))
	v := reflect.ValueOf(D{C: C{A: A{1, 2}, B: &B{3, 4}}, Y: "y"})
	fmt.Println(v.FieldByName("Y"), v.FieldByName("Z"), v.FieldByName("X").IsValid(), v.FieldByNameFunc(func(s string) bool { return s == "W" }).Kind())
	fmt.Println(v.FieldByIndexErr([]int{0, 1, 1}))
	_, err := reflect.ValueOf(D{}).FieldByIndexErr([]int{0, 1, 1})
	fmt.Println(err)
	for _, x := range []interface{}{int8(0), int16(0), int32(0), int64(0), 0} {
		for _, n := range []int64{0, 127, 128, -128, -129, 1 << 15, 1<<31 - 1, 1 << 31, math.MinInt64} {
			fmt.Print(reflect.ValueOf(x).OverflowInt(n), " ")
		}
		fmt.Println()
	}
	for _, x := range []interface{}{uint8(0), uint16(0), uint32(0), uint64(0), uint(0)} {
		for _, n := range []uint64{0, 255, 256, 65535, 65536, 1<<32 - 1, 1 << 32, math.MaxUint64} {
			fmt.Print(reflect.ValueOf(x).OverflowUint(n), " ")
		}
		fmt.Println()
	}
	for _, n := range []float64{0, 1e38, 3.5e38, -3.5e38, math.MaxFloat32, math.Inf(1), math.NaN()} {
		fmt.Print(reflect.ValueOf(float32(0)).OverflowFloat(n), reflect.ValueOf(0.5).OverflowFloat(n), reflect.ValueOf(complex64(0)).OverflowComplex(complex(0, n)), " ")
	}
	fmt.Println()
	func() {
		defer func() { fmt.Println(recover()) }()
		reflect.ValueOf("").OverflowInt(1)
	}()
	it := reflect.ValueOf(map[string]int{"a": 1}).MapRange()
	k, e := reflect.New(reflect.TypeOf("")).Elem(), reflect.New(reflect.TypeOf(0)).Elem()
	for it.Next() {
		k.SetIterKey(it)
		e.SetIterValue(it)
		fmt.Println(k, e)
	}
	it.Reset(reflect.ValueOf(map[int]bool{5: true}))
	for it.Next() {
		fmt.Println(it.Key(), it.Value())
	}
	it.Reset(reflect.Value{})
	f := reflect.ValueOf(fmt.Sprintf)
	fmt.Println(f.CallSlice([]reflect.Value{reflect.ValueOf("%v-%v"), reflect.ValueOf([]interface{}{1, "x"})})[0])
	for _, in := range [][]reflect.Value{{}, {k, k, k}} {
		func() {
			defer func() { fmt.Println(recover()) }()
			f.CallSlice(in)
		}()
	}
	func() {
		defer func() { fmt.Println(recover()) }()
		reflect.ValueOf(strings.ToUpper).CallSlice([]reflect.Value{k})
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		reflect.VisibleFields(reflect.TypeOf(1))
	}()
}
