package main

import (
	"fmt"
	"strings"
)

type Token struct {
	Kind string
	Val  string
}
type Lexer struct {
	s   string
	pos int
}

func (l *Lexer) Next() (t Token, ok bool) {
	for l.pos < len(l.s) && l.s[l.pos] == ' ' {
		l.pos++
	}
	if l.pos >= len(l.s) {
		return
	}
	c := l.s[l.pos]
	switch {
	case c >= '0' && c <= '9':
		st := l.pos
		for l.pos < len(l.s) && strings.ContainsRune("0123456789.", rune(l.s[l.pos])) {
			l.pos++
		}
		return Token{"num", l.s[st:l.pos]}, true
	default:
		l.pos++
		return Token{"op", string(c)}, true
	}
}

type Parser struct {
	toks []Token
	i    int
}

func (p *Parser) peek() string {
	if p.i < len(p.toks) {
		return p.toks[p.i].Val
	}
	return ""
}
func (p *Parser) expr() float64 {
	v := p.term()
	for p.peek() == "+" || p.peek() == "-" {
		op := p.peek()
		p.i++
		r := p.term()
		if op == "+" {
			v += r
		} else {
			v -= r
		}
	}
	return v
}
func (p *Parser) term() float64 {
	v := p.factor()
	for p.peek() == "*" || p.peek() == "/" {
		op := p.peek()
		p.i++
		r := p.factor()
		if op == "*" {
			v *= r
		} else {
			v /= r
		}
	}
	return v
}
func (p *Parser) factor() float64 {
	if p.peek() == "(" {
		p.i++
		v := p.expr()
		if p.peek() != ")" {
			panic("expected )")
		}
		p.i++
		return v
	}
	if p.peek() == "-" {
		p.i++
		return -p.factor()
	}
	var f float64
	if _, err := fmt.Sscanf(p.peek(), "%g", &f); err != nil {
		panic(fmt.Errorf("bad number %q: %v", p.peek(), err))
	}
	p.i++
	return f
}

func eval(s string) (v float64, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("eval: %v", r)
		}
	}()
	l := &Lexer{s: s}
	var toks []Token
	for t, ok := l.Next(); ok; t, ok = l.Next() {
		toks = append(toks, t)
	}
	return (&Parser{toks: toks}).expr(), nil
}

func main() {
	for _, s := range []string{"1+2*3", "(1+2)*3", "10/4-1", "-2*-3", "(1+2", "1/0", "x", "2.5*2"} {
		v, err := eval(s)
		fmt.Printf("%-10s = %v %v\n", s, v, err)
	}
}
