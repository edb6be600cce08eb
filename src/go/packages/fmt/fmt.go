// Package fmt formats values for printing, and reads them back.
//
// The verbs: %v the value in its default form, %+v with the names of fields, %#v as Go syntax, %T its type, %% a percent
// sign; %t true or false; %d %b %o %O %x %X %c %q %U integers; %e %E %f %F %g %G %b %x floats; %s %q %x %X strings and
// bytes; %p addresses; %w, in Errorf only, an error to wrap. Between % and verb: flags (+ - # 0 and space), width and
// .precision, both also as * or [n]*.
package fmt

import (
	"errors"
	"io"
	"os"
)

// State is what a Format method gets: where to write, and the flags of the verb.
type State interface {
	// Write adds to the output.
	Write(b []byte) (n int, err error)
	// Width returns the width, and whether there is one.
	Width() (wid int, ok bool)
	// Precision returns the precision, and whether there is one.
	Precision() (prec int, ok bool)
	// Flag reports whether the flag c is set.
	Flag(c int) bool
}

// Formatter is a value that prints itself, whatever the verb.
type Formatter interface {
	Format(f State, verb rune)
}

// Stringer is a value that has a text of its own, for %v, %s and Println.
type Stringer interface {
	String() string
}

// GoStringer is a value that has a text of its own for %#v.
type GoStringer interface {
	GoString() string
}

type pp struct {
	buf     []byte
	wid     int
	prec    int
	hasWid  bool
	hasPrec bool
	flags   string
}

func (p *pp) Write(b []byte) (n int, err error) {
	p.buf = append(p.buf, b...)
	return len(b), nil
}

func (p *pp) WriteString(s string) (n int, err error) {
	p.buf = append(p.buf, s...)
	return len(s), nil
}

func (p *pp) Width() (wid int, ok bool) {
	return p.wid, p.hasWid
}

func (p *pp) Precision() (prec int, ok bool) {
	return p.prec, p.hasPrec
}

func (p *pp) Flag(c int) bool {
	for i := 0; i < len(p.flags); i++ {
		if int(p.flags[i]) == c {
			return true
		}
	}
	return false
}

// FormatString returns the verb with its flags, width and precision, as it stood in the format.
func FormatString(state State, verb rune) string {
	s := "%"
	for _, c := range " +-#0" {
		if state.Flag(int(c)) {
			s += string(c)
		}
	}
	if w, ok := state.Width(); ok {
		s += Sprint(w)
	}
	if p, ok := state.Precision(); ok {
		s += "." + Sprint(p)
	}
	return s + string(verb)
}

// Sprintf returns the operands in the given format.
func Sprintf(format string, a ...any) string

// Sprint returns the operands, with spaces between those that are no strings.
func Sprint(a ...any) string

// Sprintln returns the operands with spaces between them and a newline.
func Sprintln(a ...any) string

// Fprintf writes the operands to w in the given format.
func Fprintf(w io.Writer, format string, a ...any) (n int, err error) {
	return w.Write([]byte(Sprintf(format, a...)))
}

// Fprint writes the operands to w, with spaces between those that are no strings.
func Fprint(w io.Writer, a ...any) (n int, err error) {
	return w.Write([]byte(Sprint(a...)))
}

// Fprintln writes the operands to w with spaces between them and a newline.
func Fprintln(w io.Writer, a ...any) (n int, err error) {
	return w.Write([]byte(Sprintln(a...)))
}

// Printf writes the operands to standard output in the given format.
func Printf(format string, a ...any) (n int, err error) {
	return os.Stdout.WriteString(Sprintf(format, a...))
}

// Print writes the operands to standard output, with spaces between those that are no strings.
func Print(a ...any) (n int, err error) {
	return os.Stdout.WriteString(Sprint(a...))
}

// Println writes the operands to standard output with spaces between them and a newline.
func Println(a ...any) (n int, err error) {
	return os.Stdout.WriteString(Sprintln(a...))
}

// Append appends what Sprint returns to b.
func Append(b []byte, a ...any) []byte {
	return append(b, Sprint(a...)...)
}

// Appendf appends what Sprintf returns to b.
func Appendf(b []byte, format string, a ...any) []byte {
	return append(b, Sprintf(format, a...)...)
}

// Appendln appends what Sprintln returns to b.
func Appendln(b []byte, a ...any) []byte {
	return append(b, Sprintln(a...)...)
}

type wrapError struct {
	msg string
	err error
}

func (e *wrapError) Error() string { return e.msg }
func (e *wrapError) Unwrap() error { return e.err }

type wrapErrors struct {
	msg  string
	errs []error
}

func (e *wrapErrors) Error() string   { return e.msg }
func (e *wrapErrors) Unwrap() []error { return e.errs }

// errorf formats with %w; wrapped are the operands of that verb, each once, in order.
func errorf(format string, a []any) (text string, wrapped []int)

// Errorf returns an error with the formatted text. It wraps the operands of %w: errors.Is and errors.As see them.
func Errorf(format string, a ...any) error {
	text, wrapped := errorf(format, a)
	if len(wrapped) == 0 {
		return errors.New(text)
	}
	if len(wrapped) == 1 {
		err, _ := a[wrapped[0]].(error)
		return &wrapError{text, err}
	}
	e := &wrapErrors{msg: text}
	for _, i := range wrapped {
		if err, ok := a[i].(error); ok {
			e.errs = append(e.errs, err)
		}
	}
	return e
}
