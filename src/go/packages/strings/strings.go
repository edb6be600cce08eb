// Package strings searches, splits, joins and changes strings.
package strings

import (
	"errors"
	"io"
	"unicode"
	"unicode/utf8"
)

// Contains reports whether substr is within s.
func Contains(s, substr string) bool

// ContainsAny reports whether any rune of chars is within s.
func ContainsAny(s, chars string) bool

// ContainsRune reports whether r is within s.
func ContainsRune(s string, r rune) bool

// ContainsFunc reports whether f holds for any rune of s.
func ContainsFunc(s string, f func(rune) bool) bool {
	return IndexFunc(s, f) >= 0
}

// Count returns how often substr is in s without overlap; for an empty substr, the number of runes and 1.
func Count(s, substr string) int

// Index returns the place of the first substr in s, in bytes, or -1.
func Index(s, substr string) int

// LastIndex returns the place of the last substr in s, in bytes, or -1.
func LastIndex(s, substr string) int

// IndexByte returns the place of the first byte c in s, or -1.
func IndexByte(s string, c byte) int

// LastIndexByte returns the place of the last byte c in s, or -1.
func LastIndexByte(s string, c byte) int

// IndexRune returns the place of the first r in s, or -1. RuneError matches invalid bytes, too.
func IndexRune(s string, r rune) int

// IndexAny returns the place of the first rune of s that is in chars, or -1.
func IndexAny(s, chars string) int

// LastIndexAny returns the place of the last rune of s that is in chars, or -1.
func LastIndexAny(s, chars string) int

// IndexFunc returns the place of the first rune of s for which f holds, or -1.
func IndexFunc(s string, f func(rune) bool) int {
	for i, r := range s {
		if f(r) {
			return i
		}
	}
	return -1
}

// LastIndexFunc returns the place of the last rune of s for which f holds, or -1.
func LastIndexFunc(s string, f func(rune) bool) int {
	for i := len(s); i > 0; {
		r, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
		if f(r) {
			return i
		}
	}
	return -1
}

// HasPrefix reports whether s begins with prefix.
func HasPrefix(s, prefix string) bool

// HasSuffix reports whether s ends with suffix.
func HasSuffix(s, suffix string) bool

// Split returns the parts of s between the seps: all runes, if sep is empty.
func Split(s, sep string) []string

// SplitN is Split with at most n parts, the last of which is what is left; n < 0 means all, 0 gives nil.
func SplitN(s, sep string, n int) []string

// SplitAfter is Split, but the parts keep the sep that ends them.
func SplitAfter(s, sep string) []string

// SplitAfterN is SplitN, but the parts keep the sep that ends them.
func SplitAfterN(s, sep string, n int) []string

// Fields returns the parts of s that stand between white space.
func Fields(s string) []string

// FieldsFunc returns the parts of s between runes for which f holds.
func FieldsFunc(s string, f func(rune) bool) []string {
	parts := make([]string, 0, 8)
	start := -1
	for i, r := range s {
		if f(r) {
			if start >= 0 {
				parts = append(parts, s[start:i])
				start = -1
			}
		} else if start < 0 {
			start = i
		}
	}
	if start >= 0 {
		parts = append(parts, s[start:])
	}
	return parts
}

// Join puts the elems together with sep between them.
func Join(elems []string, sep string) string

// Repeat returns count copies of s. It panics if count is negative.
func Repeat(s string, count int) string

// Replace returns s with the first n of old replaced by new; n < 0 means all. An empty old is before each rune and at the end.
func Replace(s, old, new string, n int) string

// ReplaceAll returns s with each old replaced by new.
func ReplaceAll(s, old, new string) string

// ToUpper returns s in capitals.
func ToUpper(s string) string

// ToLower returns s in small letters.
func ToLower(s string) string

// ToTitle returns s with all letters in their title case.
func ToTitle(s string) string

// ToUpperSpecial returns s in capitals, by the rules of c first.
func ToUpperSpecial(c unicode.SpecialCase, s string) string {
	return Map(c.ToUpper, s)
}

// ToLowerSpecial returns s in small letters, by the rules of c first.
func ToLowerSpecial(c unicode.SpecialCase, s string) string {
	return Map(c.ToLower, s)
}

// ToTitleSpecial returns s in title case, by the rules of c first.
func ToTitleSpecial(c unicode.SpecialCase, s string) string {
	return Map(c.ToTitle, s)
}

// Title returns s with the first letter of each word in title case.
//
// Deprecated: it knows little of where words begin.
func Title(s string) string

// ToValidUTF8 returns s with each run of invalid bytes replaced.
func ToValidUTF8(s, replacement string) string

// Map returns s with each rune replaced by what mapping says; a negative rune drops it.
func Map(mapping func(rune) rune, s string) string {
	var b Builder
	for i, r := range s {
		m := mapping(r)
		if m == r && r != utf8.RuneError {
			b.WriteRune(r)
		} else if m == r {
			_, size := utf8.DecodeRuneInString(s[i:])
			if size == 1 {
				b.WriteString("\uFFFD")
			} else {
				b.WriteString(s[i : i+size])
			}
		} else if m >= 0 {
			b.WriteRune(m)
		}
	}
	return b.String()
}

// Trim returns s without the runes of cutset at both ends.
func Trim(s, cutset string) string

// TrimLeft returns s without the runes of cutset at its start.
func TrimLeft(s, cutset string) string

// TrimRight returns s without the runes of cutset at its end.
func TrimRight(s, cutset string) string

// TrimSpace returns s without white space at both ends.
func TrimSpace(s string) string

// TrimPrefix returns s without prefix, if it begins with it.
func TrimPrefix(s, prefix string) string

