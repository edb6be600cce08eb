package main

import (
	"encoding/json"
	"errors"
	"html/template"
	"math"
	"strconv"
	"strings"
	"time"
)

// A source makes values of the bytes of a case: the same bytes, the same value. When they run out it makes zeros.
type source struct {
	data string
	at   int
	// Pointers may lie anywhere: only where nothing prints an address.
	pointers bool
	// Nothing with insides that only Go knows, such as the zone of a time: where any verb may show them.
	open bool
}

func (s *source) next() byte {
	if s.at >= len(s.data) {
		return 0
	}
	s.at++
	return s.data[s.at-1]
}

func (s *source) below(n int) int { return int(s.next()) % n }

func (s *source) bits() uint64 {
	var x uint64
	for i := 0; i < 8; i++ {
		x = x<<8 | uint64(s.next())
	}
	return x
}

func (s *source) number() int {
	switch s.below(6) {
	case 0, 1:
		return s.below(10)
	case 2:
		return -s.below(200)
	case 3:
		return s.below(256) * s.below(256)
	case 4:
		return 1<<uint(s.below(64)) - s.below(2)
	}
	return int(s.bits())
}

func (s *source) float() float64 {
	switch s.below(9) {
	case 0, 1:
		return float64(s.below(200)) / 10
	case 2:
		return float64(s.number())
	case 3:
		return math.Float64frombits(s.bits())
	case 4:
		return math.Pow(10, float64(s.below(50)-25))
	case 5:
		return []float64{math.NaN(), math.Inf(1), math.Inf(-1), math.Copysign(0, -1), math.MaxFloat64, math.SmallestNonzeroFloat64, math.MaxFloat32, 1e21, 1e-6, 1e20, 9.999999e-7}[s.below(11)]
	case 6:
		return -float64(s.below(100)) * math.Pow(2, float64(s.below(20)-10))
	case 7:
		return float64(math.Float32frombits(uint32(s.bits())))
	}
	return float64(s.below(100)) + 0.5
}

var pieces = strings.Split("a|b|Z|0|7| |<|>|&|\"|'|\\|\n|\t|\r|\x00|\x1b|\x7f|é|世|😀|\u2028|\u2029|\xff|\xed\xa0\x80|\xc3|/|:|%|+|`|$|{|}|--|*/|/*|\u00ad|\ufeff|\u200b|\ufffd|</script>|<!--|-->|]]>|javascript:|http://a/?q=1&r=2|x y|true|null|1.5|#|;|(|)|[|]|,|=|.|?|@|!|^|~|_|\v|\f|\b|%41|&amp;|&lt|\\u0041|<b>|//|a.b|\U0010ffff|\u0301|O'Reilly|url(x)|expression(1)|data:|mailto:a@b|\u00a0|\u0085|K", "|")

func (s *source) text() string {
	t := ""
	for n := s.below(7); n > 0; n-- {
		t += pieces[s.below(len(pieces))]
	}
	return t
}

func (s *source) word() string {
	return []string{"a", "b", "name", "Name", "x", "y", "key", "", "1", "A", "<k>", "é", "a b"}[s.below(13)]
}

type (
	Word   string
	Count  int
	Ratio  float64
	Flag   bool
	Names  []string
	Scores map[string]int
	Hex    []byte

	Key struct{ k int }

	Small struct {
		A int
		B string `json:"b,omitempty"`
		c int
	}
	Spoken struct{ Text string }
	Coded  struct{ N int }
	Texted struct{ T string }
	Broken struct{ Why string }
	Loud   int
)

func (k Key) MarshalText() ([]byte, error) { return []byte("k" + strconv.Itoa(k.k)), nil }
func (k *Key) UnmarshalText(text []byte) (err error) {
	if len(text) == 0 {
		return errors.New("no key")
	}
	k.k, err = strconv.Atoi(string(text[1:]))
	return err
}

func (s Spoken) String() string { return "<" + s.Text + ">" }

func (c Coded) MarshalJSON() ([]byte, error) {
	return []byte(`{ "n" : ` + strconv.Itoa(c.N) + `, "s": "<&>" }`), nil
}
func (c *Coded) UnmarshalJSON(data []byte) error {
	if len(data) > 6 {
		return errors.New("too long: " + string(data))
	}
	c.N = len(data)
	return nil
}

func (t *Texted) MarshalText() ([]byte, error) { return []byte("t:" + t.T), nil }
func (t *Texted) UnmarshalText(text []byte) error {
	if strings.HasPrefix(string(text), "!") {
		return errors.New("bad text")
	}
	t.T = string(text)
	return nil
}

func (b Broken) MarshalJSON() ([]byte, error) {
	if len(b.Why) > 3 {
		return nil, errors.New(b.Why)
	}
	return []byte(b.Why), nil
}
func (b Broken) Error() string { return "broken: " + b.Why }

func (l Loud) GoString() string { return "Loud!" }
func (l Loud) String() string {
	if l == 7 {
		panic("seven")
	}
	return "loud" + strconv.Itoa(int(l))
}

func (s *source) small() Small { return Small{s.number(), s.text(), s.below(5)} }

