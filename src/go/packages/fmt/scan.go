package fmt

import (
	"errors"
	"io"
	"os"
	_ "strconv"
)

// ScanState is what a Scan method reads from.
type ScanState interface {
	// ReadRune reads the next rune, up to the end of the field.
	ReadRune() (r rune, size int, err error)
	// UnreadRune takes back the rune last read.
	UnreadRune() error
	// SkipSpace skips white space.
	SkipSpace()
	// Token reads the runes for which f holds (nil: all but white space), after white space if skipSpace is set.
	Token(skipSpace bool, f func(rune) bool) (token []byte, err error)
	// Width returns the width, and whether there is one.
	Width() (wid int, ok bool)
	// Read always fails; use ReadRune.
	Read(buf []byte) (n int, err error)
}

// Scanner is a value that reads itself.
type Scanner interface {
	Scan(state ScanState, verb rune) error
}

type ss struct {
	handle uintptr
}

func (s *ss) ReadRune() (r rune, size int, err error)
func (s *ss) UnreadRune() error
func (s *ss) SkipSpace()
func (s *ss) token(skipSpace bool, f func(rune) bool) (token []byte, err error)
func (s *ss) Width() (wid int, ok bool)

func (s *ss) Token(skipSpace bool, f func(rune) bool) (token []byte, err error) {
	return s.token(skipSpace, f)
}

func (s *ss) Read(buf []byte) (n int, err error) {
	return 0, errors.New("ScanState's Read should not be called. Use ReadRune")
}

// scanString and scanReader do the work; mode is 0 for Scan, 1 for Scanln, 2 for Scanf.
func scanString(str string, mode int, format string, a []any) (n int, err error)
func scanReader(r io.Reader, mode int, format string, a []any) (n int, err error)

// Sscan reads values, separated by white space, from str into what the operands point to.
func Sscan(str string, a ...any) (n int, err error) { return scanString(str, 0, "", a) }

// Sscanln is Sscan that stops at a newline, which must follow the last value.
func Sscanln(str string, a ...any) (n int, err error) { return scanString(str, 1, "", a) }

// Sscanf reads values from str as the format says.
func Sscanf(str string, format string, a ...any) (n int, err error) {
	return scanString(str, 2, format, a)
}

// Fscan reads values, separated by white space, from r into what the operands point to.
func Fscan(r io.Reader, a ...any) (n int, err error) { return scanReader(r, 0, "", a) }

// Fscanln is Fscan that stops at a newline, which must follow the last value.
func Fscanln(r io.Reader, a ...any) (n int, err error) { return scanReader(r, 1, "", a) }

// Fscanf reads values from r as the format says.
func Fscanf(r io.Reader, format string, a ...any) (n int, err error) {
	return scanReader(r, 2, format, a)
}

// Scan is Fscan from standard input.
func Scan(a ...any) (n int, err error) { return scanReader(os.Stdin, 0, "", a) }

// Scanln is Fscanln from standard input.
func Scanln(a ...any) (n int, err error) { return scanReader(os.Stdin, 1, "", a) }

// Scanf is Fscanf from standard input.
func Scanf(format string, a ...any) (n int, err error) {
	return scanReader(os.Stdin, 2, format, a)
}