// TrimSuffix returns s without suffix, if it ends with it.
func TrimSuffix(s, suffix string) string

// TrimFunc returns s without the runes at both ends for which f holds.
func TrimFunc(s string, f func(rune) bool) string {
	return TrimRightFunc(TrimLeftFunc(s, f), f)
}

// TrimLeftFunc returns s without the runes at its start for which f holds.
func TrimLeftFunc(s string, f func(rune) bool) string {
	for i, r := range s {
		if !f(r) {
			return s[i:]
		}
	}
	return ""
}

// TrimRightFunc returns s without the runes at its end for which f holds.
func TrimRightFunc(s string, f func(rune) bool) string {
	for len(s) > 0 {
		r, size := utf8.DecodeLastRuneInString(s)
		if !f(r) {
			break
		}
		s = s[:len(s)-size]
	}
	return s
}

// EqualFold reports whether s and t are equal but for upper and lower case.
func EqualFold(s, t string) bool

// Compare returns -1, 0 or 1 as a is less than, equal to or greater than b. The operators < and == are usually clearer.
func Compare(a, b string) int

// Clone returns a copy of s.
func Clone(s string) string {
	return s
}

// Cut returns what is before and after the first sep, and whether there is one; if not: s, "", false.
func Cut(s, sep string) (before, after string, found bool)

// CutPrefix returns s without the prefix, and whether it had it.
func CutPrefix(s, prefix string) (after string, found bool) {
	return TrimPrefix(s, prefix), HasPrefix(s, prefix)
}

// CutSuffix returns s without the suffix, and whether it had it.
func CutSuffix(s, suffix string) (before string, found bool) {
	return TrimSuffix(s, suffix), HasSuffix(s, suffix)
}

// A Builder puts a string together, piece by piece. Its zero value is ready; do not copy one that holds something.
type Builder struct {
	addr *Builder
	s    string
	cap  int
}

// String returns what was written so far.
func (b *Builder) String() string {
	return b.s
}

// Len returns the number of bytes written so far.
func (b *Builder) Len() int {
	return len(b.s)
}

// Cap returns how many bytes the builder has room for.
func (b *Builder) Cap() int {
	if b.cap < len(b.s) {
		return len(b.s)
	}
	return b.cap
}

// Reset empties the builder.
func (b *Builder) Reset() {
	b.addr, b.s, b.cap = nil, "", 0
}

// Grow makes room for n more bytes. It panics if n is negative.
func (b *Builder) Grow(n int) {
	b.check()
	if n < 0 {
		panic("strings.Builder.Grow: negative count")
	}
	if b.cap < len(b.s)+n {
		b.cap = 2*b.cap + n
	}
}

func (b *Builder) check() {
	if b.addr == nil {
		b.addr = b
	} else if b.addr != b {
		panic("strings: illegal use of non-zero Builder copied by value")
	}
}

// Write appends p. It never fails.
func (b *Builder) Write(p []byte) (int, error)

// WriteByte appends c. It never fails.
func (b *Builder) WriteByte(c byte) error

// WriteRune appends the UTF-8 of r. It never fails.
func (b *Builder) WriteRune(r rune) (int, error)

// WriteString appends s. It never fails.
func (b *Builder) WriteString(s string) (int, error)

// A Reader reads from a string: io.Reader, io.Seeker and the like.
type Reader struct {
	s        string
	i        int64
	prevRune int
}

// NewReader returns a Reader that reads from s.
func NewReader(s string) *Reader {
	return &Reader{s, 0, -1}
}

// Len returns how many bytes are still unread.
func (r *Reader) Len() int {
	if r.i >= int64(len(r.s)) {
		return 0
	}
	return int(int64(len(r.s)) - r.i)
}

// Size returns the length of the whole string.
func (r *Reader) Size() int64 {
	return int64(len(r.s))
}

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
		return 0, errors.New("strings.Reader.ReadAt: negative offset")
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
		return errors.New("strings.Reader.UnreadByte: at beginning of string")
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
	ch, size = utf8.DecodeRuneInString(r.s[r.i:])
	r.i += int64(size)
	return ch, size, nil
}

// UnreadRune takes back the rune last read.
func (r *Reader) UnreadRune() error {
	if r.i <= 0 {
		return errors.New("strings.Reader.UnreadRune: at beginning of string")
	}
	if r.prevRune < 0 {
		return errors.New("strings.Reader.UnreadRune: previous operation was not ReadRune")
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
		return 0, errors.New("strings.Reader.Seek: invalid whence")
	}
	if offset < 0 {
		return 0, errors.New("strings.Reader.Seek: negative position")
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
	m, err := io.WriteString(w, rest)
	if m > len(rest) {
		panic("strings.Reader.WriteTo: invalid WriteString count")
	}
	r.i += int64(m)
	if m != len(rest) && err == nil {
		err = io.ErrShortWrite
	}
	return int64(m), err
}

// Reset makes r read from s.
func (r *Reader) Reset(s string) {
	*r = Reader{s, 0, -1}
}

// A Replacer replaces several strings at once. Several goroutines may use one.
type Replacer struct {
	oldnew []string
}

// NewReplacer returns a Replacer for pairs of old and new strings. At each place the first pair that fits counts, and
// what was replaced is not looked at again. It panics if given an odd number of strings.
func NewReplacer(oldnew ...string) *Replacer {
	if len(oldnew)%2 == 1 {
		panic("strings.NewReplacer: odd argument count")
	}
	return &Replacer{append([]string(nil), oldnew...)}
}

// Replace returns s with all replacements made.
func (r *Replacer) Replace(s string) string

// WriteString writes s to w with all replacements made.
func (r *Replacer) WriteString(w io.Writer, s string) (n int, err error) {
	return io.WriteString(w, r.Replace(s))
}
