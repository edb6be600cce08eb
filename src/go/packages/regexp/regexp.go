// Package regexp searches text by regular expressions, in time linear in the text.
//
// Syntax: x* x+ x? x{n,m} and with ? behind for as few as possible; xy x|y (x) (?P<name>x) (?:x) (?i)x with flags i m s
// U; . [xyz] [^a-z] [[:alpha:]] \d \w \s \D \W \S \pL \p{Greek}; ^ $ \A \z \b \B; \n \t \x41 \x{10FFFF} \Q...\E.
// Methods named All find all matches, from left to right, that do not overlap, at most n unless n < 0. Those named
// String work on strings, Submatch also give the groups in parentheses, Index give offsets instead of text.
package regexp

import (
	"io"
	"strconv"
	"strings"
)

// Regexp is a compiled regular expression. Many goroutines can use it at once.
type Regexp struct {
	core *core
}

// core is the expression itself; it is not made of Go values.
type core struct{}

type syntaxError struct{ text string }

func (e *syntaxError) Error() string { return e.text }

func compile(expr string, posix bool) (*Regexp, string)

// Compile parses an expression. Of all matches that begin first, it prefers the one that a search with backtracking
// would find first.
func Compile(expr string) (*Regexp, error) {
	re, msg := compile(expr, false)
	if msg != "" {
		return nil, &syntaxError{msg}
	}
	return re, nil
}

// CompilePOSIX is Compile for the syntax of egrep; of all matches that begin first it prefers the longest.
func CompilePOSIX(expr string) (*Regexp, error) {
	re, msg := compile(expr, true)
	if msg != "" {
		return nil, &syntaxError{msg}
	}
	return re, nil
}

func quote(s string) string {
	if strconv.CanBackquote(s) {
		return "`" + s + "`"
	}
	return strconv.Quote(s)
}

// MustCompile is Compile, but panics if the expression is wrong.
func MustCompile(str string) *Regexp {
	re, err := Compile(str)
	if err != nil {
		panic("regexp: Compile(" + quote(str) + "): " + err.Error())
	}
	return re
}

// MustCompilePOSIX is CompilePOSIX, but panics if the expression is wrong.
func MustCompilePOSIX(str string) *Regexp {
	re, err := CompilePOSIX(str)
	if err != nil {
		panic("regexp: CompilePOSIX(" + quote(str) + "): " + err.Error())
	}
	return re
}

// MatchString tells whether s has a match of the pattern.
func MatchString(pattern string, s string) (matched bool, err error) {
	re, err := Compile(pattern)
	if err != nil {
		return false, err
	}
	return re.MatchString(s), nil
}

// Match tells whether b has a match of the pattern.
func Match(pattern string, b []byte) (matched bool, err error) {
	return MatchString(pattern, string(b))
}

