// Package template writes text by templates: text with actions between {{ and }}.
//
// Values: . (the data at hand), $ (the data that Execute got), $x, .Field, .Method arg, .Key of a map, constants,
// (pipelines) in parentheses. A pipeline passes each value on as the last argument of what follows: {{.Name | printf
// "%q"}}. Actions: {{pipeline}}, {{if}}, {{else if}}, {{else}}, {{range $i, $x := }}, {{break}}, {{continue}}, {{with}},
// {{define "name"}}, {{template "name" .}}, {{block "name" .}}, {{end}}, {{/* comment */}}; {{- and -}} take away the
// white space before and after. Functions: and, or, not, len, index, slice, print, printf, println, html, js, urlquery,
// call, eq, ne, lt, le, gt, ge, and those of Funcs.
package template

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"text/template/parse"
)

// core is the template itself; it is not made of Go values.
type core struct{}

// Template is a parsed template. Templates that were made from one another with New, Parse or Lookup belong together:
// each can call all of them.
type Template struct {
	core *core
	*parse.Tree
}

// FuncMap gives functions their names in templates. They have one result, or a second one of type error, which stops
// the execution unless it is nil.
type FuncMap map[string]interface{}

// ExecError is an error of Execute. Errors of the writer are returned as they are.
type ExecError struct {
	Name string // the template's
	Err  error
}

func (e ExecError) Error() string { return e.Err.Error() }

// Unwrap returns the error itself.
func (e ExecError) Unwrap() error { return e.Err }

// receive serves range over a channel of any type.
func receive(ch chan interface{}) (interface{}, bool) {
	v, ok := <-ch
	return v, ok
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

// New returns a template with that name that belongs to t's.
func (t *Template) New(name string) *Template

// Lookup returns the template with that name among those that belong to t; nil if there is none.
func (t *Template) Lookup(name string) *Template

// Templates returns all templates that belong to t.
func (t *Template) Templates() []*Template

// DefinedTemplates returns their names as a text for messages.
func (t *Template) DefinedTemplates() string

// Delims sets what stands for {{ and }} in texts parsed from now on; "" is the usual one.
func (t *Template) Delims(left, right string) *Template

// Funcs adds functions, which must be there before a text that calls them is parsed. It panics for what is none.
func (t *Template) Funcs(funcMap FuncMap) *Template

// Option sets how a missing key of a map is treated: "missingkey=default" (prints <no value>), "missingkey=zero" (the
// zero value), "missingkey=error" (an error). It panics for any other text.
func (t *Template) Option(opt ...string) *Template

func (t *Template) clone() *Template

// Clone returns a copy of t and of all that belong to it, to which more can be added.
func (t *Template) Clone() (*Template, error) { return t.clone(), nil }

func (t *Template) parse(text string) string

// Parse makes text the template, and its {{define}} and {{block}} templates that belong to t. A text with nothing but
// white space and definitions leaves the template as it was.
func (t *Template) Parse(text string) (*Template, error) {
	if msg := t.parse(text); msg != "" {
		return nil, errors.New(msg)
	}
	return t, nil
}

func (t *Template) add(name string, tree *parse.Tree) *Template

// AddParseTree makes a tree the template with that name among those that belong to t, and returns that template.
func (t *Template) AddParseTree(name string, tree *parse.Tree) (*Template, error) {
	return t.add(name, tree), nil
}

func (t *Template) execute(wr io.Writer, data interface{}) (kind int, name, text string, cause error)

// Execute writes the template to wr, with data as its dot. What was written before an error remains written.
func (t *Template) Execute(wr io.Writer, data interface{}) error {
	return result(t.execute(wr, data))
}

func result(kind int, name, text string, cause error) error {
	switch {
	case kind == 0:
		return nil
	case kind == 1:
		return cause
	case cause != nil:
		return ExecError{name, fmt.Errorf("%s%w", text, cause)}
	}
	return ExecError{name, errors.New(text)}
}

// ExecuteTemplate executes the template with that name among those that belong to t.
func (t *Template) ExecuteTemplate(wr io.Writer, name string, data interface{}) error {
	tmpl := t.Lookup(name)
	if tmpl == nil {
		return fmt.Errorf("template: no template %q associated with template %q", name, t.Name())
	}
	return tmpl.Execute(wr, data)
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
	if len(filenames) == 0 {
		return nil, errors.New("template: no files named in call to ParseFiles")
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
	filenames, err := filepath.Glob(pattern)
	if err != nil {
		return nil, err
	}
	if len(filenames) == 0 {
		return nil, fmt.Errorf("template: pattern matches no files: %#q", pattern)
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
func IsTrue(val interface{}) (truth, ok bool)

// HTMLEscapeString returns s with " ' & < > and NUL replaced, so that it can stand in HTML.
func HTMLEscapeString(s string) string

// HTMLEscape writes b with " ' & < > and NUL replaced.
func HTMLEscape(w io.Writer, b []byte) { w.Write([]byte(HTMLEscapeString(string(b)))) }

func argumentText(args []interface{}) string

// HTMLEscaper returns its arguments, as by fmt.Sprint, escaped for HTML.
func HTMLEscaper(args ...interface{}) string { return HTMLEscapeString(argumentText(args)) }

// JSEscapeString returns s so that it can stand between quotes in JavaScript.
func JSEscapeString(s string) string

// JSEscape writes b so that it can stand between quotes in JavaScript.
func JSEscape(w io.Writer, b []byte) { w.Write([]byte(JSEscapeString(string(b)))) }

// JSEscaper returns its arguments, as by fmt.Sprint, escaped for a JavaScript string.
func JSEscaper(args ...interface{}) string { return JSEscapeString(argumentText(args)) }

// URLQueryEscaper returns its arguments, as by fmt.Sprint, escaped for the query of a URL.
func URLQueryEscaper(args ...interface{}) string { return url.QueryEscape(argumentText(args)) }