func (s *source) any(depth int) interface{} {
	if depth <= 0 {
		return s.plain()
	}
	switch s.below(12) {
	case 0, 1:
		list := make([]interface{}, s.below(4))
		for i := range list {
			list[i] = s.any(depth - 1)
		}
		return list
	case 2, 3:
		m := map[string]interface{}{}
		for n := s.below(4); n > 0; n-- {
			m[s.word()] = s.any(depth - 1)
		}
		return m
	case 4:
		return s.compound(depth)
	case 5:
		if s.pointers {
			return s.pointer(depth)
		}
		return s.compound(depth)
	}
	return s.plain()
}

func (s *source) plain() interface{} {
	switch s.below(30) {
	case 0:
		return nil
	case 1:
		return s.below(2) == 0
	case 2, 3:
		return s.number()
	case 4:
		return int8(s.number())
	case 5:
		return int16(s.number())
	case 6:
		return int32(s.number())
	case 7:
		return int64(s.number())
	case 8:
		return uint(s.number())
	case 9:
		return uint8(s.number())
	case 10:
		return uint64(s.number())
	case 11, 12:
		return s.float()
	case 13:
		return float32(s.float())
	case 14, 15, 16, 17:
		return s.text()
	case 18:
		return []byte(s.text())
	case 19:
		return Word(s.text())
	case 20:
		return Count(s.number())
	case 21:
		return Ratio(s.float())
	case 22:
		return Flag(s.below(2) == 0)
	case 23:
		return Hex(s.text())
	case 24:
		return json.Number([]string{"1", "-2.5e3", "", "01", "x", "1e400"}[s.below(6)])
	case 25:
		return s.moment()
	case 26:
		return time.Duration(s.number())
	case 27:
		return Loud(s.below(9))
	case 28:
		return complex(s.float(), s.float())
	}
	return uintptr(s.below(256))
}

func (s *source) compound(depth int) interface{} {
	switch s.below(24) {
	case 0:
		return []int{s.number(), s.number()}
	case 1:
		return Names{s.text(), s.text(), s.text()}[:s.below(4)]
	case 2:
		return [2]int{s.number(), s.number()}
	case 3:
		return [3]byte{s.next(), s.next(), s.next()}
	case 4:
		return Scores{s.word(): s.number(), s.word(): s.number()}
	case 5:
		return map[int]string{s.number(): s.text(), s.number(): s.text()}
	case 6:
		return s.small()
	case 7:
		return []Small{s.small(), s.small()}[:s.below(3)]
	case 8:
		return map[Word]Small{Word(s.word()): s.small()}
	case 9:
		return Spoken{s.text()}
	case 10:
		return Coded{s.number()}
	case 11:
		return Texted{s.text()}
	case 12:
		return Broken{[]string{"1", "{}", "x", "broken", "", "[1", "1 2"}[s.below(7)]}
	case 13:
		return map[Key]int{Key{s.below(20)}: 1, Key{s.below(9)}: 2}
	case 14:
		return struct {
			V interface{} `json:"v"`
			W Word        `json:",omitempty"`
		}{s.any(depth - 1), Word(s.text())}
	case 15:
		if s.open {
			return Spoken{s.text()}
		}
		return errors.New(s.text())
	case 16:
		return []interface{}(nil)
	case 17:
		return map[string]bool(nil)
	case 18:
		return [][]string{{s.text()}, nil, {}}
	case 19:
		return map[float64]string{s.float(): s.text()}
	case 20:
		return map[bool]interface{}{s.below(2) == 0: s.any(depth - 1)}
	case 21:
		return []float64{s.float(), s.float(), s.float()}
	case 22:
		return []bool{true, false}[:s.below(3)]
	}
	return struct{}{}
}

func (s *source) pointer(depth int) interface{} {
	switch s.below(9) {
	case 0:
		n := s.number()
		return &n
	case 1:
		t := s.text()
		return &t
	case 2:
		v := s.small()
		return &v
	case 3:
		return &Texted{s.text()}
	case 4:
		return (*Small)(nil)
	case 5:
		v := s.any(depth - 1)
		return &v
	case 6:
		return []*Small{nil, {A: s.number()}}
	case 7:
		return &Coded{s.number()}
	}
	return &Key{s.below(100)}
}

func (s *source) moment() time.Time {
	t := time.Unix(int64(s.number()%(1<<36)), int64(s.below(4)*s.number()%1e9)).UTC()
	switch s.below(4) {
	case 0:
		if s.open {
			return t
		}
		return t.In(time.FixedZone([]string{"CET", "", "EST", "+03"}[s.below(4)], (s.below(49)-24)*1800))
	case 1:
		return t.Truncate(time.Hour)
	}
	return t
}

// typed makes a value of html/template's own types, or of any.
func (s *source) typed() interface{} {
	t := s.text()
	switch s.below(9) {
	case 0:
		return template.HTML("<b title='x'>" + t + "</b>")
	case 1:
		return template.JS("f(" + t + ")")
	case 2:
		return template.CSS("color: " + t)
	case 3:
		return template.URL("http://h/" + t)
	case 4:
		return template.HTMLAttr(`dir="` + t + `"`)
	case 5:
		return template.JSStr(t + `\'`)
	case 6:
		return template.Srcset("a.png 1x, " + t)
	}
	return s.any(1)
}
