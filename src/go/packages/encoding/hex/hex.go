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

// Dump returns data as hexdump -C prints it.
func Dump(data []byte) string {
	var b strings.Builder
	for at := 0; at < len(data); at += 16 {
		fmt.Fprintf(&b, "%08x ", at)
		text := ""
		for i := 0; i < 16; i++ {
			if i == 8 {
				b.WriteString(" ")
			}
			if at+i >= len(data) {
				b.WriteString("   ")
				continue
			}
			c := data[at+i]
			fmt.Fprintf(&b, " %02x", c)
			if c < 32 || c > 126 {
				c = '.'
			}
			text += string(rune(c))
		}
		b.WriteString("  |" + text + "|\n")
	}
	return b.String()
}
