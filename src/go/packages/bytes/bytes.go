// Package bytes searches, splits, joins and changes slices of bytes, as strings does with strings. What Trim, Split, Fields
// and their kind return are parts of the slice they were given.
package bytes

import (
	"errors"
	"io"
	"unicode"
	"unicode/utf8"
)

// MinRead is the least room that ReadFrom passes to Read.
const MinRead = 512

// ErrTooLarge is the panic of a Buffer that cannot grow any more.
var ErrTooLarge = errors.New("bytes.Buffer: too large")

// Equal reports whether a and b have the same bytes; nil equals empty.
func Equal(a, b []byte) bool { return string(a) == string(b) }

// Compare returns -1, 0 or 1 as a is less than, equal to or greater than b.
func Compare(a, b []byte) int

// Contains reports whether subslice is within b.
func Contains(b, subslice []byte) bool { return Index(b, subslice) >= 0 }

// ContainsAny reports whether any rune of chars is within b.
func ContainsAny(b []byte, chars string) bool { return IndexAny(b, chars) >= 0 }

// ContainsRune reports whether r is within b.
func ContainsRune(b []byte, r rune) bool { return IndexRune(b, r) >= 0 }

// ContainsFunc reports whether f holds for any rune of b.
func ContainsFunc(b []byte, f func(rune) bool) bool { return IndexFunc(b, f) >= 0 }

// Count returns how often sep is in s without overlap; for an empty sep, the number of runes and 1.
func Count(s, sep []byte) int

// Index returns the place of the first sep in s, or -1.
func Index(s, sep []byte) int

// LastIndex returns the place of the last sep in s, or -1.
func LastIndex(s, sep []byte) int

// IndexByte returns the place of the first c in b, or -1.
func IndexByte(b []byte, c byte) int

// LastIndexByte returns the place of the last c in s, or -1.
func LastIndexByte(s []byte, c byte) int

// IndexRune returns the place of the first r in s, or -1.
func IndexRune(s []byte, r rune) int

// IndexAny returns the place of the first rune of s that is in chars, or -1.
func IndexAny(s []byte, chars string) int

// LastIndexAny returns the place of the last rune of s that is in chars, or -1.
func LastIndexAny(s []byte, chars string) int

// IndexFunc returns the place of the first rune of s for which f holds, or -1.
func IndexFunc(s []byte, f func(r rune) bool) int {
	for i, r := range string(s) {
		if f(r) {
			return i
		}
	}
	return -1
}

// LastIndexFunc returns the place of the last rune of s for which f holds, or -1.
func LastIndexFunc(s []byte, f func(r rune) bool) int {
	for i := len(s); i > 0; {
		r, size := utf8.DecodeLastRune(s[:i])
		i -= size
		if f(r) {
			return i
		}
	}
	return -1
}

// HasPrefix reports whether s begins with prefix.
func HasPrefix(s, prefix []byte) bool {
	return len(s) >= len(prefix) && string(s[:len(prefix)]) == string(prefix)
}

// HasSuffix reports whether s ends with suffix.
func HasSuffix(s, suffix []byte) bool {
	return len(s) >= len(suffix) && string(s[len(s)-len(suffix):]) == string(suffix)
}

// Split returns the parts of s between the seps: all runes, if sep is empty.
func Split(s, sep []byte) [][]byte { return SplitN(s, sep, -1) }

// SplitN is Split with at most n parts; n < 0 means all, 0 gives nil.
func SplitN(s, sep []byte, n int) [][]byte

// SplitAfter is Split, but the parts keep the sep that ends them.
func SplitAfter(s, sep []byte) [][]byte { return SplitAfterN(s, sep, -1) }

// SplitAfterN is SplitN, but the parts keep the sep that ends them.
func SplitAfterN(s, sep []byte, n int) [][]byte

// Fields returns the parts of s between white space.
func Fields(s []byte) [][]byte

