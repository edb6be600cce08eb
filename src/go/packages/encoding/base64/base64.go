// Package base64 writes bytes in the 64 characters of RFC 4648.
package base64

import (
	"io"
	"strconv"
)

const (
	StdPadding rune = '=' // the usual padding
	NoPadding  rune = -1  // none
)

// An Encoding is an alphabet with a padding.
type Encoding struct {
	alphabet string
	pad      rune
	strict   bool
}

// NewEncoding returns an Encoding with padding. It panics unless the alphabet has 64 different bytes and no line ends.
func NewEncoding(encoder string) *Encoding {
	if len(encoder) != 64 {
		panic("encoding alphabet is not 64-bytes long")
	}
	for i := 0; i < len(encoder); i++ {
		if encoder[i] == '\n' || encoder[i] == '\r' {
			panic("encoding alphabet contains newline character")
		}
	}
	return &Encoding{alphabet: encoder, pad: StdPadding}
}

// WithPadding returns the Encoding with another padding, or NoPadding.
func (enc Encoding) WithPadding(padding rune) *Encoding {
	if padding == '\r' || padding == '\n' || padding > 0xff {
		panic("invalid padding")
	}
	for i := 0; i < len(enc.alphabet); i++ {
		if rune(enc.alphabet[i]) == padding {
			panic("padding contained in alphabet")
		}
	}
	enc.pad = padding
	return &enc
}

// Strict returns the Encoding with spare bits that must be zero when decoding.
func (enc Encoding) Strict() *Encoding {
	enc.strict = true
	return &enc
}

// StdEncoding is the usual alphabet, with + and /.
var StdEncoding = NewEncoding("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

// URLEncoding is the alphabet for URLs and file names, with - and _.
var URLEncoding = NewEncoding("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")

// RawStdEncoding is StdEncoding without padding.
var RawStdEncoding = StdEncoding.WithPadding(NoPadding)

// RawURLEncoding is URLEncoding without padding.
var RawURLEncoding = URLEncoding.WithPadding(NoPadding)

// CorruptInputError is the place of the first wrong byte.
type CorruptInputError int64

func (e CorruptInputError) Error() string {
	return "illegal base64 data at input byte " + strconv.FormatInt(int64(e), 10)
}

func encode(alphabet string, pad rune, src []byte) string

// decode returns the bytes before the first error, and its place, or -1.
func decode(alphabet string, pad rune, strict bool, s string) (data string, bad int64)

// EncodeToString returns the base64 of src.
func (enc *Encoding) EncodeToString(src []byte) string { return encode(enc.alphabet, enc.pad, src) }

// Encode writes the base64 of src to dst.
func (enc *Encoding) Encode(dst, src []byte) {
	if len(src) > 0 {
		_ = dst[enc.EncodedLen(len(src))-1]
		copy(dst, enc.EncodeToString(src))
	}
}

// EncodedLen returns how long the base64 of n bytes is.
func (enc *Encoding) EncodedLen(n int) int {
	if enc.pad == NoPadding {
		return n/3*4 + (n%3*8+5)/6
	}
	return (n + 2) / 3 * 4
}

// DecodedLen returns how many bytes base64 of length n is at most.
func (enc *Encoding) DecodedLen(n int) int {
	if enc.pad == NoPadding {
		return n/4*3 + n%4*6/8
	}
	return n / 4 * 3
}

// DecodeString returns the bytes of s. Line ends are skipped. Errors are CorruptInputError.
func (enc *Encoding) DecodeString(s string) ([]byte, error) {
	data, bad := decode(enc.alphabet, enc.pad, enc.strict, s)
	if bad >= 0 {
		return []byte(data), CorruptInputError(bad)
	}
	return []byte(data), nil
}

// Decode writes the bytes of src to dst and returns how many.
func (enc *Encoding) Decode(dst, src []byte) (n int, err error) {
	data, err := enc.DecodeString(string(src))
	return copy(dst, data), err
}

type encoder struct {
	enc  *Encoding
	w    io.Writer
	rest []byte
	err  error
}

func (e *encoder) Write(p []byte) (n int, err error) {
	if e.err != nil {
		return 0, e.err
	}
	all := append(e.rest, p...)
	whole := len(all) / 3 * 3
	e.rest = append([]byte(nil), all[whole:]...)
	if whole > 0 {
		_, e.err = io.WriteString(e.w, e.enc.EncodeToString(all[:whole]))
	}
	return len(p), e.err
}

func (e *encoder) Close() error {
	if e.err == nil && len(e.rest) > 0 {
		_, e.err = io.WriteString(e.w, e.enc.EncodeToString(e.rest))
		e.rest = nil
	}
	return e.err
}

// NewEncoder returns a Writer that writes base64 to w. Close it to write the end.
func NewEncoder(enc *Encoding, w io.Writer) io.WriteCloser { return &encoder{enc: enc, w: w} }

type decoder struct {
	enc  *Encoding
	r    io.Reader
	data []byte
	err  error
	read bool
}

func (d *decoder) Read(p []byte) (n int, err error) {
	if !d.read {
		d.read = true
		all, err := io.ReadAll(d.r)
		if err == nil {
			d.data, err = d.enc.DecodeString(string(all))
		}
		d.err = err
	}
	if len(d.data) == 0 {
		if d.err != nil {
			return 0, d.err
		}
		return 0, io.EOF
	}
	n = copy(p, d.data)
	d.data = d.data[n:]
	return n, nil
}

// NewDecoder returns a Reader of the bytes whose base64 r has.
func NewDecoder(enc *Encoding, r io.Reader) io.Reader { return &decoder{enc: enc, r: r} }
