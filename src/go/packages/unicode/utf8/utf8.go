// Package utf8 turns runes into UTF-8 and back.
package utf8

const (
	RuneError = '\uFFFD'     // what invalid bytes decode to
	RuneSelf  = 0x80         // runes below it are one byte, themselves
	MaxRune   = '\U0010FFFF' // the largest valid rune
	UTFMax    = 4            // the most bytes a rune takes
)

// RuneCountInString returns the number of runes in s; an invalid byte counts as one.
func RuneCountInString(s string) (n int)

// RuneCount returns the number of runes in p; an invalid byte counts as one.
func RuneCount(p []byte) int

// RuneLen returns how many bytes r takes, or -1 if it is not a valid rune.
func RuneLen(r rune) int

// ValidString reports whether s is all valid UTF-8.
func ValidString(s string) bool

// Valid reports whether p is all valid UTF-8.
func Valid(p []byte) bool

// ValidRune reports whether r can be encoded: not a surrogate and in range.
func ValidRune(r rune) bool

// DecodeRuneInString returns the first rune of s and its size in bytes: (RuneError, 0) if s is empty, (RuneError, 1) if invalid.
func DecodeRuneInString(s string) (rune, int)

// DecodeRune returns the first rune of p and its size in bytes: (RuneError, 0) if p is empty, (RuneError, 1) if invalid.
func DecodeRune(p []byte) (rune, int)

// DecodeLastRuneInString returns the last rune of s and its size in bytes.
func DecodeLastRuneInString(s string) (rune, int)

// DecodeLastRune returns the last rune of p and its size in bytes.
func DecodeLastRune(p []byte) (rune, int)

// FullRune reports whether p begins with a whole rune; invalid bytes count as one.
func FullRune(p []byte) bool

// FullRuneInString reports whether s begins with a whole rune; invalid bytes count as one.
func FullRuneInString(s string) bool

// RuneStart reports whether b could be the first byte of a rune.
func RuneStart(b byte) bool {
	return b&0xC0 != 0x80
}

// EncodeRune writes the UTF-8 of r to p, which must be long enough, and returns the number of bytes.
func EncodeRune(p []byte, r rune) int {
	s := string(r)
	_ = p[len(s)-1]
	return copy(p, s)
}

// AppendRune appends the UTF-8 of r to p.
func AppendRune(p []byte, r rune) []byte {
	return append(p, string(r)...)
}
