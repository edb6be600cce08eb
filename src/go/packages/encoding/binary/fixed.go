package binary

import (
	"errors"
	"io"
	"math"
	"reflect"
)

// sizeOf returns the size of a type of fixed size in bytes, or -1.
func sizeOf(t reflect.Type) int {
	switch t.Kind() {
	case reflect.Bool:
		return 1
	case reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64, reflect.Uint8, reflect.Uint16, reflect.Uint32,
		reflect.Uint64, reflect.Float32, reflect.Float64, reflect.Complex64, reflect.Complex128:
		return t.Bits() / 8
	case reflect.Array:
		if n := sizeOf(t.Elem()); n >= 0 {
			return n * t.Len()
		}
	case reflect.Struct:
		sum := 0
		for i := 0; i < t.NumField(); i++ {
			n := sizeOf(t.Field(i).Type)
			if n < 0 {
				return -1
			}
			sum += n
		}
		return sum
	}
	return -1
}

// dataSize is sizeOf for a value, which may be a slice, too.
func dataSize(v reflect.Value) int {
	if v.Kind() == reflect.Slice {
		if n := sizeOf(v.Type().Elem()); n >= 0 {
			return n * v.Len()
		}
		return -1
	}
	return sizeOf(v.Type())
}

// Size returns how many bytes Write would write; -1 for what has no fixed size: int, strings, maps …
func Size(v any) int { return dataSize(reflect.Indirect(reflect.ValueOf(v))) }

func appendUint(b []byte, order ByteOrder, size int, x uint64) []byte {
	at := len(b)
	b = append(b, make([]byte, size)...)
	switch size {
	case 1:
		b[at] = byte(x)
	case 2:
		order.PutUint16(b[at:], uint16(x))
	case 4:
		order.PutUint32(b[at:], uint32(x))
	case 8:
		order.PutUint64(b[at:], x)
	}
	return b
}

func appendFloat(b []byte, order ByteOrder, size int, x float64) []byte {
	if size == 4 {
		return appendUint(b, order, 4, uint64(math.Float32bits(float32(x))))
	}
	return appendUint(b, order, 8, math.Float64bits(x))
}

func appendValue(b []byte, order ByteOrder, v reflect.Value) []byte {
	t := v.Type()
	switch v.Kind() {
	case reflect.Bool:
		if v.Bool() {
			return append(b, 1)
		}
		return append(b, 0)
	case reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return appendUint(b, order, t.Bits()/8, uint64(v.Int()))
	case reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return appendUint(b, order, t.Bits()/8, v.Uint())
	case reflect.Float32, reflect.Float64:
		return appendFloat(b, order, t.Bits()/8, v.Float())
	case reflect.Complex64, reflect.Complex128:
		b = appendFloat(b, order, t.Bits()/16, real(v.Complex()))
		return appendFloat(b, order, t.Bits()/16, imag(v.Complex()))
	case reflect.Array, reflect.Slice:
		for i := 0; i < v.Len(); i++ {
			b = appendValue(b, order, v.Index(i))
		}
	case reflect.Struct:
		for i := 0; i < v.NumField(); i++ {
			if t.Field(i).Name == "_" {
				b = append(b, make([]byte, sizeOf(t.Field(i).Type))...)
			} else {
				b = appendValue(b, order, v.Field(i))
			}
		}
	}
	return b
}

// Write writes data, one after the other in as many bytes as its type has: numbers of a fixed size, bools, arrays and
// structs of them, and slices and pointers of these.
func Write(w io.Writer, order ByteOrder, data any) error {
	v := reflect.Indirect(reflect.ValueOf(data))
	if dataSize(v) < 0 {
		return errors.New("binary.Write: invalid type " + reflect.TypeOf(data).String())
	}
	_, err := w.Write(appendValue(nil, order, v))
	return err
}

// source is what is left to be read.
type source struct {
	order ByteOrder
	rest  []byte
}

func (s *source) uint(size int) uint64 {
	b := s.rest[:size]
	s.rest = s.rest[size:]
	switch size {
	case 1:
		return uint64(b[0])
	case 2:
		return uint64(s.order.Uint16(b))
	case 4:
		return uint64(s.order.Uint32(b))
	}
	return s.order.Uint64(b)
}

func (s *source) float(size int) float64 {
	if size == 4 {
		return float64(math.Float32frombits(uint32(s.uint(4))))
	}
	return math.Float64frombits(s.uint(8))
}

func (s *source) value(v reflect.Value) {
	t := v.Type()
	switch v.Kind() {
	case reflect.Bool:
		v.SetBool(s.uint(1) != 0)
	case reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		shift := 64 - t.Bits()
		v.SetInt(int64(s.uint(t.Bits()/8)<<shift) >> shift)
	case reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		v.SetUint(s.uint(t.Bits() / 8))
	case reflect.Float32, reflect.Float64:
		v.SetFloat(s.float(t.Bits() / 8))
	case reflect.Complex64, reflect.Complex128:
		re := s.float(t.Bits() / 16)
		v.SetComplex(complex(re, s.float(t.Bits()/16)))
	case reflect.Array, reflect.Slice:
		for i := 0; i < v.Len(); i++ {
			s.value(v.Index(i))
		}
	case reflect.Struct:
		for i := 0; i < v.NumField(); i++ {
			if f := v.Field(i); f.CanSet() || t.Field(i).Name != "_" {
				s.value(f)
			} else {
				s.rest = s.rest[sizeOf(t.Field(i).Type):]
			}
		}
	}
}

// Read reads into data, a pointer to a value or a slice of values of a fixed size, as Write writes them. The error is
// io.EOF only if nothing was there.
func Read(r io.Reader, order ByteOrder, data any) error {
	v := reflect.ValueOf(data)
	size := -1
	switch v.Kind() {
	case reflect.Pointer:
		v = v.Elem()
		size = dataSize(v)
	case reflect.Slice:
		size = dataSize(v)
	}
	if size < 0 {
		return errors.New("binary.Read: invalid type " + reflect.TypeOf(data).String())
	}
	b := make([]byte, size)
	if _, err := io.ReadFull(r, b); err != nil {
		return err
	}
	(&source{order, b}).value(v)
	return nil
}
