// Package template writes HTML by templates. They are those of text/template, but know where in the HTML an action
// stands, and escape its value for that place: text, attribute, URL, JavaScript, CSS. {{.}} is always safe, whatever
// the data; what is to go out as it is must say so by its type: HTML, JS, URL and the like.
//
//	<a href="/search?q={{.}}">{{.}}</a>     escapes first for the query of a URL, then for HTML
//	<script>var x = {{.}};</script>        writes a value as JavaScript would
//
// A template whose context is not clear (an action after {{if}} branches that end differently) cannot be executed.
// "ZgotmplZ" in the output stands for a value that is dangerous in its place.
package template

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"text/template"
	"text/template/parse"
)

// Marshal writes the values of actions in JavaScript.
var _ = json.Marshal

// core is the template itself; it is not made of Go values.
type core struct{}

// Template is a parsed template. Templates that were made from one another with New, Parse or Lookup belong together:
// each can call all of them.
type Template struct {
	core *core

	// Tree is the parsed text; nil before.
	Tree *parse.Tree
}

// FuncMap gives functions their names in templates. They have one result, or a second one of type error, which stops
// the execution unless it is nil.
type FuncMap = template.FuncMap

// CSS is a style sheet, declaration or value that is known to be safe.
type CSS string

// HTML is a fragment of HTML that is known to be safe: it is written as it is.
type HTML string

// HTMLAttr is an attribute with its value, known to be safe: ` dir="ltr"`.
type HTMLAttr string

// JS is a JavaScript expression that is known to be safe.
type JS string

// JSStr is text for between the quotes of a JavaScript string, with its escapes.
type JSStr string

// URL is a URL that is known to be safe: its scheme is not looked at.
type URL string

// Srcset is the value of a srcset attribute, known to be safe.
type Srcset string

// ErrorCode is a kind of Error.
type ErrorCode int

const (
	OK                   ErrorCode = iota // no error
	ErrAmbigContext                       // an action in a URL that may be before or after its ?
	ErrBadHTML                            // quotes or < where they must not be in a tag
	ErrBranchEnd                          // branches of an if, range or with end in different contexts
	ErrEndContext                         // the template ends inside a tag, attribute, script or style
	ErrNoSuchTemplate                     // a template that is called is not defined
	ErrOutputContext                      // a template that calls itself ends elsewhere than it began
	ErrPartialCharset                     // an action inside [ ] of a regular expression
	ErrPartialEscape                      // an action after a backslash
	ErrRangeLoopReentry                   // a range's body ends in another context than it began
	ErrSlashAmbig                         // a slash that may divide or begin a regular expression
	ErrPredefinedEscaper                  // html or urlquery in the middle of a pipeline
)

// Error is what keeps a template from being escaped.
type Error struct {
	ErrorCode   ErrorCode
	Name        string // the template's
	Line        int    // in the source, or 0
	Description string
	place       string // name:line:column, if known
}

func (e *Error) Error() string {
	switch {
	case e.place != "":
		return fmt.Sprintf("html/template:%s: %s", e.place, e.Description)
	case e.Line != 0:
		return fmt.Sprintf("html/template:%s:%d: %s", e.Name, e.Line, e.Description)
	case e.Name != "":
		return fmt.Sprintf("html/template:%s: %s", e.Name, e.Description)
	}
	return "html/template: " + e.Description
}

// New returns a template with a name and no text yet.
func New(name string) *Template

// Must returns t, and panics if err is not nil: template.Must(template.New("x").Parse(text)).
func Must(t *Template, err error) *Template {
	if err != nil {
		panic(err)
	}
	return t
}

// Name returns the template's name.
func (t *Template) Name() string

// New returns a template with that name that belongs to t's. One that had the name no longer does.
func (t *Template) New(name string) *Template

// Lookup returns the template with that name among those that belong to t; nil if there is none.
func (t *Template) Lookup(name string) *Template

// Templates returns all templates that belong to t, t too.
func (t *Template) Templates() []*Template

// DefinedTemplates returns their names as a text for messages.
func (t *Template) DefinedTemplates() string

// Delims sets what stands for {{ and }} in texts parsed from now on; "" is the usual one.
func (t *Template) Delims(left, right string) *Template

// Funcs adds functions, which must be there before a text that calls them is parsed. It panics for what is none.
func (t *Template) Funcs(funcMap FuncMap) *Template

// Option sets how a missing key of a map is treated: "missingkey=default", "missingkey=zero" (the zero value),
// "missingkey=error" (an error). It panics for any other text.
func (t *Template) Option(opt ...string) *Template

func (t *Template) clone() (copy *Template, why string)

// Clone returns a copy of t and of all that belong to it, to which more can be added. It fails after an execution.
func (t *Template) Clone() (*Template, error) {
	c, why := t.clone()
	if why != "" {
		return nil, errors.New(why)
	}
	return c, nil
}

func (t *Template) executed() bool

func (t *Template) canParse() error {
	if t.executed() {
		return errors.New("html/template: cannot Parse after Execute")
	}
	return nil
}

func (t *Template) parse(text string) string

// Parse makes text the template, and its {{define}} and {{block}} templates that belong to t. It fails after an
// execution. A text with nothing but white space and definitions leaves the template as it was.
func (t *Template) Parse(text string) (*Template, error) {
	if err := t.canParse(); err != nil {
		return nil, err
	}
	if msg := t.parse(text); msg != "" {
		return nil, errors.New(msg)
	}
	return t, nil
}

func (t *Template) add(name string, tree *parse.Tree) *Template

// AddParseTree makes a tree the template with that name among those that belong to t, and returns that template. It
// fails after an execution.
func (t *Template) AddParseTree(name string, tree *parse.Tree) (*Template, error) {
	if err := t.canParse(); err != nil {
		return nil, err
	}
	return t.add(name, tree), nil
}

