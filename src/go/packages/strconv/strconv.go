// Package strconv turns numbers, booleans and quoted text into strings and back.
package strconv

import "errors"

// IntSize is the size of int in bits.
const IntSize = 64

// ErrRange means that a number does not fit the type.
var ErrRange = errors.New("value out of range")

// ErrSyntax means that a text is not of the right form.
var ErrSyntax = errors.New("invalid syntax")

// A NumError says which function failed on which text, and why.
type NumError struct {
	Func string // the function: ParseBool, ParseInt, ParseUint, ParseFloat, ParseComplex, Atoi
	Num  string // the text
	Err  error  // the reason: ErrRange, ErrSyntax and the like
}

func (e *NumError) Error() string {
	return "strconv." + e.Func + ": parsing " + Quote(e.Num) + ": " + e.Err.Error()
}

// Unwrap returns the reason.
func (e *NumError) Unwrap() error { return e.Err }

func numError(fn, num, what string) error {
	switch what {
	case "":
		return nil
	case "syntax":
		return &NumError{fn, num, ErrSyntax}
	case "range":
		return &NumError{fn, num, ErrRange}
	}
	return &NumError{fn, num, errors.New(what)}
}

func parseInt(s string, base, bitSize int) (int64, string)
func parseUint(s string, base, bitSize int) (uint64, string)
func parseFloat(s string, bitSize int) (float64, string)
func parseComplex(s string, bitSize int) (complex128, string)

// ParseBool takes 1, t, T, TRUE, true, True, 0, f, F, FALSE, false, False.
func ParseBool(str string) (bool, error) {
	switch str {
	case "1", "t", "T", "true", "TRUE", "True":
		return true, nil
	case "0", "f", "F", "false", "FALSE", "False":
		return false, nil
	}
	return false, &NumError{"ParseBool", str, ErrSyntax}
}

// ParseInt reads an integer in a base from 2 to 36, or 0: as the prefix says (0b, 0o or 0, 0x), with underscores.
// bitSize says which type it must fit, 0 being int. Errors are *NumError.
func ParseInt(s string, base int, bitSize int) (i int64, err error) {
	i, what := parseInt(s, base, bitSize)
	return i, numError("ParseInt", s, what)
}

// ParseUint is ParseInt for unsigned numbers; no sign is allowed.
func ParseUint(s string, base int, bitSize int) (uint64, error) {
	i, what := parseUint(s, base, bitSize)
	return i, numError("ParseUint", s, what)
}

// Atoi reads a decimal int.
func Atoi(s string) (int, error) {
	i, what := parseInt(s, 10, 0)
	if what != "" {
		return int(i), numError("Atoi", s, what)
	}
	return int(i), nil
}

// ParseFloat reads a floating-point number, rounded to bitSize (32 or 64) bits.
func ParseFloat(s string, bitSize int) (float64, error) {
	f, what := parseFloat(s, bitSize)
	return f, numError("ParseFloat", s, what)
}

// ParseComplex reads a complex number such as 1+2i, with bitSize 64 or 128.
func ParseComplex(s string, bitSize int) (complex128, error) {
	c, what := parseComplex(s, bitSize)
	return c, numError("ParseComplex", s, what)
}

// FormatBool returns "true" or "false".
func FormatBool(b bool) string {
	if b {
		return "true"
	}
	return "false"
}

// FormatInt returns i in a base from 2 to 36.
func FormatInt(i int64, base int) string

// FormatUint returns i in a base from 2 to 36.
func FormatUint(i uint64, base int) string

// Itoa returns i in decimal.
func Itoa(i int) string

// FormatFloat returns f in a format ('e', 'E', 'f', 'g', 'G', 'b', 'x', 'X') with a precision; -1 means the fewest digits
// that read back as the same number. bitSize is 32 or 64.
func FormatFloat(f float64, fmt byte, prec, bitSize int) string

// FormatComplex returns c as (a+bi), each part as FormatFloat does; bitSize is 64 or 128.
func FormatComplex(c complex128, fmt byte, prec, bitSize int) string {
	if bitSize != 64 && bitSize != 128 {
		panic("invalid bitSize")
	}
	im := FormatFloat(imag(c), fmt, prec, bitSize/2)
	if im[0] != '+' && im[0] != '-' {
		im = "+" + im
	}
	return "(" + FormatFloat(real(c), fmt, prec, bitSize/2) + im + "i)"
}

