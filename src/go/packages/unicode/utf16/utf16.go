// Package utf16 turns runes into UTF-16 and back.
package utf16

const replacement = '\uFFFD'

// IsSurrogate reports whether r is one half of a pair.
func IsSurrogate(r rune) bool { return 0xd800 <= r && r < 0xe000 }

// DecodeRune returns the rune of a pair, or U+FFFD if it is none.
func DecodeRune(r1, r2 rune) rune {
	if 0xd800 <= r1 && r1 < 0xdc00 && 0xdc00 <= r2 && r2 < 0xe000 {
		return (r1-0xd800)<<10 | (r2 - 0xdc00) + 0x10000
	}
	return replacement
}

// EncodeRune returns the pair of r, or U+FFFD twice if r needs none.
func EncodeRune(r rune) (r1, r2 rune) {
	if r < 0x10000 || r > 0x10ffff {
		return replacement, replacement
	}
	r -= 0x10000
	return 0xd800 + (r>>10)&0x3ff, 0xdc00 + r&0x3ff
}

// AppendRune appends the UTF-16 of r.
func AppendRune(a []uint16, r rune) []uint16 {
	switch {
	case 0 <= r && r < 0xd800, 0xe000 <= r && r < 0x10000:
		return append(a, uint16(r))
	case 0x10000 <= r && r <= 0x10ffff:
		r1, r2 := EncodeRune(r)
		return append(a, uint16(r1), uint16(r2))
	}
	return append(a, replacement)
}

// Encode returns the UTF-16 of s.
func Encode(s []rune) []uint16 {
	a := make([]uint16, 0, len(s))
	for _, r := range s {
		a = AppendRune(a, r)
	}
	return a
}

// Decode returns the runes of s; lone halves become U+FFFD.
func Decode(s []uint16) []rune {
	a := make([]rune, 0, len(s))
	for i := 0; i < len(s); i++ {
		r := rune(s[i])
		if IsSurrogate(r) {
			if i+1 < len(s) {
				r = DecodeRune(r, rune(s[i+1]))
			} else {
				r = replacement
			}
			if r != replacement {
				i++
			}
		}
		a = append(a, r)
	}
	return a
}
