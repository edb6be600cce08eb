// Templates executed on one big value: what they write, and the error they end with.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"text/template"
)

type Inner struct {
	A int
	B string
}

func (i Inner) Val() string   { return "val:" + i.B }
func (i *Inner) Ptr() string  { return "ptr:" + i.B }
func (i Inner) Add(n int) int { return i.A + n }
func (i Inner) Many(p string, rest ...int) string {
	return fmt.Sprint(p, len(rest), rest)
}

type Base struct {
	ID     int
	Shared string
}

func (b Base) BaseMethod() string { return "base" }

type Other struct{ Shared string }

type hidden struct{ Visible string }

type Str string

func (s Str) String() string { return "<" + string(s) + ">" }

type Err struct{ Code int }

func (e *Err) Error() string { return fmt.Sprint("err ", e.Code) }

type T struct {
	Base
	Other
	*hidden
	I       int
	I8      int8
	U       uint
	U16     uint16
	F       float64
	F32     float32
	C       complex128
	S       string
	Bo      bool
	private string
	Empty   interface{}
	Any     interface{}
	AnyStr  interface{}
	NilP    *Inner
	P       *Inner
	In      Inner
	PP      **Inner
	SI      []int
	SS      []string
	SE      []int
	SIn     []Inner
	SP      []*Inner
	SA      []interface{}
	AR      [3]int
	M       map[string]int
	MI      map[int]string
	MA      map[string]interface{}
	MN      map[string]int
	MM      map[string]map[string]string
	MB      map[bool]string
	MS      map[Str]int
	By      []byte
	Fn      func(string) string
	FnErr   func(bool) (string, error)
	FnV     func(...int) int
	FnNil   func() string
	Ch      chan int
	Stringy Str
	E       error
	NilE    error
	Err     *Err
	Iface   fmt.Stringer
	NilI    fmt.Stringer
}

func (t T) Method0() string               { return "M0" }
func (t T) Method1(n int) string          { return fmt.Sprint("M1:", n) }
func (t *T) PMethod() string              { return "PM:" + t.S }
func (t T) MAny(a interface{}) string     { return fmt.Sprintf("%T:%v", a, a) }
func (t T) MStr(s string, n uint8) string { return fmt.Sprint(s, n) }
func (t T) MErr(fail bool) (int, error) {
	if fail {
		return 0, errors.New("it failed")
	}
	return 42, nil
}
func (t T) MPanic() string                  { panic("oh no") }
func (t T) MPanicErr() string               { panic(errors.New("oh error")) }
func (t T) MNilMap() string                 { var m map[string]int; m["a"] = 1; return "" }
func (t T) MInner(i Inner) string           { return i.B }
func (t T) MPInner(i *Inner) string         { return fmt.Sprint(i == nil) }
func (t T) MF(f float64) string             { return fmt.Sprint(f) }
func (t T) MF32(f float32) string           { return fmt.Sprint(f) }
func (t T) MI8(i int8) string               { return fmt.Sprint(i) }
func (t T) MBl(b bool) string               { return fmt.Sprint(b) }
func (t T) MC(c complex128) string          { return fmt.Sprint(c) }
func (t T) MSl(s []int) string              { return fmt.Sprint(s, s == nil) }
func (t T) MErrT(e error) string            { return fmt.Sprint(e) }
func (t T) Two() (int, int)                 { return 1, 2 }
func (t T) None()                           {}
func (t T) Self() T                         { return t }
func (t T) Any2() interface{}               { return map[string]int{"k": 5} }
func (t T) NilAny() interface{}             { return nil }
func (t T) MStringer(s fmt.Stringer) string { return s.String() }

