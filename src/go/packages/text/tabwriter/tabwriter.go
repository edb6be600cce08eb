// Package tabwriter aligns text in columns. Cells end with a tab (\t, or \v to be nothing but an end); cells in the same
// place of lines that follow one another are a column, as wide as the widest of them. Text behind the last tab of a line
// belongs to no column. Output comes with Flush, or when a line without tabs shows that no column goes on.
package tabwriter

import (
	"io"
	"strings"
	"unicode/utf8"
)

// Flags of NewWriter.
const (
	FilterHTML          uint = 1 << iota // tags are no characters wide, entities one
	StripEscape                          // the bytes around what is escaped are not written
	AlignRight                           // text stands at the right of its cell; not with padding by tabs
	DiscardEmptyColumns                  // columns whose cells are all empty and end with \v are left out
	TabIndent                            // empty cells at the beginning of a line are filled with tabs
	Debug                                // columns have | between them
)

// Escape, before and behind a text, takes its meaning from what is in it.
const Escape = '\xff'

// cell is a text of the buffer, and how wide it is.
type cell struct {
	text  string
	width int
	tab   bool // it ended with \t
}

// A Writer aligns what is written to it.
type Writer struct {
	out                         io.Writer
	minwidth, tabwidth, padding int
	pad                         string
	flags                       uint
	lines                       [][]cell
	text                        []byte // of the cell that is being written
	measured, width             int    // so much of text is that wide
	until                       byte   // what ends the escape, tag or entity; 0 outside
	widths                      []int
	err                         error // of the writer below, until Flush has told it
}

// NewWriter returns a Writer; see Init.
func NewWriter(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) *Writer {
	return new(Writer).Init(output, minwidth, tabwidth, padding, padchar, flags)
}

// Init makes b anew: cells are at least minwidth wide and padding wider than their text, filled with padchar. If that is
// a tab, tabs stand at every tabwidth characters.
func (b *Writer) Init(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) *Writer {
	if minwidth < 0 || tabwidth < 0 || padding < 0 {
		panic("negative minwidth, tabwidth, or padding")
	}
	if padchar == '\t' {
		flags &^= AlignRight
	}
	*b = Writer{out: output, minwidth: minwidth, tabwidth: tabwidth, padding: padding, pad: string([]byte{padchar}), flags: flags}
	b.reset()
	return b
}

func (b *Writer) has(flag uint) bool { return b.flags&flag != 0 }

func (b *Writer) reset() {
	b.lines = [][]cell{nil}
	b.text, b.measured, b.width, b.until = nil, 0, 0, 0
	b.widths = b.widths[:0]
}

func (b *Writer) measure() {
	b.width += utf8.RuneCount(b.text[b.measured:])
	b.measured = len(b.text)
}

// leave ends an escape, a tag or an entity.
func (b *Writer) leave() {
	switch b.until {
	case Escape:
		b.measure()
		if !b.has(StripEscape) {
			b.width -= 2
		}
	case ';':
		b.width++
	}
	b.measured = len(b.text)
	b.until = 0
}

// endCell ends the cell and returns how many the line has.
func (b *Writer) endCell(tab bool) int {
	last := len(b.lines) - 1
	b.lines[last] = append(b.lines[last], cell{string(b.text), b.width, tab})
	b.text, b.measured, b.width = nil, 0, 0
	return len(b.lines[last])
}

// Write takes text. An error is that of the writer below.
func (b *Writer) Write(buf []byte) (n int, err error) {
	for i, c := range buf {
		if b.until != 0 {
			if c != Escape || c != b.until || !b.has(StripEscape) {
				b.text = append(b.text, c)
			}
			if c == b.until {
				b.leave()
			}
			continue
		}
		switch {
		case c == '\t' || c == '\v' || c == '\n' || c == '\f':
			b.measure()
			cells := b.endCell(c == '\t')
			if c == '\t' || c == '\v' {
				continue
			}
			b.lines = append(b.lines, nil)
			if c == '\f' || cells == 1 {
				// No column goes on here.
				if err := b.flush(c == '\f' && b.has(Debug)); err != nil {
					return i + 1, err
				}
			}
		case c == Escape:
			b.measure()
			b.until = Escape
			if !b.has(StripEscape) {
				b.text = append(b.text, c)
			}
		case b.has(FilterHTML) && (c == '<' || c == '&'):
			b.measure()
			b.until = ';'
			if c == '<' {
				b.until = '>'
			}
			b.text = append(b.text, c)
		default:
			b.text = append(b.text, c)
		}
	}
	return len(buf), nil
}

// Flush writes all that is held back. What is escaped and not ended counts as ended.
func (b *Writer) Flush() error { return b.flush(false) }

func (b *Writer) flush(rule bool) error {
	if len(b.text) > 0 {
		if b.until != 0 {
			b.leave()
		} else {
			b.measure()
		}
		b.endCell(false)
	}
	b.format(0, len(b.lines))
	if rule {
		b.put("---\n")
	}
	err := b.err
	b.err = nil
	b.reset()
	return err
}

// put writes a piece, even one without bytes, unless an earlier one failed.
func (b *Writer) put(s string) {
	if b.err != nil {
		return
	}
	n, err := b.out.Write([]byte(s))
	if n != len(s) && err == nil {
		err = io.ErrShortWrite
	}
	b.err = err
}

// format lays out the lines from..to, for which the widths of the columns on the left are known.
func (b *Writer) format(from, to int) {
	column := len(b.widths)
	for i := from; i < to; i++ {
		if column >= len(b.lines[i])-1 {
			continue
		}
		b.writeLines(from, i)
		from = i
		width, empty := b.minwidth, true
		for ; i < to && column < len(b.lines[i])-1; i++ {
			c := b.lines[i][column]
			if w := c.width + b.padding; w > width {
				width = w
			}
			if c.width > 0 || c.tab {
				empty = false
			}
		}
		if empty && b.has(DiscardEmptyColumns) {
			width = 0
		}
		b.widths = append(b.widths, width)
		b.format(from, i)
		b.widths = b.widths[:column]
		from = i
	}
	b.writeLines(from, to)
}

func (b *Writer) writeLines(from, to int) {
	for i := from; i < to; i++ {
		indent := b.has(TabIndent)
		for j, c := range b.lines[i] {
			if j > 0 && b.has(Debug) {
				b.put("|")
			}
			fill := func() {
				if j < len(b.widths) {
					b.fill(c.width, b.widths[j], indent)
				}
			}
			if c.text == "" {
				fill()
				continue
			}
			indent = false
			if b.has(AlignRight) {
				fill()
			}
			b.put(c.text)
			if !b.has(AlignRight) {
				fill()
			}
		}
		if i+1 < len(b.lines) {
			b.put("\n")
		} else {
			b.put("")
		}
	}
}

func (b *Writer) fill(text, width int, indent bool) {
	if b.pad != "\t" && !indent {
		b.put(strings.Repeat(b.pad, width-text))
		return
	}
	if b.tabwidth == 0 {
		return
	}
	width = (width + b.tabwidth - 1) / b.tabwidth * b.tabwidth
	b.put(strings.Repeat("\t", (width-text+b.tabwidth-1)/b.tabwidth))
}
