package main

import (
	"bytes"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"reflect"
	"strings"
	"time"
)

// Marshalers and Unmarshalers on values and pointers in every place they can stand; map keys; the errors and their types.

type MV struct{ N int }

func (m MV) MarshalJSON() ([]byte, error) { return []byte(fmt.Sprintf(`{ "mv" : %d }`, m.N)), nil }

type MP struct{ N int }

func (m *MP) MarshalJSON() ([]byte, error) {
	if m == nil {
		return []byte(`"nil MP"`), nil
	}
	return []byte(fmt.Sprintf(`"mp<%d>"`, m.N)), nil
}
func (m *MP) UnmarshalJSON(b []byte) error {
	if string(b) == `"fail"` {
		return errors.New("MP fails")
	}
	m.N = len(b)
	return nil
}

type TV struct{ N int }

func (t TV) MarshalText() ([]byte, error) {
	if t.N < 0 {
		return nil, errors.New("negative TV")
	}
	return []byte(fmt.Sprintf("tv<%d>\xff", t.N)), nil
}

type TP struct{ N int }

func (t *TP) MarshalText() ([]byte, error) { return []byte(fmt.Sprint("tp", t.N)), nil }
func (t *TP) UnmarshalText(b []byte) error {
	if string(b) == "fail" {
		return errors.New("TP fails")
	}
	t.N = len(b)
	return nil
}

type KeyT struct{ a, b int }

func (k KeyT) MarshalText() ([]byte, error) {
	if k.a == 13 {
		return nil, errors.New("unlucky")
	}
	return []byte(fmt.Sprintf("%d/%d", k.a, k.b)), nil
}
func (k *KeyT) UnmarshalText(b []byte) error {
	_, err := fmt.Sscanf(string(b), "%d/%d", &k.a, &k.b)
	return err
}

type KeyS string

func (k KeyS) MarshalText() ([]byte, error) { return []byte("K:" + string(k)), nil }

type KeyI int

func (k KeyI) MarshalText() ([]byte, error) { return []byte(fmt.Sprint("i", int(k))), nil }
func (k *KeyI) UnmarshalText(b []byte) error {
	*k = KeyI(len(b))
	return nil
}

type Bad struct{ out string }

func (b Bad) MarshalJSON() ([]byte, error) { return []byte(b.out), nil }

type Both struct{ N int }

func (b Both) MarshalJSON() ([]byte, error) { return []byte(`"json"`), nil }
func (b Both) MarshalText() ([]byte, error) { return []byte(`text`), nil }
func (b *Both) UnmarshalJSON(x []byte) error {
	b.N = 1000 + len(x)
	return nil
}
func (b *Both) UnmarshalText(x []byte) error {
	b.N = 2000 + len(x)
	return nil
}

type Level int

func (l Level) MarshalText() ([]byte, error) { return []byte("level" + fmt.Sprint(int(l))), nil }
func (l *Level) UnmarshalText(b []byte) error {
	*l = Level(len(b))
	return nil
}

type Wrapped struct {
	MV
	X int
}
type WrappedP struct {
	*MP
	X int
}
type WrappedT struct {
	TV
	X int
}
type WrapTime struct {
	time.Time
	X int
}
type fail struct{ err error }

func (f fail) MarshalJSON() ([]byte, error) { return nil, f.err }

type sliceM []int

func (s sliceM) MarshalJSON() ([]byte, error) {
	if s == nil {
		return []byte(`"none"`), nil
	}
	return []byte(fmt.Sprint(len(s))), nil
}

type mapM map[string]int

func (s mapM) MarshalJSON() ([]byte, error) { return []byte(fmt.Sprint(len(s))), nil }

type funcM func()

func (funcM) MarshalJSON() ([]byte, error) { return []byte(`"func"`), nil }

type chanT chan int

func (chanT) MarshalText() ([]byte, error) { return []byte(`chan`), nil }

type bytesM []byte

func (bytesM) MarshalText() ([]byte, error) { return []byte(`bytesM`), nil }

type byteT byte

func (byteT) MarshalText() ([]byte, error) { return []byte(`B`), nil }

type byteJ byte

func (byteJ) MarshalJSON() ([]byte, error) { return []byte(`"J"`), nil }

type plainByte byte

type cyc struct {
	Name string
	Next *cyc
}
type cycMap map[string]interface{}
type cycSl []interface{}
type panicM struct{}

func (panicM) MarshalJSON() ([]byte, error) { panic("in MarshalJSON") }

func show(v interface{}) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("panic", r)
		}
	}()
	b, err := json.Marshal(v)
	fmt.Printf("%T %s", v, b)
	describe(err)
}

