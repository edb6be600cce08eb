// Package json writes Go values as JSON text and reads them back.
package json

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
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
	return f.err()
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
			err = check(f.field).err()
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

// Encoder writes JSON values, one a line.
type Encoder struct {
	w              io.Writer
	err            error
	html           bool
	prefix, indent string
}

// NewEncoder returns an Encoder that writes to w.
func NewEncoder(w io.Writer) *Encoder { return &Encoder{w: w, html: true} }

// Encode writes v as JSON and a line break.
func (enc *Encoder) Encode(v interface{}) error {
	if enc.err != nil {
		return enc.err
	}
	b, f := encode(v, enc.html)
	if f != nil {
		return f.err()
	}
	b = append(b, '\n')
	if enc.prefix != "" || enc.indent != "" {
		s, f := indented(string(b), enc.prefix, enc.indent)
		if f != nil {
			return f.err()
		}
		b = []byte(s)
	}
	_, enc.err = enc.w.Write(b)
	return enc.err
}

// SetIndent makes Encode write line breaks as MarshalIndent does.
func (enc *Encoder) SetIndent(prefix, indent string) { enc.prefix, enc.indent = prefix, indent }

// SetEscapeHTML says whether < > & are escaped; they are if nothing is said.
func (enc *Encoder) SetEscapeHTML(on bool) { enc.html = on }

// Decoder reads JSON values one after the other. It may read more of r than it needs.
type Decoder struct {
	r       io.Reader
	buf     []byte
	at      int   // where the unread part of buf starts
	dropped int   // bytes that were in buf before
	counted int   // bytes that Decode has looked at
	err     error // for ever
	number  bool
	strict  bool

	state int
	stack []int
}

// NewDecoder returns a Decoder that reads from r.
func NewDecoder(r io.Reader) *Decoder { return &Decoder{r: r} }

// UseNumber makes numbers in an interface{} come as Number instead of float64.
func (dec *Decoder) UseNumber() { dec.number = true }

// DisallowUnknownFields makes a name that the struct has no field for an error.
func (dec *Decoder) DisallowUnknownFields() { dec.strict = true }

// Decode reads the next value into what v points to; io.EOF at the end.
func (dec *Decoder) Decode(v interface{}) error {
	if dec.err != nil {
		return dec.err
	}
	if err := dec.skipSeparator(); err != nil {
		return err
	}
	if !dec.valueAllowed() {
		return &SyntaxError{"not at beginning of value", dec.InputOffset()}
	}
	n, err := dec.readValue()
	if err != nil {
		return err
	}
	text := string(dec.buf[dec.at : dec.at+n])
	dec.at += n
	err = decode(text, v, dec.number, dec.strict).err()
	dec.valueDone()
	return err
}

// readValue reads until buf has a whole value and returns the length, with the spaces before it.
func (dec *Decoder) readValue() (int, error) {
	var err error
	for {
		rest := dec.buf[dec.at:]
		n, f := scan(rest, err == io.EOF)
		if f != nil {
			f.offset += dec.counted
			dec.err = f.err()
			return 0, dec.err
		}
		if n >= 0 {
			dec.counted += n
			return n, nil
		}
		if err != nil {
			if err == io.EOF && len(bytes.TrimSpace(dec.buf)) > 0 {
				err = io.ErrUnexpectedEOF
			}
			dec.err = err
			return 0, err
		}
		err = dec.refill()
	}
}

func (dec *Decoder) refill() error {
	dec.dropped += dec.at
	dec.buf = append(make([]byte, 0, 2*cap(dec.buf)+512), dec.buf[dec.at:]...)
	dec.at = 0
	n, err := dec.r.Read(dec.buf[len(dec.buf):cap(dec.buf)])
	dec.buf = dec.buf[:len(dec.buf)+n]
	return err
}

// Buffered returns what was read from r and not used yet; valid until the next Decode.
func (dec *Decoder) Buffered() io.Reader { return bytes.NewReader(dec.buf[dec.at:]) }

// InputOffset returns how many bytes of the input are before what comes next.
func (dec *Decoder) InputOffset() int64 { return int64(dec.dropped + dec.at) }