// QuoteMeta returns an expression that matches s and nothing else.
func QuoteMeta(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if strings.IndexByte(`\.+*?()|[]{}^$`, s[i]) >= 0 {
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// Longest makes the expression prefer the longest match from now on.
func (re *Regexp) Longest()

// String returns the expression as it was written.
func (re *Regexp) String() string

// SubexpNames returns the names of the groups; that of the whole match is "", as those of groups without a name.
func (re *Regexp) SubexpNames() []string

// NumSubexp returns how many groups there are.
func (re *Regexp) NumSubexp() int { return len(re.SubexpNames()) - 1 }

// SubexpIndex returns the number of the group with that name; -1 if there is none.
func (re *Regexp) SubexpIndex(name string) int {
	if name != "" {
		for i, s := range re.SubexpNames() {
			if name == s {
				return i
			}
		}
	}
	return -1
}

// LiteralPrefix returns what each match must begin with, and whether that is all.
func (re *Regexp) LiteralPrefix() (prefix string, complete bool)

// MarshalText returns the expression as it was written.
func (re *Regexp) MarshalText() ([]byte, error) { return []byte(re.String()), nil }

// UnmarshalText compiles an expression.
func (re *Regexp) UnmarshalText(text []byte) error {
	compiled, err := Compile(string(text))
	if err != nil {
		return err
	}
	*re = *compiled
	return nil
}

func (re *Regexp) match(s string, groups int) []int
func (re *Regexp) all(s string, n int) [][]int
func (re *Regexp) replaced(s string) [][]int

// MatchString tells whether s has a match.
func (re *Regexp) MatchString(s string) bool { return re.match(s, 1) != nil }

// Match tells whether b has a match.
func (re *Regexp) Match(b []byte) bool { return re.match(string(b), 1) != nil }

func part(s string, m []int, i int) string {
	if 2*i+1 < len(m) && m[2*i] >= 0 {
		return s[m[2*i]:m[2*i+1]]
	}
	return ""
}

func bytesPart(b []byte, m []int, i int) []byte {
	if 2*i+1 < len(m) && m[2*i] >= 0 {
		return b[m[2*i]:m[2*i+1]:m[2*i+1]]
	}
	return nil
}

func parts(s string, m []int) []string {
	if m == nil {
		return nil
	}
	out := make([]string, len(m)/2)
	for i := range out {
		out[i] = part(s, m, i)
	}
	return out
}

func bytesParts(b []byte, m []int) [][]byte {
	if m == nil {
		return nil
	}
	out := make([][]byte, len(m)/2)
	for i := range out {
		out[i] = bytesPart(b, m, i)
	}
	return out
}

// Find returns the first match; nil if there is none.
func (re *Regexp) Find(b []byte) []byte { return bytesPart(b, re.match(string(b), 1), 0) }

// FindIndex returns where the first match begins and ends; nil if there is none.
func (re *Regexp) FindIndex(b []byte) (loc []int) { return re.match(string(b), 1) }

// FindString returns the first match; "" if there is none or it is empty.
func (re *Regexp) FindString(s string) string { return part(s, re.match(s, 1), 0) }

// FindStringIndex returns where the first match begins and ends; nil if there is none.
func (re *Regexp) FindStringIndex(s string) (loc []int) { return re.match(s, 1) }

// FindSubmatch returns the first match and its groups.
func (re *Regexp) FindSubmatch(b []byte) [][]byte { return bytesParts(b, re.match(string(b), -1)) }

// FindSubmatchIndex returns where the first match and its groups begin and end, -1 for groups without a match.
func (re *Regexp) FindSubmatchIndex(b []byte) []int { return re.match(string(b), -1) }

// FindStringSubmatch returns the first match and its groups.
func (re *Regexp) FindStringSubmatch(s string) []string { return parts(s, re.match(s, -1)) }

// FindStringSubmatchIndex returns where the first match and its groups begin and end, -1 for groups without a match.
func (re *Regexp) FindStringSubmatchIndex(s string) []int { return re.match(s, -1) }

// FindAll returns all matches; nil if there is none.
func (re *Regexp) FindAll(b []byte, n int) [][]byte {
	var out [][]byte
	for _, m := range re.all(string(b), n) {
		out = append(out, bytesPart(b, m, 0))
	}
	return out
}

// FindAllIndex returns where all matches begin and end.
func (re *Regexp) FindAllIndex(b []byte, n int) [][]int { return re.FindAllStringIndex(string(b), n) }

// FindAllString returns all matches; nil if there is none.
func (re *Regexp) FindAllString(s string, n int) []string {
	var out []string
	for _, m := range re.all(s, n) {
		out = append(out, part(s, m, 0))
	}
	return out
}

// FindAllStringIndex returns where all matches begin and end.
func (re *Regexp) FindAllStringIndex(s string, n int) [][]int {
	var out [][]int
	for _, m := range re.all(s, n) {
		out = append(out, m[:2])
	}
	return out
}

// FindAllSubmatch returns all matches and their groups.
func (re *Regexp) FindAllSubmatch(b []byte, n int) [][][]byte {
	var out [][][]byte
	for _, m := range re.all(string(b), n) {
		out = append(out, bytesParts(b, m))
	}
	return out
}

// FindAllSubmatchIndex returns where all matches and their groups begin and end.
func (re *Regexp) FindAllSubmatchIndex(b []byte, n int) [][]int { return re.all(string(b), n) }

// FindAllStringSubmatch returns all matches and their groups.
func (re *Regexp) FindAllStringSubmatch(s string, n int) [][]string {
	var out [][]string
	for _, m := range re.all(s, n) {
		out = append(out, parts(s, m))
	}
	return out
}

// FindAllStringSubmatchIndex returns where all matches and their groups begin and end.
func (re *Regexp) FindAllStringSubmatchIndex(s string, n int) [][]int { return re.all(s, n) }

func (re *Regexp) replace(s string, repl func(dst []byte, m []int) []byte) []byte {
	var out []byte
	end := 0
	for _, m := range re.replaced(s) {
		out = append(out, s[end:m[0]]...)
		out = repl(out, m)
		end = m[1]
	}
	return append(out, s[end:]...)
}

// ReplaceAllString replaces the matches in src. In repl, $1 and $name stand for groups, ${1} and ${name} too, $$ for $.
func (re *Regexp) ReplaceAllString(src, repl string) string {
	return string(re.replace(src, func(dst []byte, m []int) []byte { return re.expand(dst, repl, src, m) }))
}

// ReplaceAllLiteralString replaces the matches in src by repl as it is.
func (re *Regexp) ReplaceAllLiteralString(src, repl string) string {
	return string(re.replace(src, func(dst []byte, m []int) []byte { return append(dst, repl...) }))
}

// ReplaceAllStringFunc replaces each match in src by what repl makes of it.
func (re *Regexp) ReplaceAllStringFunc(src string, repl func(string) string) string {
	return string(re.replace(src, func(dst []byte, m []int) []byte { return append(dst, repl(src[m[0]:m[1]])...) }))
}

// ReplaceAll replaces the matches in src. In repl, $1 and $name stand for groups, ${1} and ${name} too, $$ for $.
func (re *Regexp) ReplaceAll(src, repl []byte) []byte {
	s, r := string(src), string(repl)
	return re.replace(s, func(dst []byte, m []int) []byte { return re.expand(dst, r, s, m) })
}

// ReplaceAllLiteral replaces the matches in src by repl as it is.
func (re *Regexp) ReplaceAllLiteral(src, repl []byte) []byte {
	return re.replace(string(src), func(dst []byte, m []int) []byte { return append(dst, repl...) })
}

// ReplaceAllFunc replaces each match in src by what repl makes of it.
func (re *Regexp) ReplaceAllFunc(src []byte, repl func([]byte) []byte) []byte {
	return re.replace(string(src), func(dst []byte, m []int) []byte { return append(dst, repl(src[m[0]:m[1]])...) })
}

// Expand appends template to dst, with $1 and $name replaced by groups of a match in src.
func (re *Regexp) Expand(dst []byte, template []byte, src []byte, match []int) []byte {
	return re.expand(dst, string(template), string(src), match)
}

// ExpandString is Expand for strings.
func (re *Regexp) ExpandString(dst []byte, template string, src string, match []int) []byte {
	return re.expand(dst, template, src, match)
}

func (re *Regexp) expand(dst []byte, template string, src string, m []int) []byte {
	for {
		i := strings.IndexByte(template, '$')
		if i < 0 {
			return append(dst, template...)
		}
		dst = append(dst, template[:i]...)
		template = template[i+1:]
		if strings.HasPrefix(template, "$") {
			dst = append(dst, '$')
			template = template[1:]
			continue
		}
		name, num, rest, ok := reference(template)
		if !ok {
			dst = append(dst, '$')
			continue
		}
		template = rest
		if num >= 0 {
			dst = append(dst, part(src, m, num)...)
			continue
		}
		for i, s := range re.SubexpNames() {
			if s == name && 2*i+1 < len(m) && m[2*i] >= 0 {
				dst = append(dst, src[m[2*i]:m[2*i+1]]...)
				break
			}
		}
	}
}

// Split returns the parts of s between matches, at most n unless n < 0, the last one then being the rest.
func (re *Regexp) Split(s string, n int) []string {
	if n == 0 {
		return nil
	}
	if re.String() != "" && s == "" {
		return []string{""}
	}
	var out []string
	beg, end := 0, 0
	for _, m := range re.all(s, n) {
		if n > 0 && len(out) == n-1 {
			break
		}
		end = m[0]
		if m[1] != 0 {
			out = append(out, s[beg:end])
		}
		beg = m[1]
	}
	if end != len(s) {
		out = append(out, s[beg:])
	}
	return out
}

// reference reads what follows a $: name, {name}, number or {number}. num is -1 for a name.
func reference(s string) (name string, num int, rest string, ok bool)

// read takes all that a reader has. It returns the text, each rune anew as UTF-8, and where its bytes were in the input:
// runes that are wrong have another length there.
func read(r io.RuneReader) (string, []int) {
	var b strings.Builder
	var from []int
	at := 0
	for {
		c, size, err := r.ReadRune()
		if err != nil {
			return b.String(), append(from, at)
		}
		n, _ := b.WriteRune(c)
		for i := 0; i < n; i++ {
			from = append(from, at)
		}
		at += size
	}
}

// MatchReader tells whether what r gives has a match of the pattern.
func MatchReader(pattern string, r io.RuneReader) (matched bool, err error) {
	re, err := Compile(pattern)
	if err != nil {
		return false, err
	}
	return re.MatchReader(r), nil
}

// MatchReader tells whether what r gives has a match. It reads all of r.
func (re *Regexp) MatchReader(r io.RuneReader) bool {
	s, _ := read(r)
	return re.MatchString(s)
}

// FindReaderIndex returns where the first match begins and ends, in bytes; nil if there is none. It reads all of r.
func (re *Regexp) FindReaderIndex(r io.RuneReader) (loc []int) {
	if loc = re.FindReaderSubmatchIndex(r); loc == nil {
		return nil
	}
	return loc[:2]
}

// FindReaderSubmatchIndex is FindReaderIndex with the groups.
func (re *Regexp) FindReaderSubmatchIndex(r io.RuneReader) []int {
	s, from := read(r)
	loc := re.match(s, -1)
	for i, at := range loc {
		if at >= 0 {
			loc[i] = from[at]
		}
	}
	return loc
}

// Copy returns a copy of the expression.
//
// Deprecated: many goroutines can use one.
func (re *Regexp) Copy() *Regexp
