// Which structs that become interface values before a call see what the call changes.
package main

import "fmt"

var (
	last any
	num  int
	fv   = pass
	m    M
	i    I = m
)

type M struct{}

func (M) keep(a any, b int) { last = a }

type I interface{ keep(a any, b int) }

func pass(a any, b int) { last = a }
func some(a ...any)     { last = a[0] }
func give(x any) any    { return x }

type Word struct{ a int }

func setWord(p *Word) int {
	p.a = 1
	return 1
}

func returnWord() (any, int) {
	var v Word
	return v, setWord(&v)
}

type Pair struct{ a, b int }

func setPair(p *Pair) int {
	p.a = 1
	return 1
}

func returnPair() (any, int) {
	var v Pair
	return v, setPair(&v)
}

type Text struct{ a string }

func setText(p *Text) int {
	p.a = "1"
	return 1
}

func returnText() (any, int) {
	var v Text
	return v, setText(&v)
}

type Tiny struct{ a byte }

func setTiny(p *Tiny) int {
	p.a = 1
	return 1
}

func returnTiny() (any, int) {
	var v Tiny
	return v, setTiny(&v)
}

type Halves struct{ a, b int32 }

func setHalves(p *Halves) int {
	p.a = 1
	return 1
}

func returnHalves() (any, int) {
	var v Halves
	return v, setHalves(&v)
}

type Ptr struct{ a *int }

func setPtr(p *Ptr) int {
	p.a = new(int)
	return 1
}

func returnPtr() (any, int) {
	var v Ptr
	return v, setPtr(&v)
}

func words() {
	func() {
		var v Word
		pass(v, setWord(&v))
	}()
	show("word var call", last == any(Word{}))
	func() {
		var v Word
		m.keep(v, setWord(&v))
	}()
	show("word var method", last == any(Word{}))
	func() {
		var v Word
		i.keep(v, setWord(&v))
	}()
	show("word var iface", last == any(Word{}))
	func() {
		var v Word
		fv(v, setWord(&v))
	}()
	show("word var funcval", last == any(Word{}))
	func() {
		var v Word
		last = []any{v, setWord(&v)}[0]
	}()
	show("word var slice", last == any(Word{}))
	func() {
		var v Word
		last = [2]any{v, setWord(&v)}[0]
	}()
	show("word var array", last == any(Word{}))
	func() {
		var v Word
		last = struct {
			a any
			b int
		}{v, setWord(&v)}.a
	}()
	show("word var struct", last == any(Word{}))
	func() {
		var v Word
		last = struct {
			b int
			a any
		}{a: v, b: setWord(&v)}.a
	}()
	show("word var keyed", last == any(Word{}))
	func() {
		var v Word
		last, num = v, setWord(&v)
	}()
	show("word var assign", last == any(Word{}))
	func() {
		var v Word
		x, y := any(v), setWord(&v)
		last, num = x, y
	}()
	show("word var define", last == any(Word{}))
	func() {
		var v Word
		var x, y any = v, setWord(&v)
		last, _ = x, y
	}()
	show("word var var", last == any(Word{}))
	func() {
		var v Word
		pass(any(v), setWord(&v))
	}()
	show("word var conv", last == any(Word{}))
	func() {
		var v Word
		last = map[int]any{1: v, 2: setWord(&v)}[1]
	}()
	show("word var map", last == any(Word{}))
	func() {
		var v Word
		pass(give(v), setWord(&v))
	}()
	show("word var nested", last == any(Word{}))
	func() {
		var v Word
		last = append([]any(nil), v, setWord(&v))[0]
	}()
	show("word var append", last == any(Word{}))
	func() {
		var v Word
		some(v, setWord(&v))
	}()
	show("word var variadic", last == any(Word{}))
	func() {
		var w struct{ v Word }
		pass(w.v, setWord(&w.v))
	}()
	show("word field call", last == any(Word{}))
	func() {
		var w struct{ v Word }
		last = []any{w.v, setWord(&w.v)}[0]
	}()
	show("word field slice", last == any(Word{}))
	func() {
		var w struct{ v Word }
		last, num = w.v, setWord(&w.v)
	}()
	show("word field assign", last == any(Word{}))
	func(v Word) {
		pass(v, setWord(&v))
	}(Word{})
	show("word param call", last == any(Word{}))
	func(v Word) {
		last = []any{v, setWord(&v)}[0]
	}(Word{})
	show("word param slice", last == any(Word{}))
	func(v Word) {
		last, num = v, setWord(&v)
	}(Word{})
	show("word param assign", last == any(Word{}))
	last, num = returnWord()
	show("word return", last == any(Word{}))
}