func value() *T {
	in := &Inner{7, "in"}
	ch := make(chan int, 3)
	ch <- 1
	ch <- 2
	close(ch)
	return &T{
		Base: Base{9, "b"}, Other: Other{"o"},
		I: 17, I8: -8, U: 18, U16: 65535, F: 1.5, F32: 0.1, C: 1 + 2i, S: "x<y>&\"z'", Bo: true, private: "p",
		Any: 3, AnyStr: "any", P: in, In: Inner{8, "inner"}, PP: &in,
		SI: []int{3, 4, 5}, SS: []string{"a", "b"}, SIn: []Inner{{1, "one"}, {2, "two"}},
		SP: []*Inner{in, nil}, SA: []interface{}{1, "two", nil, 3.5, []int{1}}, AR: [3]int{10, 20, 30},
		M: map[string]int{"one": 1, "two": 2, "zero": 0}, MI: map[int]string{1: "x", -2: "y"},
		MA: map[string]interface{}{"s": "str", "n": nil, "in": in, "m": map[string]int{"q": 1}},
		MM: map[string]map[string]string{"a": {"b": "c"}}, MB: map[bool]string{true: "T", false: "F"},
		MS: map[Str]int{"k": 1}, By: []byte("bytes"),
		Fn: func(s string) string { return "fn(" + s + ")" },
		FnErr: func(b bool) (string, error) {
			if b {
				return "", errors.New("fnerr")
			}
			return "fine", nil
		},
		FnV: func(n ...int) int { return len(n) },
		Ch:  ch, Stringy: "st", E: errors.New("an error"), Err: &Err{3}, Iface: Str("if"),
	}
}

var funcs = template.FuncMap{
	"upper": strings.ToUpper,
	"add":   func(a, b int) int { return a + b },
	"sum": func(n ...int) (s int) {
		for _, x := range n {
			s += x
		}
		return
	},
	"fail":   func() (string, error) { return "", errors.New("failed") },
	"oops":   func() string { panic("oops") },
	"list":   func(a ...interface{}) []interface{} { return a },
	"typeof": func(a interface{}) string { return fmt.Sprintf("%T", a) },
	"nilf":   func() interface{} { return nil },
	"errf":   func() error { return errors.New("as value") },
	"inner":  func(i Inner) string { return i.B },
	"ptrTo":  func(i *Inner) string { return i.B },
	"u8":     func(u uint8) string { return fmt.Sprint(u) },
	"dict":   func() map[string]interface{} { return map[string]interface{}{"x": 1} },
}

func run(option, text string, data interface{}) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Printf("%s\n\tpanic %v\n", text, r)
		}
	}()
	t := template.New("t").Funcs(funcs)
	if option != "" {
		t.Option(option)
	}
	_, err := t.Parse(text)
	if err != nil {
		fmt.Printf("%q\n\tparse: %v\n", text, err)
		return
	}
	var b bytes.Buffer
	err = t.Execute(&b, data)
	fmt.Printf("%q\n\t%q\n", text, b.String())
	if err != nil {
		fmt.Printf("\t%v\n\t%T\n", err, err)
	}
}

