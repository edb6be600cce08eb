package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
)

type Base struct {
	X    int     `json:"x"`
	Y    *string `json:",omitempty"`
	Same string
}

type hidden struct {
	Z    float64
	Same string
	W    int `json:"w,omitempty"`
}

type Tagged struct {
	Name   string      `json:"name"`
	Age    int         `json:"age,omitempty"`
	Skip   int         `json:"-"`
	Dash   int         `json:"-,"`
	Quoted int         `json:",string"`
	QF     float64     `json:"qf,string,omitempty"`
	QS     string      `json:"qs,string"`
	QB     bool        `json:"qb,string"`
	QP     *int        `json:"qp,string"`
	QI     interface{} `json:"qi,string"`
	QN     json.Number `json:"qn,string"`
	Bad    int         `json:"bad,key!"`
	Odd    int         `json:"a b"`
	Signs  string      `json:"$%-/"`
	Lt     string      `json:"<lt>"`
	NAME   string
	Kelvin int `json:"k"`
	S      int `json:"ſ"`
	priv   int
}

type All struct {
	Bool   bool
	Int    int
	Int8   int8
	Int16  int16
	Int32  int32
	Int64  int64
	Uint   uint
	Uint8  uint8
	Uint16 uint16
	Uint32 uint32
	Uint64 uint64
	F32    float32
	F64    float64
	Str    string
	Bytes  []byte
	Arr    [3]int
	Ints   []int
	Strs   []string
	MapS   map[string]int
	MapI   map[int8]string
	MapU   map[uint16]bool
	MapK   map[Key]int
	MapW   map[Word]interface{}
	Any    interface{}
	Anys   []interface{}
	PInt   *int
	PPStr  **string
	Small  Small
	PSmall *Small
	Smalls []Small
	MapPS  map[string]*Small
	Raw    json.RawMessage
	Num    json.Number
	Time   time.Time
	Dur    time.Duration
	Coded  Coded
	PCoded *Coded
	Text   Texted
	PText  *Texted
	Hex    Hex
	Next   *All
	Err    error
	Nested struct{ Q, R Ratio }
	Arrs   [2][]Small
}

type Omits struct {
	B  bool                   `json:"b,omitempty"`
	I  int                    `json:"i,omitempty"`
	F  float32                `json:"f,omitempty"`
	S  string                 `json:"s,omitempty"`
	L  []int                  `json:"l,omitempty"`
	M  map[string]interface{} `json:"m,omitempty"`
	P  *Omits                 `json:"p,omitempty"`
	A  interface{}            `json:"a,omitempty"`
	T  Small                  `json:"t,omitempty"`
	R  [0]int                 `json:"r,omitempty"`
	R2 [2]int                 `json:"r2,omitempty"`
	C  Coded                  `json:"c,omitempty"`
}

type Embeds struct {
	Base
	*Small
	hidden
	Omits `json:"omits"`
	Names
	Word
}

type Buried struct {
	*hidden
	N int
}

type Tree struct {
	Value interface{} `json:"value"`
	Kids  []Tree      `json:"kids,omitempty"`
	Map   map[string]Tree
}

func (s *source) target(n int) interface{} {
	text, number := s.text(), s.number()
	switch n {
	case 0:
		return &Tagged{Name: s.text(), Age: s.below(3), Skip: 1, Dash: s.number(), Quoted: s.number(), QF: float64(s.below(100)) / 8, QS: s.text(), QB: s.below(2) > 0, QP: []*int{nil, &number}[s.below(2)], QI: s.plain(), QN: "12", Lt: s.text(), priv: 3}
	case 1:
		a := &All{Int: s.number(), Int8: int8(s.number()), Uint64: uint64(s.number()), F32: float32(s.below(100)) / 3, F64: float64(s.number()) / 7, Str: s.text(), Bytes: []byte(s.text()), Arr: [3]int{1, 2, 3}, Ints: []int{4, 5}[:s.below(3)], MapS: map[string]int{s.word(): 1, "keep": 2}, MapI: map[int8]string{int8(s.number()): "old"}, Any: s.any(1), Smalls: []Small{{1, "one", 1}, {2, "two", 2}}, PPStr: nil, Raw: json.RawMessage([]string{"1", ` {"a" : [ ] }`, "null", "\"<\"", "bad"}[s.below(5)]), Num: "1.50", Coded: Coded{1}, Text: Texted{"t"}, Time: s.moment()}
		if s.below(2) == 0 {
			p := &text
			a.PInt, a.PPStr, a.PSmall, a.PText, a.PCoded = &number, &p, &Small{A: 5, B: "five"}, &Texted{text}, &Coded{4}
			a.MapK = map[Key]int{{3}: 3}
			a.MapPS = map[string]*Small{"a": {A: 1}, "n": nil}
			a.Next = &All{Str: "next", Any: &Small{B: "in any"}}
		}
		return a
	case 2:
		return &Omits{B: s.below(2) > 0, I: s.below(3), F: float32(s.below(3)), S: s.text(), L: []int{1}[:s.below(2)], A: s.any(1), M: map[string]interface{}{s.word(): s.any(1)}, P: []*Omits{nil, {}, {S: "p"}}[s.below(3)]}
	case 3:
		e := &Embeds{Base: Base{X: s.number(), Same: s.text()}, hidden: hidden{Z: 1.5, W: s.below(2)}, Names: Names{"n"}, Word: Word(s.text())}
		if s.below(2) == 0 {
			small := s.small()
			e.Small, e.Y = &small, &text
		}
		return e
	case 4:
		b := &Buried{N: s.number()}
		if s.below(2) == 0 {
			b.hidden = &hidden{Z: 2, Same: text}
		}
		return b
	case 5:
		return &Tree{Value: s.any(1), Kids: []Tree{{Value: s.any(1)}, {}}[:s.below(3)]}
	case 6:
		v := s.any(2)
		return &v
	case 7:
		return &map[string]All{}
	case 8:
		return &[]interface{}{s.any(1), &number, &Small{A: 1, B: text}}
	case 9:
		return &[2]Tagged{{Name: "kept"}, {Name: "too"}}
	case 10:
		return &map[int][]Small{s.below(3): {{1, "1", 1}}}
	case 11:
		return []interface{}{nil, 3, (*Tagged)(nil), Small{}}[s.below(4)]
	case 12:
		return &text
	case 13:
		return &number
	case 14:
		f := s.float()
		return &f
	case 15:
		b := s.below(2) == 0
		return &b
	case 16:
		return &[]byte{1, 2}
	case 17:
		return &struct{ C chan int }{}
	case 18:
		return &[]Texted{{"a"}, {"b"}}
	case 19:
		return &map[Key]*Small{}
	case 20:
		return &map[float64]int{}
	}
	return &[]map[string][]float32{}
}