func pairs() {
	func() {
		var v Pair
		pass(v, setPair(&v))
	}()
	show("pair var call", last == any(Pair{}))
	func() {
		var v Pair
		m.keep(v, setPair(&v))
	}()
	show("pair var method", last == any(Pair{}))
	func() {
		var v Pair
		i.keep(v, setPair(&v))
	}()
	show("pair var iface", last == any(Pair{}))
	func() {
		var v Pair
		fv(v, setPair(&v))
	}()
	show("pair var funcval", last == any(Pair{}))
	func() {
		var v Pair
		last = []any{v, setPair(&v)}[0]
	}()
	show("pair var slice", last == any(Pair{}))
	func() {
		var v Pair
		last = [2]any{v, setPair(&v)}[0]
	}()
	show("pair var array", last == any(Pair{}))
	func() {
		var v Pair
		last = struct {
			a any
			b int
		}{v, setPair(&v)}.a
	}()
	show("pair var struct", last == any(Pair{}))
	func() {
		var v Pair
		last = struct {
			b int
			a any
		}{a: v, b: setPair(&v)}.a
	}()
	show("pair var keyed", last == any(Pair{}))
	func() {
		var v Pair
		last, num = v, setPair(&v)
	}()
	show("pair var assign", last == any(Pair{}))
	func() {
		var v Pair
		x, y := any(v), setPair(&v)
		last, num = x, y
	}()
	show("pair var define", last == any(Pair{}))
	func() {
		var v Pair
		var x, y any = v, setPair(&v)
		last, _ = x, y
	}()
	show("pair var var", last == any(Pair{}))
	func() {
		var v Pair
		pass(any(v), setPair(&v))
	}()
	show("pair var conv", last == any(Pair{}))
	func() {
		var v Pair
		last = map[int]any{1: v, 2: setPair(&v)}[1]
	}()
	show("pair var map", last == any(Pair{}))
	func() {
		var v Pair
		pass(give(v), setPair(&v))
	}()
	show("pair var nested", last == any(Pair{}))
	func() {
		var v Pair
		last = append([]any(nil), v, setPair(&v))[0]
	}()
	show("pair var append", last == any(Pair{}))
	func() {
		var v Pair
		some(v, setPair(&v))
	}()
	show("pair var variadic", last == any(Pair{}))
	func() {
		var w struct{ v Pair }
		pass(w.v, setPair(&w.v))
	}()
	show("pair field call", last == any(Pair{}))
	func() {
		var w struct{ v Pair }
		last = []any{w.v, setPair(&w.v)}[0]
	}()
	show("pair field slice", last == any(Pair{}))
	func() {
		var w struct{ v Pair }
		last, num = w.v, setPair(&w.v)
	}()
	show("pair field assign", last == any(Pair{}))
	func(v Pair) {
		pass(v, setPair(&v))
	}(Pair{})
	show("pair param call", last == any(Pair{}))
	func(v Pair) {
		last = []any{v, setPair(&v)}[0]
	}(Pair{})
	show("pair param slice", last == any(Pair{}))
	func(v Pair) {
		last, num = v, setPair(&v)
	}(Pair{})
	show("pair param assign", last == any(Pair{}))
	last, num = returnPair()
	show("pair return", last == any(Pair{}))
}

