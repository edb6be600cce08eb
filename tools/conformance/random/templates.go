package main

import (
	"errors"
	"fmt"
	html "html/template"
	"strings"
	text "text/template"
)

type User struct {
	Name    string
	Age     int
	Friends []string
	Tags    map[string]string
	private int
}

func (u User) Greeting() string              { return "Hello, " + u.Name }
func (u User) Add(a, b int) int              { return a + b + u.Age }
func (u User) Fail() (string, error)         { return "", errors.New("failed for " + u.Name) }
func (u *User) Pointer() string              { return "*" + u.Name }
func (u User) List(n ...string) []string     { return append(n, u.Name) }
func (u User) Any(v interface{}) interface{} { return v }
func (u User) Nothing()                      {}

var functions = map[string]interface{}{
	"upper": strings.ToUpper,
	"join":  strings.Join,
	"add":   func(a, b int) int { return a + b },
	"half":  func(f float64) float64 { return f / 2 },
	"fail":  func() (string, error) { return "no", errors.New("it <failed>") },
	"boom":  func() string { panic("boom") },
	"any":   func(v interface{}) interface{} { return v },
	"list":  func(v ...interface{}) []interface{} { return v },
	"user":  func() *User { return &User{Name: "<Ann>", Age: 3, Friends: []string{"Bob", "O'Neil"}} },
	"fn":    func() func(int) int { return func(n int) int { return n * 2 } },
	"safe":  func(s string) html.HTML { return html.HTML(s) },
	"js":    text.JSEscaper,
	"nilp":  func() *User { return nil },
	"u8":    func(n uint8) uint8 { return n },
	"flag":  func(b bool) string { return fmt.Sprint("flag ", b) },
}

func (s *source) page() map[string]interface{} {
	return map[string]interface{}{
		"S": s.text(), "T": s.text(), "N": s.number(), "F": s.float(), "B": s.below(2) == 0, "Z": nil,
		"L": []interface{}{s.any(1), s.any(1), s.text()}[:s.below(4)], "M": map[string]interface{}{s.word(): s.any(1), s.word(): s.text()},
		"U": User{s.text(), s.below(9), []string{s.text(), s.text()}[:s.below(3)], map[string]string{s.word(): s.text()}, 1},
		"I": []int{3, 1, s.number()}[:s.below(4)], "A": s.typed(), "C": s.typed(), "V": s.any(2), "E": errors.New(s.text()),
		"H": html.HTML("<i>" + s.text()), "J": html.JS("x" + s.text()), "Y": html.CSS("a:b" + s.text()), "R": html.URL(s.text()),
		"Q": html.JSStr(s.text()), "G": html.HTMLAttr(`x="` + s.text() + `"`), "K": Spoken{s.text()}, "W": html.Srcset(s.text()),
		"D": map[int]string{1: "one", s.number(): s.text()}, "O": "javascript:" + s.text(), "P": "/p/" + s.text(), "X": s.below(4),
	}
}

func (s *source) argument() interface{} {
	if s.below(16) == 0 {
		return s.any(2)
	}
	return s.page()
}

// paper takes what a template prints until it is full: some never end.
type paper struct{ strings.Builder }

func (p *paper) Write(b []byte) (int, error) {
	if p.Len() > 1<<14 {
		return 0, errors.New("paper full")
	}
	return p.Builder.Write(b)
}

// shown is the output so far and the error. A panic's stack is none of it.
func shown(out string, err error) string { return out + "\n" + failed(err) }

func htmlTemplate(args []string) string {
	s := &source{data: args[0]}
	t := html.New("t").Funcs(functions)
	if s.below(8) == 0 {
		t.Option("missingkey=error")
	}
	for _, text := range args[1:] {
		if _, err := t.Parse(text); err != nil {
			return shown("parse", err)
		}
	}
	var b paper
	data := s.argument()
	err := t.Execute(&b, data)
	out := shown(b.String(), err)
	if err != nil {
		var e *html.Error
		if errors.As(err, &e) {
			out += fmt.Sprintf("\n%d %q %d", e.ErrorCode, e.Name, e.Line)
		}
		b.Reset()
		err = t.Execute(&b, data)
		out += "\n" + shown(b.String(), err)
	}
	return out
}

func textTemplate(args []string) string {
	s := &source{data: args[0]}
	t := text.New("t").Funcs(functions)
	if s.below(8) == 0 {
		t.Option("missingkey=error")
	}
	for _, text := range args[1:] {
		if _, err := t.Parse(text); err != nil {
			return shown("parse", err)
		}
	}
	var b paper
	err := t.Execute(&b, s.argument())
	return shown(b.String(), err) + "\n" + t.DefinedTemplates()[:min(20, len(t.DefinedTemplates()))]
}

func min(a, b int) int {
	if a < b {
		return a
	}
	return b
}