// peek skips spaces and returns the byte after them.
func (dec *Decoder) peek() (byte, error) {
	for {
		for i := dec.at; i < len(dec.buf); i++ {
			if c := dec.buf[i]; c != ' ' && c != '\t' && c != '\r' && c != '\n' {
				dec.at = i
				return c, nil
			}
		}
		n := len(dec.buf)
		if err := dec.refill(); err != nil && len(dec.buf) <= n {
			return 0, err
		}
	}
}

// More tells whether the list or object that is being read has another element.
func (dec *Decoder) More() bool {
	c, err := dec.peek()
	return err == nil && c != ']' && c != '}'
}

// Token is a Delim, bool, float64, Number, string, or nil.
type Token interface{}

// Delim is one of [ ] { }.
type Delim rune

// String returns the character.
func (d Delim) String() string { return string(d) }

// Where between two tokens the Decoder is.
const (
	atTop = iota
	atListStart
	atListValue
	atListComma
	atObjectStart
	atObjectKey
	atObjectColon
	atObjectValue
	atObjectComma
)

func (dec *Decoder) valueAllowed() bool {
	return dec.state == atTop || dec.state == atListStart || dec.state == atListValue || dec.state == atObjectValue
}

func (dec *Decoder) valueDone() {
	switch dec.state {
	case atListStart, atListValue:
		dec.state = atListComma
	case atObjectValue:
		dec.state = atObjectComma
	}
}

// skipSeparator skips the comma or colon before a value that Decode reads amid tokens.
func (dec *Decoder) skipSeparator() error {
	wanted, what, next := byte(','), "expected comma after array element", atListValue
	switch dec.state {
	case atListComma:
	case atObjectColon:
		wanted, what, next = ':', "expected colon after object key", atObjectValue
	default:
		return nil
	}
	c, err := dec.peek()
	if err != nil {
		return err
	}
	if c != wanted {
		return &SyntaxError{what, dec.InputOffset()}
	}
	dec.at++
	dec.state = next
	return nil
}

// Token returns the next token: brackets and braces as Delim, values and keys as they come; commas and colons are
// skipped. io.EOF at the end.
func (dec *Decoder) Token() (Token, error) {
	for {
		c, err := dec.peek()
		if err != nil {
			return nil, err
		}
		switch {
		case (c == '[' || c == '{') && dec.valueAllowed():
			dec.stack = append(dec.stack, dec.state)
			dec.state = map[byte]int{'[': atListStart, '{': atObjectStart}[c]
			dec.at++
			return Delim(c), nil
		case c == ']' && (dec.state == atListStart || dec.state == atListComma),
			c == '}' && (dec.state == atObjectStart || dec.state == atObjectComma):
			dec.state = dec.stack[len(dec.stack)-1]
			dec.stack = dec.stack[:len(dec.stack)-1]
			dec.valueDone()
			dec.at++
			return Delim(c), nil
		case c == ':' && dec.state == atObjectColon:
			dec.state = atObjectValue
			dec.at++
		case c == ',' && dec.state == atListComma:
			dec.state = atListValue
			dec.at++
		case c == ',' && dec.state == atObjectComma:
			dec.state = atObjectKey
			dec.at++
		case c == '"' && (dec.state == atObjectStart || dec.state == atObjectKey):
			before := dec.state
			dec.state = atTop
			var key string
			err := dec.Decode(&key)
			dec.state = before
			if err != nil {
				return nil, err
			}
			dec.state = atObjectColon
			return key, nil
		case bytes.IndexByte([]byte("[]{}:,"), c) >= 0 || !dec.valueAllowed():
			return nil, &SyntaxError{"invalid character " + quoteChar(c) + dec.place(), dec.InputOffset()}
		default:
			var v interface{}
			if err := dec.Decode(&v); err != nil {
				return nil, err
			}
			return v, nil
		}
	}
}

func (dec *Decoder) place() string {
	switch dec.state {
	case atTop, atListStart, atListValue, atObjectValue:
		return " looking for beginning of value"
	case atListComma:
		return " after array element"
	case atObjectKey:
		return " looking for beginning of object key string"
	case atObjectColon:
		return " after object key"
	case atObjectComma:
		return " after object key:value pair"
	}
	return ""
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