var texts = []string{
	"", "plain", "{{.In}}x{{1}}", "{{.I}} {{.I8}} {{.U}} {{.U16}} {{.F}} {{.F32}} {{.C}} {{.S}} {{.Bo}}",
	"{{.ID}} {{.Base.ID}} {{.BaseMethod}} {{.Base.Shared}}", "{{.Shared}}", "{{.private}}", "{{.Visible}}", "{{.hidden}}",
	"{{.Empty}}", "{{.Any}}", "{{.AnyStr}}", "{{.NilP}}", "{{.NilP.A}}", "{{.NilP.Val}}", "{{.NilP.Ptr}}", "{{.P}}", "{{.P.A}} {{.P.B}}",
	"{{.P.Val}} {{.P.Ptr}} {{.In.Val}} {{.In.Ptr}}", "{{.PP.A}} {{.PP.Val}}", "{{.Empty.X}}", "{{.Any.X}}", "{{.NoSuch}}", "{{.I.X}}",
	"{{.In.NoSuch}}", "{{.P.NoSuch}}", "{{.NilI}}", "{{.NilI.String}}", "{{.Iface}} {{.Iface.String}}", "{{.NilE}}", "{{.E}} {{.E.Error}}", "{{.Err}} {{.Err.Code}}",
	"{{.Stringy}}", "{{.SI}} {{.SS}} {{.SIn}} {{.AR}} {{.SA}}", "{{.By}}", "{{printf \"%s\" .By}}",
	"{{.M}} {{.MI}} {{.MB}} {{.MS}}", "{{.M.one}} {{.M.nope}}", "{{.MA.s}} {{.MA.n}} {{.MA.in.A}} {{.MA.m.q}} {{.MA.nope}}", "{{.MA.nope.deep}}", "{{.MN.x}}",
	"{{.MM.a.b}} {{.MM.x.y}}", "{{.MI.x}}", "{{.MS.k}}",
	"{{.Method0}}", "{{.Method1 3}}", "{{.Method1 .I}}", "{{.PMethod}}", "{{3 | .Method1}}", "{{.Method1}}", "{{.Method1 1 2}}", "{{.Method0 1}}", "{{.Method1 \"a\"}}", "{{.Method1 .S}}", "{{.Method1 1.5}}", "{{.Method1 1.0}}", "{{.Method1 'a'}}", "{{.Method1 1e3}}", "{{.Method1 0x1F}}",
	"{{.MAny 1}} {{.MAny 1.5}} {{.MAny \"s\"}} {{.MAny true}} {{.MAny .In}}x", "{{.MAny 'x'}} {{.MAny 1i}} {{.MAny 1+2i}} {{.MAny 0x10}} {{.MAny 1e2}} {{.MAny .5}} {{.MAny -3}} {{.MAny +4}} {{.MAny 1_000}} {{.MAny 0b11}} {{.MAny 0o17}} {{.MAny 017}}",
	"{{.MAny nil}}", "{{.MAny .Empty}}", "{{.MAny .NilP}}", "{{.MAny .SI}}", "{{.MAny (.Method1 3)}}", "{{.MAny .NoSuch}}",
	"{{.MStr \"a\" 3}}", "{{.MStr \"a\" 300}}", "{{.MStr \"a\" -1}}", "{{.MStr 3 3}}", "{{.MStr .S .I}}", "{{.MErr false}}", "{{.MErr true}}", "{{.MPanic}}", "{{.MPanicErr}}", "{{.MNilMap}}",
	"{{.MInner .In}} {{.MInner .P}}", "{{.MInner .NilP}}", "{{.MInner .I}}", "{{.MPInner .P}} {{.MPInner .NilP}} {{.MPInner nil}}", "{{.MPInner .In}}", "{{.MF 1}} {{.MF 1.5}} {{.MF .F}}", "{{.MF .I}}", "{{.MF32 0.1}}", "{{.MF \"a\"}}", "{{.MI8 300}}", "{{.MI8 -5}}", "{{.MBl true}}", "{{.MBl 1}}", "{{.MC 1}}", "{{.MC 2i}}", "{{.MC 1.5}}", "{{.MSl .SI}} {{.MSl nil}}", "{{.MSl .SS}}", "{{.MSl 1}}", "{{.MErrT .E}} {{.MErrT .NilE}} {{.MErrT .Err}}", "{{.MErrT .I}}", "{{.Two}}", "{{.None}}", "{{.Self.Self.I}}", "{{.Any2.k}}", "{{.NilAny}}", "{{.NilAny.X}}", "{{.MStringer .Stringy}}", "{{.MStringer .S}}", "{{.MStringer .NilI}}",
	"{{.In.Many \"p\"}} {{.In.Many \"p\" 1 2}} {{3 | .In.Many \"p\"}} {{\"q\" | .In.Many}}", "{{.In.Many}}", "{{.In.Many 1}}", "{{.In.Many \"a\" \"b\"}}", "{{.In.Add 5}}", "{{.I.Add 5}}", "{{.I 3}}", "{{3 | .I}}", "{{.M.one 3}}", "{{.In.A 3}}",
	"{{if .Bo}}yes{{else}}no{{end}}", "{{if .Empty}}yes{{else}}no{{end}}", "{{if .SE}}y{{end}}{{if .SI}}Y{{end}}", "{{if .NilP}}1{{else if .P}}2{{else}}3{{end}}", "{{if 0}}a{{else if 0.0}}b{{else if \"\"}}c{{else if 1}}d{{end}}", "{{if .In}}struct{{end}}", "{{if .Fn}}fn{{end}}{{if .FnNil}}fnnil{{end}}", "{{if .Ch}}ch{{end}}", "{{if .M}}m{{end}}{{if .MN}}mn{{end}}", "{{if .C}}c{{end}}", "{{if nil}}x{{end}}", "{{if not .Bo}}a{{else}}b{{end}}", "{{if and .Bo .I}}x{{end}}", "{{if $x := .I}}{{$x}}{{end}}", "{{if $x := .Empty}}{{$x}}{{else}}none{{$x}}{{end}}",
	"{{with .In}}{{.A}} {{$.I}}{{end}}", "{{with .Empty}}x{{else}}{{.I}}{{end}}", "{{with $x := .In}}{{$x.A}}{{.B}}{{end}}", "{{with .NilP}}x{{else}}nil{{end}}", "{{with $x := 3}}{{with $y := 4}}{{$x}}{{$y}}{{.}}{{end}}{{end}}", "{{with .Any}}{{.}}{{end}}",
	"{{range .SI}}<{{.}}>{{end}}", "{{range .SE}}x{{else}}empty{{end}}", "{{range $i, $e := .SI}}{{$i}}={{$e}} {{end}}", "{{range $e := .SI}}{{$e}}{{.}} {{end}}", "{{range .SIn}}{{.A}}{{.B}} {{.Val}} {{.Ptr}} {{end}}", "{{range .SP}}{{.}}|{{end}}", "{{range .SP}}{{.A}}{{end}}", "{{range .SA}}<{{.}}>{{end}}", "{{range .AR}}{{.}},{{end}}", "{{range $k, $v := .M}}{{$k}}:{{$v}} {{end}}", "{{range .M}}{{.}}{{end}}", "{{range $k, $v := .MI}}{{$k}}{{$v}}{{end}}", "{{range .MN}}x{{else}}nilmap{{end}}", "{{range .MA}}[{{.}}]{{end}}", "{{range $k, $v := .MB}}{{$k}}{{$v}}{{end}}", "{{range .Ch}}{{.}};{{end}}", "{{range $i, $c := .Ch}}{{$i}}{{$c}};{{else}}closed{{end}}", "{{range .I}}x{{end}}", "{{range .S}}x{{end}}", "{{range .Empty}}x{{else}}E{{end}}", "{{range .NilP}}x{{else}}N{{end}}", "{{range .In}}x{{end}}", "{{range .Bo}}x{{end}}", "{{range 5}}{{.}}{{end}}",
	"{{range .SI}}{{if eq . 4}}{{break}}{{end}}{{.}}{{end}}", "{{range .SI}}{{if eq . 4}}{{continue}}{{end}}{{.}}{{end}}", "{{range .SI}}{{range $.SS}}{{.}}{{break}}{{end}}{{.}}{{end}}", "{{range $i, $x := .SI}}{{with $x}}{{if eq . 4}}{{continue}}{{end}}{{end}}{{$i}}{{end}}", "{{range .SE}}{{else}}{{end}}ok",
	"{{$x := 1}}{{$x}}{{$x = 2}}{{$x}}", "{{$x := 1}}{{if true}}{{$x = 5}}{{end}}{{$x}}", "{{$x := 1}}{{if true}}{{$x := 5}}{{$x}}{{end}}{{$x}}", "{{$x := .In}}{{$x.A}} {{$x.Val}}", "{{$x := 1}}{{range .SI}}{{$x = .}}{{end}}{{$x}}", "{{$x := .Method1}}", "{{$a := .SI}}{{$b := $a}}{{index $b 1}}", "{{$x := 1}}{{$x 2}}", "{{$.In}}{{.I}}", "{{$.I}}{{$.In.A}}", "{{$x := .I | printf \"%d\"}}{{$x | len}}", "{{$x := .}}{{$x.P.B}}", "{{range $i, $x := .SI}}{{$i = 9}}{{$i}}{{end}}", "{{$v := .MA}}{{$v.in.B}}",
	"{{.I | printf \"%05d\"}}", "{{\"a\" | printf \"%s-%s\" \"b\"}}", "{{printf \"%d %s\" 1 \"x\"}}", "{{printf 3}}", "{{printf}}", "{{printf \"%v %v\" .Empty nil}}", "{{printf \"%T %T\" 1 'a'}}", "{{print 1 2 \"a\" \"b\" 3}}", "{{println 1 \"a\"}}", "{{print}}", "{{printf \"%v\" .In}} {{printf \"%+v\" .P}}", "{{.S | html}}", "{{.S | js}}", "{{.S | urlquery}}", "{{html .S 1 \"<\"}}", "{{html .P}} {{html .Stringy}} {{html .NilP}} {{html nil}}", "{{js \"a'b\\n\\x00é\\u2028=\"}}", "{{urlquery 1 \"a b\" .I}}", "{{html}}", "{{print (printf \"%d\" 3) | len}}", "{{1 | printf \"%d\" | printf \"<%s>\" | len}}",
	"{{len .S}} {{len .SI}} {{len .M}} {{len .AR}} {{len .Ch}} {{len \"é\"}}", "{{len .I}}", "{{len .NilP}}", "{{len nil}}", "{{len .Empty}}", "{{len}}", "{{len 1 2}}", "{{len .SE}} {{len .MN}} {{len .AnyStr}}", "{{len 3}}", "{{len .P}}",
	"{{index .SI 0}} {{index .SI 2}}", "{{index .SI 3}}", "{{index .SI 10}}", "{{index .SI -1}}", "{{index .SI \"a\"}}", "{{index .SI nil}}", "{{index .SI .U}}", "{{index .S 0}}", "{{index .S 8}}", "{{index .AR 1}}", "{{index .AR 3}}", "{{index .M \"one\"}} {{index .M \"zip\"}}", "{{index .M 1}}", "{{index .M nil}}", "{{index .MI 1}} {{index .MI 5}}", "{{index .MI .U}}", "{{index .MA \"s\"}} {{index .MA \"nope\"}} {{index .MA \"n\"}}", "{{index .MM \"a\" \"b\"}}", "{{index .MM \"x\" \"b\"}}", "{{index .SIn 1 }}", "{{(index .SIn 1).B}}", "{{index .SA 1}} {{index .SA 4 0}}", "{{index .I 1}}", "{{index .Empty 1}}", "{{index nil 1}}", "{{index .NilP 1}}", "{{index}}", "{{index .SI}}", "{{index .MB true}}", "{{index .MS \"k\"}}", "{{index .P 1}}", "{{index .SI 1.5}}", "{{index .Stringy 1}}",
	"{{slice .SI 1}} {{slice .SI 1 2}} {{slice .SI 0 1 2}} {{slice .SI}}", "{{slice .S 1 3}}", "{{slice .S 1 2 3}}", "{{slice .SI 2 1}}", "{{slice .SI 5}}", "{{slice .SI 0 1 9}}", "{{slice .SI 0 3 2}}", "{{slice .AR 1 2}}", "{{slice .I 1}}", "{{slice nil 1}}", "{{slice .SI 1 2 3 4}}", "{{slice .SI \"a\"}}", "{{slice .M 1}}", "{{slice \"héllo\" 1 3}}",
	"{{eq 1 1}} {{eq 1 2}} {{eq \"a\" \"a\"}} {{eq true true}} {{eq 1.5 1.5}} {{eq 1i 1i}}", "{{eq 1 2 3 1}} {{eq 1 2 3}}", "{{eq 1 1.0}}", "{{eq 1 \"a\"}}", "{{eq 1}}", "{{eq}}", "{{eq .I .U}} {{eq .U 18}} {{eq .I8 -8}} {{eq .U16 65535}}", "{{eq .I8 .U}}", "{{eq .SI .SI}}", "{{eq .M .M}}", "{{eq .P .P}} {{eq .In .In}} {{eq .NilP nil}} {{eq nil nil}} {{eq .Empty nil}}", "{{eq .P nil}} {{eq nil .P}}", "{{eq .Any 3}} {{eq 3 .Any}} {{eq .AnyStr \"any\"}}", "{{eq .P .I}}", "{{eq .In .P}}", "{{eq .SI nil}} {{eq .SE nil}} {{eq .MN nil}}", "{{eq .Stringy \"st\"}}", "{{eq .In 1}}", "{{eq .AR .AR}}", "{{ne 1 2}} {{ne 1 1}} {{ne \"a\" \"b\"}}", "{{ne 1}}", "{{ne 1 \"a\"}}", "{{ne 1 2 3}}", "{{lt 1 2}} {{lt 2 1}} {{lt \"a\" \"b\"}} {{lt 1.5 2.5}}", "{{lt 1 2.5}}", "{{lt true false}}", "{{lt 1i 2i}}", "{{lt .SI .SI}}", "{{lt nil 1}}", "{{lt 1 nil}}", "{{lt .I8 .U}} {{lt .U .I}} {{lt .I .U}}", "{{le 1 1}} {{le 2 1}} {{gt 2 1}} {{gt 1 1}} {{ge 1 1}} {{ge 0 1}}", "{{le \"b\" \"a\"}} {{gt \"b\" \"a\"}} {{ge 2.5 2.5}}", "{{gt 1 \"a\"}}", "{{le true true}}", "{{ge .U .I}}", "{{lt \"a\" 1}}",
	"{{and 1 0 2}} {{and 1 2}} {{and 0}} {{and true}}", "{{or 0 \"\" 3 4}} {{or 0 \"\"}} {{or 1}}", "{{and}}", "{{or}}", "{{and .Empty .I}}|{{or .Empty .I}}", "{{or 1 (fail)}} {{and 0 (fail)}}", "{{and 1 (fail)}}", "{{1 | and 0}} {{1 | or 0}} {{1 | and 2}}", "{{not 0}} {{not 1}} {{not \"\"}} {{not .NilP}} {{not nil}}", "{{not}}", "{{not 1 2}}", "{{or nil 1}}", "{{and nil 1}}",
	"{{call .Fn \"a\"}}", "{{call .Fn 1}}", "{{call .Fn}}", "{{call .Fn \"a\" \"b\"}}", "{{call .FnErr false}}", "{{call .FnErr true}}", "{{call .FnV}} {{call .FnV 1 2 3}}", "{{call .FnV \"a\"}}", "{{call .FnNil}}", "{{call nil}}", "{{call .I}}", "{{call}}", "{{call .Fn nil}}", "{{call .FnV .U}}", "{{.Fn \"a\"}}", "{{.Fn}}", "{{call .Empty}}", "{{\"x\" | call .Fn}}",
	"{{upper \"abc\"}} {{\"def\" | upper}}", "{{add 1 2}} {{add 1 .I}} {{3 | add 4}}", "{{add 1}}", "{{add 1 2 3}}", "{{add 1 \"x\"}}", "{{sum}} {{sum 1 2 3}} {{4 | sum 1}}", "{{sum 1 \"a\"}}", "{{fail}}", "{{oops}}", "{{list 1 \"a\" nil .I}}", "{{typeof 1}} {{typeof 1.0}} {{typeof \"\"}} {{typeof nil}} {{typeof .I8}} {{typeof .Empty}} {{typeof .Any}} {{typeof .In}} {{typeof .P}}", "{{typeof .SIn}} {{typeof (index .SIn 0)}}", "{{nilf}}", "{{nilf.X}}", "{{errf}}", "{{inner .In}} {{inner .P}}", "{{inner .NilP}}", "{{ptrTo .P}} {{ptrTo .In}}", "{{ptrTo nil}}", "{{ptrTo 3}}", "{{u8 3}} {{u8 256}}", "{{u8 .U}}", "{{dict.x}} {{(dict).x}} {{dict.y}}", "{{upper .NoKey}}", "{{upper .MA.nope}}", "{{upper .MA.s}}", "{{upper .AnyStr}}", "{{upper .Any}}", "{{upper .Stringy}}", "{{.I | upper}}", "{{range list 1 2}}{{.}}{{end}}", "{{(list 1 2)}} {{(1)}} {{(.I)}} {{((.In).A)}}", "{{(.In).A}} {{(.P).Val}} {{(index .SIn 0).A}} {{(.NilAny).X}}", "{{(.I).X}}", "{{(nil).X}}", "{{true}} {{false}} {{\"s\"}} {{`r`}} {{'a'}} {{1}} {{1.5}} {{1e3}} {{0x10}} {{1i}}", "{{nil}}", "{{nil | printf \"%v\"}}", "{{1 2}}", "{{.I | 1}}", "{{.In | .In}}", "{{\"a\" \"b\"}}", "{{true 1}}", "{{(1) 2}}", "{{. 1}}",
	"{{18446744073709551615}}", "{{9223372036854775807}}", "{{9223372036854775808}}", "{{-9223372036854775808}}", "{{1e400}}", "{{99999999999999999999}}", "{{0xFFFFFFFFFFFFFFFF}}", "{{1.0}} {{100.}} {{1e2}} {{0x1p4}} {{1_0.5}}",
	"{{define \"a\"}}A{{.}}{{end}}{{template \"a\" 1}}{{template \"a\"}}{{template \"a\" .I}}", "{{template \"none\"}}", "{{define \"a\"}}{{template \"b\" .}}{{end}}{{define \"b\"}}{{.X}}{{end}}{{template \"a\" .In}}", "{{block \"b\" .In}}{{.A}}{{end}}{{template \"b\" .P}}", "{{define \"a\"}}{{$x}}{{end}}", "{{$x := 1}}{{define \"a\"}}{{$}}{{end}}{{template \"a\" $x}}", "{{define \"e\"}}{{end}}[{{template \"e\"}}]", "{{define \"r\"}}{{if .}}{{index . 0}}{{template \"r\" (slice . 1)}}{{end}}{{end}}{{template \"r\" .SI}}", "{{define \"loop\"}}{{template \"loop\"}}{{end}}{{template \"loop\"}}",
	"a {{- 1 -}} b", "a {{- /* c */ -}} b", "a {{/* c */}} b", "{{- .I -}}", "x\n\t {{- 1}}\n {{2 -}}\n\n y", "{{1 -}} {{- 2}}", "{{ 1 }}", "{{\n1\n}}", "{{-1}}", "{{- -1}}", "{{1 }}{{/* a\nb */}}{{.Nope}}", "line1\nline2 {{.Nope}}", "a\n{{range .SI}}\n {{.Nope}}\n{{end}}", "{{with .In}}\n{{.Nope}}{{end}}", "{{if .Nope}}{{end}}", "{{range .Nope}}{{end}}", "{{template \"x\" .Nope}}{{define \"x\"}}{{end}}", "{{printf \"%d\" .Nope}}", "{{.In.Add .Nope}}", "{{$x := .Nope}}", "{{index .SI .Nope}}",
	"{{.Self.Nope}}", "{{.Method1 (len .Nope)}}", "{{range $i, $e := .M}}{{.Nope}}{{end}}", "{{with .Method0}}{{.}}{{end}}", "{{.MAny (index .M \"one\")}}", "{{.SIn.X}}", "{{.PP.Nope}}", "{{.Fn.X}}", "{{.M.one.X}}", "{{.Stringy.X}}", "é{{.Nope}}", "{{\"a long string constant that is quoted in errors\" | .I}}", "{{printf \"100%%\"}} {{.Nope}}",
}

