// Read, Write and Size.
package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
)

type Small int8
type Point struct{ X, Y int32 }
type Header struct {
	Magic [4]byte
	Len   uint16
	_     [2]byte
	Flags uint8
	Ok    bool
	At    Point
	F     float32
	D     float64
	C     complex64
	Z     complex128
	N     []byte `x:"y"`
}
type Fixed struct {
	Magic [4]byte
	Len   uint16
	_     [2]byte
	S     Small
	Ok    bool
	At    [2]Point
	F     float32
	D     float64
	C     complex64
	Z     complex128
	I     int64
	U     uint64
}
type hidden struct{ a, B uint8 }
type bad struct{}

func (bad) Write([]byte) (int, error) { return 0, errors.New("full") }

func main() {
	f := Fixed{Magic: [4]byte{'G', 'o', 1, 2}, Len: 513, S: -3, Ok: true, At: [2]Point{{1, -2}, {3, 1 << 30}}, F: 1.5, D: -2.25, C: 1 + 2i, Z: -3i, I: -5, U: 1 << 63}
	values := []interface{}{f, &f, int8(-1), uint8(2), int16(-300), uint16(40000), int32(-70000), uint32(1 << 31), int64(-1 << 60), uint64(1<<64 - 1), true, false, float32(0.1), 3.14, complex64(1i), 2 - 1i, Small(-7), []byte("abc"), []uint16{1, 2, 3}, []int32{-1, 0}, []Point{{1, 2}, {3, 4}}, [3]int16{7, 8, 9}, []bool{true, false}, []float64{1, 2}, []int64{}, hidden{1, 2}, struct{}{},
		7, uint(7), "text", map[int]int{}, []int{1}, []string{"x"}, Header{}, struct{ P *int }{}, [][]byte{{1}}, &[]uint8{1, 2}, func() {}, []interface{}{int8(1)}}
	for i, v := range values {
		for _, order := range []binary.ByteOrder{binary.LittleEndian, binary.BigEndian} {
			var b bytes.Buffer
			err := binary.Write(&b, order, v)
			fmt.Printf("%d %T %v %x %v\n", i, v, order, b.Bytes(), err)
		}
		fmt.Println(i, "size", binary.Size(v))
	}
	fmt.Println(binary.Write(bad{}, binary.BigEndian, uint8(1)))
	data := []byte("\x01\x02\x03\x04\xff\xfe\xfd\xfc\x05\x06\x07\x08\x80\x81\x82\x83abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ....")
	for _, order := range []binary.ByteOrder{binary.LittleEndian, binary.BigEndian} {
		r := bytes.NewReader(data)
		var i8 int8
		var u16 uint16
		var i32 int32
		var u64 uint64
		var ok bool
		var f32 float32
		var small Small
		ints := make([]int16, 3)
		points := make([]Point, 2)
		arr := [2]uint8{}
		for _, p := range []interface{}{&i8, &u16, &i32, &u64, &ok, &f32, &small, ints, points, &arr} {
			fmt.Println(order, binary.Read(r, order, p), r.Len())
		}
		fmt.Println(i8, u16, i32, u64, ok, f32, small, ints, points, arr)
		var g Fixed
		fmt.Println(binary.Read(bytes.NewReader(data), order, &g))
		fmt.Printf("%+v\n", g)
		var x int
		var s string
		var h Header
		fmt.Println(binary.Read(r, order, &x), binary.Read(r, order, &s), binary.Read(r, order, &h), binary.Read(r, order, u64), binary.Read(r, order, []int{1}), binary.Read(r, order, "x"))
		fmt.Println(binary.Read(strings.NewReader(""), order, &u64), binary.Read(strings.NewReader("abc"), order, &u64), binary.Read(strings.NewReader("abc"), order, &g), binary.Read(strings.NewReader(""), order, []int8{}))
	}
	var h hidden
	func() {
		defer func() { fmt.Println("panic", recover() != nil) }()
		binary.Read(bytes.NewReader(data), binary.LittleEndian, &h)
	}()
}