func describe(err error) {
	if err == nil {
		fmt.Println()
		return
	}
	fmt.Printf(" | %T %v", err, err)
	switch e := err.(type) {
	case *json.MarshalerError:
		fmt.Printf(" | %v %T %v", e.Type, e.Err, errors.Unwrap(e))
	case *json.UnsupportedTypeError:
		fmt.Printf(" | %v", e.Type)
	case *json.UnsupportedValueError:
		fmt.Printf(" | %v %q", e.Value.Kind(), e.Str)
	case *json.SyntaxError:
		fmt.Printf(" | %d", e.Offset)
	case *json.UnmarshalTypeError:
		fmt.Printf(" | %q %v %d %q %q", e.Value, e.Type, e.Offset, e.Struct, e.Field)
	case *json.InvalidUnmarshalError:
		fmt.Printf(" | %v", e.Type)
	}
	fmt.Println()
}

func into(v interface{}, text string) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("panic", r)
		}
	}()
	err := json.Unmarshal([]byte(text), v)
	s := ""
	if rv := reflect.ValueOf(v); rv.Kind() == reflect.Ptr && !rv.IsNil() {
		s = fmt.Sprintf("%+v", rv.Elem().Interface())
	}
	fmt.Printf("%T %s -> %s", v, text, s)
	describe(err)
}