func texts() {
	func() {
		var v Text
		pass(v, setText(&v))
	}()
	show("text var call", last == any(Text{}))
	func() {
		var v Text
		m.keep(v, setText(&v))
	}()
	show("text var method", last == any(Text{}))
	func() {
		var v Text
		i.keep(v, setText(&v))
	}()
	show("text var iface", last == any(Text{}))
	func() {
		var v Text
		fv(v, setText(&v))
	}()
	show("text var funcval", last == any(Text{}))
	func() {
		var v Text
		last = []any{v, setText(&v)}[0]
	}()
	show("text var slice", last == any(Text{}))
	func() {
		var v Text
		last = [2]any{v, setText(&v)}[0]
	}()
	show("text var array", last == any(Text{}))
	func() {
		var v Text
		last = struct {
			a any
			b int
		}{v, setText(&v)}.a
	}()
	show("text var struct", last == any(Text{}))
	func() {
		var v Text
		last = struct {
			b int
			a any
		}{a: v, b: setText(&v)}.a
	}()
	show("text var keyed", last == any(Text{}))
	func() {
		var v Text
		last, num = v, setText(&v)
	}()
	show("text var assign", last == any(Text{}))
	func() {
		var v Text
		x, y := any(v), setText(&v)
		last, num = x, y
	}()
	show("text var define", last == any(Text{}))
	func() {
		var v Text
		var x, y any = v, setText(&v)
		last, _ = x, y
	}()
	show("text var var", last == any(Text{}))
	func() {
		var v Text
		pass(any(v), setText(&v))
	}()
	show("text var conv", last == any(Text{}))
	func() {
		var v Text
		last = map[int]any{1: v, 2: setText(&v)}[1]
	}()
	show("text var map", last == any(Text{}))
	func() {
		var v Text
		pass(give(v), setText(&v))
	}()
	show("text var nested", last == any(Text{}))
	func() {
		var v Text
		last = append([]any(nil), v, setText(&v))[0]
	}()
	show("text var append", last == any(Text{}))
	func() {
		var v Text
		some(v, setText(&v))
	}()
	show("text var variadic", last == any(Text{}))
	func() {
		var w struct{ v Text }
		pass(w.v, setText(&w.v))
	}()
	show("text field call", last == any(Text{}))
	func() {
		var w struct{ v Text }
		last = []any{w.v, setText(&w.v)}[0]
	}()
	show("text field slice", last == any(Text{}))
	func() {
		var w struct{ v Text }
		last, num = w.v, setText(&w.v)
	}()
	show("text field assign", last == any(Text{}))
	func(v Text) {
		pass(v, setText(&v))
	}(Text{})
	show("text param call", last == any(Text{}))
	func(v Text) {
		last = []any{v, setText(&v)}[0]
	}(Text{})
	show("text param slice", last == any(Text{}))
	func(v Text) {
		last, num = v, setText(&v)
	}(Text{})
	show("text param assign", last == any(Text{}))
	last, num = returnText()
	show("text return", last == any(Text{}))
}

func tinys() {
	func() {
		var v Tiny
		pass(v, setTiny(&v))
	}()
	show("tiny var call", last == any(Tiny{}))
	func() {
		var v Tiny
		last = []any{v, setTiny(&v)}[0]
	}()
	show("tiny var slice", last == any(Tiny{}))
	func() {
		var v Tiny
		last = struct {
			b int
			a any
		}{a: v, b: setTiny(&v)}.a
	}()
	show("tiny var keyed", last == any(Tiny{}))
	func() {
		var v Tiny
		last, num = v, setTiny(&v)
	}()
	show("tiny var assign", last == any(Tiny{}))
	func() {
		var v Tiny
		pass(any(v), setTiny(&v))
	}()
	show("tiny var conv", last == any(Tiny{}))
	func() {
		var v Tiny
		last = append([]any(nil), v, setTiny(&v))[0]
	}()
	show("tiny var append", last == any(Tiny{}))
	func() {
		var w struct{ v Tiny }
		pass(w.v, setTiny(&w.v))
	}()
	show("tiny field call", last == any(Tiny{}))
	func() {
		var w struct{ v Tiny }
		last = []any{w.v, setTiny(&w.v)}[0]
	}()
	show("tiny field slice", last == any(Tiny{}))
	func() {
		var w struct{ v Tiny }
		last, num = w.v, setTiny(&w.v)
	}()
	show("tiny field assign", last == any(Tiny{}))
	func(v Tiny) {
		pass(v, setTiny(&v))
	}(Tiny{})
	show("tiny param call", last == any(Tiny{}))
	func(v Tiny) {
		last = []any{v, setTiny(&v)}[0]
	}(Tiny{})
	show("tiny param slice", last == any(Tiny{}))
	func(v Tiny) {
		last, num = v, setTiny(&v)
	}(Tiny{})
	show("tiny param assign", last == any(Tiny{}))
	last, num = returnTiny()
	show("tiny return", last == any(Tiny{}))
}

