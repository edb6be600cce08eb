// Case mapping by the rules of a language, in bytes and strings.
package main

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"time"
	"unicode"
)

func main() {
	for _, s := range []string{"", "Iıİi", "istanbul", "ISPARTA", "ǆ straße", "a\xffb", "Σίσυφος"} {
		b := []byte(s)
		fmt.Printf("%q %q %q\n", bytes.ToUpperSpecial(unicode.TurkishCase, b), bytes.ToLowerSpecial(unicode.TurkishCase, b), bytes.ToTitleSpecial(unicode.AzeriCase, b))
		fmt.Printf("%q %q %q\n", strings.ToUpperSpecial(unicode.TurkishCase, s), strings.ToLowerSpecial(unicode.TurkishCase, s), strings.ToTitleSpecial(unicode.AzeriCase, s))
	}
	fmt.Println(filepath.HasPrefix("/a/bc", "/a/b"), filepath.HasPrefix("a", "b"))
	for _, t := range []time.Time{time.Unix(0, 0).UTC(), time.Date(2020, 1, 2, 3, 4, 5, 6, time.FixedZone("X", 3600))} {
		start, end := t.ZoneBounds()
		fmt.Println(start, end, start.IsZero(), end.IsZero())
	}
}