// AppendBool appends "true" or "false" to dst.
func AppendBool(dst []byte, b bool) []byte { return append(dst, FormatBool(b)...) }

// AppendInt appends FormatInt(i, base) to dst.
func AppendInt(dst []byte, i int64, base int) []byte { return append(dst, FormatInt(i, base)...) }

// AppendUint appends FormatUint(i, base) to dst.
func AppendUint(dst []byte, i uint64, base int) []byte { return append(dst, FormatUint(i, base)...) }

// AppendFloat appends FormatFloat(f, fmt, prec, bitSize) to dst.
func AppendFloat(dst []byte, f float64, fmt byte, prec, bitSize int) []byte {
	return append(dst, FormatFloat(f, fmt, prec, bitSize)...)
}

// AppendQuote appends Quote(s) to dst.
func AppendQuote(dst []byte, s string) []byte { return append(dst, Quote(s)...) }

// AppendQuoteToASCII appends QuoteToASCII(s) to dst.
func AppendQuoteToASCII(dst []byte, s string) []byte { return append(dst, QuoteToASCII(s)...) }

// AppendQuoteToGraphic appends QuoteToGraphic(s) to dst.
func AppendQuoteToGraphic(dst []byte, s string) []byte { return append(dst, QuoteToGraphic(s)...) }

// AppendQuoteRune appends QuoteRune(r) to dst.
func AppendQuoteRune(dst []byte, r rune) []byte { return append(dst, QuoteRune(r)...) }

// AppendQuoteRuneToASCII appends QuoteRuneToASCII(r) to dst.
func AppendQuoteRuneToASCII(dst []byte, r rune) []byte { return append(dst, QuoteRuneToASCII(r)...) }

// AppendQuoteRuneToGraphic appends QuoteRuneToGraphic(r) to dst.
func AppendQuoteRuneToGraphic(dst []byte, r rune) []byte {
	return append(dst, QuoteRuneToGraphic(r)...)
}

// Quote returns s as a Go string literal, what is not printable escaped.
func Quote(s string) string

// QuoteToASCII returns s as a Go string literal in ASCII.
func QuoteToASCII(s string) string

// QuoteToGraphic returns s as a Go string literal that leaves graphic characters as they are.
func QuoteToGraphic(s string) string

// QuoteRune returns r as a Go character literal.
func QuoteRune(r rune) string

// QuoteRuneToASCII returns r as a Go character literal in ASCII.
func QuoteRuneToASCII(r rune) string

// QuoteRuneToGraphic returns r as a Go character literal that leaves a graphic character as it is.
func QuoteRuneToGraphic(r rune) string

// CanBackquote reports whether s can stand unchanged in a raw string literal of one line.
func CanBackquote(s string) bool

// IsPrint reports whether r is printable in Go's sense.
func IsPrint(r rune) bool

// IsGraphic reports whether r is graphic in Unicode's sense.
func IsGraphic(r rune) bool

func unquote(s string) (string, bool)
func quotedPrefix(s string) (string, bool)
func unquoteChar(s string, quote byte) (value rune, multibyte bool, size int)

// Unquote returns what a Go string, raw string or character literal stands for.
func Unquote(s string) (string, error) {
	value, ok := unquote(s)
	if !ok {
		return "", ErrSyntax
	}
	return value, nil
}

// QuotedPrefix returns the literal that s begins with.
func QuotedPrefix(s string) (string, error) {
	prefix, ok := quotedPrefix(s)
	if !ok {
		return "", ErrSyntax
	}
	return prefix, nil
}

// UnquoteChar decodes the first character, or escape, of s. quote is the quote that must be escaped, or 0. multibyte says
// whether the character needs more than one byte in UTF-8.
func UnquoteChar(s string, quote byte) (value rune, multibyte bool, tail string, err error) {
	value, multibyte, size := unquoteChar(s, quote)
	if size == 0 {
		return 0, false, "", ErrSyntax
	}
	return value, multibyte, s[size:], nil
}