// FieldsFunc returns the parts of s between runes for which f holds.
func FieldsFunc(s []byte, f func(rune) bool) [][]byte {
	parts := make([][]byte, 0, 8)
	start := -1
	for i, r := range string(s) {
		if f(r) {
			if start >= 0 {
				parts = append(parts, s[start:i:i])
				start = -1
			}
		} else if start < 0 {
			start = i
		}
	}
	if start >= 0 {
		parts = append(parts, s[start:len(s):len(s)])
	}
	return parts
}

// Join puts the slices together with sep between them.
func Join(s [][]byte, sep []byte) []byte {
	joined := []byte{}
	for i, part := range s {
		if i > 0 {
			joined = append(joined, sep...)
		}
		joined = append(joined, part...)
	}
	return joined
}

// Repeat returns count copies of b. It panics if count is negative.
func Repeat(b []byte, count int) []byte

// Replace returns a copy of s with the first n of old replaced by new; n < 0 means all.
func Replace(s, old, new []byte, n int) []byte

// ReplaceAll returns a copy of s with each old replaced by new.
func ReplaceAll(s, old, new []byte) []byte { return Replace(s, old, new, -1) }

// ToUpper returns a copy of s in capitals.
func ToUpper(s []byte) []byte

// ToLower returns a copy of s in small letters.
func ToLower(s []byte) []byte

// ToTitle returns a copy of s with all letters in their title case.
func ToTitle(s []byte) []byte

// Title returns a copy of s with the first letter of each word in title case.
//
// Deprecated: it knows little of where words begin.
func Title(s []byte) []byte

// ToValidUTF8 returns a copy of s with each run of invalid bytes replaced.
func ToValidUTF8(s, replacement []byte) []byte

// Map returns a copy of s with each rune replaced by what mapping says; a negative rune drops it.
func Map(mapping func(r rune) rune, s []byte) []byte {
	out := make([]byte, 0, len(s))
	for _, r := range string(s) {
		if m := mapping(r); m >= 0 {
			out = utf8.AppendRune(out, m)
		}
	}
	return out
}

// Runes returns the runes of s.
func Runes(s []byte) []rune { return []rune(string(s)) }

func trim(s []byte, cutset string, left, right bool) []byte

// Trim returns s without the runes of cutset at both ends.
func Trim(s []byte, cutset string) []byte { return trim(s, cutset, true, true) }

// TrimLeft returns s without the runes of cutset at its start.
func TrimLeft(s []byte, cutset string) []byte { return trim(s, cutset, true, false) }

// TrimRight returns s without the runes of cutset at its end.
func TrimRight(s []byte, cutset string) []byte { return trim(s, cutset, false, true) }

// TrimSpace returns s without white space at both ends.
func TrimSpace(s []byte) []byte

// TrimPrefix returns s without prefix, if it begins with it.
func TrimPrefix(s, prefix []byte) []byte {
	if HasPrefix(s, prefix) {
		return s[len(prefix):]
	}
	return s
}

// TrimSuffix returns s without suffix, if it ends with it.
func TrimSuffix(s, suffix []byte) []byte {
	if HasSuffix(s, suffix) {
		return s[:len(s)-len(suffix)]
	}
	return s
}

// TrimFunc returns s without the runes at both ends for which f holds.
func TrimFunc(s []byte, f func(r rune) bool) []byte {
	return TrimRightFunc(TrimLeftFunc(s, f), f)
}

// TrimLeftFunc returns s without the runes at its start for which f holds.
func TrimLeftFunc(s []byte, f func(r rune) bool) []byte {
	for i, r := range string(s) {
		if !f(r) {
			return s[i:]
		}
	}
	return nil
}

// TrimRightFunc returns s without the runes at its end for which f holds.
func TrimRightFunc(s []byte, f func(r rune) bool) []byte {
	for len(s) > 0 {
		r, size := utf8.DecodeLastRune(s)
		if !f(r) {
			break
		}
		s = s[:len(s)-size]
	}
	return s
}

// EqualFold reports whether s and t are equal but for upper and lower case.
func EqualFold(s, t []byte) bool

