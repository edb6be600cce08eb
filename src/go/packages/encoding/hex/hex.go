// Package hex writes bytes as hexadecimal digits.
package hex

import (
	"errors"
	"fmt"
	"io"
	"strings"
)

// ErrLength means that there is an odd number of digits.
var ErrLength = errors.New("encoding/hex: odd length hex string")

// InvalidByteError is a byte that is no digit.
type InvalidByteError byte

func (e InvalidByteError) Error() string {
	return fmt.Sprintf("encoding/hex: invalid byte: %#U", rune(e))
}

const digits = "0123456789abcdef"

// EncodedLen returns how many digits n bytes take.
func EncodedLen(n int) int { return n * 2 }

// DecodedLen returns how many bytes x digits are.
func DecodedLen(x int) int { return x / 2 }

// Encode writes the digits of src to dst and returns how many.
func Encode(dst, src []byte) int {
	for i, b := range src {
		dst[i*2] = digits[b>>4]
		dst[i*2+1] = digits[b&15]
	}
	return len(src) * 2
}

func encodeString(src []byte) string

// decode returns the bytes before the first error, and where that is: -1 if there is none.
func decode(s string) (data string, bad int)

// EncodeToString returns the digits of src.
func EncodeToString(src []byte) string { return encodeString(src) }

func fault(s string, bad int) error {
	if bad < 0 {
		return nil
	}
	if bad < len(s) {
		return InvalidByteError(s[bad])
	}
	return ErrLength
}

// Decode writes the bytes of the digits src to dst and returns how many.
func Decode(dst, src []byte) (int, error) {
	data, bad := decode(string(src))
	return copy(dst, data), fault(string(src), bad)
}

// DecodeString returns the bytes of the digits s.
func DecodeString(s string) ([]byte, error) {
	data, bad := decode(s)
	return []byte(data), fault(s, bad)
}

// NewEncoder returns a Writer that writes digits to w.
func NewEncoder(w io.Writer) io.Writer { return &encoder{w} }

type encoder struct {
	w io.Writer
}

func (e *encoder) Write(p []byte) (n int, err error) {
	n, err = io.WriteString(e.w, EncodeToString(p))
	return n / 2, err
}

// NewDecoder returns a Reader of the bytes whose digits r gives.
func NewDecoder(r io.Reader) io.Reader { return &decoder{r: r} }

type decoder struct {
	r    io.Reader
	err  error  // to be told once in is used up
	in   []byte // digits that were read ahead
	room [1024]byte
}

func (d *decoder) Read(p []byte) (n int, err error) {
	if len(d.in) < 2 && d.err == nil {
		kept := copy(d.room[:], d.in)
		n, d.err = d.r.Read(d.room[kept:])
		d.in = d.room[:kept+n]
		if d.err == io.EOF && len(d.in)%2 != 0 {
			d.err = io.ErrUnexpectedEOF
			if _, err := DecodeString(string(d.in[len(d.in)-1:])); err != ErrLength {
				d.err = err
			}
		}
	}
	if ready := len(d.in) / 2; len(p) > ready {
		p = p[:ready]
	}
	n, err = Decode(p, d.in[:len(p)*2])
	d.in = d.in[2*n:]
	if err != nil {
		d.in, d.err = nil, err // no more after a wrong digit
	}
	if len(d.in) < 2 {
		return n, d.err
	}
	return n, nil
}

// Dump returns data as hexdump -C prints it.
func Dump(data []byte) string {
	if len(data) == 0 {
		return ""
	}
	var b strings.Builder
	d := Dumper(&b)
	d.Write(data)
	d.Close()
	return b.String()
}

// Dumper returns a Writer that writes to w what hexdump -C prints for the bytes it gets. Close ends the last line.
func Dumper(w io.Writer) io.WriteCloser { return &dumper{w: w} }

type dumper struct {
	w      io.Writer
	at     int
	text   [16]byte
	closed bool
}

// after is what stands behind the i'th byte of a line.
func after(i int) string {
	switch i {
	case 7:
		return "  "
	case 15:
		return "  |"
	}
	return " "
}

func (d *dumper) Write(data []byte) (n int, err error) {
	if d.closed {
		return 0, errors.New("encoding/hex: dumper closed")
	}
	for i, b := range data {
		column := d.at % 16
		out := fmt.Sprintf("%02x%s", b, after(column))
		if column == 0 {
			if _, err := fmt.Fprintf(d.w, "%08x  ", d.at); err != nil {
				return i, err
			}
		}
		if _, err := io.WriteString(d.w, out); err != nil {
			return i, err
		}
		if b < 32 || b > 126 {
			b = '.'
		}
		d.text[column] = b
		d.at++
		if column == 15 {
			if _, err := io.WriteString(d.w, string(d.text[:])+"|\n"); err != nil {
				return i + 1, err
			}
		}
	}
	return len(data), nil
}

func (d *dumper) Close() (err error) {
	used := d.at % 16
	if d.closed || used == 0 {
		d.closed = true
		return nil
	}
	d.closed = true
	for i := used; i < 16 && err == nil; i++ {
		_, err = io.WriteString(d.w, "  "+after(i))
	}
	if err == nil {
		_, err = io.WriteString(d.w, string(d.text[:used])+"|\n")
	}
	return err
}
