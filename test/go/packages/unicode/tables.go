// The sets of unicode: how many runes of a sample each has, and which; and the cases of all runes.
package main

import (
	"fmt"
	"sort"
	"strconv"
	"unicode"
)

func mix(sum uint32, r rune) uint32 { return (sum ^ uint32(r)) * 16777619 }

func main() {
	// Some of all, and those that later versions of Unicode brought or moved.
	var sample []rune
	for r := rune(0); r <= unicode.MaxRune; r += 7 + r/300 {
		sample = append(sample, r)
	}
	for r := rune(0x300); r <= unicode.MaxRune; r += 1 + r/60 {
		sample = append(sample, r)
	}
	sample = append(sample, 0x295, 0x1734, 0x1171e, 0x16fe2, 0x16fe3, 0x378, 0x61d, 0x88f, 0x2427, 0x2b96, 0x2e53, 0xd800, 0xdfff, 0xe000, 0xfffe, 0x1fae0, 0x1fabb, 0x1c89, 0x31350, 0x2ebf0)
	for kind, sets := range []map[string]*unicode.RangeTable{unicode.Categories, unicode.Scripts, unicode.Properties} {
		var names []string
		for name := range sets {
			names = append(names, name)
		}
		sort.Strings(names)
		for _, name := range names {
			n, sum := 0, uint32(2166136261)
			for _, r := range sample {
				if unicode.Is(sets[name], r) {
					n++
					sum = mix(sum, r)
				}
			}
			fmt.Println(kind, name, n, sum)
		}
	}
	fmt.Println(len(sample), unicode.Version, unicode.Scripts["Yi"] == unicode.Yi, unicode.Categories["Lu"] == unicode.Upper, unicode.Properties["STerm"] == unicode.STerm, unicode.Scripts["Klingon"] == nil)
	for _, f := range []struct {
		name string
		f    func(rune) rune
	}{{"upper", unicode.ToUpper}, {"lower", unicode.ToLower}, {"title", unicode.ToTitle}, {"fold", unicode.SimpleFold}} {
		for block := rune(0); block < 0x20000; block += 0x800 {
			n, sum := 0, uint32(2166136261)
			for r := block; r < block+0x800; r++ {
				if x := f.f(r); x != r {
					n++
					sum = mix(sum, x)
				}
			}
			if n > 0 {
				fmt.Println(f.name, block, n, sum)
			}
		}
	}
	for _, r := range []rune{'🫠', 'a', 0x1fabb, 0x2b96, 0x1c89, 0x61d, 0x295} {
		fmt.Println(strconv.QuoteRune(r), unicode.IsPrint(r), unicode.IsLetter(r), unicode.IsGraphic(r), unicode.In(r, unicode.Latin, unicode.Cyrillic))
	}
}