func describe(err error) string {
	text := failed(err)
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	if errors.As(err, &syntax) {
		text += fmt.Sprint(" at ", syntax.Offset)
	}
	if errors.As(err, &kind) {
		text += fmt.Sprintf(" at %d in %q of %q: %q for %v", kind.Offset, kind.Field, kind.Struct, kind.Value, kind.Type)
	}
	return text
}

func encoded(v interface{}) string {
	data, err := json.Marshal(v)
	if err != nil {
		return describe(err)
	}
	return string(data)
}

func jsonAny(args []string) string {
	data := []byte(args[0])
	var v interface{}
	err := json.Unmarshal(data, &v)
	out := fmt.Sprintf("%v\n%#v\n%s\n%v", describe(err), v, encoded(v), json.Valid(data))
	var compact, indent, html bytes.Buffer
	out += fmt.Sprintf("\ncompact %s", describe(json.Compact(&compact, data)))
	out += "\n" + compact.String()
	out += fmt.Sprintf("\nindent %s", describe(json.Indent(&indent, data, args[1], args[2])))
	out += "\n" + indent.String()
	json.HTMLEscape(&html, data)
	return out + "\n" + html.String()
}

func jsonInto(args []string) string {
	s := &source{data: args[0], pointers: true}
	mode := s.below(4)
	v := s.target(s.below(22))
	if mode > 0 {
		err := json.Unmarshal([]byte(args[1]), v)
		return fmt.Sprintf("%T %s\n%s", v, describe(err), encoded(v))
	}
	dec := json.NewDecoder(strings.NewReader(args[1]))
	if s.below(2) == 0 {
		dec.UseNumber()
	}
	dec.DisallowUnknownFields()
	err := dec.Decode(v)
	return fmt.Sprintf("%T %s at %d\n%s", v, describe(err), dec.InputOffset(), encoded(v))
}

func jsonMarshal(args []string) string {
	s := &source{data: args[0], pointers: true}
	var v interface{}
	if s.below(2) == 0 {
		v = s.target(s.below(22))
	} else {
		v = s.any(3)
	}
	out := fmt.Sprintf("%T %s", v, encoded(v))
	data, err := json.MarshalIndent(v, args[1], args[2])
	out += fmt.Sprintf("\n%s\n%s", data, describe(err))
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(s.below(2) == 0)
	if s.below(2) == 0 {
		enc.SetIndent(args[1], args[2])
	}
	for i := 0; i < 2; i++ {
		out += "\n" + describe(enc.Encode(v))
	}
	return out + "\n" + b.String()
}

func jsonStream(args []string) string {
	var out strings.Builder
	s := &source{data: args[0]}
	dec := json.NewDecoder(strings.NewReader(args[1]))
	if s.below(2) == 0 {
		dec.UseNumber()
	}
	for i := 0; i < 40; i++ {
		more := dec.More()
		var err error
		var v interface{}
		if s.below(4) == 0 {
			err = dec.Decode(&v)
		} else {
			v, err = dec.Token()
		}
		fmt.Fprintf(&out, "%v %d %T %#v %s\n", more, dec.InputOffset(), v, v, describe(err))
		if err != nil {
			break
		}
	}
	rest, err := io.ReadAll(dec.Buffered())
	fmt.Fprintf(&out, "%q %v", rest, err)
	return out.String()
}