func halvess() {
	func() {
		var v Halves
		pass(v, setHalves(&v))
	}()
	show("halves var call", last == any(Halves{}))
	func() {
		var v Halves
		last = []any{v, setHalves(&v)}[0]
	}()
	show("halves var slice", last == any(Halves{}))
	func() {
		var v Halves
		last = struct {
			b int
			a any
		}{a: v, b: setHalves(&v)}.a
	}()
	show("halves var keyed", last == any(Halves{}))
	func() {
		var v Halves
		last, num = v, setHalves(&v)
	}()
	show("halves var assign", last == any(Halves{}))
	func() {
		var v Halves
		pass(any(v), setHalves(&v))
	}()
	show("halves var conv", last == any(Halves{}))
	func() {
		var v Halves
		last = append([]any(nil), v, setHalves(&v))[0]
	}()
	show("halves var append", last == any(Halves{}))
	func() {
		var w struct{ v Halves }
		pass(w.v, setHalves(&w.v))
	}()
	show("halves field call", last == any(Halves{}))
	func() {
		var w struct{ v Halves }
		last = []any{w.v, setHalves(&w.v)}[0]
	}()
	show("halves field slice", last == any(Halves{}))
	func() {
		var w struct{ v Halves }
		last, num = w.v, setHalves(&w.v)
	}()
	show("halves field assign", last == any(Halves{}))
	func(v Halves) {
		pass(v, setHalves(&v))
	}(Halves{})
	show("halves param call", last == any(Halves{}))
	func(v Halves) {
		last = []any{v, setHalves(&v)}[0]
	}(Halves{})
	show("halves param slice", last == any(Halves{}))
	func(v Halves) {
		last, num = v, setHalves(&v)
	}(Halves{})
	show("halves param assign", last == any(Halves{}))
	last, num = returnHalves()
	show("halves return", last == any(Halves{}))
}

func ptrs() {
	func() {
		var v Ptr
		pass(v, setPtr(&v))
	}()
	show("ptr var call", last == any(Ptr{}))
	func() {
		var v Ptr
		last = []any{v, setPtr(&v)}[0]
	}()
	show("ptr var slice", last == any(Ptr{}))
	func() {
		var v Ptr
		last = struct {
			b int
			a any
		}{a: v, b: setPtr(&v)}.a
	}()
	show("ptr var keyed", last == any(Ptr{}))
	func() {
		var v Ptr
		last, num = v, setPtr(&v)
	}()
	show("ptr var assign", last == any(Ptr{}))
	func() {
		var v Ptr
		pass(any(v), setPtr(&v))
	}()
	show("ptr var conv", last == any(Ptr{}))
	func() {
		var v Ptr
		last = append([]any(nil), v, setPtr(&v))[0]
	}()
	show("ptr var append", last == any(Ptr{}))
	func() {
		var w struct{ v Ptr }
		pass(w.v, setPtr(&w.v))
	}()
	show("ptr field call", last == any(Ptr{}))
	func() {
		var w struct{ v Ptr }
		last = []any{w.v, setPtr(&w.v)}[0]
	}()
	show("ptr field slice", last == any(Ptr{}))
	func() {
		var w struct{ v Ptr }
		last, num = w.v, setPtr(&w.v)
	}()
	show("ptr field assign", last == any(Ptr{}))
	func(v Ptr) {
		pass(v, setPtr(&v))
	}(Ptr{})
	show("ptr param call", last == any(Ptr{}))
	func(v Ptr) {
		last = []any{v, setPtr(&v)}[0]
	}(Ptr{})
	show("ptr param slice", last == any(Ptr{}))
	func(v Ptr) {
		last, num = v, setPtr(&v)
	}(Ptr{})
	show("ptr param assign", last == any(Ptr{}))
	last, num = returnPtr()
	show("ptr return", last == any(Ptr{}))
}

func show(what string, old bool) { fmt.Println(what, map[bool]string{true: "old", false: "new"}[old]) }

func main() {
	words()
	pairs()
	texts()
	tinys()
	halvess()
	ptrs()
}