func wrong(text string, err *Error) error {
	if text != "" {
		return errors.New(text)
	}
	if err != nil {
		return err
	}
	return nil
}

func (t *Template) escape() (string, *Error)

func (t *Template) find(name string) (*Template, string, *Error)

func (t *Template) execute(wr io.Writer, data interface{}) (kind int, name, text string, cause error)

func result(kind int, name, text string, cause error) error {
	switch {
	case kind == 0:
		return nil
	case kind == 1:
		return cause
	case cause != nil:
		return template.ExecError{Name: name, Err: fmt.Errorf("%s%w", text, cause)}
	}
	return template.ExecError{Name: name, Err: errors.New(text)}
}

// Execute writes the template to wr, with data as its dot. What was written before an error remains written.
func (t *Template) Execute(wr io.Writer, data interface{}) error {
	if err := wrong(t.escape()); err != nil {
		return err
	}
	return result(t.execute(wr, data))
}

// ExecuteTemplate executes the template with that name among those that belong to t.
func (t *Template) ExecuteTemplate(wr io.Writer, name string, data interface{}) error {
	tmpl, text, e := t.find(name)
	if err := wrong(text, e); err != nil {
		return err
	}
	return result(tmpl.execute(wr, data))
}

// ParseFiles parses files. Each becomes a template with the file's base name; the first is the one returned.
func ParseFiles(filenames ...string) (*Template, error) {
	return parseFiles(nil, filenames, os.ReadFile, filepath.Base)
}

// ParseFiles parses files into templates that belong to t, each with its file's base name.
func (t *Template) ParseFiles(filenames ...string) (*Template, error) {
	return parseFiles(t, filenames, os.ReadFile, filepath.Base)
}

func parseFiles(t *Template, filenames []string, read func(string) ([]byte, error), base func(string) string) (*Template, error) {
	if err := t.canParse(); err != nil {
		return nil, err
	}
	if len(filenames) == 0 {
		return nil, errors.New("html/template: no files named in call to ParseFiles")
	}
	for _, filename := range filenames {
		text, err := read(filename)
		if err != nil {
			return nil, err
		}
		name := base(filename)
		if t == nil {
			t = New(name)
		}
		target := t
		if name != t.Name() {
			target = t.New(name)
		}
		if _, err := target.Parse(string(text)); err != nil {
			return nil, err
		}
	}
	return t, nil
}

// ParseGlob parses the files that match a pattern (see filepath.Match); there must be one.
func ParseGlob(pattern string) (*Template, error) { return parseGlob(nil, pattern) }

// ParseGlob parses the files that match a pattern into templates that belong to t.
func (t *Template) ParseGlob(pattern string) (*Template, error) { return parseGlob(t, pattern) }

func parseGlob(t *Template, pattern string) (*Template, error) {
	if err := t.canParse(); err != nil {
		return nil, err
	}
	filenames, err := filepath.Glob(pattern)
	if err != nil {
		return nil, err
	}
	if len(filenames) == 0 {
		return nil, fmt.Errorf("html/template: pattern matches no files: %#q", pattern)
	}
	return parseFiles(t, filenames, os.ReadFile, filepath.Base)
}

// ParseFS parses the files of a file system that match the patterns (see path.Match); each pattern must match one.
func ParseFS(fsys fs.FS, patterns ...string) (*Template, error) { return parseFS(nil, fsys, patterns) }

// ParseFS parses the files of a file system that match the patterns into templates that belong to t.
func (t *Template) ParseFS(fsys fs.FS, patterns ...string) (*Template, error) {
	return parseFS(t, fsys, patterns)
}

func parseFS(t *Template, fsys fs.FS, patterns []string) (*Template, error) {
	var filenames []string
	for _, pattern := range patterns {
		list, err := fs.Glob(fsys, pattern)
		if err != nil {
			return nil, err
		}
		if len(list) == 0 {
			return nil, fmt.Errorf("template: pattern matches no files: %#q", pattern)
		}
		filenames = append(filenames, list...)
	}
	return parseFiles(t, filenames, func(name string) ([]byte, error) { return fs.ReadFile(fsys, name) }, path.Base)
}

// IsTrue reports whether a value counts as true: not false, 0, nil, or an empty string, array, slice or map. ok is
// false for values that cannot be judged.
func IsTrue(val interface{}) (truth, ok bool) { return template.IsTrue(val) }

// HTMLEscapeString returns s with " ' & < > and NUL replaced, so that it can stand in HTML.
func HTMLEscapeString(s string) string { return template.HTMLEscapeString(s) }

// HTMLEscape writes b with " ' & < > and NUL replaced.
func HTMLEscape(w io.Writer, b []byte) { template.HTMLEscape(w, b) }

// HTMLEscaper returns its arguments, as by fmt.Sprint, escaped for HTML.
func HTMLEscaper(args ...interface{}) string { return template.HTMLEscaper(args...) }

// JSEscapeString returns s so that it can stand between quotes in JavaScript.
func JSEscapeString(s string) string { return template.JSEscapeString(s) }

// JSEscape writes b so that it can stand between quotes in JavaScript.
func JSEscape(w io.Writer, b []byte) { template.JSEscape(w, b) }

// JSEscaper returns its arguments, as by fmt.Sprint, escaped for a JavaScript string.
func JSEscaper(args ...interface{}) string { return template.JSEscaper(args...) }

// URLQueryEscaper returns its arguments, as by fmt.Sprint, escaped for the query of a URL.
func URLQueryEscaper(args ...interface{}) string { return template.URLQueryEscaper(args...) }
