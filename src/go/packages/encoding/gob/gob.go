// Package gob writes streams of Go values: self-describing, compact, for Go programs only.
//
// A stream may hold many values; each type is described before it is first used. Fields are matched by name, those
// that only one side has are left out; zero values are not sent at all. Pointers are followed, unexported fields,
// functions and channels ignored. A concrete type in an interface must be registered on both sides.
package gob

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"reflect"
)

// GobEncoder is a type that writes itself.
type GobEncoder interface {
	GobEncode() ([]byte, error)
}

// GobDecoder is a type that reads what its GobEncode wrote; the method must copy the bytes to keep them.
type GobDecoder interface {
	GobDecode([]byte) error
}

// stream is the state of an Encoder or Decoder; it is not made of Go values.
type stream struct{}

// types are those of the whole program: their numbers go by first use.
var types = newTypes()

func newTypes() *stream
func newEncoder(types *stream) *stream
func newDecoder(types *stream) *stream
func (s *stream) encode(w io.Writer, e interface{}) (string, error)
func (s *stream) decode(read func() ([]byte, error), e interface{}) (string, error)
func (s *stream) register(name string, value interface{}) string

func failure(text string, err error) error {
	if text != "" {
		return errors.New(text)
	}
	return err
}

// Encoder writes values to a stream.
type Encoder struct {
	w io.Writer
	s *stream
}

// NewEncoder returns an Encoder that writes to w.
func NewEncoder(w io.Writer) *Encoder { return &Encoder{w, newEncoder(types)} }

// Encode writes a value, and before it what its type is made of, once. It panics for a nil pointer.
func (enc *Encoder) Encode(e interface{}) error { return failure(enc.s.encode(enc.w, e)) }

// EncodeValue is Encode for a reflect.Value.
func (enc *Encoder) EncodeValue(value reflect.Value) error {
	if !value.IsValid() {
		return errors.New("gob: cannot encode nil value")
	}
	return enc.Encode(value.Interface())
}

// Decoder reads values from a stream.
type Decoder struct {
	r io.Reader
	s *stream
}

// NewDecoder returns a Decoder that reads from r, and ahead unless r is an io.ByteReader.
func NewDecoder(r io.Reader) *Decoder {
	if _, ok := r.(io.ByteReader); !ok {
		r = bufio.NewReader(r)
	}
	return &Decoder{r, newDecoder(types)}
}

// Decode reads the next value into what e points to; nil skips it. At the end of the stream it returns io.EOF.
func (dec *Decoder) Decode(e interface{}) error { return failure(dec.s.decode(dec.message, e)) }

// DecodeValue is Decode into a reflect.Value that can be set; the zero Value skips the value.
func (dec *Decoder) DecodeValue(v reflect.Value) error {
	if !v.IsValid() {
		return dec.Decode(nil)
	}
	if v.Kind() == reflect.Pointer && !v.IsNil() {
		return dec.Decode(v.Interface())
	}
	if !v.CanSet() {
		return errors.New("gob: DecodeValue of unassignable value")
	}
	return dec.Decode(v.Addr().Interface())
}

// message reads a length and that many bytes.
func (dec *Decoder) message() ([]byte, error) {
	var buf [9]byte
	if _, err := io.ReadFull(dec.r, buf[:1]); err != nil {
		return nil, err
	}
	n := uint64(buf[0])
	if n > 0x7f {
		width := -int(int8(buf[0]))
		if width > 8 {
			return nil, errors.New("gob: encoded unsigned integer out of range")
		}
		if _, err := io.ReadFull(dec.r, buf[:width]); err != nil {
			if err == io.EOF {
				err = io.ErrUnexpectedEOF
			}
			return nil, err
		}
		n = 0
		for _, b := range buf[:width] {
			n = n<<8 | uint64(b)
		}
	}
	if n >= 1<<33 {
		return nil, errors.New("invalid message length")
	}
	// What is not there is not allocated.
	var message bytes.Buffer
	got, err := io.CopyN(&message, dec.r, int64(n))
	if err == io.EOF && got < int64(n) {
		err = io.ErrUnexpectedEOF
	}
	return message.Bytes(), err
}

// Register makes a type known for values of interface types, under its own name.
func Register(value interface{}) {
	t := reflect.TypeOf(value)
	name := t.String()
	if t.Name() != "" {
		name = t.Name()
		if t.PkgPath() != "" {
			name = t.PkgPath() + "." + name
		}
	}
	RegisterName(name, value)
}

// RegisterName makes a type known for values of interface types, under a given name. It panics if the name or the type
// is registered otherwise.
func RegisterName(name string, value interface{}) {
	if name == "" {
		panic("attempt to register empty name")
	}
	if msg := types.register(name, value); msg != "" {
		panic(msg)
	}
}

func init() {
	for _, v := range []interface{}{
		int(0), int8(0), int16(0), int32(0), int64(0), uint(0), uint8(0), uint16(0), uint32(0), uint64(0),
		float32(0), float64(0), complex64(0i), complex128(0i), uintptr(0), false, "", []byte(nil), []int(nil), []int8(nil),
		[]int16(nil), []int32(nil), []int64(nil), []uint(nil), []uint8(nil), []uint16(nil), []uint32(nil), []uint64(nil),
		[]float32(nil), []float64(nil), []complex64(nil), []complex128(nil), []uintptr(nil), []bool(nil), []string(nil),
	} {
		Register(v)
	}
}