func main() {
	mv, mp, tv, tp := MV{1}, MP{2}, TV{3}, TP{4}
	var nmv *MV
	var nmp *MP
	var ntv *TV
	var ntp *TP
	var nilM json.Marshaler
	var nilT encoding.TextMarshaler
	for _, v := range []interface{}{mv, &mv, nmv, mp, &mp, nmp, tv, &tv, ntv, tp, &tp, ntp,
		[]MV{mv}, []*MV{&mv, nil}, []MP{mp}, []*MP{&mp, nil}, [1]MP{mp}, &[1]MP{mp}, []TV{tv}, []TP{tp}, []*TP{&tp, nil}, [1]TP{tp}, &[1]TP{tp},
		map[string]MV{"a": mv}, map[string]MP{"a": mp}, map[string]*MP{"a": &mp, "b": nil}, map[string]TV{"a": tv}, map[string]TP{"a": tp}, map[string]*TP{"a": &tp},
		struct{ A MV }{mv}, struct{ A MP }{mp}, &struct{ A MP }{mp}, struct{ A *MP }{&mp}, struct{ A *MP }{}, &struct{ A TP }{tp}, struct{ A TP }{tp},
		struct {
			A MV  `json:",omitempty"`
			B *MV `json:",omitempty"`
			C TV  `json:",string"`
		}{},
		struct{ I interface{} }{mp}, struct{ I interface{} }{&mp}, struct{ M json.Marshaler }{}, struct{ M json.Marshaler }{mv}, struct{ M json.Marshaler }{&mp}, struct{ M json.Marshaler }{nmp}, struct{ T encoding.TextMarshaler }{tv}, struct{ T encoding.TextMarshaler }{}, struct{ T encoding.TextMarshaler }{ntp},
		nilM, nilT, []json.Marshaler{nil, mv, &mp}, []encoding.TextMarshaler{nil, tv},
		Wrapped{mv, 5}, WrappedP{&mp, 5}, WrappedP{nil, 5}, &WrappedP{&mp, 5}, WrappedT{tv, 5}, WrapTime{time.Unix(0, 0).UTC(), 5},
		TV{-1}, []TV{{1}, {-1}}, map[string]TV{"a": {-1}}, struct{ T TV }{TV{-1}}, Both{}, map[Both]int{{1}: 1},
		fail{errors.New("e1")}, []fail{{io.EOF}}, fail{fmt.Errorf("wrap %w", io.EOF)}, struct{ F fail }{fail{errors.New("e2")}}, &fail{errors.New("e3")}, map[string]fail{"a": {errors.New("e4")}}, fail{&json.SyntaxError{Offset: 3}},
		sliceM(nil), sliceM{1, 2}, mapM(nil), mapM{"a": 1}, funcM(nil), funcM(func() {}), chanT(nil), make(chanT), bytesM(nil), bytesM("x"), []byteT("ab"), []byteJ("ab"), []plainByte("ab"), []*byteT{nil}, byteT(1), [2]byteT{}, [2]plainByte{1, 2}, []int8{1}, []uint8(nil),
		Level(3), []Level{1, 2}, map[Level]Level{1: 2}, panicM{},
		map[KeyT]int{{1, 2}: 1, {0, 9}: 2, {10, 0}: 3}, map[KeyT]int{{13, 0}: 1}, map[*KeyT]int{{1, 2}: 1}, map[*KeyT]int{nil: 1}, map[KeyS]int{"z": 1, "a": 2}, map[KeyI]int{2: 1, 10: 2, 1: 3}, map[int]int{10: 1, 9: 2, -1: 3}, map[uint8]string{200: "a", 3: "b"}, map[string]int{"b": 1, "a": 2, "": 3, "é": 4, "Z": 5, "\xff": 6},
		map[float64]int{}, map[float64]int{1: 1}, map[bool]int{true: 1}, map[interface{}]int{"a": 1}, map[[1]int]int{}, map[struct{}]int{}, map[encoding.TextMarshaler]int{tv: 1}, map[encoding.TextMarshaler]int{nil: 1}, map[complex128]int(nil),
		make(chan int), func() {}, complex(1, 2), []interface{}{make(chan int)}, struct{ C chan int }{}, map[string]func(){"a": nil}, map[string]func(){}, []func(){}, [0]func(){}, (func())(nil), (*chan int)(nil), struct{ C *chan int }{}, math.NaN(), []float32{float32(math.Inf(1))}, map[string]interface{}{"x": []interface{}{1, math.Inf(-1)}},
		errors.New("e"), fmt.Errorf("w %w", io.EOF), time.Second, time.Date(2016, 2, 3, 4, 5, 6, 7000, time.UTC), time.Time{}, time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(-1, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2016, 1, 2, 3, 4, 5, 600000000, time.FixedZone("x", -3*3600-1800)), time.Date(2016, 1, 2, 3, 4, 5, 0, time.FixedZone("x", 3601)), time.UTC, time.March,
		json.RawMessage(nil), json.RawMessage(`{"a": [1, 2]}`), &json.RawMessage{}, json.RawMessage(`{`), json.RawMessage(` 1 `), json.RawMessage(`<`), json.RawMessage(`"<>&"`), struct{ R json.RawMessage }{}, struct{ R json.RawMessage }{json.RawMessage(`[1 ,2]`)}, struct{ R *json.RawMessage }{}, map[string]json.RawMessage{"a": json.RawMessage("tru")},
		json.Number(""), json.Number("1"), json.Number("1.50"), json.Number("x"), json.Number("1e5"), json.Number("-"), []json.Number{"1", "01"}, json.Delim('['),
		reflect.ValueOf(1), &bytes.Buffer{}, strings.NewReader("x"), nil, []interface{}(nil), map[string]int(nil), (*int)(nil), (*MP)(nil), interface{}(nil), [3]int{}, [0]int{}, []int{}, struct{}{}, [][]int{nil, {}, {1}}, []map[string]int{nil, {}},
	} {
		show(v)
	}
	for _, out := range []string{``, ` `, `1`, ` [ 1 , 2 ] `, `{"a":1`, `nul`, `"<\u003c>"`, "\"\u2028\"", `1 2`, `"a`, "\x00", `[1,]`, `{"a" 1}`, "\"\xff\"", `{"b":1,"a":2,"b":3}`} {
		show(Bad{out})
		show([]interface{}{Bad{out}, &Bad{out}})
	}
	a := &cyc{Name: "a"}
	a.Next = &cyc{"b", a}
	show(a)
	m := cycMap{}
	m["m"] = m
	show(m)
	s := cycSl{nil}
	s[0] = s
	show(s)
	type P *P
	var p P
	p = &p
	show(p)
	var deep interface{}
	for i := 0; i < 1200; i++ {
		deep = []interface{}{deep}
	}
	b, err := json.Marshal(deep)
	fmt.Println(len(b), err)

	for _, text := range []string{`1`, `"abc"`, `null`, `{"a":1}`, `[1,2]`, `true`, `"fail"`, `""`, `"5/6"`, `1.5`, ` { "A" : 1 } `, `{"A":"x"}`, `{"A":"fail"}`, `{"A":null}`, `{"A":[1]}`, `["x",null,"fail"]`, `{"5/6":1}`, `{"x":"fail"}`, `{"12":"x","y":null}`, `{"-1":1}`, `{"256":1}`, `{"1.5":1}`, `{"":1}`} {
		for _, v := range []interface{}{new(MP), new(TP), new(Both), new(KeyT), new(Level), new(*MP), new(interface{}), new(json.Marshaler), new(encoding.TextUnmarshaler), new([]MP), new([]*TP), new(struct{ A MP }), new(struct{ A *TP }), new(map[string]MP), new(map[KeyT]int), new(map[KeyI]string), new(map[Level]*int), new(map[int8]string), new(map[uint8]int), new(map[string]interface{}), new(map[float64]int), new(map[bool]int), new(map[interface{}]int), new(chan int), new(func()), new(complex64), new(time.Time), new(time.Duration), new(json.RawMessage), new(error), new([]byteT), new([2]interface{}), new(struct{ a int }), new(struct{ A interface{} })} {
			func() {
				switch v.(type) {
				case **MP, *[]*TP, *struct{ A *TP }, *map[Level]*int: // they hold pointers: shown as JSON
					err := json.Unmarshal([]byte(text), v)
					out, err2 := json.Marshal(v)
					fmt.Printf("%T %s -> %s %v", v, text, out, err2)
					describe(err)
				default:
					into(v, text)
				}
			}()
		}
	}
	for _, v := range []interface{}{nil, 1, "x", MP{}, map[string]int{}, (*int)(nil), (*MP)(nil), struct{}{}, []int{1}, func() {}} {
		into(v, `1`)
		into(v, `{`)
		describe(json.NewDecoder(strings.NewReader(`1`)).Decode(v))
	}
}