func main() {
	for _, text := range texts {
		run("", text, value())
	}
	fmt.Println("---- not addressable")
	for _, text := range []string{"{{.S}}", "{{.PMethod}}", "{{.In.Ptr}}", "{{.In.Val}}", "{{slice .AR 1}}", "{{.Err}}", "{{ptrTo .In}}"} {
		run("", text, *value())
	}
	fmt.Println("---- other data")
	for _, data := range []interface{}{nil, 1, "s", []int{1, 2}, map[string]int{"a": 1}, map[string]interface{}{"a": nil}, map[int]int{1: 2}, (*T)(nil), &Inner{1, "p"}, struct{ A, b int }{1, 2}, errors.New("e"), Str("q")} {
		for _, text := range []string{"{{.}}", "{{.a}}", "{{.A}}", "{{.a.b}}", "{{if .}}t{{else}}f{{end}}", "{{range .}}{{.}}{{else}}e{{end}}", "{{with .}}{{.}}{{end}}", "{{len .}}", "{{.b}}", "{{$}}", "{{. | printf \"%v\"}}", "{{. | html}}"} {
			run("", text, data)
		}
	}
	fmt.Println("---- options")
	for _, option := range []string{"missingkey=default", "missingkey=invalid", "missingkey=zero", "missingkey=error"} {
		for _, text := range []string{"{{.a}}", "{{.x}}", "{{.m.x}}", "{{.n.x}}", "{{.x.y}}", "{{if .x}}t{{else}}f{{end}}", "{{index .m \"x\"}}", "{{printf \"%v\" .x}}"} {
			run(option, text, map[string]interface{}{"a": 1, "m": map[string]int{"q": 1}, "n": nil})
			run(option, text, map[string]map[string]int{"a": {"b": 1}})
		}
		run(option, "{{.x}}", nil)
		run(option, "{{.x}}", map[string]string{})
	}
	for _, option := range []string{"", "missingkey", "missingkey=foo", "foo=bar", "zero"} {
		func() {
			defer func() { fmt.Printf("%q %v\n", option, recover()) }()
			template.New("x").Option(option)
		}()
	}
}