// Cut returns what is before and after the first sep, and whether there is one; if not: s, nil, false.
func Cut(s, sep []byte) (before, after []byte, found bool) {
	if i := Index(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, nil, false
}

// CutPrefix returns s without the prefix, and whether it had it.
func CutPrefix(s, prefix []byte) (after []byte, found bool) {
	return TrimPrefix(s, prefix), HasPrefix(s, prefix)
}

// CutSuffix returns s without the suffix, and whether it had it.
func CutSuffix(s, suffix []byte) (before []byte, found bool) {
	return TrimSuffix(s, suffix), HasSuffix(s, suffix)
}

// Clone returns a copy of b; nil stays nil.
func Clone(b []byte) []byte {
	if b == nil {
		return nil
	}
	return append([]byte{}, b...)
}

// A Buffer is bytes to be written to and read from. Its zero value is ready.
type Buffer struct {
	buf      []byte
	off      int
	lastRead int8
}

const (
	readOther   = -1 // the last operation read something
	readNothing = 0  // it did not; 1 to 4: it read a rune of so many bytes
)

// NewBuffer returns a Buffer that holds, and takes over, buf.
func NewBuffer(buf []byte) *Buffer { return &Buffer{buf: buf} }

// NewBufferString returns a Buffer that holds s.
func NewBufferString(s string) *Buffer { return &Buffer{buf: []byte(s)} }

// Bytes returns the unread bytes: a part of the buffer, valid until it changes.
func (b *Buffer) Bytes() []byte { return b.buf[b.off:] }

// AvailableBuffer returns an empty slice with the room that is left.
func (b *Buffer) AvailableBuffer() []byte { return b.buf[len(b.buf):] }

// String returns the unread bytes; "<nil>" for a nil Buffer.
func (b *Buffer) String() string {
	if b == nil {
		return "<nil>"
	}
	return string(b.buf[b.off:])
}

// Len returns the number of unread bytes.
func (b *Buffer) Len() int { return len(b.buf) - b.off }

// Cap returns the capacity of the buffer.
func (b *Buffer) Cap() int { return cap(b.buf) }

// Available returns how many bytes can be written without growing.
func (b *Buffer) Available() int { return cap(b.buf) - len(b.buf) }

// Truncate keeps the first n unread bytes only. It panics if there are fewer.
func (b *Buffer) Truncate(n int) {
	if n == 0 {
		b.Reset()
		return
	}
	b.lastRead = readNothing
	if n < 0 || n > b.Len() {
		panic("bytes.Buffer: truncation out of range")
	}
	b.buf = b.buf[:b.off+n]
}

// Reset empties the buffer.
func (b *Buffer) Reset() {
	b.buf = b.buf[:0]
	b.off = 0
	b.lastRead = readNothing
}

func (b *Buffer) room(n int) {
	b.lastRead = readNothing
	if b.off > 0 && b.off == len(b.buf) {
		b.Reset()
	}
	need := len(b.buf) + n
	if need <= cap(b.buf) {
		return
	}
	if b.buf == nil && n <= 64 {
		b.buf = make([]byte, 0, 64)
		return
	}
	if c := cap(b.buf); n <= c/2-b.Len() {
		copy(b.buf, b.buf[b.off:])
		b.buf = b.buf[:b.Len()]
	} else {
		size := b.Len() + n
		if size < 2*c {
			size = 2 * c
		}
		grown := append([]byte(nil), make([]byte, size)...)
		b.buf = grown[:copy(grown, b.buf[b.off:])]
	}
	b.off = 0
}

// Grow makes room for n more bytes. It panics if n is negative.
func (b *Buffer) Grow(n int) {
	if n < 0 {
		panic("bytes.Buffer.Grow: negative count")
	}
	b.room(n)
}

// Write appends p. It never fails.
func (b *Buffer) Write(p []byte) (n int, err error) {
	b.room(len(p))
	b.buf = append(b.buf, p...)
	return len(p), nil
}

// WriteString appends s. It never fails.
func (b *Buffer) WriteString(s string) (n int, err error) {
	b.room(len(s))
	b.buf = append(b.buf, s...)
	return len(s), nil
}

// WriteByte appends c. It never fails.
func (b *Buffer) WriteByte(c byte) error {
	b.room(1)
	b.buf = append(b.buf, c)
	return nil
}

// WriteRune appends the UTF-8 of r. It never fails.
func (b *Buffer) WriteRune(r rune) (n int, err error) {
	return b.WriteString(string(r))
}

// ReadFrom appends all that r has.
func (b *Buffer) ReadFrom(r io.Reader) (n int64, err error) {
	for {
		b.room(MinRead)
		m, e := r.Read(b.buf[len(b.buf):cap(b.buf)])
		if m < 0 {
			panic(errors.New("bytes.Buffer: reader returned negative count from Read"))
		}
		b.buf = b.buf[:len(b.buf)+m]
		n += int64(m)
		if e == io.EOF {
			return n, nil
		}
		if e != nil {
			return n, e
		}
	}
}

// WriteTo writes what is unread to w.
func (b *Buffer) WriteTo(w io.Writer) (n int64, err error) {
	b.lastRead = readNothing
	if all := b.Len(); all > 0 {
		m, e := w.Write(b.buf[b.off:])
		if m > all {
			panic("bytes.Buffer.WriteTo: invalid Write count")
		}
		b.off += m
		n = int64(m)
		if e != nil {
			return n, e
		}
		if m != all {
			return n, io.ErrShortWrite
		}
	}
	b.Reset()
	return n, nil
}

// Read reads on; when nothing is left it returns io.EOF.
func (b *Buffer) Read(p []byte) (n int, err error) {
	b.lastRead = readNothing
	if b.off >= len(b.buf) {
		b.Reset()
		if len(p) == 0 {
			return 0, nil
		}
		return 0, io.EOF
	}
	n = copy(p, b.buf[b.off:])
	b.off += n
	if n > 0 {
		b.lastRead = readOther
	}
	return n, nil
}

// Next returns the next n bytes, or as many as there are: a part of the buffer.
func (b *Buffer) Next(n int) []byte {
	b.lastRead = readNothing
	if m := b.Len(); n > m {
		n = m
	}
	data := b.buf[b.off : b.off+n]
	b.off += n
	if n > 0 {
		b.lastRead = readOther
	}
	return data
}

// ReadByte reads one byte.
func (b *Buffer) ReadByte() (byte, error) {
	if b.off >= len(b.buf) {
		b.Reset()
		return 0, io.EOF
	}
	c := b.buf[b.off]
	b.off++
	b.lastRead = readOther
	return c, nil
}

// ReadRune reads one rune.
func (b *Buffer) ReadRune() (r rune, size int, err error) {
	if b.off >= len(b.buf) {
		b.Reset()
		return 0, 0, io.EOF
	}
	r, size = utf8.DecodeRune(b.buf[b.off:])
	b.off += size
	b.lastRead = int8(size)
	return r, size, nil
}

// UnreadRune takes back the rune just read.
func (b *Buffer) UnreadRune() error {
	if b.lastRead <= readNothing {
		return errors.New("bytes.Buffer: UnreadRune: previous operation was not a successful ReadRune")
	}
	b.off -= int(b.lastRead)
	b.lastRead = readNothing
	return nil
}

// UnreadByte takes back the byte just read.
func (b *Buffer) UnreadByte() error {
	if b.lastRead == readNothing {
		return errors.New("bytes.Buffer: UnreadByte: previous operation was not a successful read")
	}
	b.lastRead = readNothing
	if b.off > 0 {
		b.off--
	}
	return nil
}

// ReadBytes reads up to and with delim; without one, all that is left and io.EOF.
func (b *Buffer) ReadBytes(delim byte) (line []byte, err error) {
	end := len(b.buf)
	if i := IndexByte(b.buf[b.off:], delim); i >= 0 {
		end = b.off + i + 1
	} else {
		err = io.EOF
	}
	line = append(line, b.buf[b.off:end]...)
	b.off = end
	b.lastRead = readOther
	return line, err
}

// ReadString is ReadBytes as a string.
func (b *Buffer) ReadString(delim byte) (line string, err error) {
	bytes, err := b.ReadBytes(delim)
	return string(bytes), err
}

// A Reader reads from a slice: io.Reader, io.Seeker and the like.
type Reader struct {
	s        []byte
	i        int64
	prevRune int
}

// NewReader returns a Reader that reads from b.
func NewReader(b []byte) *Reader { return &Reader{b, 0, -1} }

// Len returns how many bytes are still unread.
func (r *Reader) Len() int {
	if r.i >= int64(len(r.s)) {
		return 0
	}
	return int(int64(len(r.s)) - r.i)
}

// Size returns the length of the whole slice.
func (r *Reader) Size() int64 { return int64(len(r.s)) }

// Read reads on.
func (r *Reader) Read(b []byte) (n int, err error) {
	if r.i >= int64(len(r.s)) {
		return 0, io.EOF
	}
	r.prevRune = -1
	n = copy(b, r.s[r.i:])
	r.i += int64(n)
	return n, nil
}

// ReadAt reads at an offset.
func (r *Reader) ReadAt(b []byte, off int64) (n int, err error) {
	if off < 0 {
		return 0, errors.New("bytes.Reader.ReadAt: negative offset")
	}
	if off >= int64(len(r.s)) {
		return 0, io.EOF
	}
	n = copy(b, r.s[off:])
	if n < len(b) {
		err = io.EOF
	}
	return n, err
}

// ReadByte reads one byte.
func (r *Reader) ReadByte() (byte, error) {
	r.prevRune = -1
	if r.i >= int64(len(r.s)) {
		return 0, io.EOF
	}
	c := r.s[r.i]
	r.i++
	return c, nil
}

// UnreadByte takes back the byte last read.
func (r *Reader) UnreadByte() error {
	if r.i <= 0 {
		return errors.New("bytes.Reader.UnreadByte: at beginning of slice")
	}
	r.prevRune = -1
	r.i--
	return nil
}

// ReadRune reads one rune.
func (r *Reader) ReadRune() (ch rune, size int, err error) {
	if r.i >= int64(len(r.s)) {
		r.prevRune = -1
		return 0, 0, io.EOF
	}
	r.prevRune = int(r.i)
	ch, size = utf8.DecodeRune(r.s[r.i:])
	r.i += int64(size)
	return ch, size, nil
}

// UnreadRune takes back the rune last read.
func (r *Reader) UnreadRune() error {
	if r.i <= 0 {
		return errors.New("bytes.Reader.UnreadRune: at beginning of slice")
	}
	if r.prevRune < 0 {
		return errors.New("bytes.Reader.UnreadRune: previous operation was not ReadRune")
	}
	r.i = int64(r.prevRune)
	r.prevRune = -1
	return nil
}

// Seek moves to an offset, counted from whence.
func (r *Reader) Seek(offset int64, whence int) (int64, error) {
	r.prevRune = -1
	switch whence {
	case io.SeekStart:
	case io.SeekCurrent:
		offset += r.i
	case io.SeekEnd:
		offset += int64(len(r.s))
	default:
		return 0, errors.New("bytes.Reader.Seek: invalid whence")
	}
	if offset < 0 {
		return 0, errors.New("bytes.Reader.Seek: negative position")
	}
	r.i = offset
	return offset, nil
}

// WriteTo writes what is unread to w.
func (r *Reader) WriteTo(w io.Writer) (n int64, err error) {
	r.prevRune = -1
	if r.i >= int64(len(r.s)) {
		return 0, nil
	}
	rest := r.s[r.i:]
	m, err := w.Write(rest)
	if m > len(rest) {
		panic("bytes.Reader.WriteTo: invalid Write count")
	}
	r.i += int64(m)
	if m != len(rest) && err == nil {
		err = io.ErrShortWrite
	}
	return int64(m), err
}

// Reset makes r read from b.
func (r *Reader) Reset(b []byte) {
	*r = Reader{b, 0, -1}
}

// ToUpperSpecial returns s in capitals, by the rules of c first.
func ToUpperSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToUpper, s) }

// ToLowerSpecial returns s in small letters, by the rules of c first.
func ToLowerSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToLower, s) }

// ToTitleSpecial returns s in title case, by the rules of c first.
func ToTitleSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToTitle, s) }
