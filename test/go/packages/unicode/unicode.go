package main

import (
	"fmt"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

func main() {
	// Blocks that got new characters after Unicode 13, which Go 1.19 knows.
	newer := map[rune]bool{0x0180: true, 0x0260: true, 0x0280: true, 0x0600: true, 0x0860: true, 0x0880: true, 0x08a0: true, 0x08c0: true, 0x0c20: true, 0x0c40: true, 0x0cc0: true, 0x0ce0: true, 0x0ec0: true, 0x1700: true, 0x1800: true, 0x1ac0: true, 0x1ae0: true, 0x1b40: true, 0x1b60: true, 0x1c80: true, 0x1de0: true, 0x20c0: true, 0x2420: true, 0x2b80: true, 0x2c20: true, 0x2c40: true, 0x2e40: true, 0x2fe0: true}
	for start := rune(0); start < 0x3000; start += 32 {
		if newer[start] {
			continue
		}
		up, lo, ti, cls := uint32(0), uint32(0), uint32(0), uint32(0)
		for r := start; r < start+32; r++ {
			up = up*31 + uint32(unicode.ToUpper(r))
			lo = lo*31 + uint32(unicode.ToLower(r))
			ti = ti*31 + uint32(unicode.ToTitle(r))
			for i, b := range []bool{unicode.IsUpper(r), unicode.IsLower(r), unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsNumber(r), unicode.IsPunct(r), unicode.IsSymbol(r), unicode.IsSpace(r), unicode.IsControl(r), unicode.IsGraphic(r), unicode.IsPrint(r), unicode.IsMark(r), unicode.IsTitle(r)} {
				if b {
					cls = cls*31 + uint32(i)
				}
			}
		}
		fmt.Printf("%04x %x %x %x %x\n", start, up, lo, ti, cls)
	}
	for _, r := range []rune{'A', 'k', 'K', 0x212a, 's', 0x17f, 'ß', 0x1e9e, 'σ', 'ς', 'i', 'I', 0x130, 0x131, 0x1c4, 0x1c5, 0x1c6, 'é', 0x345, 0x3b9, 0x1fbe, 0x10ffff, -1, '1', 0x1f80, 0x1f88, 0x3c9, 0x2126, 0xe5, 0x212b, 0x13a0, 0xab70, 0x1c80, 0x432, 0x10400} {
		fmt.Printf("%x: fold %x upper %x lower %x title %x\n", r, unicode.SimpleFold(r), unicode.ToUpper(r), unicode.ToLower(r), unicode.ToTitle(r))
	}
	fmt.Println(unicode.Is(unicode.Han, '世'), unicode.Is(unicode.Latin, 'é'), unicode.In('я', unicode.Greek, unicode.Cyrillic), unicode.Is(&unicode.RangeTable{R16: []unicode.Range16{{1, 9, 2}}}, 3))
	for _, s := range []string{"", "a", "é", "日本", "\xff", "a\xc3", "\xe6\x97", "\xed\xa0\x80", "\xf4\x90\x80\x80", "😀", "\xc0\x80", "\x80", "\xf0\x9f\x98", "\xe0\x80", "\xf0\x80", "\xc3("} {
		r, n := utf8.DecodeRuneInString(s)
		l, m := utf8.DecodeLastRuneInString(s)
		fmt.Printf("%q: %d %t %x %d %x %d %t %d\n", s, utf8.RuneCountInString(s), utf8.ValidString(s), r, n, l, m, utf8.FullRuneInString(s), utf8.RuneCount([]byte(s)))
		r, n = utf8.DecodeRune([]byte(s))
		l, m = utf8.DecodeLastRune([]byte(s))
		fmt.Println(r, n, l, m, utf8.Valid([]byte(s)), utf8.FullRune([]byte(s)), utf16.Encode([]rune(s)))
	}
	for _, r := range []rune{0, 'a', 0x7f, 0x80, 0x7ff, 0x800, 0xd800, 0xffff, 0x10000, 0x10ffff, 0x110000, -1} {
		b := make([]byte, 4)
		n := utf8.EncodeRune(b, r)
		fmt.Println(r, utf8.RuneLen(r), utf8.ValidRune(r), b, n, utf8.AppendRune(nil, r), utf16.IsSurrogate(r))
		r1, r2 := utf16.EncodeRune(r)
		fmt.Println(r1, r2, utf16.DecodeRune(r1, r2))
	}
	fmt.Println(utf16.Decode([]uint16{0x61, 0xd83d, 0xde00, 0xd800, 0x62, 0xdc00, 0xd800}))
}
