// Package json writes Go values as JSON text and reads them back.
package json

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"reflect"
	"strconv"
)

// Marshaler is a type that writes itself as JSON.
type Marshaler interface {
	MarshalJSON() ([]byte, error)
}

// Unmarshaler is a type that reads itself from JSON. The bytes must be copied if they are to be kept.
type Unmarshaler interface {
	UnmarshalJSON([]byte) error
}

// Marshal returns v as JSON. Structs become objects of their exported fields, named by the field or its tag
// (`json:"name,omitempty"`; "-" leaves it out; ",string" puts a number in quotes); maps become objects sorted by key,
// slices and arrays lists, []byte a base64 string, nil null. Channels, functions and complex numbers cannot be written.
// < > & are written as \u003c \u003e \u0026, so that the text can stand in HTML.
func Marshal(v interface{}) ([]byte, error) {
	b, f := encode(v, true)
	if f != nil {
		return nil, f.err()
	}
	return b, nil
}

// MarshalIndent is Marshal with line breaks; each line begins with prefix and as many indents as its depth.
func MarshalIndent(v interface{}, prefix, indent string) ([]byte, error) {
	b, err := Marshal(v)
	if err != nil {
		return nil, err
	}
	s, f := indented(string(b), prefix, indent)
	if f != nil {
		return nil, f.err()
	}
	return []byte(s), nil
}

// Unmarshal reads JSON into what v points to. It fills what is there and allocates what is not: maps, slices,
// pointers. Names of fields match in any case; unknown ones are skipped. In an interface{} come float64, string, bool,
// nil, []interface{} and map[string]interface{}. On a value that does not fit it goes on and returns the first
// *UnmarshalTypeError in the end; malformed JSON changes nothing.
func Unmarshal(data []byte, v interface{}) error {
	return decode(string(data), v, false, false).err()
}

// Valid tells whether data is one JSON value.
func Valid(data []byte) bool { return check(string(data)) == nil }

// Compact appends src to dst without the spaces that mean nothing.
func Compact(dst *bytes.Buffer, src []byte) error {
	s, f := compacted(string(src))
	if f == nil {
		dst.WriteString(s)
	}
	return f.unplaced()
}

// Indent appends src to dst with line breaks; each line but the first begins with prefix and as many indents as its depth.
func Indent(dst *bytes.Buffer, src []byte, prefix, indent string) error {
	s, f := indented(string(src), prefix, indent)
	if f == nil {
		dst.WriteString(s)
	}
	return f.err()
}

// HTMLEscape appends src to dst with < > & and two line separators of Unicode written as \u escapes.
func HTMLEscape(dst *bytes.Buffer, src []byte) { dst.WriteString(htmlEscaped(string(src))) }

// Number is a JSON number as it was written.
type Number string

// String returns the number as it was written.
func (n Number) String() string { return string(n) }

// Float64 returns the number as a float64.
func (n Number) Float64() (float64, error) { return strconv.ParseFloat(string(n), 64) }

// Int64 returns the number as an int64.
func (n Number) Int64() (int64, error) { return strconv.ParseInt(string(n), 10, 64) }

// RawMessage is JSON that is neither written nor read yet: it goes in and out as it is.
type RawMessage []byte

// MarshalJSON returns m, or null if it is nil.
func (m RawMessage) MarshalJSON() ([]byte, error) {
	if m == nil {
		return []byte("null"), nil
	}
	return m, nil
}

// UnmarshalJSON sets *m to a copy of data.
func (m *RawMessage) UnmarshalJSON(data []byte) error {
	if m == nil {
		return errors.New("json.RawMessage: UnmarshalJSON on nil pointer")
	}
	*m = append((*m)[0:0], data...)
	return nil
}

// SyntaxError is JSON that is malformed.
type SyntaxError struct {
	msg    string
	Offset int64 // bytes read when it was found
}

func (e *SyntaxError) Error() string { return e.msg }

// UnmarshalTypeError is a JSON value that does not fit the Go type.
type UnmarshalTypeError struct {
	Value  string       // "bool", "array", "number -5"
	Type   reflect.Type // what it does not fit
	Offset int64        // bytes read when it was found
	Struct string       // name of the struct type that has the field
	Field  string       // path to the field
}

func (e *UnmarshalTypeError) Error() string {
	if e.Struct != "" || e.Field != "" {
		return "json: cannot unmarshal " + e.Value + " into Go struct field " + e.Struct + "." + e.Field + " of type " + e.Type.String()
	}
	return "json: cannot unmarshal " + e.Value + " into Go value of type " + e.Type.String()
}

