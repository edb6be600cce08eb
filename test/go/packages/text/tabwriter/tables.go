// Text in columns, with all kinds of padding and flags.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"text/tabwriter"
)

type full int

func (f *full) Write(p []byte) (int, error) {
	if *f--; *f < 0 {
		return 0, errors.New("full")
	}
	return len(p), nil
}

func main() {
	texts := []string{
		"", "a", "a\n", "\n", "a\tb\tc\n", "a\tb\tc\naaa\tbbbb\tc\n", "name\tn\t\nlong name\t12345\t\nx\t\t\n",
		"a\tb\n\nccc\td\n", "a\tb\nno tabs\nccc\td\n", "a\vb\vc\naaa\vbbbb\vc\n", "\t\tx\n\t\tyy\ny\t\tz\n", "\v\vx\v\n\v\vyy\v\n",
		"wörld\tö\nx\ty\n", "a\tb\fcc\tdd\tee\nf\tg\f", "<b>bold</b>\tx\n&amp;&lt;\tyyyy\nplain\tz\n", "\xffa\tb\xff\tx\ny\tz\n", "\xffopen\tend", "<open\tend", "&open",
		".0\t.3\t2.4\t-5.1\t\n23.0\t12345678.9\t2.4\t-989.4\t\n5.1\t12.0\t2.4\t-7.0\t\n.0\t0.0\t332.0\t8908.0\t\n.0\t-.3\t456.4\t22.1\t\n.0\t1.2\t44.4\t-13.3\t\t",
		"a\tb\tc\td\naa\tbb\naaa\tbbb\tccc\naaaa\nx\ty\n", "trail\t\nx\t\n\t\n", "1\t2\n3\t4\t5\n6\n",
	}
	for _, c := range []struct {
		min, tab, padding int
		pad               byte
		flags             uint
	}{{0, 8, 1, ' ', 0}, {5, 0, 1, ' ', 0}, {8, 8, 1, '\t', 0}, {0, 8, 0, '\t', tabwriter.AlignRight}, {5, 0, 2, '.', tabwriter.AlignRight | tabwriter.Debug}, {0, 4, 1, ' ', tabwriter.TabIndent}, {4, 4, 1, '-', tabwriter.Debug}, {0, 8, 1, ' ', tabwriter.DiscardEmptyColumns | tabwriter.Debug}, {1, 2, 1, '*', tabwriter.FilterHTML}, {0, 3, 1, ' ', tabwriter.FilterHTML | tabwriter.StripEscape}, {3, 0, 0, '\t', tabwriter.StripEscape}, {0, 0, 0, ' ', tabwriter.AlignRight | tabwriter.TabIndent | tabwriter.DiscardEmptyColumns}} {
		for _, s := range texts {
			var b bytes.Buffer
			w := tabwriter.NewWriter(&b, c.min, c.tab, c.padding, c.pad, c.flags)
			n, err := w.Write([]byte(s))
			before := b.Len()
			fmt.Println(n, err, before, w.Flush())
			fmt.Printf("%q\n", b.String())
		}
	}
	var b bytes.Buffer
	w := tabwriter.NewWriter(&b, 0, 8, 2, ' ', 0)
	for i, s := range []string{"one", "twenty", "three hundred"} {
		fmt.Fprintf(w, "%s\t%d\t%v\n", s, i*i*100, i%2 == 0)
	}
	w.Flush()
	fmt.Fprint(w, "again\t")
	fmt.Fprint(w, "x\nb\ty\n")
	w.Flush()
	fmt.Print(b.String())
	for i := 0; i < 4; i++ {
		f := full(i)
		w.Init(&f, 0, 8, 1, ' ', 0)
		_, err := w.Write([]byte("line\n"))
		fmt.Println(err)
	}
	f := full(0)
	w.Init(&f, 0, 8, 1, ' ', 0)
	w.Write([]byte("a\tb\n"))
	fmt.Println(w.Flush())
	defer func() { fmt.Println(recover()) }()
	tabwriter.NewWriter(nil, -1, 0, 0, ' ', 0)
}
