package json

import (
	"bytes"
	"io"
)

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
	if dec.at > 0 {
		dec.dropped += dec.at
		dec.buf = dec.buf[:copy(dec.buf, dec.buf[dec.at:])]
		dec.at = 0
	}
	if cap(dec.buf)-len(dec.buf) < 512 {
		dec.buf = append(make([]byte, 0, 2*cap(dec.buf)+512), dec.buf...)
	}
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