// InvalidUnmarshalError is an argument of Unmarshal that is no pointer, or nil.
type InvalidUnmarshalError struct {
	Type reflect.Type
}

func (e *InvalidUnmarshalError) Error() string {
	if e.Type == nil {
		return "json: Unmarshal(nil)"
	}
	if e.Type.Kind() != reflect.Ptr {
		return "json: Unmarshal(non-pointer " + e.Type.String() + ")"
	}
	return "json: Unmarshal(nil " + e.Type.String() + ")"
}

// UnsupportedTypeError is a type that cannot be written as JSON.
type UnsupportedTypeError struct {
	Type reflect.Type
}

func (e *UnsupportedTypeError) Error() string { return "json: unsupported type: " + e.Type.String() }

// UnsupportedValueError is a value that cannot be written as JSON: NaN, infinity, or one that contains itself.
type UnsupportedValueError struct {
	Value reflect.Value
	Str   string
}

func (e *UnsupportedValueError) Error() string { return "json: unsupported value: " + e.Str }

// MarshalerError is an error of a MarshalJSON or MarshalText.
type MarshalerError struct {
	Type       reflect.Type
	Err        error
	sourceFunc string
}

func (e *MarshalerError) Error() string {
	method := e.sourceFunc
	if method == "" {
		method = "MarshalJSON"
	}
	return "json: error calling " + method + " for type " + e.Type.String() + ": " + e.Err.Error()
}

// Unwrap returns the error of the method.
func (e *MarshalerError) Unwrap() error { return e.Err }

// fault is an error as the natives describe it. typ is a nil pointer to the type in question.
type fault struct {
	kind          string
	text          string
	typ           interface{}
	value         interface{}
	cause         error
	offset        int
	strukt, field string
}

func (f *fault) err() error {
	if f == nil {
		return nil
	}
	var typ reflect.Type
	if f.typ != nil {
		typ = reflect.TypeOf(f.typ).Elem()
	}
	switch f.kind {
	case "syntax":
		return &SyntaxError{f.text, int64(f.offset)}
	case "mismatch":
		return &UnmarshalTypeError{f.text, typ, int64(f.offset), f.strukt, f.field}
	case "target":
		return &InvalidUnmarshalError{typ}
	case "type":
		return &UnsupportedTypeError{typ}
	case "value":
		return &UnsupportedValueError{reflect.ValueOf(f.value), f.text}
	case "method":
		err := f.cause
		if err == nil { // what the method returned is no JSON
			err = check(f.field).unplaced()
		}
		return &MarshalerError{typ, err, f.text}
	case "key":
		return fmt.Errorf("json: encoding error for type %q: %q", typ.String(), f.cause.Error())
	case "base64":
		_, err := base64.StdEncoding.DecodeString(f.text)
		return err
	case "cause":
		if e, ok := f.cause.(*UnmarshalTypeError); ok && (f.strukt != "" || f.field != "") {
			e.Struct, e.Field = f.strukt, f.field
		}
		return f.cause
	}
	return errors.New(f.text)
}

// unplaced is the error without its offset: who compacts does not count bytes.
func (f *fault) unplaced() error {
	if f != nil {
		f.offset = 0
	}
	return f.err()
}

func encode(v interface{}, html bool) ([]byte, *fault)
func decode(data string, v interface{}, number, strict bool) *fault

// check returns what is wrong with a text that should be one JSON value.
func check(data string) *fault

// scan returns the length of the first value of data, with the spaces before it; -1 if data ends too early. The end of
// a number is known only by what follows, or by end.
func scan(data []byte, end bool) (int, *fault)

func compacted(data string) (string, *fault)
func indented(data, prefix, indent string) (string, *fault)
func htmlEscaped(data string) string
func quoteChar(c byte) string

// InvalidUTF8Error was an error of Marshal, which now replaces what is no UTF-8.
//
// Deprecated: it is not used any more.
type InvalidUTF8Error struct {
	S string // the whole string
}

func (e *InvalidUTF8Error) Error() string {
	return "json: invalid UTF-8 in string: " + strconv.Quote(e.S)
}

// UnmarshalFieldError was an error of Unmarshal for a field that is not exported.
//
// Deprecated: it is not used any more.
type UnmarshalFieldError struct {
	Key   string
	Type  reflect.Type
	Field reflect.StructField
}

func (e *UnmarshalFieldError) Error() string {
	return "json: cannot unmarshal object key " + strconv.Quote(e.Key) + " into unexported field " + e.Field.Name + " of type " + e.Type.String()
}
